import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DOCUMENT } from '../server/embedded-cms/seed/ids.ts';
import { startApp, type Ask, type Json, type TestApp } from './support/app.ts';
import { givenProfile, givenPrompt } from './support/given.ts';

/** Between the two servers: lets calls through, or breaks them in the ways that networks and CMSs do. */
interface Gate {
	url: string;
	seen: { path: string; headers: IncomingMessage['headers'] }[];
	broken: ((response: ServerResponse) => void) | undefined;
	close(): void;
}

async function openGate(to: string): Promise<Gate> {
	const server = createServer(async (request, response) => {
		gate.seen.push({ path: request.url!, headers: request.headers });
		if (gate.broken) return gate.broken(response);
		const { host: _host, connection: _connection, ...headers } = request.headers;
		const answer = await fetch(to + request.url, { headers: headers as Record<string, string> });
		response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
		response.end(await answer.text());
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const gate: Gate = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		seen: [],
		broken: undefined,
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
	return gate;
}

let clock = 0;
let cms: TestApp;
let gate: Gate;
let app: TestApp;
let prompt: Json;
beforeAll(async () => {
	cms = await startApp();
	gate = await openGate(cms.url);
	app = await startApp({ environment: { UMBRACO_URL: gate.url }, now: () => Date.now() + clock });
	Object.assign(app.sessions, cms.sessions);
	prompt = await givenPrompt(app, { profileId: (await givenProfile(app)).id, instructions: 'Shorten: {{ headline }}' });
});
afterAll(async () => {
	await app.close();
	gate.close();
	await cms.close();
});
afterEach(() => {
	gate.broken = undefined;
	// Who was known is asked for again.
	clock += 61_000;
});

const run = (body: object, as: Ask['as'] = 'admin') => app.ask('POST', `/prompt/${prompt.id}/execute`, { body, as });
const sent = () => app.upstream.requests.at(-1)!;
const tokenOf = async (): Promise<string> => {
	const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'prompt-desk-demo', client_secret: 'prompt-desk-demo' });
	const answer = await fetch(`${cms.url}/umbraco/management/api/v1/security/back-office/token`, { method: 'POST', body: form });
	return ((await answer.json()) as Json).access_token;
};

describe('a server beside an Umbraco', () => {
	test('has no CMS of its own', async () => {
		expect(app.server.embedded).toBeUndefined();
		expect((await app.ask('GET', '/umbraco/management/api/v1/user/current')).status).toBe(404);
		expect((await app.ask('GET', '/healthz')).status).toBe(200);
	});

	test('lets in whom the Umbraco knows, with the rights of their groups and sections', async () => {
		expect((await app.ask('GET', '/connection')).status).toBe(200);
		expect((await app.ask('GET', '/connection', { as: 'author' })).status).toBe(403);
		expect((await app.ask('GET', '/profile', { as: 'author' })).status).toBe(200);
		expect((await app.ask('GET', '/profile', { as: 'editor' })).status).toBe(403);
		expect((await app.ask('GET', '/prompt', { as: 'editor' })).status).toBe(200);
		const made = (await app.ask('GET', `/prompt/${prompt.id}`)).body;
		expect(made.createdBy.name).toBe('Administrator');
	});

	test('lets in an API client by its token, and nobody by a bad one', async () => {
		const bearer = (token: string): Ask => ({ as: null, headers: { Authorization: `Bearer ${token}` } });
		expect((await app.ask('GET', '/connection', bearer(await tokenOf()))).status).toBe(200);
		const refused = await app.ask('GET', '/connection', bearer('0123456789'));
		expect(refused.body).toMatchObject({ status: 401, code: 'unauthenticated' });
		expect((await app.ask('GET', '/connection', { as: null })).status).toBe(401);
		expect((await app.ask('GET', '/connection', { as: null, headers: { Cookie: cms.sessions.admin.Cookie } })).status).toBe(401);
	});

	test('asks who a caller is once, not with every call', async () => {
		gate.seen.length = 0;
		for (let count = 0; count < 5; count++) await app.ask('GET', '/prompt');
		await Promise.all(Array.from({ length: 5 }, () => app.ask('GET', '/prompt')));
		expect(gate.seen.filter(({ path }) => path.endsWith('/user/current'))).toHaveLength(1);
	});

	test('sends on the proof of the caller and nothing else that the caller sent', async () => {
		gate.seen.length = 0;
		const own = cms.sessions.editor;
		const headers = { ...own, Cookie: `${own.Cookie}; other=private`, 'X-Api-Key': 'private', Referer: 'https://private.example' };
		await app.ask('GET', '/prompt', { as: null, headers });
		const [{ headers: passed }] = gate.seen as [Gate['seen'][number]];
		expect(passed.authorization).toBe('Bearer [redacted]');
		expect(passed.cookie).toContain('umbAccessToken');
		expect(JSON.stringify(passed)).not.toContain('private');
	});
});

describe('a run on a document of that Umbraco', () => {
	test('reads it with the rights of the caller', async () => {
		const { status, body } = await run({ entityId: DOCUMENT.home }, 'editor');
		expect(status).toBe(200);
		expect(sent().prompt).toBe('Shorten: Coffee roasted by the fjord');
		const entry = (await app.ask('GET', `/audit-log/${body.auditLogId}`)).body;
		expect(entry).toMatchObject({ entityId: DOCUMENT.home, entityName: 'Home', contentTypeAlias: 'page', userName: 'Editor' });
	});

	test('is denied to anybody who may not read it, and says what does not exist', async () => {
		expect((await run({ entityId: DOCUMENT.board }, 'editor')).body).toMatchObject({ status: 403, code: 'entity_forbidden' });
		expect((await run({ entityId: DOCUMENT.board }, 'admin')).status).toBe(200);
		for (const entityId of ['1234', '0199f9a0-0000-7000-8000-000000000000'])
			expect((await run({ entityId })).body).toMatchObject({ status: 404, code: 'entity_not_found' });
	});

	test('sees a change at once', async () => {
		const path = `/umbraco/management/api/v1/document/${DOCUMENT.wholesale}`;
		const stored = (await cms.ask('GET', path)).body;
		const values = stored.values.filter(({ alias }: Json) => alias !== 'headline');
		const headline = { alias: 'headline', culture: 'en-US', segment: null, value: 'Just saved' };
		await cms.ask('PUT', path, { body: { values: [...values, headline], variants: stored.variants, template: null } });
		await run({ entityId: DOCUMENT.wholesale });
		expect(sent().prompt).toBe('Shorten: Just saved');
	});
});

describe('an Umbraco that', () => {
	test.each<[string, (response: ServerResponse) => void]>([
		['hangs up', (response) => void response.destroy()],
		['fails', (response) => void response.writeHead(500).end('The stack of another server')],
		['is behind a proxy that is not', (response) => void response.writeHead(502, { 'content-type': 'text/html' }).end('<html>')],
		['answers something else', (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Login</html>')],
		['answers another form', (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":1}')],
		['sends away', (response) => void response.writeHead(302, { location: 'https://login.example' }).end()],
	])('%s is 503, never a 401 that would sign everybody out', async (_kind, broken) => {
		gate.broken = broken;
		const reply = await app.ask('GET', '/prompt');
		expect(reply.body).toMatchObject({ status: 503, code: 'cms_unavailable', title: 'Service Unavailable' });
		expect(reply.headers.get('retry-after')).toMatch(/^\d+$/);
		expect(reply.text).not.toMatch(/The stack|<html|127\.0\.0\.1/);
		gate.broken = undefined;
		expect((await app.ask('GET', '/prompt')).status).toBe(200);
	});

	test('goes away in the middle fails the run with its row, and not those that need no document', async () => {
		await app.ask('GET', '/prompt');
		gate.broken = (response) => void response.destroy();
		const { body } = await run({ entityId: DOCUMENT.home });
		expect(body).toMatchObject({ status: 503, code: 'cms_unavailable', auditLogId: expect.any(String) });
		expect((await run({})).status).toBe(200);
		expect((await app.ask('GET', `/audit-log/${body.auditLogId}`)).body).toMatchObject({ status: 'Failed', errorCode: 'cms_unavailable' });
	});

	test('forbids the whole account is 403', async () => {
		gate.broken = (response) => void response.writeHead(403).end();
		expect((await app.ask('GET', '/prompt')).body).toMatchObject({ status: 403, code: 'forbidden' });
	});
});
