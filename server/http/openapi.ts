import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import type { Access } from '../base/actor.ts';
import { CATALOGUE, type ErrorCode } from '../base/errors.ts';
import type { Route } from './route.ts';

export const ProblemSchema = z
	.looseObject({
		type: z.string(),
		title: z.string(),
		status: z.int(),
		detail: z.string(),
		instance: z.string(),
		traceId: z.string(),
		code: z.string(),
		errors: z.record(z.string(), z.array(z.string())).optional(),
		auditLogId: z.string().optional(),
		retryAfter: z.number().optional(),
	})
	.meta({ id: 'Problem', description: 'What went wrong and the way out.' });

/** Causes that every route with a caller can answer; a body adds its own. */
const ALWAYS: readonly ErrorCode[] = ['internal_error', 'unavailable'];
const WITH_CALLER: readonly ErrorCode[] = ['unauthenticated', 'forbidden', 'cms_unavailable'];
const WITH_INPUT: readonly ErrorCode[] = ['validation_failed'];
const WITH_BODY: readonly ErrorCode[] = ['validation_failed', 'payload_too_large', 'unsupported_media_type'];

/** The OpenAPI 3.1 document of an API, from nothing but its routes. */
export function openApiDocument(info: { title: string; version: string; description: string }, basePath: string, routes: readonly Route[]) {
	const paths: ZodOpenApiPathsObject = {};
	for (const { definition } of routes) {
		const path = (paths[basePath + definition.path] ??= {});
		path[definition.method] = operation(definition);
	}
	return createDocument({
		openapi: '3.1.0',
		info,
		servers: [{ url: '/', description: 'This server' }],
		paths,
		components: {
			securitySchemes: {
				backoffice: { type: 'http', scheme: 'bearer', description: 'A token of an Umbraco API user, or the backoffice session.' },
			},
		},
	});
}

function operation(definition: Route['definition']): ZodOpenApiOperationObject {
	const responses: Record<string, ZodOpenApiResponseObject> = {};
	for (const [status, schema] of Object.entries(definition.answers)) {
		const description = STATUS_CODES[Number(status)]!;
		if (schema === null) responses[status] = { description };
		else if ('mediaType' in schema) responses[status] = { description, content: { [schema.mediaType]: { schema: schema.schema } } };
		else responses[status] = { description, content: { 'application/json': { schema } } };
	}
	for (const [status, codes] of Object.entries(errorsOf(definition))) {
		responses[status] = {
			description: `${STATUS_CODES[Number(status)]}: ${codes.join(', ')}`,
			content: { 'application/problem+json': { schema: ProblemSchema } },
		};
	}
	const { params, query, body } = definition;
	return {
		operationId: definition.operationId,
		summary: definition.summary,
		description: describeAccess(definition.access),
		tags: [definition.tag],
		security: definition.access === 'anonymous' ? [] : [{ backoffice: [] }],
		...(params || query
			? { requestParams: { ...(params && { path: params as z.ZodObject }), ...(query && { query: query as z.ZodObject }) } }
			: {}),
		...(body ? { requestBody: { required: !definition.bodyOptional, content: { 'application/json': { schema: body } } } } : {}),
		responses: responses as ZodOpenApiOperationObject['responses'],
	};
}

function describeAccess(access: Access): string {
	if (access === 'anonymous') return 'Open to everybody.';
	return [access.right && `Right: **${access.right}**.`, access.scope && `Scope: **${access.scope}**.`].filter(Boolean).join(' ');
}

/** Status → codes that the route can answer. */
export function errorsOf({ access, params, query, body, errors = [] }: Route['definition']): Record<number, ErrorCode[]> {
	const codes = new Set<ErrorCode>([
		...(access === 'anonymous' ? [] : WITH_CALLER),
		...(params || query ? WITH_INPUT : []),
		...(body ? WITH_BODY : []),
		...errors,
		...ALWAYS,
	]);
	const byStatus: Record<number, ErrorCode[]> = {};
	for (const code of codes) (byStatus[CATALOGUE[code].status] ??= []).push(code);
	return byStatus;
}
