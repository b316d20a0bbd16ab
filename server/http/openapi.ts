import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import type { Access } from '../base/actor.ts';
import type { ErrorCode } from '../base/errors.ts';
import type { Html } from './documentation-schema.ts';
import type { Renderer } from './renderer.ts';
import type { ResponseHeader, Route } from './route.ts';

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

/** Causes that every route with a caller can answer; a body adds its own. */
const ALWAYS: readonly ErrorCode[] = ['internal_error', 'unavailable'];
const WITH_CALLER: readonly ErrorCode[] = ['unauthenticated', 'forbidden', 'cms_unavailable'];
const WITH_INPUT: readonly ErrorCode[] = ['validation_failed'];
const WITH_BODY: readonly ErrorCode[] = [
	'validation_failed',
	'payload_too_large',
	'unsupported_media_type',
	'concurrency_limited',
	'overloaded',
];

const HEADERS: Record<ResponseHeader | 'WWW-Authenticate' | 'Retry-After', string> = {
	ETag: 'The version, in quotes. Send it as `If-Match` to save only what has not changed since.',
	Location: 'The address of what was made.',
	'Server-Timing': 'How long each step took, in milliseconds.',
	'WWW-Authenticate': 'The scheme to authenticate with: `Bearer`.',
	'Retry-After': 'Seconds until a retry makes sense.',
};
const IfMatch = z.object({
	'If-Match': z.string().optional().meta({
		description: 'The version that this is based on, in quotes; a stale one answers 409. It wins over a `version` in the body.',
	}),
});

/** The OpenAPI 3.1 document of an API, from nothing but its routes. */
export function openApiDocument(api: ApiDescription, routes: readonly Route[]) {
	const { title, version, description, basePath, security } = api;
	const paths: ZodOpenApiPathsObject = {};
	for (const { definition } of routes) {
		const path = (paths[basePath + definition.path] ??= {});
		path[definition.method] = operation(api, definition);
	}
	return createDocument({
		openapi: '3.1.0',
		info: { title, version, description },
		servers: [{ url: '/', description: 'This server' }],
		paths,
		components: {
			headers: Object.fromEntries(
				Object.entries(HEADERS).map(([name, text]) => [name, { required: true, description: text, schema: { type: 'string' } }]),
			),
			securitySchemes: { [security.name]: { type: 'http', scheme: 'bearer', description: security.description } },
		},
	});
}

function operation({ renderer, security }: ApiDescription, definition: Route['definition']): ZodOpenApiOperationObject {
	const { params, query, body, ifMatch } = definition;
	return {
		operationId: definition.operationId,
		summary: definition.summary,
		description: describeAccess(definition.access),
		tags: [definition.tag],
		security: definition.access === 'anonymous' ? [] : [{ [security.name]: [] }],
		...(params || query || ifMatch
			? {
					requestParams: {
						...(params && { path: params as z.ZodObject }),
						...(query && { query: query as z.ZodObject }),
						...(ifMatch && { header: IfMatch }),
					},
				}
			: {}),
		...(body ? { requestBody: { required: !definition.bodyOptional, content: { 'application/json': { schema: body } } } } : {}),
		responses: { ...answersOf(definition), ...failuresOf(renderer, definition) } as ZodOpenApiOperationObject['responses'],
	};
}

function answersOf({ answers, headers }: Route['definition']): Record<string, ZodOpenApiResponseObject> {
	return Object.fromEntries(
		Object.entries(answers).map(([status, schema]) => {
			const described = { description: STATUS_CODES[Number(status)]!, ...headersOf(headers) };
			if (schema === null) return [status, described];
			const [mediaType, body] = 'mediaType' in schema ? [schema.mediaType, schema.schema] : ['application/json', schema];
			return [status, { ...described, content: { [mediaType]: { schema: body } } }];
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
export function errorsOf(
	renderer: Renderer,
	{ access, params, query, body, ifMatch, errors = [] }: Route['definition'],
): Record<number, string[]> {
	const causes = new Set<ErrorCode>([
		...(access === 'anonymous' ? [] : WITH_CALLER),
		...(params || query || ifMatch ? WITH_INPUT : []),
		...(body ? WITH_BODY : []),
		...errors,
		...ALWAYS,
	]);
	const byStatus: Record<number, Set<string>> = {};
	for (const cause of causes) {
		const { status, code } = renderer.statusAndCode(cause);
		(byStatus[status] ??= new Set()).add(code);
	}
	return Object.fromEntries(Object.entries(byStatus).map(([status, codes]) => [status, [...codes]]));
}
