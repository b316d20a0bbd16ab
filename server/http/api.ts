import { Hono, type Context } from 'hono';
import { authorize, identityOf, type Access, type Actor } from '../base/actor.ts';
import { AppError, asAppError } from '../base/errors.ts';
import type { Logger } from '../base/runtime.ts';
import { Answer } from './answer.ts';
import { answeredRequest } from './answered-request.ts';
import type { BodyMemory } from './body-memory.ts';
import { parse, parseBody, parseQuery, readIfMatch, readJson } from './input.ts';
import { API_HEADERS, send } from './json-answer.ts';
import { failureHeaders, type AnsweredRequest, type RateLimit, type Renderer } from './renderer.ts';
import type { Route } from './route.ts';

export interface ApiOptions {
	basePath: string;
	routes: readonly Route[];
	/** How this API tells of failures and limits. */
	renderer: Renderer;
	/** Who asks. Throws `unauthenticated`. */
	authenticate(context: Context): Promise<Actor>;
	/** What has been counted for this request, where requests are counted. */
	rateLimitOf?(context: Context): RateLimit | undefined;
	logger: Logger;
	/** Scales every body limit. */
	bodyScale: number;
	bodyMemory: BodyMemory;
}

const MEBIBYTE = 1024 * 1024;

/** Mounts the routes; every failure, of a route or of no route, is answered as the renderer has it. */
export function createApi(options: ApiOptions): Hono {
	const api = new Hono();
	for (const route of options.routes)
		api.on(route.definition.method.toUpperCase(), honoPath(options, route), (context) => serve(options, route, context));
	for (const [path, methods] of methodsByPath(options)) {
		api.options(path, (context) => context.body(null, 204, { Allow: [...methods, 'OPTIONS'].join(', ') }));
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
	const request = answeredRequest(context, options.rateLimitOf);
	const release = holdBody(options, definition, actor, context);
	try {
		return await answer(options, route, { context, actor, request });
	} finally {
		release?.();
	}
}

interface Call {
	context: Context;
	actor: Actor | undefined;
	request: AnsweredRequest;
}

async function answer(options: ApiOptions, route: Route, { context, actor, request }: Call): Promise<Response> {
	const { definition } = route;
	const headers = options.renderer.headers?.(request);
	// A stream sends its headers before its handler is done.
	for (const [name, value] of Object.entries(headers ?? {})) context.header(name, value);
	const result = await route.handle({
		actor,
		params: definition.params ? parse(definition.params, context.req.param()) : undefined,
		query: parseQuery(definition.query, context.req.queries()),
		body: await bodyOf(options, route, context),
		ifMatch: definition.ifMatch ? readIfMatch(context) : undefined,
		traceId: request.traceId,
		signal: context.req.raw.signal,
		failureEvent(thrown) {
			const error = asAppError(thrown);
			log(options, error, context, request);
			return options.renderer.event(error, request);
		},
		context,
	});
	if (result instanceof Response) return withHeaders(result, headers);
	return send(context, result instanceof Answer ? result : new Answer(200, result));
}

/** Who asks and whether the route is theirs. Throws 401 or 403. */
async function admit(options: ApiOptions, access: Access, context: Context): Promise<Actor | undefined> {
	if (access === 'anonymous') return undefined;
	const actor = await options.authenticate(context);
	authorize(actor, access);
	return actor;
}

/** Before a byte of it is read; a body without a length may be as long as the route lets it be. */
function holdBody(
	{ bodyMemory, bodyScale }: ApiOptions,
	{ body, bodyMebibytes = 1 }: Route['definition'],
	actor: Actor | undefined,
	context: Context,
): (() => void) | undefined {
	if (!body) return undefined;
	const most = bodyMebibytes * bodyScale * MEBIBYTE;
	const length = context.req.header('content-length');
	const isChunked = length === undefined && context.req.header('transfer-encoding') !== undefined;
	return bodyMemory.hold(Math.min(most, isChunked ? most : Number(length ?? 0)), actor ? identityOf(actor).id : '');
}

async function bodyOf(options: ApiOptions, { definition }: Route, context: Context): Promise<unknown> {
	if (!definition.body) return undefined;
	const json = await readJson(context, (definition.bodyMebibytes ?? 1) * options.bodyScale);
	if (json === undefined && !definition.bodyOptional)
		throw new AppError('validation_failed', { detail: 'A JSON body is needed.', facts: { errors: { '': ['is missing'] } } });
	return parseBody(definition.body, json ?? {});
}

function answerError(options: ApiOptions, thrown: unknown, context: Context): Response {
	const { renderer, rateLimitOf } = options;
	const error = asAppError(thrown);
	const request = answeredRequest(context, rateLimitOf);
	log(options, error, context, request);
	const { status } = renderer.statusAndCode(error.code);
	return context.body(JSON.stringify(renderer.body(error, request)), status as 500, {
		...API_HEADERS,
		'Content-Type': renderer.mediaType,
		...failureHeaders(error, status),
		...renderer.headers?.(request),
	});
}

function withHeaders(response: Response, headers: Record<string, string> | undefined): Response {
	if (headers) for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
	for (const [name, value] of Object.entries(API_HEADERS)) if (!response.headers.has(name)) response.headers.set(name, value);
	return response;
}

/** What the caller is not told. */
function log({ logger }: ApiOptions, error: AppError, context: Context, { traceId }: AnsweredRequest): void {
	if (error.code !== 'internal_error' && error.code !== 'unavailable') return;
	const { method, path } = context.req;
	// A caller who goes away in the middle of a body is not our failure.
	const level = context.req.raw.signal.aborted ? 'debug' : 'error';
	logger[level]({ traceId, method, path, code: error.code, error: describe(error.cause) }, 'request failed');
}

/** Stack and message of an unexpected error and of its causes. Drizzle's own message holds the values of the query, so its cause speaks for it. */
function describe(error: unknown): unknown {
	if (!(error instanceof Error)) return error === undefined ? undefined : String(error);
	if ('query' in error && 'params' in error) return { query: error.query, cause: describe(error.cause) };
	return { message: error.message, stack: error.stack, ...(error.cause ? { cause: describe(error.cause) } : {}) };
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
