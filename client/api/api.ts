import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { tryExecute, UmbApiError, UmbCancelError, type UmbProblemDetails } from '@umbraco-cms/backoffice/resources';

const PD_BUNDLE_ALIAS = 'PromptDesk.Bundle';
const MANAGEMENT_BASE_PATH = '/umbraco/ai/management/api/v1';
const security = [{ scheme: 'bearer', type: 'http' }] as const;

/** The server may serve `umbraco-package.json` with its own `meta.managementBasePath` on the bundle. */
export function basePath() {
	const bundle = umbExtensionsRegistry.getByAlias(PD_BUNDLE_ALIAS) as { meta?: { managementBasePath?: string } } | undefined;
	return bundle?.meta?.managementBasePath ?? MANAGEMENT_BASE_PATH;
}

export interface CallOptions {
	query?: Record<string, unknown>;
	body?: unknown;
	signal?: AbortSignal;
	/** True when the caller shows failures itself. */
	quiet?: boolean;
}

export type Problem = UmbProblemDetails & { code?: string; errors?: Record<string, string[]> };

/** Calls our API with the backoffice's own client: sign-in, 401 retry, problem details and notifications come with it. */
export function call<T>(host: UmbControllerHost, method: 'get' | 'post' | 'put' | 'delete', path: string, options: CallOptions = {}) {
	const { quiet, ...rest } = options;
	const headers = rest.body === undefined ? undefined : { 'Content-Type': 'application/json' };
	const send = umbHttpClient[method] as unknown as (request: object) => Promise<{ data: T }>;
	const request = send({ url: basePath() + path, security, headers, ...rest });
	// An aborted fetch would otherwise be shown to the user as an error.
	const cancelled = (error: unknown) => {
		throw rest.signal?.aborted ? new UmbCancelError('cancelled') : error;
	};
	return tryExecute(host, request.catch(cancelled), { disableNotifications: quiet });
}

/** The problem that the server answered with, if the failure is one. */
export function problemOf(error: unknown): Problem | undefined {
	if (!(error instanceof Error)) return;
	if (UmbApiError.isUmbApiError(error)) return error.problemDetails as Problem;
	return problemOf(error.cause);
}
