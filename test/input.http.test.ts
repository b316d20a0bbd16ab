import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from './support/app.ts';
import { givenPrompt, unique } from './support/given.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.close());

const errorsOf = async (method: string, path: string, body?: object) => {
	const reply = await app.ask(method, path, body ? { body } : {});
	expect([reply.status, reply.body.code]).toEqual([400, 'validation_failed']);
	return reply.body.errors;
};

describe('a body that does not fit', () => {
	test('is told in words that read after the name of the field', async () => {
		const alias = unique('words');
		expect(await errorsOf('POST', '/prompt', { alias })).toEqual({ name: ['is required'], instructions: ['is required'] });
		const wrong = {
			alias,
			name: 7,
			instructions: '',
			isActive: 'yes',
			tags: {},
			optionCount: 99,
			applyMode: 'Shout',
			profileId: 'fast',
			settings: [],
			maxLength: 1.5,
			colour: 'red',
		};
		expect(await errorsOf('POST', '/prompt', wrong)).toEqual({
			name: ['must be text'],
			instructions: ['must not be empty'],
			isActive: ['must be true or false'],
			tags: ['must be a list'],
			optionCount: ['must be at most 10'],
			applyMode: ['must be "Replace", "Append", "Prepend" or "AskEditor"'],
			profileId: ['must be an id such as 0197c0de-0000-7000-8000-000000000001'],
			settings: ['must be an object'],
			maxLength: ['must be a whole number'],
			colour: ['is not a known member'],
		});
		expect(await errorsOf('POST', '/prompt/shorten/execute', { variables: [] })).toEqual({ variables: ['must be an object'] });
	});

	test('of two forms is held against the one that it comes nearest to', async () => {
		const body = { alias: unique('forms'), name: 'Forms', instructions: 'x' };
		const scope = { allowRules: [{ contentTypeAliases: 'coffee' }] };
		expect(await errorsOf('POST', '/prompt', { ...body, scope })).toEqual({
			'scope.allowRules[0].contentTypeAliases': ['must be a list'],
		});
		expect(await errorsOf('POST', '/prompt', { ...body, scope: 'coffee' })).toEqual({
			scope: ['has none of the forms that are taken here'],
		});
	});
});

describe('a query', () => {
	test('with numbers that are none says what they can be', async () => {
		expect(await errorsOf('GET', '/prompt?take=many&skip=-1')).toEqual({
			take: ['must be a whole number from 0 to 1000'],
			skip: ['must be a whole number of at least 0'],
		});
		for (const skip of ['1e21', '1.5', 'NaN'])
			expect(await errorsOf('GET', `/audit-log?skip=${skip}`)).toEqual({ skip: ['must be a whole number of at least 0'] });
	});

	test('with a parameter that is not known or given twice is refused by its name, on every route', async () => {
		expect(await errorsOf('GET', '/prompt?filtr=a&take=1&take=2')).toEqual({
			filtr: ['is not a known parameter'],
			take: ['is given more than once'],
		});
		expect(await errorsOf('GET', '/settings?a=1')).toEqual({ a: ['is not a known parameter'] });
		expect(await errorsOf('POST', '/prompt/shorten/execute?stream=true', {})).toEqual({ stream: ['is not a known parameter'] });
	});

	test('may name days without a time, which count whole', async () => {
		const prompt = await givenPrompt(app);
		await app.ask('POST', `/prompt/${prompt.id}/execute`, { body: { variables: { title: 'x' } } });
		const today = new Date().toISOString().slice(0, 10);
		const total = async (query: string) => (await app.ask('GET', `/audit-log?promptId=${prompt.id}&${query}`)).body.total;
		expect(await total(`from=${today}&to=${today}`)).toBe(1);
		expect(await total('to=2020-01-01')).toBe(0);
		expect(await errorsOf('GET', '/audit-log?from=yesterday')).toEqual({ from: [expect.stringContaining('must be a day such as')] });
	});
});

describe('an answer', () => {
	test('is not sent again to whoever has this version', async () => {
		const prompt = await givenPrompt(app);
		const etag = (await app.ask('GET', `/prompt/${prompt.id}`)).headers.get('etag')!;
		for (const known of [etag, `"7", W/${etag}`, '*']) {
			const reply = await app.ask('GET', `/prompt/${prompt.id}`, { headers: { 'If-None-Match': known } });
			expect([reply.status, reply.text, reply.headers.get('etag')]).toEqual([304, '', etag]);
		}
		expect((await app.ask('GET', `/prompt/${prompt.id}`, { headers: { 'If-None-Match': '"2"' } })).status).toBe(200);
		expect((await app.ask('GET', '/settings', { headers: { 'If-None-Match': '"none"' } })).status).toBe(200);
	});

	test('that is long is compressed for whoever takes that, and a short one is not', async () => {
		const encoding = async (path: string, accept: string) => {
			const reply = await app.ask('GET', path, { headers: { 'Accept-Encoding': accept } });
			expect(reply.body).toBeDefined();
			return reply.headers.get('content-encoding');
		};
		expect(await encoding('/openapi.json', 'gzip, deflate')).toBe('gzip');
		for (const accept of ['identity', 'gzip;q=0, deflate']) expect(await encoding('/openapi.json', accept)).toBeNull();
		expect(await encoding('/settings', 'gzip')).toBeNull();
	});

	test('is kept by nobody and taken for nothing else', async () => {
		for (const path of ['/prompt', '/prompt/there-is-none', '/no/such/route', '/umbraco/management/api/v1/user/current']) {
			const { headers } = await app.ask('GET', path);
			expect([path, headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([path, 'no-store', 'nosniff']);
		}
	});

	test('to an address below another base is a failure and not the page of the backoffice', async () => {
		for (const path of ['/umbraco/ai/management/api/v2/prompt', '/umbraco/ai/management/v1/prompt', '/umbraco/prompt', '/api/prompt']) {
			for (const method of ['GET', 'POST']) {
				const response = await fetch(app.url + path, { method, headers: { Accept: '*/*' } });
				expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 404, 'application/problem+json']);
				expect(await response.json()).toMatchObject({ code: 'not_found', detail: expect.stringContaining(`${app.base}/docs`) });
			}
		}
		for (const path of ['/umbraco', '/umbraco/section/content', '/umbraco/section/ai'])
			expect((await fetch(app.url + path, { headers: { Accept: '*/*' } })).status).toBe(200);
	});
});
