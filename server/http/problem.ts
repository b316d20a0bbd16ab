import { STATUS_CODES } from 'node:http';
import { AppError } from '../base/errors.ts';

const RFC = 'https://tools.ietf.org/html/';

/** The RFC section of each status, as the problem's `type`. */
export const PROBLEM_TYPES: Record<number, string> = {
	400: `${RFC}rfc7231#section-6.5.1`,
	401: `${RFC}rfc7235#section-3.1`,
	403: `${RFC}rfc7231#section-6.5.3`,
	404: `${RFC}rfc7231#section-6.5.4`,
	405: `${RFC}rfc7231#section-6.5.5`,
	409: `${RFC}rfc7231#section-6.5.8`,
	413: `${RFC}rfc7231#section-6.5.11`,
	415: `${RFC}rfc7231#section-6.5.13`,
	422: `${RFC}rfc4918#section-11.2`,
	429: `${RFC}rfc6585#section-4`,
	500: `${RFC}rfc7231#section-6.6.1`,
	502: `${RFC}rfc7231#section-6.6.3`,
	503: `${RFC}rfc7231#section-6.6.4`,
	504: `${RFC}rfc7231#section-6.6.5`,
};

export interface Problem {
	type: string;
	title: string;
	status: number;
	detail: string;
	instance: string;
	traceId: string;
	code: string;
	[member: string]: unknown;
}

/** The management API's rendering of an error. */
export function asProblem(error: AppError, instance: string, traceId: string): Problem {
	const { status, code, message, facts } = error;
	return { type: PROBLEM_TYPES[status]!, title: STATUS_CODES[status]!, status, detail: message, instance, traceId, code, ...facts };
}

/** Headers that go with a status: what to send, or when to come back. */
export function problemHeaders(error: AppError): Record<string, string> {
	const { status, facts } = error;
	const headers: Record<string, string> = {};
	if (status === 401) headers['WWW-Authenticate'] = 'Bearer';
	if (status === 429 || status === 503) headers['Retry-After'] = String(facts.retryAfter ?? 5);
	if (status === 413) headers.Connection = 'close';
	if (Array.isArray(facts.allow)) headers.Allow = facts.allow.join(', ');
	return headers;
}

/** The error itself, or an `internal_error` that tells nothing of it. */
export function asAppError(error: unknown): AppError {
	return error instanceof AppError ? error : new AppError('internal_error', { cause: error });
}
