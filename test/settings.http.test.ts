import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type Json, type TestApp } from './support/app.ts';
import { givenProfile, givenPrompt } from './support/given.ts';

let app: TestApp;
let before: Json;
beforeAll(async () => {
	app = await startApp();
	before = (await app.ask('GET', '/settings')).body;
});
afterAll(() => app.close());
afterEach(async () => {
	await put(before);
});

const put = (fields: object, asked: object = {}) =>
	app.ask('PUT', '/settings', { body: { ...before, version: undefined, ...fields }, ...asked });

test('the settings of a first start name the default profile and keep everything', async () => {
	const reply = await app.ask('GET', '/settings', { as: 'author' });
	expect(reply.body).toMatchObject({
		defaultChatProfileId: expect.any(String),
		modelAliases: {},
		prices: {},
		budgets: {},
		audit: { detailLevel: 'Full', retentionDays: 90, redactionPatterns: [] },
	});
	expect(reply.headers.get('etag')).toBe(`"${reply.body.version}"`);
});

describe('saving', () => {
	test('replaces: what was read can be changed and sent back, and what is left out takes its default', async () => {
		const prices = { 'gpt-5-mini': { inputPerMillion: 0.25, outputPerMillion: 2, currency: 'EUR' } };
		const budgets = { perDay: { tokens: 1000 }, perUserPerDay: { amount: 1.5 } };
		const changed = await put({ prices, budgets, modelAliases: { fast: 'gpt-5-mini' }, audit: { retentionDays: 30 } });
		expect(changed.body).toMatchObject({
			prices,
			budgets,
			audit: { detailLevel: 'Full', retentionDays: 30 },
			modifiedBy: { name: 'Administrator' },
		});
		expect((await app.ask('GET', '/settings')).body).toEqual(changed.body);
		const { defaultChatProfileId } = before;
		expect((await app.ask('PUT', '/settings', { body: { defaultChatProfileId } })).body).toMatchObject({ prices: {}, budgets: {} });
	});

	test('says which members have no effect yet', async () => {
		const subjects = ({ body }: { body: Json }) => body.warnings?.map(({ code, subject }: Json) => `${code} ${subject}`);
		const changed = await put({ modelAliases: { a: 'b' }, budgets: { perDay: { tokens: 1 } } });
		expect(subjects(changed)).toEqual(['setting_ignored modelAliases', 'setting_ignored budgets']);
		expect(subjects(await app.ask('GET', '/settings'))).toEqual(subjects(changed));
		expect(subjects(await app.ask('PUT', '/settings', { body: changed.body }))).toEqual(subjects(changed));
		expect(subjects(await put({ budgets: { perDay: { tokens: null } } }))).toBeUndefined();
	});

	test('a save that changes nothing does not make a version', async () => {
		const current = (await app.ask('GET', '/settings')).body;
		expect((await app.ask('PUT', '/settings', { body: current })).body).toEqual(current);
	});

	test('of a stale version is refused with the current one', async () => {
		const { version } = (await put({ modelAliases: { a: 'b' } })).body;
		for (const stale of [
			{ body: { ...before, version: version - 1 } },
			{ body: { ...before, version: undefined }, headers: { 'If-Match': `"${version - 1}"` } },
		])
			expect((await app.ask('PUT', '/settings', stale)).body).toMatchObject({ code: 'version_conflict', currentVersion: version });
	});

	test('without a version wins, even against others at the same time', async () => {
		const replies = await Promise.all(Array.from({ length: 4 }, (_, index) => put({ modelAliases: { name: `model-${index}` } })));
		expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
	});

	test.each<[string, object]>([
		['defaultChatProfileId', { defaultChatProfileId: '019ff9a0-0000-7000-8000-000000000000' }],
		['defaultChatProfileId', { defaultChatProfileId: 'default' }],
		['audit.detailLevel', { audit: { detailLevel: 'Everything' } }],
		['audit.retentionDays', { audit: { retentionDays: 0 } }],
		['audit.redactionPatterns[1]', { audit: { redactionPatterns: ['ok', '('] } }],
		['budgets.perDay.tokens', { budgets: { perDay: { tokens: -1 } } }],
		['budgets.perWeek', { budgets: { perWeek: {} } }],
		['prices.x.inputPerMillion', { prices: { x: { outputPerMillion: 1 } } }],
		['colour', { colour: 'red' }],
	])('refuses a bad %s', async (field, fields) => {
		const { body } = await put(fields);
		expect(body).toMatchObject({ status: 400, code: 'validation_failed' });
		expect(Object.keys(body.errors)).toContain(field);
	});

	test('is for admins', async () => {
		expect((await put({}, { as: 'author' })).status).toBe(403);
	});
});

test('another default profile runs the prompts that name none, at once', async () => {
	const profile = await givenProfile(app);
	const { id } = await givenPrompt(app, { profileId: null, instructions: 'Describe bread.' });
	await put({ defaultChatProfileId: profile.id.toUpperCase() });
	expect((await app.ask('POST', `/prompt/${id}/execute`)).body).toMatchObject({ profileId: profile.id, model: { modelId: 'test-model' } });
});
