import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../server/http/route.ts';
import { startApp, type Ask, type Json, type Reply, type TestApp } from './support/app.ts';
import { givenConnection } from './support/given.ts';

let app: TestApp;
/** Where only admins may do anything at all. */
let strict: TestApp;
beforeAll(async () => {
	[app, strict] = await Promise.all([startApp(), startApp({ environment: { RIGHTS_RUN: 'admin', RIGHTS_AUTHOR: 'admin' } })]);
});
afterAll(async () => {
	await app.close();
	await strict.close();
});

const PARAMETERS: Record<string, string> = {
	entityType: 'prompt',
	version: '1',
	from: '1',
	to: '2',
	id: '019ff9a0-0000-7000-8000-000000000000',
};
const nameOf = ({ definition: { method, path } }: Route) => `${method.toUpperCase()} ${path}`;
const accessOf = ({ access }: Route['definition']) => (access === 'anonymous' ? access : String(access.right));
const routes = (...rights: string[]) => app.server.routes.filter(({ definition }) => rights.includes(accessOf(definition)));
const call = ({ definition: { method, path, body } }: Route, asked: Ask, on = app) =>
	on.ask(
		method.toUpperCase(),
		path.replaceAll(/\{(\w+)\}/g, (_, name: string) => PARAMETERS[name] ?? 'some'),
		{
			...asked,
			...(body && { body: {} }),
		},
	);
/** Name of each route → what it answered; all at once, since each says the same. */
const answers = async (some: Route[], asked: Ask, on = app) =>
	Object.fromEntries(await Promise.all(some.map(async (route) => [nameOf(route), await call(route, asked, on)] as const)));
const statuses = (replies: Record<string, Reply>) => [...new Set(Object.values(replies).map(({ status }) => status))];

test('these routes, and no others, are open to everybody', () => {
	expect(routes('anonymous').map(nameOf).toSorted()).toEqual(['GET /docs', 'GET /openapi.json']);
	for (const { definition } of app.server.routes) expect(['anonymous', 'run', 'author', 'admin']).toContain(accessOf(definition));
});

test('these routes are for everybody who may run prompts', () => {
	expect(routes('run').map(nameOf).toSorted()).toEqual([
		'GET /audit-log',
		'GET /audit-log/entity/{entityType}/{entityId}',
		'GET /audit-log/{id}',
		'GET /prompt',
		'GET /prompt/{idOrAlias}',
		'GET /prompt/{idOrAlias}/variable',
		'POST /prompt/{idOrAlias}/execute',
		'POST /prompt/{idOrAlias}/execute/stream',
	]);
});

describe('without proof of who calls, every route is 401:', () => {
	const bare = (change: (session: Record<string, string>) => Record<string, string>): Ask => ({
		as: null,
		headers: change(app.sessions.admin),
	});
	test.each<[string, () => Ask]>([
		['no credentials', () => ({ as: null })],
		['a bad token', () => bare(() => ({ Authorization: 'Bearer 0123456789abcdef' }))],
		['a bad token beside a good cookie', () => bare(({ Cookie }) => ({ Authorization: 'Bearer 0123456789abcdef', Cookie: Cookie! }))],
		['the cookie alone, as a form of another site would send it', () => bare(({ Cookie }) => ({ Cookie: Cookie! }))],
		['[redacted] alone', () => bare(({ Authorization }) => ({ Authorization: Authorization! }))],
		[
			'[redacted] with a bad cookie',
			() => bare(({ Authorization }) => ({ Authorization: Authorization!, Cookie: 'umbAccessToken=0123456789' })),
		],
		['a password', () => bare(() => ({ Authorization: `Basic ${btoa('admin@example.com:prompt-desk')}` }))],
		['an empty token', () => bare(() => ({ Authorization: 'Bearer ' }))],
	])('%s', async (_kind, asked) => {
		const replies = await answers(routes('run', 'author', 'admin'), asked());
		expect(statuses(replies)).toEqual([401]);
		for (const { headers, body } of Object.values(replies)) {
			expect(headers.get('www-authenticate')).toBe('Bearer');
			expect(headers.get('content-type')).toBe('application/problem+json');
			expect(body).toMatchObject({
				code: 'unauthenticated',
				type: 'https://tools.ietf.org/html/rfc7235#section-3.1',
				title: 'Unauthorized',
			});
			expect(body).not.toHaveProperty('auditLogId');
		}
	});

	test('and nothing of the body is looked at', async () => {
		const reply = await app.ask('POST', '/prompt', { as: null, raw: '{"bad', headers: { 'Content-Type': 'application/json' } });
		expect(reply.status).toBe(401);
	});
});

describe('with too little right, every route is 403 and says which one it needs:', () => {
	test.each<[string, Ask['as'], string[]]>([
		['an editor', 'editor', ['author', 'admin']],
		['an author', 'author', ['admin']],
	])('%s', async (_kind, as, rights) => {
		const some = routes(...rights);
		const replies = await answers(some, { as: as! });
		expect(statuses(replies)).toEqual([403]);
		for (const route of some)
			expect(replies[nameOf(route)]!.body).toMatchObject({
				code: 'forbidden',
				title: 'Forbidden',
				detail: `This needs the right "${accessOf(route.definition)}". Ask an administrator.`,
			});
	});

	test('somebody who may not even run', async () => {
		const some = routes('run', 'author', 'admin');
		expect(statuses(await answers(some, { as: strict.sessions.editor }, strict))).toEqual([403]);
		expect((await strict.ask('GET', '/prompt')).status).toBe(200);
	});

	test('an author at the history of a connection', async () => {
		const { id } = await givenConnection(app);
		for (const path of [`/version/connection/${id}`, `/version/connection/${id}/1`, `/version/connection/${id}/1/compare/1`])
			expect((await app.ask('GET', path, { as: 'author' })).body.code).toBe('forbidden');
		expect((await app.ask('POST', `/version/connection/${id}/1/rollback`, { as: 'author' })).status).toBe(403);
	});
});

test('more right holds the lesser ones', async () => {
	const read = routes('run', 'author').filter(({ definition }) => definition.method === 'get');
	expect(statuses(await answers(read, { as: 'author' }))).not.toContain(403);
	expect(
		statuses(
			await answers(
				routes('admin').filter(({ definition }) => definition.method === 'get'),
				{ as: 'admin' },
			),
		),
	).not.toContain(403);
});

test('a bearer token of an API client is an admin in the embedded CMS', async () => {
	const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'prompt-desk-demo', client_secret: 'prompt-desk-demo' });
	const response = await fetch(`${app.url}/umbraco/management/api/v1/security/back-office/token`, { method: 'POST', body: form });
	const { access_token: token } = (await response.json()) as Json;
	const { status } = await app.ask('GET', '/connection', { as: null, headers: { Authorization: `Bearer ${token}` } });
	expect(status).toBe(200);
});

test('no other origin may read an answer', async () => {
	for (const method of ['GET', 'OPTIONS']) {
		const reply = await app.ask(method, '/prompt', {
			headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
		});
		expect(reply.headers.get('access-control-allow-origin')).toBeNull();
	}
});

describe('hostile input', () => {
	const hostile = [
		'%00',
		'%2e%2e%2f%2e%2e',
		"'%20or%201=1--",
		'%E0%A4%A',
		'__proto__',
		'constructor',
		'${7*7}',
		'x'.repeat(300),
		'%F0%9F%8D%9E',
	];
	const bodies = [
		'{"alias":{"$ne":1}}',
		'{"__proto__":{"isAdmin":true}}',
		'{"constructor":1}',
		'[]',
		'{"a":',
		'null',
		`{"settings":${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}}`,
	];

	test('is refused or not found by every route, and never breaks one or tells of its inside', async () => {
		const asked = app.server.routes.flatMap((route) => {
			const { method, path } = route.definition;
			const paths = path.includes('{') ? hostile.map((text) => path.replaceAll(/\{\w+\}/g, text)) : [path];
			const at =
				method === 'get' || method === 'delete'
					? paths.map((one) => ({ path: one }))
					: bodies.map((raw, index) => ({ path: paths[index % paths.length]!, raw }));
			return at.map((one) => ({ method: method.toUpperCase(), ...one }));
		});
		const replies: Reply[] = [];
		for (const { method, path, ...raw } of asked)
			replies.push(await app.ask(method, path, { ...raw, headers: { 'Content-Type': 'application/json' } }));
		expect(asked.filter((_, index) => replies[index]!.status >= 500)).toEqual([]);
		for (const { status, text } of replies)
			if (status >= 400)
				expect(text).not.toMatch(/node_modules|\.ts\b|\bat \w+ \(|\/tmp\/|\/home\/|select |insert |SQLITE|a secret for the tests/);
	});

	test('is kept where it is text: null characters, and halves of surrogate pairs', async () => {
		const text = 'a\0 \ud800 \\ud800 \udfff';
		const prompt = { alias: 'odd-text', name: text, instructions: text, tags: [text], description: text };
		const made = await app.ask('POST', '/prompt', { body: prompt });
		expect(made.status).toBe(201);
		expect((await app.ask('GET', '/prompt/odd-text')).body.tags[0]).toContain('\\ud800');
		expect((await app.ask('GET', '/version/prompt/odd-text/1')).status).toBe(200);
		expect((await app.ask('POST', '/prompt/odd-text/execute', { body: { culture: text, segment: text } })).status).toBeLessThan(500);
	});

	test.each(['take=1e309', 'skip=9007199254740993', 'filter=%00', 'filter=%25', 'isActive=', 'profileId=%00', 'tag=%27'])(
		'in the query: %s',
		async (query) => {
			for (const path of ['/prompt', '/connection', '/profile'])
				expect((await app.ask('GET', `${path}?${query}`)).status).toBeLessThan(500);
		},
	);

	test.each([
		'userId=%00',
		'entityId=%27%3B',
		'searchText=%5C',
		'searchText=%5C%25_%00',
		'promptHash=%00',
		'modelId=%00',
		'skip=9007199254740991',
	])('in the filters of the audit log: %s', async (query) => {
		expect((await app.ask('GET', `/audit-log?${query}`)).status).toBe(200);
	});
});

test('the process and its database say that they are well, to everybody', async () => {
	expect((await app.ask('GET', '/healthz', { as: null })).body).toEqual({ status: 'ok' });
	expect((await app.ask('GET', '/readyz', { as: null })).body).toEqual({ status: 'ready' });
});

test.each([
	[
		'too many variables',
		JSON.stringify({ variables: Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`v${index}`, 1])) }),
		'variables',
	],
	['half a million variables', `{"variables":{${Array.from({ length: 500_000 }, (_, index) => `"v${index}":1`).join(',')}}}`, ''],
	['a value fifty thousand levels deep', `{"variables":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`, ''],
])('a run with %s is refused', async (_, raw, field) => {
	const reply = await app.ask('POST', '/prompt/summarize-article/execute', { raw, headers: { 'Content-Type': 'application/json' } });
	expect([reply.status, reply.body.code, Object.keys(reply.body.errors)]).toEqual([400, 'validation_failed', [field]]);
});
