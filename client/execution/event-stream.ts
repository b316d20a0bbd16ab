import { UMB_AUTH_CONTEXT } from '@umbraco-cms/backoffice/auth';
import type { UmbClassInterface } from '@umbraco-cms/backoffice/class-api';
import { basePath } from '../api/api.ts';
import { eventParser, type ServerEvent } from './event-parser.ts';
import type { Failure } from './run.ts';

/** The server answered with a problem instead of a stream, or could not be reached. */
export class StreamFailure extends Error {
	readonly failure: Failure;

	constructor(failure: Failure) {
		super(failure.detail ?? failure.code);
		this.name = 'StreamFailure';
		this.failure = failure;
	}
}

/**
 * Posts and reads the server-sent events of the answer. Plain fetch, because `umbHttpClient` replaces the bodies
 * of 401, 403 and 404, and the editor is told different things for different codes.
 */
export async function* stream(host: UmbClassInterface, path: string, body: unknown, signal: AbortSignal): AsyncGenerator<ServerEvent> {
	const response = await post(host, path, body, signal);
	if (!response.ok || !response.body) throw new StreamFailure(await failureOf(response));
	const parse = eventParser();
	const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
	for (let part = await reader.read(); !part.done; part = await reader.read()) yield* parse(part.value);
	yield* parse('\n\n');
}

async function post(host: UmbClassInterface, path: string, body: unknown, signal: AbortSignal) {
	const auth = await host.getContext(UMB_AUTH_CONTEXT);
	const { base = '', credentials, token } = auth!.getOpenApiConfiguration();
	const headers = {
		'Content-Type': 'application/json',
		Accept: 'text/event-stream',
		Authorization: `Bearer ${await token()}`,
	};
	try {
		return await fetch(base + basePath() + path, { method: 'POST', headers, credentials, body: JSON.stringify(body), signal });
	} catch (error) {
		throw signal.aborted ? error : new StreamFailure({ code: 'network' });
	}
}

async function failureOf(response: Response): Promise<Failure> {
	const problem = (await response.json().catch(() => ({}))) as Partial<Failure>;
	const retryAfter = problem.retryAfter ?? (Number(response.headers.get('Retry-After')) || undefined);
	return { ...problem, code: problem.code ?? (response.status === 401 ? 'unauthenticated' : 'internal_error'), retryAfter };
}
