import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { AnsweredRequest, RateLimit } from './renderer.ts';

const known = new WeakMap<Context, AnsweredRequest>();

/** The same object for all that is told of one request. Ids are made when they are first asked for. */
export function answeredRequest(context: Context, rateLimitOf?: (context: Context) => RateLimit | undefined): AnsweredRequest {
	let request = known.get(context);
	if (!request) known.set(context, (request = new LazyRequest(context, rateLimitOf)));
	return request;
}

class LazyRequest implements AnsweredRequest {
	#context: Context;
	#rateLimitOf: ((context: Context) => RateLimit | undefined) | undefined;
	#traceId: string | undefined;
	#requestId: string | undefined;

	constructor(context: Context, rateLimitOf: ((context: Context) => RateLimit | undefined) | undefined) {
		this.#context = context;
		this.#rateLimitOf = rateLimitOf;
	}

	get path() {
		return this.#context.req.path;
	}

	get traceId() {
		return (this.#traceId ??= /^[\da-f]{2}-([\da-f]{32})-/.exec(this.#context.req.header('traceparent') ?? '')?.[1] ?? randomId());
	}

	get requestId() {
		return (this.#requestId ??= randomId());
	}

	get hasAuthorization() {
		return this.#context.req.header('authorization') !== undefined;
	}

	get rateLimit() {
		return this.#rateLimitOf?.(this.#context);
	}
}

function randomId(): string {
	return randomUUID().replaceAll('-', '');
}
