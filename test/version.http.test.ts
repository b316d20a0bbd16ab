import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../server/db/database.ts';
import { startApp, type Json, type TestApp } from './support/app.ts';
import { givenConnection, givenProfile, givenPrompt } from './support/given.ts';
import { scratchDatabase, type ScratchDatabase } from './support/scratch-database.ts';
import { answer } from './support/upstream-answer.ts';

const SECRET_KEY = 'a secret for the versions';
let scratch: ScratchDatabase;
let database: Database;
let app: TestApp;
beforeAll(async () => {
	scratch = await scratchDatabase();
	app = await startApp({ databaseUrl: scratch.url, secretKey: SECRET_KEY });
	database = await scratch.open();
});
afterAll(async () => {
	await app.close();
	await database.close();
	await scratch.drop();
});

type Type = 'prompt' | 'profile' | 'connection';
const put = async (type: Type, entity: Json, fields: object) =>
	(await app.ask('PUT', `/${type}/${entity.id}`, { body: { ...entity, version: undefined, ...fields } })).body;
const rollback = (type: Type, { id }: Json, version: number, headers: Record<string, string> = {}) =>
	app.ask('POST', `/version/${type}/${id}/${version}/rollback`, { headers });

/** Makes a version what it would be, had it been saved by an earlier release. */
async function age(type: Type, { id }: Json, version: number, change: (snapshot: Json) => void): Promise<void> {
	const { entityVersion } = database.tables;
	const one = and(eq(entityVersion.entityType, type), eq(entityVersion.entityId, id), eq(entityVersion.version, version));
	const [row] = await database.sql.select().from(entityVersion).where(one);
	change(row!.snapshot);
	await database.atomic([database.sql.update(entityVersion).set({ snapshot: row!.snapshot }).where(one)]);
}

describe('a version from before a field existed', () => {
	const aged = async () => {
		const prompt = await givenPrompt(app, {
			instructions: 'The first text about {{ topic }}.',
			optionCount: 3,
			includeEntityContext: false,
			variables: [{ name: 'topic', help: 'What it is about' }],
		});
		await put('prompt', prompt, { instructions: 'The second text.' });
		await age('prompt', prompt, 1, (snapshot) => {
			for (const field of ['optionCount', 'includeEntityContext', 'description', 'outputFormat']) delete snapshot[field];
			delete snapshot.variables[0].help;
			snapshot.retired = 'A field that has been removed';
		});
		return prompt;
	};
	const asNew = { instructions: 'The first text about {{ topic }}.', optionCount: 1, includeEntityContext: true, description: null };

	test('is read with what a new prompt has in that field, and without fields that have been removed', async () => {
		const prompt = await aged();
		const { body } = await app.ask('GET', `/prompt/${prompt.id}?version=1`);
		expect(body).toMatchObject({ ...asNew, outputFormat: 'text', version: 1, variables: [{ name: 'topic', help: '' }] });
		expect(body).not.toHaveProperty('retired');
		expect((await app.ask('GET', `/version/prompt/${prompt.id}/1`)).body.snapshot).toMatchObject(asNew);
	});

	test('differs from today only where it says something else', async () => {
		const prompt = await aged();
		const { changes } = (await app.ask('GET', `/version/prompt/${prompt.id}/1/compare/2`)).body;
		expect(changes.map(({ path }: Json) => path).toSorted()).toEqual(['includeEntityContext', 'instructions', 'optionCount', 'variables']);
	});

	test('runs', async () => {
		const prompt = await aged();
		app.upstream.script(answer('Done.'));
		const reply = await app.ask('POST', `/prompt/${prompt.id}/execute`, { body: { promptVersion: 1, variables: { topic: 'bread' } } });
		expect(reply.body).toMatchObject({ response: 'Done.', promptVersion: 1, options: [] });
	});

	test('is restored', async () => {
		const prompt = await aged();
		const { status, body } = await rollback('prompt', prompt, 1);
		expect(status).toBe(200);
		expect(body.entity).toMatchObject({ ...asNew, version: 3 });
	});

	test('of a profile is restored too', async () => {
		const profile = await givenProfile(app, { settings: { temperature: 0.5 } });
		await put('profile', profile, { settings: { temperature: 1 } });
		await age('profile', profile, 1, (snapshot) => {
			snapshot.settings = { temperature: 0.5 };
			delete snapshot.tags;
		});
		expect((await rollback('profile', profile, 1)).body.entity).toMatchObject({
			settings: { temperature: 0.5, timeoutMs: 30_000, contextTokenBudget: 8000 },
			tags: [],
		});
	});
});

test('a row from before a setting existed has its default', async () => {
	const profile = await givenProfile(app, { settings: { temperature: 0.5 } });
	const table = database.tables.profile;
	await database.atomic([
		database.sql
			.update(table)
			.set({ settings: { temperature: 0.5 } })
			.where(eq(table.id, profile.id)),
	]);
	const next = await startApp({ databaseUrl: scratch.url, secretKey: SECRET_KEY });
	try {
		const { settings } = (await next.ask('GET', `/profile/${profile.id}`)).body;
		expect(settings).toEqual({ temperature: 0.5, timeoutMs: 30_000, contextTokenBudget: 8000 });
	} finally {
		await next.close();
	}
});

describe('a rollback', () => {
	test('leaves what belongs to the prompt as it is, and says so', async () => {
		const prompt = await givenPrompt(app, { instructions: 'The first text.', description: 'The first' });
		const today = {
			alias: `${prompt.alias}-renamed`,
			name: 'Renamed',
			icon: 'icon-wand',
			category: 'seo',
			tags: ['seo'],
			isActive: false,
			userGroups: ['019ff9a0-0000-7000-8000-000000000001'],
			displayModes: ['DocumentAction'],
			scope: { allowRules: [{ contentTypeAliases: ['coffee'], propertyAliases: [], propertyEditorUiAliases: [] }], denyRules: [] },
		};
		await put('prompt', prompt, { ...today, instructions: 'The second text.', description: 'The second' });
		const { body } = await rollback('prompt', prompt, 1);
		expect(body.entity).toMatchObject({ ...today, instructions: 'The first text.', description: 'The first' });
		expect(body.kept.toSorted()).toEqual(Object.keys(today).toSorted());
	});

	test('of a profile leaves its alias, of a connection its alias, its switch and its secrets', async () => {
		const profile = await givenProfile(app, { tags: ['first'] });
		await put('profile', profile, { alias: `${profile.alias}-renamed`, tags: ['second'] });
		expect((await rollback('profile', profile, 1)).body).toMatchObject({
			kept: ['alias'],
			entity: { alias: `${profile.alias}-renamed`, tags: ['first'] },
		});
		const settings = { baseUrl: app.upstream.url, apiKey: 'the-first-secret-key' };
		const connection = await givenConnection(app, { settings });
		await put('connection', connection, { name: 'Renamed', isActive: false, settings: { ...settings, apiKey: 'another-secret-word' } });
		expect((await rollback('connection', connection, 1)).body).toMatchObject({
			kept: ['alias', 'isActive', 'settings.apiKey'],
			entity: { name: connection.name, isActive: false, settings: { apiKey: '***word' } },
		});
	});

	test('answers its ETag and takes If-Match', async () => {
		const prompt = await givenPrompt(app, { instructions: 'The first text.' });
		await put('prompt', prompt, { instructions: 'The second text.' });
		const stale = await rollback('prompt', prompt, 1, { 'If-Match': '"1"' });
		expect(stale.body).toMatchObject({ status: 409, code: 'version_conflict', currentVersion: 2 });
		const { status, headers } = await rollback('prompt', prompt, 1, { 'If-Match': '"2"' });
		expect([status, headers.get('etag')]).toEqual([200, '"3"']);
	});

	test('to something deleted fails and names it', async () => {
		const profile = await givenProfile(app);
		const prompt = await givenPrompt(app, { profileId: profile.id });
		await put('prompt', prompt, { profileId: null });
		expect((await app.ask('DELETE', `/profile/${profile.id}`)).status).toBe(204);
		expect((await rollback('prompt', prompt, 1)).body).toMatchObject({
			status: 409,
			code: 'reference_gone',
			reference: { type: 'profile', id: profile.id },
			detail: expect.stringContaining(profile.id),
		});
	});
});
