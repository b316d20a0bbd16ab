import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOCUMENT } from '../server/embedded-cms/seed/ids.ts';
import { startApp, type TestApp } from './support/app.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.close());

let count = 0;
const COFFEES = { allowRules: [{ contentTypeAliases: ['coffee'] }] };
const create = async (fields: object) => {
	const alias = `named-${++count}`;
	return (await app.ask('POST', '/prompt', { body: { alias, name: alias, ...fields } })).body;
};
const warned = async (fields: object) =>
	(await create(fields)).warnings.map(({ subject, suggestion }: { subject: string; suggestion?: string }) => [subject, suggestion]);

describe('saving warns of names that no page has where the prompt may run', () => {
	test.each([
		['an own property of the type', '{{ tastingNotes }}', COFFEES],
		['a property of its composition', '{{ metaDescription }}{{ entity.metaTitle }}', COFFEES],
		['a property in other letters', '{{ TASTINGNOTES }}', COFFEES],
		['the blocks in a rich text', '{{ bodyTextBlocks[0].quote }}', COFFEES],
		['a property of any type, without a scope', '{{ tastingNotes }}{{ intro }}', null],
		['a property of the page around, in a block', '{{ intro }}', { allowRules: [{ contentTypeAliases: ['quoteBlock'] }] }],
		['whatever a type has that the CMS does not know', '{{ whatever }}', { allowRules: [{ contentTypeAliases: ['elsewhere'] }] }],
	])('not of %s', async (_, instructions, scope) => {
		expect(await warned({ instructions, scope })).toEqual([]);
	});

	test.each([
		['a slip, with the property that was meant', '{{ headlin }}', null, [['headlin', 'headline']]],
		['a slip in a member of the page', '{{ entity.headlin }}', COFFEES, [['entity.headlin', 'entity.headline']]],
		['a property of another type', '{{ intro }}', COFFEES, [['intro', undefined]]],
	])('of %s', async (_, instructions, scope, expected) => {
		expect(await warned({ instructions, scope })).toEqual(expected);
	});

	test('also when an author changes or copies it', async () => {
		const { id, alias } = await create({ instructions: 'Say it.' });
		const body = { alias, name: alias, instructions: '{{ headlin }}' };
		const suggestions = ({ body: { warnings } }: { body: { warnings: { suggestion: string }[] } }) =>
			warnings.map(({ suggestion }) => suggestion);
		expect(suggestions(await app.ask('PUT', `/prompt/${id}`, { as: 'author', body }))).toEqual(['headline']);
		expect(suggestions(await app.ask('POST', `/prompt/${id}/duplicate`, { as: 'author' }))).toEqual(['headline']);
	});
});

describe('what a template can use', () => {
	type Item = { name: string; label: string; type: string; origin: string; sample: string | null };
	const listed = async (path: string, options: Parameters<TestApp['ask']>[2] = {}) => {
		const { status, body } = await app.ask('GET', path, options);
		expect(status).toBe(200);
		return new Map<string, Item>(body.items.map((item: Item) => [item.name, item]));
	};
	const declared = { variables: [{ name: 'tone', label: 'Tone', type: 'choice', choices: ['warm', 'dry'], default: 'dry' }] };

	test('is what is declared, what the pages of the scope have, and what is always there', async () => {
		const { alias } = await create({ instructions: 'Say it.', scope: COFFEES, ...declared });
		const items = await listed(`/prompt/${alias}/variable`, { as: 'editor' });
		expect(items.get('tone')).toEqual({ name: 'tone', label: 'Tone', type: 'choice', origin: 'declared', sample: 'dry' });
		expect(items.get('tastingNotes')).toEqual({
			name: 'tastingNotes',
			label: 'Tasting notes',
			type: 'text',
			origin: 'entity',
			sample: null,
		});
		expect(items.get('metaDescription')).toMatchObject({ label: 'Meta description', origin: 'entity' });
		expect(items.has('intro')).toBe(false);
		expect(items.get('user.name')).toMatchObject({ origin: 'user', sample: expect.stringMatching(/editor/i) });
		expect(items.get('entity.ancestors')).toMatchObject({ type: 'list', origin: 'entity' });
		for (const name of ['currentValue', 'selection', 'property.maxLength', 'culture', 'segment', 'now']) expect(items.has(name)).toBe(true);
	});

	test('has the values of a document in a language, and of the field', async () => {
		const { id } = await create({ instructions: 'Say it.' });
		const place = `entityId=${DOCUMENT.autumnBlend}&culture=en-US&propertyAlias=metaDescription`;
		const items = await listed(`/prompt/${id}/variable?${place}`, { as: 'editor' });
		const document = (await app.ask('GET', `/prompt/${id}/variable?entityId=${DOCUMENT.autumnBlend}&culture=da`)).body.items as Item[];
		const danish = new Map(document.map((item) => [item.name, item.sample]));
		expect(items.get('entity.name')!.sample).toBeTruthy();
		expect(items.get('origin')!.sample).toBeTruthy();
		expect(danish.get('tastingNotes')).not.toBe(items.get('tastingNotes')!.sample);
		expect(items.get('property.label')!.sample).toBe('Meta description');
		expect(items.get('property.maxLength')!.sample).toBe('160');
		expect(items.get('currentValue')!.sample).toBe(items.get('metaDescription')!.sample);
		expect(items.get('culture')!.sample).toBe('en-US');
		expect(items.has('intro')).toBe(false);
	});

	test('can be asked of a prompt that is not saved, by authors', async () => {
		const body = { prompt: { scope: COFFEES, ...declared }, entityId: DOCUMENT.autumnBlend };
		const { status, body: answer } = await app.ask('POST', '/prompt/draft/variable', { as: 'author', body });
		expect(status).toBe(200);
		const names = answer.items.map(({ name }: Item) => name);
		expect(names).toEqual([...new Set(names)]);
		expect(names).toEqual(expect.arrayContaining(['tone', 'tastingNotes', 'metaTitle', 'entity.url']));
		expect((await app.ask('POST', '/prompt/draft/variable', { as: 'editor', body })).status).toBe(403);
	});

	test.each([
		['a prompt that is not there', '/prompt/nobody/variable', 404, 'prompt_not_found'],
		['a document that is not there', '/prompt/shorten/variable?entityId=00000000-0000-4000-8000-000000000000', 404, 'entity_not_found'],
		['a kind of content without its id', '/prompt/shorten/variable?entityType=document', 400, 'validation_failed'],
		['another kind of content', '/prompt/shorten/variable?entityId=1&entityType=media', 400, 'validation_failed'],
	])('is refused for %s', async (_, path, status, code) => {
		expect(await app.ask('GET', path)).toMatchObject({ status, body: { code } });
	});
});
