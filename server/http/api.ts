import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { authorize, type Access, type Actor } from '../base/actor.ts';
import { AppError } from '../base/errors.ts';
import type { Logger } from '../base/runtime.ts';
import { Answer } from './answer.ts';
import { parse, parseBody, parseQuery, readIfMatch, readJson } from './input.ts';
import { asAppError, asProblem, problemHeaders, type Problem } from './problem.ts';
import type { Route } from './route.ts';

export interface ApiOptions {
	basePath: string;
	routes: readonly Route[];
	/** Who asks. Throws `unauthenticated`. */
	authenticate(context: Context): Promise<Actor>;
	logger: Logger;
	/** Scales every body limit. */
	bodyScale: number;
}

/** Mounts the routes; every failure, of a route or of no route, is answered as problem details. */
export function createApi(options: ApiOptions): Hono {
	const api = new Hono();
	for (const route of options.routes)
		api.on(route.definition.method.toUpperCase(), honoPath(options, route), (context) => serve(options, route, context));
	for (const [path, methods] of methodsByPath(options)) {
		api.all(path, () => {
			throw new AppError('method_not_allowed', { detail: `Use ${methods.join(' or ')} here.`, facts: { allow: methods } });
		});
	}
	api.all(`${options.basePath}/*`, () => {
		throw new AppError('not_found', { detail: `There is no such route. The routes are described at ${options.basePath}/docs.` });
	});
	api.onError((error, context) => answerError(options, error, context));
	return api;
}

async function serve(options: ApiOptions, route: Route, context: Context): Promise<Response> {
	const { definition } = route;
	const actor = await admit(options, definition.access, context);
	const input = {
		actor,
		params: definition.params ? parse(definition.params, context.req.param()) : undefined,
		query: definition.query ? parseQuery(definition.query, context.req.query()) : undefined,
		body: await bodyOf(options, route, context),
		ifMatch: readIfMatch(context),
		traceId: traceIdOf(context),
		signal: context.req.raw.signal,
		problemOf: (error: unknown) => problemOf(options, asAppError(error), context),
		context,
	};
	const result = await route.handle(input);
	if (result instanceof Response) return result;
	const { status, body, headers } = result instanceof Answer ? result : new Answer(200, result);
	return body === undefined ? context.body(null, status as 204, headers) : context.json(body, status as 200, headers);
}

/** Who asks and whether the route is theirs. Throws 401 or 403. */
async function admit(options: ApiOptions, access: Access, context: Context): Promise<Actor | undefined> {
	if (access === 'anonymous') return undefined;
	const actor = await options.authenticate(context);
	authorize(actor, access);
	return actor;
}

async function bodyOf(options: ApiOptions, { definition }: Route, context: Context): Promise<unknown> {
	if (!definition.body) return undefined;
	const json = await readJson(context, (definition.bodyMebibytes ?? 1) * options.bodyScale);
	if (json === undefined && !definition.bodyOptional)
		throw new AppError('validation_failed', { detail: 'A JSON body is needed.', facts: { errors: { '': ['is missing'] } } });
	return parseBody(definition.body, json ?? {});
}

function answerError(options: ApiOptions, thrown: unknown, context: Context): Response {
	const error = asAppError(thrown);
	return context.body(JSON.stringify(problemOf(options, error, context)), error.status as 500, {
		'Content-Type': 'application/problem+json',
		...problemHeaders(error),
	});
}

/** What the caller is told; what they are not told goes to the log. */
function problemOf(options: ApiOptions, error: AppError, context: Context): Problem {
	const traceId = traceIdOf(context);
	const { method, path } = context.req;
	if (error.code === 'internal_error' || error.code === 'unavailable') {
		// A caller who goes away in the middle of a body is no failure of ours.
		const level = context.req.raw.signal.aborted ? 'debug' : 'error';
		options.logger[level]({ traceId, method, path, code: error.code, error: describe(error.cause) }, 'request failed');
	}
	return asProblem(error, path, traceId);
}

/** Stack and message of an unexpected error and of its causes. Drizzle's own message holds the values of the query, so its cause speaks for it. */
function describe(error: unknown): unknown {
	if (!(error instanceof Error)) return error === undefined ? undefined : String(error);
	if ('query' in error && 'params' in error) return { query: error.query, cause: describe(error.cause) };
	return { message: error.message, stack: error.stack, ...(error.cause ? { cause: describe(error.cause) } : {}) };
}

const traces = new WeakMap<Context, string>();

/** From the caller's `traceparent`, else a new one. */
export function traceIdOf(context: Context): string {
	const known = traces.get(context);
	if (known) return known;
	const traceId = /^[\da-f]{2}-([\da-f]{32})-/.exec(context.req.header('traceparent') ?? '')?.[1] ?? randomBytes(16).toString('hex');
	traces.set(context, traceId);
	return traceId;
}

function honoPath({ basePath }: ApiOptions, { definition }: Route): string {
	return basePath + definition.path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function methodsByPath(options: ApiOptions): Map<string, string[]> {
	const byPath = new Map<string, string[]>();
	for (const route of options.routes) {
		const path = honoPath(options, route);
		byPath.set(path, [...(byPath.get(path) ?? []), route.definition.method.toUpperCase()]);
	}
	return byPath;
}
