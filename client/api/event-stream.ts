import { UMB_AUTH_CONTEXT } from '@umbraco-cms/backoffice/auth';
import type { UmbClassInterface } from '@umbraco-cms/backoffice/class-api';
import type { EventSourceMessage } from 'eventsource-parser';
import { readProblem, type Problem } from './problem.ts';
import { addressOf, type RequestOptions } from './request.ts';
import type { Operation, StreamPath } from './route.ts';
import { eventsOf } from './server-events.ts';

/** The server answered with a problem instead of a stream. */
export class StreamFailure extends Error {
	readonly problem: Problem & { code: string };

	constructor(problem: Problem & { code: string }) {
		super(problem.detail ?? problem.code);
		this.name = 'StreamFailure';
		this.problem = problem;
	}
}

/**
 * Posts to a route that answers with server-sent events, and gives them as they come. Plain fetch, because `umbHttpClient`
 * replaces the bodies of 401, 403 and 404, and the editor is told different things for different codes.
 */
export async function* stream<Path extends StreamPath>(
	host: UmbClassInterface,
	path: Path,
	options: RequestOptions<Operation<'post', Path>> & { signal: AbortSignal },
): AsyncGenerator<EventSourceMessage> {
	const response = await post(host, path, options);
	if (!response.ok || !response.body) throw new StreamFailure(await problemIn(response));
	yield* eventsOf(response.body);
}

async function post(host: UmbClassInterface, path: string, { signal, body, ...input }: { signal: AbortSignal; body?: unknown }) {
	const auth = await host.getContext(UMB_AUTH_CONTEXT);
	const { base = '', credentials, token } = auth!.getOpenApiConfiguration();
	const headers = {
		'Content-Type': 'application/json',
		Accept: 'text/event-stream',
		Authorization: `Bearer ${await token()}`,
	};
	return fetch(addressOf(base, path, input), { method: 'POST', headers, credentials, body: JSON.stringify(body), signal });
}

async function problemIn(response: Response) {
	const problem = readProblem(await response.json().catch(() => undefined));
	const retryAfter = problem.retryAfter ?? (Number(response.headers.get('Retry-After')) || undefined);
	return { ...problem, code: problem.code ?? (response.status === 401 ? 'unauthenticated' : 'internal_error'), retryAfter };
}
