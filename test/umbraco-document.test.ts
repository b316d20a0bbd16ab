import { describe, expect, test } from 'vitest';
import { DOCUMENT, ID, propertyPermission, USER } from './fixtures/umbraco.ts';
import { bearer, codeOf, serveSite, stubbedUmbraco, TOKEN } from './support/stubbed-umbraco.ts';
import { json, status, type StubAnswer } from './support/umbraco-stub.ts';

const world = stubbedUmbraco();

describe('a document', () => {
	test('is read as the caller, with where it stands', async () => {
		serveSite(world.stub);
		expect(await world.cms.loadDocument(ID.document.toUpperCase(), bearer())).toEqual({
			id: ID.document,
			documentTypeId: ID.article,
			values: [
				{ alias: 'title', editorAlias: 'Umbraco.TextBox', culture: 'en-US', segment: null, value: 'About bread' },
				{ alias: 'title', editorAlias: 'Umbraco.TextBox', culture: 'da-DK', segment: null, value: 'Om brød' },
				{ alias: 'summary', editorAlias: 'Umbraco.TextArea', culture: null, segment: null, value: null },
				{ ...DOCUMENT.values[3] },
			],
			variants: [
				{ culture: 'en-US', segment: null, name: 'Bread', state: 'Published' },
				{ culture: 'da-DK', segment: null, name: 'Brød', state: 'Draft' },
			],
			ancestors: [
				{ id: ID.parent, name: 'Knowledge' },
				{ id: ID.root, name: 'Home' },
			],
			url: '/knowledge/bread/',
		});
		for (const { headers } of world.stub.requests) expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
	});

	test('has names and address of the language that is asked for, and no other address', async () => {
		serveSite(world.stub);
		const { ancestors, url } = await world.cms.loadDocument(ID.document, bearer(), 'da-dk');
		expect(ancestors.map(({ name }) => name)).toEqual(['Viden', 'Home']);
		expect(url).toBeNull();
	});

	test('is read without its place when that cannot be had', async () => {
		world.stub.routes[`/document/${ID.document}`] = DOCUMENT;
		world.stub.routes['/tree/document/ancestors'] = status(500, 'broken');
		world.stub.routes['/document/urls'] = status(200, 'not JSON');
		expect(await world.cms.loadDocument(ID.document, bearer())).toMatchObject({ id: ID.document, ancestors: [], url: null });
	});

	test.each([
		['403 without a body', status(403), 'entity_forbidden'],
		['403 with a body', json(403, { title: 'Forbidden' }), 'entity_forbidden'],
		['404 without a body', status(404), 'entity_not_found'],
		['404 with a body', json(404, { title: 'The document could not be found', operationStatus: 'NotFound' }), 'entity_not_found'],
		['401 in the middle', status(401), 'unauthenticated'],
		['500 with a text', status(500, 'Exception'), 'cms_unavailable'],
		['502 that is not JSON', status(502, '<html>'), 'cms_unavailable'],
		['no answer in time', () => {}, 'cms_unavailable'],
	] satisfies [string, StubAnswer, string][])('that Umbraco answers with %s is refused', async (_, answer, code) => {
		serveSite(world.stub);
		world.stub.routes[`/document/${ID.document}`] = answer;
		expect(await codeOf(world.cms.loadDocument(ID.document, bearer()))).toBe(code);
	});

	test.each(['home', '../user', '..%2fuser', `${ID.document}?x=`, '', `{${ID.document}}`])(
		'called "%s" is not known, without a call',
		async (id) => {
			expect(await codeOf(world.cms.loadDocument(id, bearer()))).toBe('entity_not_found');
			expect(world.stub.requests).toEqual([]);
		},
	);
});

describe('values that the backoffice hides from the caller', () => {
	const READ = 'Umb.Document.PropertyValue.Read';
	const asUser = (fallbackPermissions: string[], permissions: object[]) =>
		(world.stub.routes['/user/current'] = { ...USER[18], fallbackPermissions, permissions });
	const aliases = async () =>
		(await world.cms.loadDocument(ID.document, bearer())).values.map(({ alias, culture }) => `${alias} ${culture}`);

	test('are left out one by one, of compositions too', async () => {
		serveSite(world.stub);
		asUser([READ], [propertyPermission(ID.article, 0, []), propertyPermission(ID.seo, 1, ['Umb.Document.PropertyValue.Write'])]);
		expect(await aliases()).toEqual(['body null']);
	});

	test('are all but the ones that are shown, for who sees none by default', async () => {
		serveSite(world.stub);
		asUser(['Umb.Document.Read'], [propertyPermission(ID.article, 0, [READ])]);
		expect(await aliases()).toEqual(['title en-US', 'title da-DK']);
	});

	test('are left out of blocks in rich text', async () => {
		serveSite(world.stub);
		asUser([READ], [propertyPermission(ID.quote, 1, [])]);
		const { values } = await world.cms.loadDocument(ID.document, bearer());
		const text = JSON.stringify(values);
		expect(text).toContain('Bread is life');
		expect(text).not.toContain('The secret source');
		expect(values.at(-1)!.value).toMatchObject({
			markup: '<p>Flour</p>',
			blocks: { contentData: [{ key: 'e1', values: [{ alias: 'text' }] }] },
		});
	});

	test('are all of a type that cannot be read', async () => {
		serveSite(world.stub);
		world.stub.routes[`/document-type/${ID.article}`] = status(403);
		asUser([READ], [propertyPermission(ID.article, 0, [])]);
		expect(await aliases()).toEqual([]);
	});

	test('are all of a block whose type is not an id, without a request for it', async () => {
		serveSite(world.stub);
		const block = { contentData: [{ contentTypeKey: '../user/current?', values: [{ alias: 'text', value: 'Hidden' }] }] };
		world.stub.routes[`/document/${ID.document}`] = { ...DOCUMENT, values: [{ ...DOCUMENT.values[3], value: block }] };
		asUser([READ], [propertyPermission(ID.quote, 1, [])]);
		expect((await world.cms.loadDocument(ID.document, bearer())).values[0]!.value).toMatchObject({ contentData: [{ values: [] }] });
		expect(world.stub.paths().filter((path) => path.includes('user'))).toEqual(['/user/current']);
	});

	test('cost no call where nothing is hidden', async () => {
		serveSite(world.stub);
		asUser([READ], [propertyPermission(ID.article, 0, [READ])]);
		expect(await aliases()).toHaveLength(4);
		expect(world.stub.paths().filter((path) => path.startsWith('/document-type'))).toEqual([]);
	});
});
