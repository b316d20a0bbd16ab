import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from './support/app.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.close());

let count = 0;
const draft = (fields: object = {}) => ({
	alias: `prompt-${++count}`,
	name: `Prompt ${count}`,
	instructions: 'Write about {{ title }}.',
	variables: [{ name: 'title' }],
	...fields,
});
const create = async (fields: object = {}) => (await app.ask('POST', '/prompt', { body: draft(fields) })).body;

describe('creating a prompt', () => {
	test('answers 201 with its address, its ETag and every field', async () => {
		const body = draft({
			description: 'A description',
			icon: 'icon-wand',
			category: 'seo',
			tags: ['SEO'],
			maxLength: 160,
			optionCount: 3,
			applyMode: 'Append',
			settings: { temperature: 0.2 },
		});
		const reply = await app.ask('POST', '/prompt', { as: 'author', body });
		expect(reply.status).toBe(201);
		expect(reply.headers.get('location')).toBe(`${app.base}/prompt/${reply.body.id}`);
		expect(reply.headers.get('etag')).toBe('"1"');
		expect(reply.body).toMatchObject({
			...body,
			variables: [{ name: 'title', type: 'text', required: false }],
			version: 1,
			isActive: true,
			labels: [],
			createdBy: { name: 'Author' },
		});
		expect((await app.ask('GET', `/prompt/${body.alias.toUpperCase()}`)).body).toEqual({ ...reply.body, warnings: undefined });
	});

	test.each([
		['alias', { alias: 'not an alias' }],
		['alias', { alias: 'draft' }],
		['alias', { alias: 'tpl_x' }],
		['alias', { alias: '019ff9a0-0000-7000-8000-000000000000' }],
		['name', { name: '' }],
		['name', { name: 'x'.repeat(256) }],
		['instructions', { instructions: 'Hello {{ title' }],
		['instructions', { instructions: "{% include 'x' %}" }],
		['optionCount', { optionCount: 11 }],
		['displayModes', { displayModes: [] }],
		['applyMode', { applyMode: 'Overwrite' }],
		['maxLength', { maxLength: 0 }],
		['profileId', { profileId: '019ff9a0-0000-7000-8000-000000000000' }],
		['contextIds', { contextIds: ['019ff9a0-0000-7000-8000-000000000000'] }],
		['guardrailIds', { guardrailIds: ['019ff9a0-0000-7000-8000-000000000000'] }],
		['outputSchema', { outputFormat: 'json', outputSchema: { type: 'nonsense' } }],
		['outputSchema', { outputFormat: 'json', outputSchema: JSON.parse('{"not":'.repeat(200) + '{}' + '}'.repeat(200)) }],
		['variables[0].name', { variables: [{ name: 'entity' }] }],
		['variables[0].default', { variables: [{ name: 'words', type: 'number', default: 'many' }] }],
		['variables[0].default', { variables: [{ name: 'formal', type: 'boolean', default: 'perhaps' }] }],
		['variables[0].default', { variables: [{ name: 'tone', type: 'choice', choices: ['warm'], default: 'dry' }] }],
		['colour', { colour: 'red' }],
	])('refuses a bad %s and names the field', async (field, fields) => {
		const reply = await app.ask('POST', '/prompt', { body: draft(fields) });
		expect(reply.status).toBe(400);
		expect(reply.body).toMatchObject({
			code: 'validation_failed',
			title: 'Bad Request',
			type: 'https://tools.ietf.org/html/rfc7231#section-6.5.1',
		});
		expect(Object.keys(reply.body.errors)).toContain(field);
	});

	test('refuses an alias that is taken, whatever its case', async () => {
		const { alias } = await create();
		const reply = await app.ask('POST', '/prompt', { body: draft({ alias: alias.toUpperCase() }) });
		expect(reply.body).toMatchObject({ status: 409, code: 'duplicate_alias' });
	});

	test('of two that race for an alias exactly one wins', async () => {
		const body = draft();
		const replies = await Promise.all(Array.from({ length: 5 }, () => app.ask('POST', '/prompt', { body })));
		expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409]);
	});

	test('warns about a name that nothing gives a value to, with the nearest one', async () => {
		const { warnings } = await create({ instructions: 'Write about {{ titel }}.' });
		expect(warnings).toEqual([expect.objectContaining({ code: 'unknown_variable', suggestion: 'title' })]);
	});

	test('translates the older form of a scope', async () => {
		const { scope } = await create({ scope: { mode: 'Allow', contentTypeAliases: ['article'] } });
		expect(scope).toEqual({
			allowRules: [{ contentTypeAliases: ['article'], propertyAliases: [], propertyEditorUiAliases: [] }],
			denyRules: [],
		});
	});
});

describe('changing a prompt', () => {
	test('what was read can be changed and sent back, and is a new version', async () => {
		const prompt = await create();
		const read = (await app.ask('GET', `/prompt/${prompt.id}`)).body;
		const reply = await app.ask('PUT', `/prompt/${prompt.id}`, {
			body: { ...read, name: 'Another name', changeDescription: 'A better name' },
		});
		expect(reply.body).toMatchObject({ version: 2, name: 'Another name', instructions: prompt.instructions });
	});

	test('a save that changes nothing does not make a version', async () => {
		const prompt = await create();
		expect((await app.ask('PUT', `/prompt/${prompt.id}`, { body: prompt })).body.version).toBe(1);
	});

	test('a member that is left out takes its default', async () => {
		const prompt = await create({ description: 'Something', maxLength: 10 });
		const reply = await app.ask('PUT', `/prompt/${prompt.id}`, { body: { alias: prompt.alias, name: prompt.name, instructions: 'New' } });
		expect(reply.body).toMatchObject({ description: null, maxLength: null, variables: [] });
	});

	test.each(['header', 'body'])('a stale version in the %s is refused with the current one', async (where) => {
		const prompt = await create();
		await app.ask('PUT', `/prompt/${prompt.id}`, { body: { ...prompt, name: 'First' } });
		const stale =
			where === 'header'
				? { body: { ...prompt, version: undefined, name: 'Second' }, headers: { 'If-Match': '"1"' } }
				: { body: { ...prompt, name: 'Second' } };
		const reply = await app.ask('PUT', `/prompt/${prompt.id}`, stale);
		expect(reply.body).toMatchObject({ status: 409, code: 'version_conflict', currentVersion: 2 });
	});

	test('without a version the last write wins, and none of ten at once is lost', async () => {
		const prompt = await create();
		const { version: _version, ...body } = prompt;
		const replies = await Promise.all(
			Array.from({ length: 4 }, (_, index) => app.ask('PUT', `/prompt/${prompt.id}`, { body: { ...body, name: `Name ${index}` } })),
		);
		expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		expect((await app.ask('GET', `/prompt/${prompt.id}`)).body.version).toBe(5);
	});
});

test('deleting honours If-Match and takes the versions along', async () => {
	const prompt = await create();
	expect((await app.ask('DELETE', `/prompt/${prompt.id}`, { headers: { 'If-Match': '"7"' } })).status).toBe(409);
	expect((await app.ask('DELETE', `/prompt/${prompt.alias}`)).status).toBe(204);
	expect((await app.ask('GET', `/prompt/${prompt.id}`)).body).toMatchObject({ code: 'prompt_not_found', detail: 'Prompt not found' });
	expect((await app.ask('GET', `/version/prompt/${prompt.id}`)).status).toBe(404);
});

test('a copy has a free alias and is inactive', async () => {
	const prompt = await create({ tags: ['A'] });
	const [first, second] = [
		await app.ask('POST', `/prompt/${prompt.alias}/duplicate`),
		await app.ask('POST', `/prompt/${prompt.id}/duplicate`, { body: {} }),
	];
	expect(first.body).toMatchObject({
		alias: `${prompt.alias}-copy`,
		instructions: prompt.instructions,
		tags: ['A'],
		isActive: false,
		version: 1,
	});
	expect(second.body.alias).toBe(`${prompt.alias}-copy-2`);
});

test('whether an alias is taken can be asked, with the own prompt left out', async () => {
	const prompt = await create();
	expect((await app.ask('GET', `/prompt/${prompt.alias}/exists`)).body).toBe(true);
	expect((await app.ask('GET', `/prompt/${prompt.alias}/exists?excludeId=${prompt.id}`)).body).toBe(false);
	expect((await app.ask('GET', '/prompt/nobody-has-this/exists')).body).toBe(false);
});

describe('the list', () => {
	test('is filtered by name, alias, tag and state, and paged', async () => {
		const tag = `tag-${++count}`;
		const [one, two] = [
			await create({ name: 'Alpha listed', tags: [tag] }),
			await create({ name: 'Beta listed', tags: [tag], isActive: false }),
		];
		const ids = async (query: string) =>
			(await app.ask('GET', `/prompt?tag=${tag}&${query}`)).body.items.map(({ id }: { id: string }) => id);
		expect(await ids('')).toEqual([one.id, two.id]);
		expect(await ids('filter=ALPHA')).toEqual([one.id]);
		expect(await ids('isActive=false')).toEqual([two.id]);
		expect(await ids('skip=1&take=1')).toEqual([two.id]);
		expect(await ids('skip=&take=&isActive=&filter=')).toEqual([one.id, two.id]);
		expect((await app.ask('GET', `/prompt?tag=${tag}&take=0`)).body).toMatchObject({ items: [], total: 2 });
	});

	test.each(['take=1001', 'take=x', 'skip=-1', 'isActive=maybe', 'for=nothing'])('refuses %s', async (query) => {
		expect((await app.ask('GET', `/prompt?${query}`)).status).toBe(400);
	});

	test('for the backoffice holds the active prompts of the groups of the caller, in one answer', async () => {
		const [open, inactive, others] = [
			await create(),
			await create({ isActive: false }),
			await create({ userGroups: ['019ff9a0-0000-7000-8000-000000000000'] }),
		];
		const ids = (await app.ask('GET', '/prompt?for=actions', { as: 'editor' })).body.items.map(({ id }: { id: string }) => id);
		expect(ids).toContain(open.id);
		expect(ids).not.toContain(inactive.id);
		expect(ids).not.toContain(others.id);
	});
});

describe('somebody who may only run', () => {
	test('sees how long the instructions are, and not what they say', async () => {
		const prompt = await create({ instructions: 'A secret recipe' });
		const { body } = await app.ask('GET', `/prompt/${prompt.id}`, { as: 'editor' });
		expect(body).toMatchObject({ instructionsLength: 15 });
		expect(JSON.stringify(body)).not.toContain('secret recipe');
	});

	test('does not see inactive prompts', async () => {
		const prompt = await create({ isActive: false });
		expect((await app.ask('GET', `/prompt/${prompt.id}`, { as: 'editor' })).body.code).toBe('prompt_not_found');
		expect((await app.ask('GET', `/prompt/${prompt.id}`, { as: 'author' })).status).toBe(200);
	});
});

describe('versions', () => {
	test('are listed newest first with who and why, compared and restored as a new version', async () => {
		const prompt = await create({ instructions: 'The first text.', isActive: true });
		await app.ask('PUT', `/prompt/${prompt.id}`, {
			as: 'author',
			body: { ...prompt, instructions: 'The second text.', name: 'Renamed', changeDescription: 'Better' },
		});

		const list = (await app.ask('GET', `/version/prompt/${prompt.id}`)).body;
		expect(list).toMatchObject({
			total: 2,
			items: [
				{ version: 2, isCurrent: true, changeDescription: 'Better', createdBy: { name: 'Author' } },
				{ version: 1, isCurrent: false },
			],
		});

		const compared = (await app.ask('GET', `/version/prompt/${prompt.id}/1/compare/2`)).body;
		expect(compared.changes).toContainEqual(
			expect.objectContaining({ path: 'instructions', changeType: 'Modified', fromValue: 'The first text.', toValue: 'The second text.' }),
		);
		expect(compared.fromSnapshot.instructions).toBe('The first text.');

		const restored = (await app.ask('POST', `/version/prompt/${prompt.id}/1/rollback`, { body: { changeDescription: 'Back' } })).body;
		expect(restored).toMatchObject({
			previousVersion: 2,
			restoredFromVersion: 1,
			newVersion: 3,
			entity: { instructions: 'The first text.', version: 3 },
		});
		expect((await app.ask('GET', `/prompt/${prompt.id}?version=2`)).body).toMatchObject({ instructions: 'The second text.', version: 2 });
	});

	test('cannot be restored when they use a profile that is gone', async () => {
		const connection = (await app.ask('POST', '/connection', { body: { alias: `gone-${++count}`, name: 'Gone', providerId: 'offline' } }))
			.body;
		const profile = (
			await app.ask('POST', '/profile', {
				body: { alias: `gone-${count}`, name: 'Gone', connectionId: connection.id, model: { providerId: 'offline', modelId: 'x' } },
			})
		).body;
		const prompt = await create({ profileId: profile.id });
		await app.ask('PUT', `/prompt/${prompt.id}`, { body: { ...prompt, profileId: null } });
		expect((await app.ask('DELETE', `/profile/${profile.id}`)).status).toBe(204);
		const reply = await app.ask('POST', `/version/prompt/${prompt.id}/1/rollback`);
		expect(reply.body.code).toBe('reference_gone');
	});

	test('hold every field of a prompt', async () => {
		const prompt = await create();
		const { snapshot } = (await app.ask('GET', `/version/prompt/${prompt.id}/1`)).body;
		const notKept = ['id', 'version', 'dateCreated', 'dateModified', 'createdBy', 'modifiedBy', 'labels', 'warnings'];
		expect(Object.keys(snapshot).toSorted()).toEqual(
			Object.keys(prompt)
				.filter((field) => !notKept.includes(field))
				.toSorted(),
		);
	});

	test('that are not there are 404', async () => {
		const prompt = await create();
		expect((await app.ask('GET', `/version/prompt/${prompt.id}/99`)).status).toBe(404);
		expect((await app.ask('GET', `/prompt/${prompt.id}?version=99`)).status).toBe(404);
	});
});
