import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../server/base/runtime.ts';
import { startApp, type Ask, type Json, type TestApp } from './support/app.ts';

const API = '/umbraco/management/api/v1';
const TEXTSTRING = '0cc0eba1-9960-42c9-bf9b-60e150b429ae';
const SECTIONS = ['Content', 'Media', 'Settings', 'Library', 'Packages', 'Members', 'Translation', 'Users'];

let app: TestApp;
beforeAll(async () => {
	app = await startApp({ environment: { EMBEDDED_SITE: 'blank' } });
});
afterAll(() => app.close());

const ask = (method: string, path: string, body?: unknown, as: Ask['as'] = 'admin') =>
	app.ask(method, API + path, { as, ...(body !== undefined && { body }) });
const made = async (path: string, body: unknown): Promise<string> => {
	const { status, headers, text } = await ask('POST', path, body);
	expect([status, text]).toEqual([201, '']);
	return headers.get('location')!.split('/').pop()!;
};
const property = (alias: string, more: object = {}) => ({
	id: newId(),
	container: null,
	sortOrder: 0,
	alias,
	name: alias,
	dataType: { id: TEXTSTRING },
	variesByCulture: false,
	variesBySegment: false,
	...more,
});
let count = 0;
const typeBody = (more: object = {}) => {
	const alias = `type${count++}`;
	return { alias, name: alias, icon: 'icon-document', allowedAsRoot: true, properties: [property('title')], ...more };
};
const page = (documentTypeId: string, name: string, more: object = {}) => ({
	documentType: { id: documentTypeId },
	parent: null,
	template: null,
	values: [],
	variants: [{ culture: null, segment: null, name }],
	...more,
});
const namesIn = async (path: string) => (await ask('GET', path)).body.items.map(({ variants }: Json) => variants[0].name);

describe('a blank site', () => {
	test('has English alone, not mandatory, Umbraco’s data types by their names, and no type and no document', async () => {
		expect((await ask('GET', '/language')).body).toEqual({
			total: 1,
			items: [{ isoCode: 'en-US', name: 'English (United States)', isDefault: true, isMandatory: false, fallbackIsoCode: null }],
		});
		expect((await ask('GET', '/tree/document-type/root')).body.total).toBe(0);
		expect((await ask('GET', '/tree/document/root')).body.total).toBe(0);
		const names = (await ask('GET', '/tree/data-type/root')).body.items.map(({ name }: Json) => name);
		expect(names).toEqual(expect.arrayContaining(['Textstring', 'Textarea', 'Richtext editor', 'List View - Content', 'True/false']));
	});

	test('shows its administrator all eight sections, and the users', async () => {
		const { allowedSections } = (await ask('GET', '/user/current')).body;
		expect(allowedSections).toEqual(expect.arrayContaining(SECTIONS.map((name) => `Umb.Section.${name}`)));
		const { total, items } = (await ask('GET', '/user?skip=0&take=10000')).body;
		expect([total, items.map(({ email }: Json) => email)]).toEqual([
			3,
			expect.arrayContaining(['admin@example.com', 'editor@example.com']),
		]);
		expect((await ask('GET', `/user/${items[0].id}`)).body).toEqual(items[0]);
		expect((await ask('GET', '/user', undefined, 'author')).status).toBe(403);
	});
});

describe('a document type', () => {
	test('is made, found by its name, changed, and takes its documents with it', async () => {
		const body = typeBody({ name: 'Trip' });
		const id = await made('/document-type', body);
		const found = (await ask('GET', '/tree/document-type/root?skip=0&take=10000&foldersOnly=false')).body.items;
		expect(found.find(({ name }: Json) => name === 'Trip').id).toBe(id);
		const stored = (await ask('GET', `/document-type/${id}`)).body;
		expect(stored).toMatchObject({ id, alias: body.alias, properties: [{ alias: 'title', validation: { mandatory: false } }] });

		const document = await made(
			'/document',
			page(id, 'Norway', { values: [{ alias: 'title', culture: null, segment: null, value: 'Fjords' }] }),
		);
		expect((await ask('PUT', `/document-type/${id}`, { ...stored, properties: [...stored.properties, property('price')] })).status).toBe(
			200,
		);
		const values = ['title', 'price'].map((alias) => ({ alias, culture: null, segment: null, value: alias }));
		expect((await ask('PUT', `/document/${document}`, page(id, 'Norway', { values }))).status).toBe(200);
		expect((await ask('GET', `/document/${document}`)).body.values).toHaveLength(2);

		const child = await made('/document-type', typeBody({ allowedAsRoot: false }));
		await ask('PUT', `/document-type/${id}`, { ...stored, allowedDocumentTypes: [{ documentType: { id: child }, sortOrder: 0 }] });
		const below = await made('/document', page(child, 'Bergen', { parent: { id: document } }));
		expect((await ask('DELETE', `/document-type/${id}`)).status).toBe(200);
		for (const gone of [`/document-type/${id}`, `/document/${document}`, `/document/${below}`])
			expect((await ask('GET', gone)).status).toBe(404);
		expect((await ask('GET', `/document-type/${child}`)).status).toBe(200);
	});

	test.each<[string, object, string]>([
		['whose alias is taken', { alias: 'TAKEN' }, 'DuplicateAlias'],
		['whose alias is not an identifier', { alias: 'two words' }, 'InvalidAlias'],
		['with the same property twice', { properties: [property('one'), property('ONE')] }, 'DuplicatePropertyTypeAlias'],
		['with a data type that is not there', { properties: [property('one', { dataType: { id: newId() } })] }, 'DataTypeNotFound'],
		[
			'with a composition that is not there',
			{ compositions: [{ documentType: { id: newId() }, compositionType: 'Composition' }] },
			'InvalidComposition',
		],
		['with a property in no container', { properties: [property('one', { container: { id: newId() } })] }, 'MissingContainer'],
		['with a pattern that cannot be read', { properties: [property('one', { validation: { regEx: '(' } })] }, 'InvalidPattern'],
		['without a name', { name: ' ' }, 'InvalidBody'],
	])('%s is refused', async (_, members, operationStatus) => {
		if ('alias' in members && members.alias === 'TAKEN') await made('/document-type', typeBody({ alias: 'taken' }));
		const { status, body } = await ask('POST', '/document-type', typeBody(members));
		expect([status, body.operationStatus]).toEqual([400, operationStatus]);
	});
});

test('a data type is made, changed, and takes its properties with it; those of the CMS itself stay', async () => {
	const body = {
		name: 'Short',
		editorAlias: 'Umbraco.TextBox',
		editorUiAlias: 'Umb.PropertyEditorUi.TextBox',
		values: [{ alias: 'maxChars', value: 5 }],
	};
	const id = await made('/data-type', body);
	const type = await made('/document-type', typeBody({ properties: [property('title'), property('short', { dataType: { id } })] }));
	const sent = page(type, 'Long', { values: [{ alias: 'short', culture: null, segment: null, value: 'far too long' }] });
	expect((await ask('POST', '/document/validate', sent)).status).toBe(400);
	expect((await ask('PUT', `/data-type/${id}`, { ...body, values: [{ alias: 'maxChars', value: 50 }] })).status).toBe(200);
	expect((await ask('POST', '/document/validate', sent)).status).toBe(200);
	expect((await ask('DELETE', `/data-type/${id}`)).status).toBe(200);
	expect((await ask('GET', `/document-type/${type}`)).body.properties.map(({ alias }: Json) => alias)).toEqual(['title']);
	expect((await ask('DELETE', `/data-type/${TEXTSTRING}`)).body.operationStatus).toBe('NonDeletable');
});

test('a language is made, changed and taken away with what was written in it; the default one stays', async () => {
	const body = { isoCode: 'da', name: 'Danish', isDefault: false, isMandatory: false, fallbackIsoCode: 'en-US' };
	expect(await made('/language', body)).toBe('da');
	expect((await ask('POST', '/language', body)).body.operationStatus).toBe('DuplicateIsoCode');
	expect((await ask('POST', '/language', { ...body, isoCode: 'not a code' })).body.operationStatus).toBe('InvalidIsoCode');
	expect((await ask('PUT', '/language/da', { ...body, fallbackIsoCode: 'da' })).body.operationStatus).toBe('InvalidFallback');
	expect((await ask('PUT', '/language/da', { ...body, isMandatory: true })).status).toBe(200);
	expect((await ask('GET', '/language/da')).body).toEqual({ ...body, isMandatory: true });

	const type = await made('/document-type', typeBody({ variesByCulture: true }));
	const variants = ['en-US', 'da'].map((culture) => ({ culture, segment: null, name: `In ${culture}` }));
	const document = await made('/document', page(type, '', { variants }));
	expect((await ask('DELETE', '/language/da')).status).toBe(200);
	expect((await ask('GET', `/document/${document}`)).body.variants.map(({ culture }: Json) => culture)).toEqual(['en-US']);
	expect((await ask('DELETE', '/language/en-US')).status).toBe(400);
});

describe('where a document stands', () => {
	test('a copy is a draft of its own with all below it, under a name that is free', async () => {
		const child = await made('/document-type', typeBody({ allowedAsRoot: false }));
		const type = await made('/document-type', typeBody({ allowedDocumentTypes: [{ documentType: { id: child }, sortOrder: 0 }] }));
		const original = await made('/document', page(type, 'Original'));
		const below = await made('/document', page(child, 'Below', { parent: { id: original } }));
		await ask('PUT', `/document/${original}/publish`, { publishSchedules: [{ culture: null }] });
		const copy = await made(`/document/${original}/copy`, { target: null, relateToOriginal: false, includeDescendants: true });
		expect((await ask('GET', `/document/${copy}`)).body.variants).toMatchObject([{ name: 'Original (1)', state: 'Draft' }]);
		const [{ id }] = (await ask('GET', `/tree/document/children?parentId=${copy}`)).body.items;
		expect(id).not.toBe(below);
		const refused = await ask('POST', `/document/${below}/copy`, { target: null, relateToOriginal: false, includeDescendants: false });
		expect(refused.body.operationStatus).toBe('NotAllowed');

		expect((await ask('PUT', `/document/${below}/move`, { target: { id: copy } })).status).toBe(200);
		expect(await namesIn(`/collection/document/${copy}?orderBy=name&orderDirection=Descending`)).toEqual(['Below (1)', 'Below']);
		expect(await namesIn(`/collection/document/${copy}?filter=(1)`)).toEqual(['Below (1)']);
		expect((await ask('PUT', `/document/${copy}/move`, { target: { id: copy } })).body.operationStatus).toBe('ParentInvalid');
	});

	test('a branch of an invariant document is published as the client asks for it', async () => {
		const child = await made('/document-type', typeBody({ allowedAsRoot: false }));
		const type = await made('/document-type', typeBody({ allowedDocumentTypes: [{ documentType: { id: child }, sortOrder: 0 }] }));
		const root = await made('/document', page(type, 'Branch'));
		const below = await made('/document', page(child, 'Leaf', { parent: { id: root } }));
		const body = { cultures: ['invariant'], includeUnpublishedDescendants: true };
		const { status, body: task } = await ask('PUT', `/document/${root}/publish-with-descendants`, body);
		expect([status, task.isComplete]).toEqual([200, false]);
		expect((await ask('GET', `/document/${root}/publish-with-descendants/result/${task.taskId}`)).body.isComplete).toBe(true);
		expect((await ask('GET', `/document/${below}`)).body.variants[0].state).toBe('Published');
	});

	test('twins on one level are told apart by a number, on creation and on renaming', async () => {
		const type = await made('/document-type', typeBody());
		const ids = [
			await made('/document', page(type, 'Twin')),
			await made('/document', page(type, 'Twin')),
			await made('/document', page(type, 'Other')),
		];
		await ask('PUT', `/document/${ids[2]}`, page(type, 'twin'));
		const names = await Promise.all(ids.map(async (id) => (await ask('GET', `/document/${id}`)).body.variants[0].name));
		expect(names).toEqual(['Twin', 'Twin (1)', 'twin (2)']);
		await ask('PUT', `/document/${ids[0]}`, page(type, 'Twin'));
		expect((await ask('GET', `/document/${ids[0]}`)).body.variants[0].name).toBe('Twin');
	});

	test('host names are kept, each for one document', async () => {
		const type = await made('/document-type', typeBody());
		const [one, other] = [await made('/document', page(type, 'One')), await made('/document', page(type, 'Two'))];
		const domains = { defaultIsoCode: 'en-US', domains: [{ domainName: 'one.example', isoCode: 'en-US' }] };
		expect((await ask('PUT', `/document/${one}/domains`, domains)).status).toBe(200);
		expect((await ask('GET', `/document/${one}/domains`)).body).toEqual(domains);
		expect((await ask('PUT', `/document/${other}/domains`, domains)).body).toMatchObject({
			status: 409,
			operationStatus: 'ConflictingDomainName',
		});
		const foreign = { defaultIsoCode: null, domains: [{ domainName: 'x.example', isoCode: 'xx-XX' }] };
		expect((await ask('PUT', `/document/${other}/domains`, foreign)).status).toBe(404);
	});
});
