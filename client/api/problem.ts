import { UmbApiError } from '@umbraco-cms/backoffice/resources';
import type { Schema } from './schema.ts';

/** What a failed request tells. A proxy or the CMS may have answered in our place, so all of it may be missing. */
export type Problem = Partial<Pick<Schema<'Problem'>, 'status' | 'code' | 'detail' | 'errors' | 'auditLogId' | 'retryAfter'>> & {
	/** Names of variables that have no value. */
	missing?: string[];
};

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((text) => typeof text === 'string');

/** Reads problem details, whoever sent them: what is not as it should be is left out. */
export function readProblem(body: unknown): Problem {
	if (typeof body !== 'object' || body === null) return {};
	const members = new Map<string, unknown>(Object.entries(body));
	const text = (name: string) => {
		const value = members.get(name);
		return typeof value === 'string' ? value : undefined;
	};
	const number = (name: string) => {
		const value = members.get(name);
		return typeof value === 'number' ? value : undefined;
	};
	const missing = members.get('missing');
	return {
		status: number('status'),
		code: text('code'),
		detail: text('detail'),
		errors: readErrors(members.get('errors')),
		auditLogId: text('auditLogId'),
		retryAfter: number('retryAfter'),
		missing: isTexts(missing) ? missing : undefined,
	};
}

function readErrors(errors: unknown): Record<string, string[]> | undefined {
	if (typeof errors !== 'object' || errors === null) return undefined;
	const fields = Object.entries(errors).flatMap(([field, texts]) => (isTexts(texts) ? [[field, texts] as const] : []));
	return Object.fromEntries(fields);
}

/** The problem that the server answered with, if the failure is one. */
export function problemOf(error: unknown): Problem | undefined {
	if (!(error instanceof Error)) return undefined;
	if (UmbApiError.isUmbApiError(error)) return readProblem(error.problemDetails);
	return problemOf(error.cause);
}
