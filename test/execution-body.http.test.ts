import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type Ask, type Json, type TestApp } from './support/app.ts';
import { givenPrompt } from './support/given.ts';

let app: TestApp;
let path: string;
beforeAll(async () => {
	app = await startApp();
	path = `/prompt/${(await givenPrompt(app, { instructions: 'Describe bread.' })).id}/execute`;
});
afterAll(() => app.close());

const json = { 'Content-Type': 'application/json' };
const send = (asked: Ask) => app.ask('POST', path, asked);
const runs = async (): Promise<number> => (await app.ask('GET', '/audit-log?take=0')).body.total;

describe('a body that cannot be used is 400, names the field and leaves no run', () => {
	test.each<[string, object, string]>([
		['variables', { variables: [1] }, 'variables'],
		['variables', { variables: 'title=Bread' }, 'variables'],
		['entityId', { entityId: '' }, 'entityId'],
		['entityId', { entityId: 'x'.repeat(256) }, 'entityId'],
		['entityId', { entityId: 1234 }, 'entityId'],
		['entityType without entityId', { entityType: 'document' }, 'entityType'],
		['entityType', { entityId: '1234', entityType: 'page' }, 'entityType'],
		['entityType', { entityId: '1234', entityType: '' }, 'entityType'],
		['entityContext', { entityContext: { values: [] } }, 'entityContext'],
		['promptVersion', { promptVersion: 0 }, 'promptVersion'],
		['promptVersion', { promptVersion: '1' }, 'promptVersion'],
		['optionCount', { optionCount: 11 }, 'optionCount'],
		['context', { context: [{ value: 'x' }] }, 'context[0].description'],
		['context', { context: [{ description: 'x', colour: 'red' }] }, 'context[0].colour'],
		['unknown member', { colour: 'red' }, 'colour'],
		['unknown member', { constructor: 'red' }, 'constructor'],
		['unknown member', JSON.parse('{"__proto__": {}, "toString": 1}'), '__proto__'],
	])('%s %j', async (_kind, body, field) => {
		const before = await runs();
		const reply = await send({ body });
		expect(reply.body).toMatchObject({ status: 400, code: 'validation_failed', title: 'Bad Request' });
		expect(Object.keys(reply.body.errors)).toContain(field);
		expect(reply.body.detail).toContain(field);
		expect(reply.body).not.toHaveProperty('auditLogId');
		expect(await runs()).toBe(before);
	});

	test.each(['media', 'member', 'element'])('entityType "%s", which cannot be run on yet, as it says', async (entityType) => {
		const { body } = await send({ body: { entityId: 'c0ffee00-0003-4000-8000-000000000010', entityType } });
		expect(body.errors.entityType[0]).toMatch(/document/);
		expect(body.detail).toMatch(/yet/);
	});

	test('all at once', async () => {
		const { body } = await send({ body: { colour: 'red', taste: 'sweet', optionCount: -1, entityType: 'page' } });
		expect(Object.keys(body.errors).toSorted()).toEqual(['colour', 'entityType', 'optionCount', 'taste']);
	});

	test.each(['{', '{"variables": {}', 'undefined', "{'a': 1}", '{"a": 1,}', '   '])('malformed JSON: %s', async (raw) => {
		const { body } = await send({ raw, headers: json });
		expect(body).toMatchObject({ status: 400, code: 'validation_failed', detail: expect.stringContaining('not valid JSON') });
	});

	test.each(['[]', '"text"', '1', 'true'])('JSON that is not an object: %s', async (raw) => {
		expect((await send({ raw, headers: json })).body).toMatchObject({ status: 400, detail: 'The body must be a JSON object.' });
	});
});

describe('a content type', () => {
	test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', 'json', ''])(
		'"%s" is 415 when there is a body',
		async (type) => {
			const { body } = await send({ raw: '{}', headers: { 'Content-Type': type } });
			expect(body).toMatchObject({ status: 415, code: 'unsupported_media_type', title: 'Unsupported Media Type' });
		},
	);

	test('is of no interest without a body', async () => {
		expect((await send({ raw: '', headers: { 'Content-Type': 'text/plain' } })).status).toBe(200);
	});
});

describe('a body that is too large', () => {
	/** The bare protocol, since a client may well stop reading when the server stops. */
	const raw = (to: string, headers: Record<string, string>, chunks: number) =>
		new Promise<{ status: number; body: Json }>((resolve, reject) => {
			const sent = request(app.url + app.base + to, { method: 'POST', headers: { ...app.sessions.admin, ...json, ...headers } });
			sent.on('response', (response) => {
				let text = '';
				response.on('data', (data: Buffer) => (text += data.toString()));
				response.on('end', () => resolve({ status: response.statusCode!, body: JSON.parse(text) }));
			});
			sent.on('error', reject);
			const chunk = Buffer.alloc(1024 * 1024, ' ');
			for (let index = 0; index < chunks; index++) sent.write(chunk);
			sent.end('{}');
		});

	test('is 413 by its announced length, before it is read', async () => {
		const reply = await raw(path, { 'Content-Length': String(11 * 1024 * 1024 + 2) }, 11);
		expect(reply.body).toMatchObject({ status: 413, code: 'payload_too_large', detail: 'The body is larger than 10 MiB.' });
	});

	test('is 413 by what comes when no length is announced', async () => {
		const reply = await raw(path, { 'Transfer-Encoding': 'chunked' }, 11);
		expect(reply.body).toMatchObject({ status: 413, code: 'payload_too_large', title: 'Payload Too Large' });
	});

	test('is one of more than 1 MiB for what is saved', async () => {
		expect((await raw('/prompt', { 'Transfer-Encoding': 'chunked' }, 1)).status).toBe(413);
	});

	test('is none of 9 MiB for a run, in chunks or not', async () => {
		expect((await raw(path, { 'Transfer-Encoding': 'chunked' }, 9)).status).toBe(200);
		expect((await raw(path, { 'Content-Length': String(9 * 1024 * 1024 + 2) }, 9)).status).toBe(200);
	});

	test('does not keep the next call from being answered', async () => {
		await send({ raw: ' '.repeat(11 * 1024 * 1024), headers: json }).catch(() => undefined);
		expect((await send({ body: {} })).status).toBe(200);
	});
});

describe('a path or a method that is not there', () => {
	test.each([
		['GET', () => path, 'POST'],
		['DELETE', () => path, 'POST'],
		['PATCH', () => '/prompt/some', 'GET, PUT, DELETE'],
		['POST', () => '/settings', 'GET, PUT'],
		['POST', () => '/openapi.json', 'GET'],
	])('%s is 405 and says what is allowed', async (method, at, allow) => {
		const reply = await app.ask(method, at());
		expect(reply.body).toMatchObject({ status: 405, code: 'method_not_allowed', type: expect.stringContaining('6.5.5') });
		expect(reply.headers.get('allow')).toBe(allow);
		expect(reply.headers.get('content-type')).toBe('application/problem+json');
	});

	test.each(['/prompts', '/prompt/a/b/c', '/', ''])('"%s" is 404 as a problem', async (at) => {
		const { body } = await app.ask('POST', app.base + at, { body: {} });
		expect(body).toMatchObject({ status: 404, code: 'not_found', title: 'Not Found' });
	});
});
