import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type Json, type TestApp } from './support/app.ts';
import { givenConnection, givenProfile, givenPrompt, unique } from './support/given.ts';
import { answer, failure, hang } from './support/upstream-answer.ts';

let app: TestApp;
let connection: Json;
beforeAll(async () => {
	app = await startApp();
	connection = await givenConnection(app);
});
afterAll(() => app.close());
afterEach(() => app.upstream.reset());

const UNKNOWN = '019ff9a0-0000-7000-8000-000000000000';
const given = (fields: object = {}) => givenProfile(app, { connectionId: connection.id, ...fields });
const body = (fields: object = {}) => {
	const alias = unique('body');
	return { alias, name: alias, connectionId: connection.id, model: { providerId: 'openai-compatible', modelId: 'm' }, ...fields };
};
const put = (profile: Json, fields: object) =>
	app.ask('PUT', `/profile/${profile.id}`, { body: { ...profile, version: undefined, ...fields } });

describe('a profile', () => {
	test('is made with the defaults of everything that is left out', async () => {
		const reply = await app.ask('POST', '/profile', { body: body() });
		expect(reply.status).toBe(201);
		expect(reply.headers.get('location')).toBe(`${app.base}/profile/${reply.body.id}`);
		expect(reply.body).toMatchObject({
			capability: 'Chat',
			settings: { timeoutMs: 30_000, contextTokenBudget: 8000 },
			fallbackProfileIds: [],
			contextIds: [],
			guardrailIds: [],
			tags: [],
			version: 1,
			createdBy: { name: 'Administrator' },
		});
		expect(Object.keys(reply.body.settings).toSorted()).toEqual(['contextTokenBudget', 'timeoutMs']);
	});

	test.each<[string, object]>([
		['connectionId', { connectionId: UNKNOWN }],
		['connectionId', { connectionId: 'not-a-guid' }],
		['model', { model: undefined }],
		['model.modelId', { model: { providerId: 'openai-compatible', modelId: '' } }],
		['model.providerId', { model: { providerId: 'openai', modelId: 'gpt' } }],
		['settings.temperature', { settings: { temperature: 2.1 } }],
		['settings.maxTokens', { settings: { maxTokens: 0 } }],
		['settings.topP', { settings: { topP: '0.5' } }],
		['settings.timeoutMs', { settings: { timeoutMs: 1 } }],
		['settings.colour', { settings: { colour: 'red' } }],
		['fallbackProfileIds[0]', { fallbackProfileIds: [UNKNOWN] }],
		['contextIds', { contextIds: [UNKNOWN] }],
		['guardrailIds', { guardrailIds: [UNKNOWN] }],
		['capability', { capability: 'Embedding' }],
		['alias', { alias: 'capability' }],
		['colour', { colour: 'red' }],
	])('is rejected for a bad %s', async (field, fields) => {
		const reply = await app.ask('POST', '/profile', { body: body(fields) });
		expect(reply.body).toMatchObject({ status: 400, code: 'validation_failed' });
		expect(Object.keys(reply.body.errors)).toContain(field);
	});

	test('never falls back to itself', async () => {
		const profile = await given();
		expect((await put(profile, { fallbackProfileIds: [profile.id] })).body.errors).toHaveProperty(['fallbackProfileIds[0]']);
	});

	test.each(['You are {{ user.name', 'Look at {{image:hero}}'])('takes a system message only when it is a template: %s', async (text) => {
		const reply = await app.ask('POST', '/profile', { body: body({ settings: { systemPromptTemplate: text } }) });
		expect(reply.body).toMatchObject({ status: 400, code: 'validation_failed' });
		expect(Object.keys(reply.body.errors)).toEqual(['settings.systemPromptTemplate']);
	});

	test('that was read can be changed and sent back; null takes a setting out', async () => {
		const profile = await given({ settings: { temperature: 0.5, topP: 0.1 } });
		const changed = (await put(profile, { settings: { ...profile.settings, temperature: null }, tags: ['fast'] })).body;
		expect(changed).toMatchObject({ version: 2, settings: { topP: 0.1 }, tags: ['fast'] });
		expect(changed.settings).not.toHaveProperty('temperature');
		expect((await put(changed, {})).body.version).toBe(2);
	});

	test('is listed by connection and tag, for authors too', async () => {
		const own = await givenConnection(app);
		const profile = await given({ connectionId: own.id, tags: ['listed'] });
		for (const query of [`connectionId=${own.id}`, 'tag=listed', `filter=${profile.alias}`])
			expect((await app.ask('GET', `/profile?${query}`, { as: 'author' })).body).toMatchObject({ total: 1, items: [{ id: profile.id }] });
	});

	test('has a history that authors read and admins restore', async () => {
		const profile = await given({ settings: { temperature: 0.5 } });
		await put(profile, { name: 'Renamed', settings: { temperature: 1 }, changeDescription: 'Warmer' });
		const list = (await app.ask('GET', `/version/profile/${profile.alias}`, { as: 'author' })).body;
		expect(list).toMatchObject({ total: 2, items: [{ version: 2, changeDescription: 'Warmer' }, { version: 1 }] });
		const { changes } = (await app.ask('GET', `/version/profile/${profile.id}/1/compare/2`, { as: 'author' })).body;
		expect(changes.map(({ path }: Json) => path).toSorted()).toEqual(['name', 'settings.temperature']);
		expect((await app.ask('POST', `/version/profile/${profile.id}/1/rollback`, { as: 'author' })).status).toBe(403);
		const { body: restored } = await app.ask('POST', `/version/profile/${profile.id}/1/rollback`);
		expect(restored).toMatchObject({ newVersion: 3, entity: { name: profile.name, settings: { temperature: 0.5 } } });
	});

	test('keeps every field in its versions', async () => {
		const profile = await given();
		const { snapshot } = (await app.ask('GET', `/version/profile/${profile.id}/1`)).body;
		const history = new Set(['id', 'version', 'dateCreated', 'dateModified', 'createdBy', 'modifiedBy']);
		expect(Object.keys(snapshot).toSorted()).toEqual(
			Object.keys(profile)
				.filter((field) => !history.has(field))
				.toSorted(),
		);
	});
});

describe('a profile that is in use', () => {
	test('by prompts, by the settings or as a fallback cannot be deleted, and says by whom', async () => {
		const profile = await given();
		const prompt = await givenPrompt(app, { profileId: profile.id });
		const other = await given({ fallbackProfileIds: [profile.id] });
		const settings = (await app.ask('GET', '/settings')).body;
		await app.ask('PUT', '/settings', { body: { ...settings, defaultChatProfileId: profile.id } });
		const refused = (await app.ask('DELETE', `/profile/${profile.id}`)).body;
		expect(refused).toMatchObject({ status: 409, code: 'in_use' });
		expect(refused.usedBy).toEqual([
			{ type: 'prompt', id: prompt.id, name: prompt.name },
			{ type: 'settings', id: 'settings', name: 'Default profile' },
			{ type: 'profile', id: other.id, name: other.name },
		]);
		await app.ask('PUT', '/settings', { body: { ...settings, version: undefined } });
		await app.ask('DELETE', `/profile/${other.id}`);
		await app.ask('DELETE', `/prompt/${prompt.id}`);
		expect((await app.ask('DELETE', `/profile/${profile.id}`)).status).toBe(204);
	});

	test('of an old version only may go, and running that version says what to do', async () => {
		const profile = await given();
		const prompt = await givenPrompt(app, { profileId: profile.id });
		await app.ask('PUT', `/prompt/${prompt.id}`, { body: { ...prompt, profileId: null } });
		await app.ask('DELETE', `/profile/${profile.id}`);
		const reply = await app.ask('POST', `/prompt/${prompt.id}/execute`, { body: { promptVersion: 1 } });
		expect(reply.body).toMatchObject({ status: 409, code: 'no_default_profile', detail: expect.stringContaining('Choose another') });
	});
});

describe('falling back', () => {
	const chain = async () => {
		const [second, third] = [await given(), await given()];
		const first = await given({ fallbackProfileIds: [second.id, third.id], settings: { timeoutMs: 150 } });
		const prompt = await givenPrompt(app, { profileId: first.id, instructions: 'Describe bread.' });
		return { third, run: () => app.ask('POST', `/prompt/${prompt.id}/execute`) };
	};

	test('goes through the profiles in their order', async () => {
		const { run, third } = await chain();
		app.upstream.script(hang(), failure(503), answer('The third.'));
		expect((await run()).body).toMatchObject({ response: 'The third.', profileId: third.id });
	});

	test('tells of the last failure when none answers', async () => {
		const { run } = await chain();
		app.upstream.script(failure(500), failure(500), failure(429));
		expect((await run()).body).toMatchObject({ status: 502, code: 'provider_rate_limited' });
		expect(app.upstream.requests).toHaveLength(3);
	});

	test('leaves out a profile whose connection cannot be used', async () => {
		const dead = await given({ connectionId: (await givenConnection(app, { isActive: false })).id });
		const alive = await given();
		const first = await given({ fallbackProfileIds: [dead.id, alive.id] });
		const prompt = await givenPrompt(app, { profileId: first.id, instructions: 'Describe bread.' });
		app.upstream.script(failure(500), answer('Alive.'));
		expect((await app.ask('POST', `/prompt/${prompt.id}/execute`)).body).toMatchObject({ response: 'Alive.', profileId: alive.id });
	});
});
