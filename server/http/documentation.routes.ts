import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import { documentationPage, ORIGIN, type ReadableDocument } from './documentation-page.ts';
import { DOCUMENTATION_STYLE } from './documentation-style.ts';
import { openApiDocument, type ApiDescription } from './openapi.ts';
import { route, type Route } from './route.ts';

const tag = 'Documentation';
const STYLE_HASH = createHash('sha256').update(DOCUMENTATION_STYLE).digest('base64');
const PAGE_HEADERS = {
	'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
	'Cache-Control': 'no-cache',
};

/** The OpenAPI document of an API, and the page for people. Each is made once, when first asked for. */
export function documentationRoutes(api: ApiDescription, routes: readonly Route[], originOf: (context: Context) => string): Route[] {
	let document: ReturnType<typeof openApiDocument> | undefined;
	let page: Promise<string> | undefined;
	const made = () => (document ??= openApiDocument(api, [...routes, ...own]));
	const own: Route[] = [
		route(
			{
				method: 'get',
				path: '/openapi.json',
				access: 'anonymous',
				operationId: 'getOpenApi',
				summary: 'This API as OpenAPI 3.1',
				tag,
				answers: { 200: z.looseObject({}) },
			},
			async () => made(),
		),
		route(
			{
				method: 'get',
				path: '/docs',
				access: 'anonymous',
				operationId: 'getDocs',
				summary: 'This page',
				tag,
				answers: { 200: { mediaType: 'text/html', schema: z.string() } },
			},
			async ({ context }) => {
				page ??= render(made() as unknown as ReadableDocument, api);
				return context.html(
					(await page).replaceAll(ORIGIN, () => originOf(context)),
					200,
					PAGE_HEADERS,
				);
			},
		),
	];
	return own;
}

async function render(document: ReadableDocument, api: ApiDescription): Promise<string> {
	return String(await documentationPage(document, api));
}
