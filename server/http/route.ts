import type { Context } from 'hono';
import type { z } from 'zod';
import type { Access, Actor, Need } from '../base/actor.ts';
import type { ErrorCode } from '../base/errors.ts';
import type { Answer } from './answer.ts';

/** What is answered where it is not JSON. */
export interface TypedAnswer {
	mediaType: string;
	schema: z.ZodType;
	/** Of a stream: what each of its events holds, by name. */
	events?: Record<string, z.ZodType>;
}

export type ResponseHeader = 'ETag' | 'Location' | 'Server-Timing';

/** Everything about a route but its code: who may call it, what goes in, what comes out. OpenAPI is written from it. */
export interface RouteDefinition<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Entry extends Access = Access> {
	method: 'get' | 'post' | 'put' | 'delete';
	/** In OpenAPI's form, below the API's base path: `/prompt/{idOrAlias}`. */
	path: string;
	access: Entry;
	operationId: string;
	summary: string;
	tag: string;
	params?: Path;
	query?: Query;
	body?: Body;
	/** True when the body may be left out and then counts as `{}`. */
	bodyOptional?: boolean;
	/** Default 1. */
	bodyMebibytes?: number;
	/** Status → schema of the JSON body, or another media type, or null for no body. */
	answers: Record<number, z.ZodType | TypedAnswer | null>;
	/** True when the route heeds `If-Match`. */
	ifMatch?: boolean;
	/** What every successful answer carries. */
	headers?: readonly ResponseHeader[];
	/** Causes beyond those that every route has. */
	errors?: readonly ErrorCode[];
}

export interface RouteInput<Path, Query, Body, Entry extends Access = Need> {
	/** Nobody on a route that is anonymous. */
	actor: Entry extends 'anonymous' ? undefined : Actor;
	params: Path;
	query: Query;
	body: Body;
	/** The version that `If-Match` states, where the route declares it and the header was sent. */
	ifMatch: number | undefined;
	traceId: string;
	/** Aborted when the caller has gone. */
	signal: AbortSignal;
	/** A failure of an answer that has already begun, as this API tells it; logged where it has to be. */
	failureEvent(error: unknown): object;
	context: Context;
}

export interface Route {
	definition: RouteDefinition<z.ZodType, z.ZodType, z.ZodType>;
	handle(input: RouteInput<unknown, unknown, unknown, Access>): Promise<unknown>;
}

type Inferred<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** A route and its code. The handler gives back an object (200), an `Answer` or a `Response`. */
export function route<
	Path extends z.ZodType = z.ZodUndefined,
	Query extends z.ZodType = z.ZodUndefined,
	Body extends z.ZodType = z.ZodUndefined,
	Entry extends Access = Access,
>(
	definition: RouteDefinition<Path, Query, Body, Entry>,
	handle: (input: RouteInput<Inferred<Path>, Inferred<Query>, Inferred<Body>, Entry>) => Promise<object | Answer | Response>,
): Route {
	// The input is parsed by the very schemas of the definition before the handler sees it.
	return { definition, handle } as unknown as Route;
}
