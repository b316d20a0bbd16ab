import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ApiKeyActor } from '../server/base/actor.ts';
import { AppError } from '../server/base/errors.ts';
import { createLogger } from '../server/base/runtime.ts';
import { createBodyMemory } from '../server/http/body-memory.ts';
import { createApi } from '../server/http/api.ts';
import { envelope } from '../server/http/envelope.ts';
import { openApiDocument } from '../server/http/openapi.ts';
import { problemDetails } from '../server/http/problem.ts';
import type { Renderer } from '../server/http/renderer.ts';
import { eventStream } from '../server/http/sse.ts';
import { route } from '../server/http/route.ts';

const key: ApiKeyActor = { kind: 'apiKey', id: 'key-1', name: 'Key', scopes: new Set(['prompt.execute']), plan: 'free' };
const shared = {
	method: 'get',
	tag: 'Some',
	operationId: 'some',
	summary: 'Some',
	answers: { 200: z.object({ name: z.string() }) },
} as const;
const routes = [
	route({ ...shared, path: '/name', access: { scope: 'prompt.execute' } }, async ({ actor }) => ({ name: actor.kind })),
	route({ ...shared, path: '/open', access: 'anonymous' }, async ({ actor }) => ({ name: String(actor) })),
	route({ ...shared, path: '/templates', access: { scope: 'template.manage' } }, async () => ({ name: 'never' })),
	route({ ...shared, path: '/busy', access: 'anonymous' }, async () => {
		throw new AppError('overloaded', { facts: { retryAfter: 3 } });
	}),
	route({ ...shared, path: '/stream', access: 'anonymous' }, async ({ context, failureEvent }) => {
		async function* parts() {
			yield 'all';
		}
		const eventOf = (data: string) => ({ event: 'content', data });
		return eventStream(context, parts(), eventOf, (error) => ({ event: 'error', data: failureEvent(error) }));
	}),
	route({ ...shared, path: '/event', access: 'anonymous' }, async ({ failureEvent }) => failureEvent(new AppError('overloaded'))),
];

const apiOf = (renderer: Renderer) =>
	createApi({
		bodyMemory: createBodyMemory(),
		basePath: '/v2',
		routes,
		renderer,
		async authenticate(context) {
			if (!context.req.header('authorization')) throw new AppError('unauthenticated');
			return key;
		},
		rateLimitOf: () => ({ limit: 1000, remaining: 847, reset: 1_684_509_600, window: 3600 }),
		logger: createLogger('silent'),
		bodyScale: 1,
	});

const ask = (renderer: Renderer, path: string, init?: RequestInit) => apiOf(renderer).request(`/v2${path}`, init);

const WITH_KEY = { headers: { Authorization: 'Bearer sk_live_0' } };
const inEnvelope = envelope({ now: Date.now });

test.each([['problem details', problemDetails] as const, ['the envelope', inEnvelope] as const])(
	'with %s, a successful answer is the same',
	async (_, renderer) => {
		expect(await (await ask(renderer, '/name', WITH_KEY)).json()).toEqual({ name: 'apiKey' });
		expect(await (await ask(renderer, '/open')).json()).toEqual({ name: 'undefined' });
	},
);

describe('the same routes fail as their API tells it:', () => {
	const problem = async (response: Response) => [
		response.status,
		response.headers.get('content-type'),
		((await response.json()) as { code: string }).code,
	];
	const enveloped = async (response: Response) => [
		response.status,
		response.headers.get('content-type'),
		((await response.json()) as { error: { code: string } }).error.code,
	];
	test.each<[string, string, RequestInit | undefined, number, string, string]>([
		['nobody', '/name', undefined, 401, 'unauthenticated', 'MISSING_AUTHORIZATION'],
		['a scope that is missing', '/templates', WITH_KEY, 403, 'forbidden', 'INSUFFICIENT_PERMISSIONS'],
		['a route that there is not', '/nowhere', undefined, 404, 'not_found', 'NOT_FOUND'],
		['a method that there is not', '/name', { method: 'PUT' }, 405, 'method_not_allowed', 'METHOD_NOT_ALLOWED'],
		['a route that throws', '/busy', undefined, 503, 'overloaded', 'SERVICE_OVERLOADED'],
	])('%s', async (_, path, init, status, code, v2Code) => {
		expect(await problem(await ask(problemDetails, path, init))).toEqual([status, 'application/problem+json', code]);
		expect(await enveloped(await ask(inEnvelope, path, init))).toEqual([status, 'application/json', v2Code]);
	});

	test('an answer that has begun', async () => {
		expect(await (await ask(problemDetails, '/event')).json()).toMatchObject({ status: 503, code: 'overloaded' });
		expect(await (await ask(inEnvelope, '/event')).json()).toMatchObject({
			code: 'SERVICE_OVERLOADED',
			request_id: expect.stringMatching(/^req_/),
		});
	});
});

test('limits and the request id are on every answer of the API that tells of them, and on none of the other', async () => {
	for (const path of ['/name', '/open', '/busy', '/nowhere']) {
		const { headers } = await ask(inEnvelope, path);
		const limits = ['Limit', 'Remaining', 'Reset', 'Window'].map((name) => headers.get(`X-RateLimit-${name}`));
		expect(limits).toEqual(['1000', '847', '1684509600', '3600']);
		expect(headers.get('X-Request-Id')).toMatch(/^req_[\da-f]{32}$/);
		const plain = await ask(problemDetails, path);
		expect([...plain.headers.keys()].filter((name) => /^x-(?:request|ratelimit)/.test(name))).toEqual([]);
	}
});

test('and on a stream too, whose headers are sent before its handler is done', async () => {
	const server = serve({ fetch: apiOf(inEnvelope).fetch, hostname: '127.0.0.1', port: 0 });
	await new Promise((resolve) => server.once('listening', resolve));
	const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v2/stream`);
	expect(await response.text()).toBe('event: content\ndata: "all"\n\n');
	expect(response.headers.get('X-RateLimit-Remaining')).toBe('847');
	expect(response.headers.get('X-Request-Id')).toMatch(/^req_/);
	server.close();
});

test('the request id of a failure is the one of its header, and never the caller’s', async () => {
	const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
	const response = await ask(inEnvelope, '/busy', {
		headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01`, 'X-Request-Id': 'req_mine' },
	});
	const { error } = (await response.json()) as { error: { request_id: string } };
	expect(error.request_id).toBe(response.headers.get('X-Request-Id'));
	expect(error.request_id).not.toContain(traceId);
	expect(response.headers.get('Retry-After')).toBe('3');
});

test('the OpenAPI document has the failures of its API and the scopes of its routes', () => {
	const document = openApiDocument(
		{
			title: 'Some',
			version: '1.0.0',
			description: '',
			basePath: '/v2',
			renderer: inEnvelope,
			security: { name: 'apiKey', description: 'A key.' },
			firstCall: () => '' as never,
		},
		routes,
	);
	const { get } = document.paths!['/v2/name']!;
	expect(get!.description).toBe('Scope: **prompt.execute**.');
	expect(get!.security).toEqual([{ apiKey: [] }]);
	expect(get!.responses!['403']).toMatchObject({
		description: 'Forbidden: INSUFFICIENT_PERMISSIONS',
		content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
	});
	expect(get!.responses!['401']).toMatchObject({ headers: { 'WWW-Authenticate': { $ref: '#/components/headers/WWW-Authenticate' } } });
	expect(Object.keys(document.components!.schemas!)).toEqual(['Error']);
});
