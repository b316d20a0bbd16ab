import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type Ask, type Json, type TestApp } from './support/app.ts';
import { givenConnection, givenProfile, givenPrompt, unique } from './support/given.ts';
import { failure, hang, json } from './support/upstream-answer.ts';

const environment: Record<string, string> = { PD_SECRET_TEST: 'sk-from-the-environment', HOME_SWEET_HOME: 'not for connections' };
let app: TestApp;
beforeAll(async () => {
	app = await startApp({ environment, times: { listModels: 300 } });
});
afterAll(() => app.close());
afterEach(() => app.upstream.reset());

const KEY = 'sk-test-0123456789abcdef';
const settings = (more: object = {}) => ({ baseUrl: app.upstream.url, ...more });
const given = (fields: object = {}) => givenConnection(app, fields);
const withKey = () => given({ settings: settings({ apiKey: KEY }) });
const post = (fields: object, asked: Ask = {}) => {
	const alias = unique('posted');
	return app.ask('POST', '/connection', { body: { alias, name: alias, providerId: 'openai-compatible', ...fields }, ...asked });
};
const put = (connection: Json, fields: object) =>
	app.ask('PUT', `/connection/${connection.id}`, { body: { ...connection, version: undefined, ...fields } });
/** What the provider gets as a credential from a connection. */
const credentialOf = async ({ id }: Json) => {
	app.upstream.requests.length = 0;
	await app.ask('GET', `/connection/${id}/model`);
	return app.upstream.requests.at(-1)?.headers.authorization;
};

describe('a secret', () => {
	test('is answered masked by every route', async () => {
		const made = await withKey();
		expect(made.settings).toEqual(settings({ apiKey: '***cdef' }));
		const replies = [
			await app.ask('GET', `/connection/${made.id}`),
			await app.ask('GET', '/connection'),
			await put(made, { name: 'Renamed' }),
			await app.ask('POST', `/connection/${made.id}/test`),
			await app.ask('GET', `/version/connection/${made.id}`),
			await app.ask('GET', `/version/connection/${made.id}/1`),
			await app.ask('GET', `/version/connection/${made.id}/1/compare/2`),
			await app.ask('POST', `/version/connection/${made.id}/1/rollback`),
		];
		for (const { status, text } of replies) {
			expect(status).toBe(200);
			expect(text).not.toContain('sk-test');
			expect(text).not.toContain('$sealed');
		}
		expect(await credentialOf(made)).toBe(`Bearer ${KEY}`);
	});

	test('that is short shows nothing of itself', async () => {
		expect((await given({ settings: settings({ apiKey: 'short-key' }) })).settings.apiKey).toBe('***');
	});

	test.each([
		['equals its mask', { apiKey: '***cdef' }],
		['is absent', {}],
	])('that %s stays', async (_kind, sent) => {
		const connection = await withKey();
		expect((await put(connection, { settings: settings(sent), name: unique('Kept') })).body.settings.apiKey).toBe('***cdef');
		expect(await credentialOf(connection)).toBe(`Bearer ${KEY}`);
	});

	test('that is null is cleared, where it may be missing', async () => {
		const connection = await withKey();
		expect((await put(connection, { settings: settings({ apiKey: null }) })).body.settings).toEqual(settings());
		expect(await credentialOf(connection)).toBeUndefined();
		const openai = await given({ providerId: 'openai', settings: { apiKey: KEY } });
		expect((await put(openai, { settings: { apiKey: null } })).body.errors).toHaveProperty(['settings.apiKey']);
	});

	test('that is new replaces the old one at once', async () => {
		const connection = await withKey();
		expect(await credentialOf(connection)).toBe(`Bearer ${KEY}`);
		await put(connection, { settings: settings({ apiKey: 'another-key-of-some-length' }) });
		expect(await credentialOf(connection)).toBe('Bearer another-key-of-some-length');
	});

	test.each(['key\r\nX-More: 1', 'key\n', 'nøgle'])('is nothing that no header can hold: %j', async (apiKey) => {
		expect((await post({ settings: settings({ apiKey }) })).body.errors).toHaveProperty(['settings.apiKey']);
	});

	test('is never the mask of another one', async () => {
		expect((await post({ settings: settings({ apiKey: '***cdef' }) })).body.errors).toHaveProperty(['settings.apiKey']);
		const connection = await withKey();
		expect((await put(connection, { settings: settings({ apiKey: '***0000' }) })).body.errors).toHaveProperty(['settings.apiKey']);
		const reply = await put(connection, { providerId: 'openai', settings: { apiKey: '***cdef' } });
		expect(reply.body.errors).toHaveProperty(['settings.apiKey']);
	});

	test('is not restored with an old version', async () => {
		const connection = await withKey();
		await put(connection, { name: 'With a new key', settings: settings({ apiKey: 'the-new-key-stays' }) });
		const { body } = await app.ask('POST', `/version/connection/${connection.id}/1/rollback`);
		expect(body.entity).toMatchObject({ name: connection.name, settings: { apiKey: '***tays' } });
		expect(await credentialOf(connection)).toBe('Bearer the-new-key-stays');
	});
});

describe('a secret of the environment', () => {
	const named = () => given({ settings: settings({ apiKey: '$PD_SECRET_TEST' }) });

	test('is shown by its name and read when it is used', async () => {
		const connection = await named();
		expect(connection.settings.apiKey).toBe('$PD_SECRET_TEST');
		expect(await credentialOf(connection)).toBe('Bearer sk-from-the-environment');
		environment.PD_SECRET_TEST = 'sk-changed-meanwhile';
		expect(await credentialOf(connection)).toBe('Bearer sk-changed-meanwhile');
	});

	test.each(['$HOME_SWEET_HOME', '$PATH', '$DATABASE_URL', '$SECRET_KEY'])('%s may not be read', async (apiKey) => {
		const { body } = await post({ settings: settings({ apiKey }) });
		expect(body).toMatchObject({ status: 400, code: 'validation_failed' });
		expect(body.errors['settings.apiKey'][0]).toContain('SECRET_NAMES');
	});

	test('that is not set makes the connection unusable, and says which setting and which name', async () => {
		const connection = await given({ settings: settings({ apiKey: '$PD_SECRET_NEVER_SET' }) });
		const { body } = await app.ask('GET', `/connection/${connection.id}/model`);
		expect(body).toMatchObject({ status: 409, code: 'connection_unusable', detail: expect.stringMatching(/PD_SECRET_NEVER_SET.*apiKey/) });
	});
});

describe('settings', () => {
	test.each([
		'http://169.254.169.254/latest',
		'http://localhost:1/v1',
		'http://127.0.0.1:1/v1',
		'http://[::1]/v1',
		'http://10.1.2.3/v1',
		'http://2130706433/v1',
		'http://metadata.google.internal/v1',
		'https://user:password@api.example.com/v1',
		'ftp://api.example.com/v1',
		'file:///etc/passwd',
		'api.example.com',
	])('with the address %s are rejected', async (baseUrl) => {
		const { body } = await post({ settings: { baseUrl } });
		expect(body).toMatchObject({ status: 400, code: 'validation_failed' });
		expect(Object.keys(body.errors)).toEqual(['settings.baseUrl']);
	});

	test.each<[string, object, string]>([
		['an unknown member', { providerId: 'offline', settings: { colour: 'red' } }, 'settings.colour'],
		['a member of every object', { providerId: 'offline', settings: { constructor: 1, toString: 1 } }, 'settings.constructor'],
		['another type', { providerId: 'offline', settings: { pace: 'fast' } }, 'settings.pace'],
		['too large a number', { providerId: 'offline', settings: { pace: 1001 } }, 'settings.pace'],
		[
			'a secret that is not text',
			{ settings: { baseUrl: 'https://api.example.com/v1', apiKey: { $sealed: 'x', lastFour: 'abcd' } } },
			'settings.apiKey',
		],
		['a required one missing', { settings: {} }, 'settings.baseUrl'],
		['an unknown provider', { providerId: 'nobody' }, 'providerId'],
	])('with %s are rejected at the field', async (_kind, fields, field) => {
		const { body } = await post(fields);
		expect(body).toMatchObject({ status: 400, code: 'validation_failed' });
		expect(Object.keys(body.errors)).toContain(field);
	});
});

describe('testing a connection', () => {
	const tested = async (fields: object) => {
		const { id } = await given(fields);
		return app.ask('POST', `/connection/${id}/test`);
	};

	test('says that it works and how long it took', async () => {
		const { status, body } = await tested({});
		expect(status).toBe(200);
		expect(body).toEqual({ success: true, latencyMs: expect.any(Number) });
	});

	test('says in the words of the provider what is wrong, without its key', async () => {
		app.upstream.script(failure(401, 'invalid_api_key', `Incorrect API key provided: ${KEY}`));
		const { status, body } = await tested({ settings: settings({ apiKey: KEY }) });
		expect([status, body.success]).toEqual([200, false]);
		expect(body.errorMessage).toMatch(/Authentication failed.*Incorrect API key provided/);
		expect(body.errorMessage).not.toContain('0123456789');
	});

	test.each<[string, object | (() => object), RegExp]>([
		['is inactive', { isActive: false }, /not active/],
		['has no key', () => ({ settings: settings({ apiKey: '$PD_SECRET_NEVER_SET' }) }), /apiKey/],
	])('of one that %s says so', async (_kind, fields, text) => {
		const { body } = await tested(typeof fields === 'function' ? fields() : fields);
		expect(body).toMatchObject({ success: false, errorMessage: expect.stringMatching(text) });
	});

	test('gives up on a provider that does not answer', async () => {
		app.upstream.script(hang());
		expect((await tested({})).body).toMatchObject({ success: false, errorMessage: expect.stringContaining('No answer within') });
	});
});

describe('the models of a connection', () => {
	const models = async (as: Ask['as'] = 'author') => app.ask('GET', `/connection/${(await given()).id}/model`, { as });

	test('are there for authors', async () => {
		const { body } = await models();
		expect(body.items.map(({ id }: Json) => id)).toEqual(expect.arrayContaining(['test-model']));
		expect((await models('editor')).status).toBe(403);
	});

	test.each([
		['provider_auth', 502, failure(401)],
		['provider_model_unknown', 502, failure(404)],
		['provider_rejected', 502, failure(400)],
		['provider_unavailable', 502, json(200, 'nothing of the kind')],
		['provider_timeout', 504, hang()],
	])('are %s when the provider says so', async (code, status, failed) => {
		app.upstream.script(failed);
		expect((await models()).body).toMatchObject({ code, status, detail: expect.stringMatching(/^AI provider returned an error: /) });
	});
});

describe('a connection that is in use', () => {
	test('cannot be deleted, and says by whom', async () => {
		const connection = await given();
		const profile = await givenProfile(app, { connectionId: connection.id });
		const { body } = await app.ask('DELETE', `/connection/${connection.id}`);
		expect(body).toMatchObject({ status: 409, code: 'in_use', usedBy: [{ type: 'profile', id: profile.id, name: profile.name }] });
		expect(body.detail).toContain(profile.name);
		await app.ask('DELETE', `/profile/${profile.id}`);
		expect((await app.ask('DELETE', `/connection/${connection.id}`)).status).toBe(204);
		expect((await app.ask('GET', `/connection/${connection.id}`)).body.code).toBe('not_found');
	});

	test('keeps its provider, whose models the profiles name', async () => {
		const connection = await given();
		await givenProfile(app, { connectionId: connection.id });
		const { body } = await put(connection, { providerId: 'offline', settings: {} });
		expect(body).toMatchObject({ status: 400, errors: { providerId: [expect.stringContaining('openai-compatible')] } });
		expect((await put(await given(), { providerId: 'offline', settings: {} })).body.providerId).toBe('offline');
	});

	test('is used as it is after a change, not as it was', async () => {
		const connection = await given();
		const prompt = await givenPrompt(app, { profileId: (await givenProfile(app, { connectionId: connection.id })).id });
		const run = async () => (await app.ask('POST', `/prompt/${prompt.id}/execute`)).status;
		expect(await run()).toBe(200);
		await put(connection, { isActive: false });
		expect(await run()).toBe(409);
		await put(connection, { isActive: true });
		expect(await run()).toBe(200);
	});
});

test('a connection is found by alias, listed by provider and kept against stale writes', async () => {
	const connection = await given();
	expect((await app.ask('GET', `/connection/${connection.alias.toUpperCase()}`)).headers.get('etag')).toBe('"1"');
	const listed = (await app.ask('GET', `/connection?providerId=openai-compatible&filter=${connection.alias}`)).body;
	expect(listed).toMatchObject({ total: 1, items: [{ id: connection.id }] });
	expect((await post({ alias: connection.alias, settings: settings() })).body.code).toBe('duplicate_alias');
	const stale = { body: { ...connection, name: 'Stale', version: undefined }, headers: { 'If-Match': '"9"' } };
	expect((await app.ask('PUT', `/connection/${connection.id}`, stale)).body).toMatchObject({ code: 'version_conflict', currentVersion: 1 });
	expect((await put(connection, {})).body.version).toBe(1);
});

test('providers say what settings they need', async () => {
	const { body } = await app.ask('GET', '/provider', { as: 'author' });
	expect(body.items.map(({ id }: Json) => id)).toEqual(['openai', 'openai-compatible', 'offline']);
	const { settingsSchema } = (await app.ask('GET', '/provider/openai', { as: 'author' })).body;
	expect(settingsSchema).toMatchObject({
		required: ['apiKey'],
		properties: { apiKey: { 'x-secret': true }, baseUrl: { 'x-address': true } },
	});
	expect((await app.ask('GET', '/provider/nobody')).status).toBe(404);
	expect((await app.ask('GET', '/connection/capability', { as: 'author' })).body).toEqual(['Chat']);
});
