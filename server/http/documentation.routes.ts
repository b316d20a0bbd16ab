import { z } from 'zod';
import { openApiDocument } from './openapi.ts';
import { route, type Route } from './route.ts';

const tag = 'Documentation';

/** The OpenAPI document of an API, and the pages for people. Made once, when first asked for. */
export function documentationRoutes(
	info: { title: string; version: string; description: string },
	basePath: string,
	routes: readonly Route[],
): Route[] {
	let document: object | undefined;
	const own: Route[] = [
		route(
			{
				method: 'get',
				path: '/openapi.json',
				right: 'anonymous',
				operationId: 'getOpenApi',
				summary: 'This API as OpenAPI 3.1',
				tag,
				answers: { 200: z.looseObject({}) },
			},
			async () => (document ??= openApiDocument(info, basePath, [...routes, ...own])),
		),
	];
	return own;
}
