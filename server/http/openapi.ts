import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import type { Access } from '../base/actor.ts';
import type { ErrorCode } from '../base/errors.ts';
import type { Html } from './documentation-schema.ts';
import type { Renderer } from './renderer.ts';
import { allowNullForAbsent } from './openapi-bodies.ts';
import type { ResponseHeader, Route, TypedAnswer } from './route.ts';

/** What an API says of itself beside its routes. */
export interface ApiDescription {
	title: string;
	version: string;
	description: string;
	basePath: string;
	renderer: Renderer;
	/** The security scheme of all routes that are not anonymous. */
	security: { name: string; description: string };
	/** How a first call is made at a server; it sets `TOKEN` and `API`, which the examples use. */
	firstCall(origin: string): Html;
}

/** Causes that every route can answer; a caller and a body add their own. */
const ALWAYS: readonly ErrorCode[] = ['validation_failed', 'internal_error', 'unavailable'];
const WITH_CALLER: readonly ErrorCode[] = ['unauthenticated', 'forbidden', 'cms_unavailable'];
const WITH_BODY: readonly ErrorCode[] = ['payload_too_large', 'unsupported_media_type', 'concurrency_limited', 'overloaded'];

const HEADERS: Record<ResponseHeader | 'WWW-Authenticate' | 'Retry-After', string> = {
	ETag: 'The version, in quotes. Send it as `If-Match` to save only what has not changed since.',
	Location: 'The address of what was made.',
	'Server-Timing': 'How long each step took, in milliseconds.',
	'WWW-Authenticate': 'The scheme to authenticate with: `Bearer`.',
	'Retry-After': 'Seconds until a retry makes sense.',
};
const IfNoneMatch = z.object({
	'If-None-Match': z.string().optional().meta({ description: 'The `ETag` of what is already there; the same version answers 304.' }),
});
const IfMatch = z.object({
	'If-Match': z.string().optional().meta({
		description: 'The version that this is based on, in quotes; a stale one answers 409. It wins over a `version` in the body.',
	}),
});

/** The OpenAPI 3.1 document of an API, from nothing but its routes. */
export function openApiDocument(api: ApiDescription, routes: readonly Route[]) {
	const { title, version, description, basePath, security, renderer } = api;
	const paths: ZodOpenApiPathsObject = {};
	for (const { definition } of routes) {
		const path = (paths[basePath + definition.path] ??= {});
		path[definition.method] = operation(api, definition);
	}
	const document = createDocument({
		openapi: '3.1.0',
		info: { title, version, description },
		servers: [{ url: '/', description: 'This server' }],
		paths,
		components: {
			schemas: eventSchemas(renderer, routes),
			headers: Object.fromEntries(
				Object.entries(HEADERS).map(([name, text]) => [name, { required: true, description: text, schema: { type: 'string' } }]),
			),
			securitySchemes: { [security.name]: { type: 'http', scheme: 'bearer', description: security.description } },
		},
	});
	return allowNullForAbsent(document);
}

/** OpenAPI has no word for the events of a stream: their schemas stand among the others, and `x-events` names them. */
function eventSchemas({ schema }: Renderer, routes: readonly Route[]): Record<string, z.ZodType> {
	const events = routes.flatMap(({ definition }) =>
		Object.values(definition.answers).map((answer) => (answer && 'events' in answer ? answer.events : undefined)),
	);
	const schemas = events.flatMap((byName) => (byName ? [...Object.values(byName), schema] : []));
	return Object.fromEntries(schemas.map((one) => [nameOf(one), one]));
}

function nameOf(schema: z.ZodType): string {
	return String(schema.meta()?.id);
}

function describeEvents({ schema }: Renderer, events: TypedAnswer['events']) {
	if (!events) return {};
	const named = Object.entries({ ...events, error: schema }).map(([name, one]) => [name, { $ref: `#/components/schemas/${nameOf(one)}` }]);
	return { 'x-events': Object.fromEntries(named) };
}

function operation({ renderer, security }: ApiDescription, definition: Route['definition']): ZodOpenApiOperationObject {
	const { params, query, body, ifMatch } = definition;
	const header = ifMatch ? IfMatch : isConditional(definition) ? IfNoneMatch : undefined;
	return {
		operationId: definition.operationId,
		summary: definition.summary,
		description: describeAccess(definition.access),
		tags: [definition.tag],
		security: definition.access === 'anonymous' ? [] : [{ [security.name]: [] }],
		...(params || query || header
			? {
					requestParams: {
						...(params && { path: params as z.ZodObject }),
						...(query && { query: query as z.ZodObject }),
						...(header && { header }),
					},
				}
			: {}),
		...(body ? { requestBody: { required: !definition.bodyOptional, content: { 'application/json': { schema: body } } } } : {}),
		responses: { ...answersOf(renderer, definition), ...failuresOf(renderer, definition) } as ZodOpenApiOperationObject['responses'],
	};
}

/** A version can be asked for by those who have it. */
function isConditional({ method, headers = [] }: Route['definition']): boolean {
	return method === 'get' && headers.includes('ETag');
}

function answersOf(renderer: Renderer, definition: Route['definition']): Record<string, ZodOpenApiResponseObject> {
	const { answers, headers } = definition;
	return Object.fromEntries(
		Object.entries({ ...answers, ...(isConditional(definition) && { 304: null }) }).map(([status, schema]) => {
			const described = { description: STATUS_CODES[Number(status)]!, ...headersOf(headers) };
			if (schema === null) return [status, described];
			if (!('mediaType' in schema)) return [status, { ...described, content: { 'application/json': { schema } } }];
			const { mediaType, schema: body, events } = schema;
			return [status, { ...described, content: { [mediaType]: { schema: body, ...describeEvents(renderer, events) } } }];
		}),
	);
}

function failuresOf(renderer: Renderer, definition: Route['definition']): Record<string, ZodOpenApiResponseObject> {
	return Object.fromEntries(
		Object.entries(errorsOf(renderer, definition)).map(([status, codes]) => [
			status,
			{
				description: `${STATUS_CODES[Number(status)]}: ${codes.join(', ')}`,
				...headersOf(status === '401' ? ['WWW-Authenticate'] : status === '429' || status === '503' ? ['Retry-After'] : []),
				content: { [renderer.mediaType]: { schema: renderer.schema } },
			},
		]),
	);
}

function headersOf(names: readonly (keyof typeof HEADERS)[] = []): Pick<ZodOpenApiResponseObject, 'headers'> {
	if (!names.length) return {};
	return { headers: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])) };
}

function describeAccess(access: Access): string {
	if (access === 'anonymous') return 'Open to everybody.';
	return [access.right && `Right: **${access.right}**.`, access.scope && `Scope: **${access.scope}**.`].filter(Boolean).join(' ');
}

/** Status → codes that the route can answer, as its API tells them. */
function errorsOf(renderer: Renderer, { access, body, errors = [] }: Route['definition']): Record<number, string[]> {
	const causes = new Set<ErrorCode>([...(access === 'anonymous' ? [] : WITH_CALLER), ...(body ? WITH_BODY : []), ...errors, ...ALWAYS]);
	const byStatus: Record<number, Set<string>> = {};
	for (const cause of causes) {
		const { status, code } = renderer.statusAndCode(cause);
		(byStatus[status] ??= new Set()).add(code);
	}
	return Object.fromEntries(Object.entries(byStatus).map(([status, codes]) => [status, [...codes]]));
}
