import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import type { ManifestBase } from '@umbraco-cms/backoffice/extension-api';
import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { tryExecute, UmbCancelError } from '@umbraco-cms/backoffice/resources';
import { DOCUMENTED_BASE_PATH, type Input, type Method, type Operation, type Output, type PathOf } from './route.ts';

const PD_BUNDLE_ALIAS = 'PromptDesk.Bundle';

/** The server may serve `umbraco-package.json` with its own `meta.managementBasePath` on the bundle. */
function basePath(): string {
	const bundle = umbExtensionsRegistry.getByAlias<ManifestBase & { meta?: { managementBasePath?: string } }>(PD_BUNDLE_ALIAS);
	return bundle?.meta?.managementBasePath ?? DOCUMENTED_BASE_PATH;
}

interface Handling {
	signal?: AbortSignal;
	/** True when the caller shows failures itself. */
	quiet?: boolean;
}

export type RequestOptions<Op> = Input<Op> & Handling;

/** Options that may all be left out are left out as a whole. */
type Arguments<Op> = object extends Input<Op> ? [options?: RequestOptions<Op>] : [options: RequestOptions<Op>];

export interface Result<Data> {
	/** Undefined when it failed, and when the answer has no content. */
	data?: Data;
	error?: Error;
}

/**
 * Calls our API with the backoffice's own client: sign-in, 401 retry, problem details and notifications come with it.
 * The route says what goes in and what comes out.
 */
export function request<M extends Method, Path extends PathOf<M>>(
	host: UmbControllerHost,
	method: M,
	path: Path,
	...[options]: Arguments<Operation<M, Path>>
): Promise<Result<Output<Operation<M, Path>>>> {
	const { quiet, signal, ...input }: Handling & { body?: unknown } = options ?? {};
	const answer = umbHttpClient[method]<{ 200: Output<Operation<M, Path>> }, unknown, true>({
		...input,
		url: basePath() + path,
		security: [{ scheme: 'bearer', type: 'http' }],
		throwOnError: true,
		...(input.body === undefined ? {} : { headers: { 'Content-Type': 'application/json' } }),
		...(signal && { signal }),
	});
	// An aborted fetch would otherwise be shown to the user as an error.
	const cancelled = (error: unknown) => {
		throw signal?.aborted ? new UmbCancelError('cancelled') : error;
	};
	return tryExecute(host, answer.catch(cancelled), { disableNotifications: quiet });
}

/** The address of a route, for what the backoffice's client cannot fetch. */
export const addressOf = (baseUrl: string, path: string, input: object) =>
	umbHttpClient.buildUrl({ ...input, baseUrl, url: basePath() + path });
