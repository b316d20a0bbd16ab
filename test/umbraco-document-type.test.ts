import { describe, expect, test } from 'vitest';
import { DATA_TYPES, ID, TYPES, USER } from './fixtures/umbraco.ts';
import { bearer, codeOf, serveSite, stubbedUmbraco } from './support/stubbed-umbraco.ts';
import { json, status } from './support/umbraco-stub.ts';

const world = stubbedUmbraco();

describe('a document type', () => {
	const EXPECTED = ['title', 'body', 'quotes', 'metaTitle', 'summary'];

	test.each([
		['one by one, as 17.0 must', false],
		['in batches, as 18 can', true],
	])('is read with its compositions, which go in a circle, %s', async (_, batches) => {
		serveSite(world.stub);
		if (batches) {
			const found = (all: readonly { id: string }[], url: URL) => all.filter(({ id }) => url.searchParams.getAll('id').includes(id));
			world.stub.routes['/document-type/batch'] = ({ url }) => ({ total: 2, items: found(TYPES, url) });
			world.stub.routes['/data-type/batch'] = ({ url }) => ({ total: 2, items: found(DATA_TYPES, url) });
		}
		const type = (await world.cms.loadDocumentType(ID.article.toUpperCase(), bearer()))!;
		expect(type).toMatchObject({ id: ID.article, alias: 'newsArticle', name: 'Article about news', isElement: false });
		expect(type.compositionAliases).toEqual(['seo', 'basePage']);
		expect(type.properties.map(({ alias }) => alias)).toEqual(EXPECTED);
		expect(type.properties[0]).toEqual({
			alias: 'title',
			name: 'title of newsArticle',
			description: null,
			variesByCulture: true,
			variesBySegment: false,
			editorAlias: 'Umbraco.TextBox',
			editorUiAlias: 'Umb.PropertyEditorUi.TextBox',
			maxLength: 60,
		});
		expect(type.properties[1]).toMatchObject({ editorUiAlias: 'Umb.PropertyEditorUi.Tiptap', maxLength: null });
		expect(type.properties[4]).toMatchObject({ name: 'summary of seo' });
		expect(world.stub.paths().filter((path) => /^\/data-type\/\w{8}-/.test(path))).toHaveLength(batches ? 0 : 2);
	});

	test('is kept for a minute, for everybody whom Umbraco knows', async () => {
		serveSite(world.stub);
		await world.cms.loadDocumentType(ID.article, bearer());
		const calls = world.stub.requests.length;
		await world.cms.loadDocumentType(ID.article, bearer('another-token'));
		expect(world.stub.paths().slice(calls)).toEqual(['/user/current']);
		world.stub.routes['/user/current'] = status(401);
		expect(await codeOf(world.cms.loadDocumentType(ID.article, bearer('a-bad-token')))).toBe('unauthenticated');
		world.time += 60_001;
		world.stub.routes['/user/current'] = USER[17];
		world.stub.routes[`/document-type/${ID.article}`] = { ...TYPES[0], name: 'Renamed' };
		expect(await world.cms.loadDocumentType(ID.article, bearer())).toMatchObject({ name: 'Renamed' });
	});

	test('is read without the editors of data types that the caller may not see, and not kept so for others', async () => {
		serveSite(world.stub);
		world.stub.routes[`/data-type/${ID.richText}`] = status(403);
		const type = await world.cms.loadDocumentType(ID.article, bearer());
		expect(type!.properties.map(({ editorAlias }) => editorAlias)).toEqual([
			'Umbraco.TextBox',
			'',
			'',
			'Umbraco.TextBox',
			'Umbraco.TextBox',
		]);
		serveSite(world.stub);
		expect((await world.cms.loadDocumentType(ID.article, bearer('another-token')))!.properties[1]!.editorAlias).toBe('Umbraco.RichText');
	});

	test('is found by its alias through its name, for editors without the Settings section', async () => {
		serveSite(world.stub);
		world.stub.routes['/tree/document-type/root'] = status(403);
		world.stub.routes['/item/document-type/search'] = ({ url }) => {
			const query = url.searchParams.get('query')!.toLowerCase();
			const items = TYPES.filter(({ name }) => name.toLowerCase().includes(query));
			return json(200, { total: items.length, items: items.map(({ id, name }) => ({ id, name, isElement: false })) });
		};
		expect(await world.cms.loadDocumentType('quoteBlock', bearer())).toMatchObject({ id: ID.quote, isElement: true });
		expect(await world.cms.loadDocumentType('newsArticle', bearer())).toMatchObject({ id: ID.article });
		expect(await world.cms.loadDocumentType('nothingLikeIt', bearer())).toBeNull();
	});

	test('is found by its alias in the folders of the tree', async () => {
		serveSite(world.stub);
		const folder = 'f0000000-0000-4000-8000-000000000001';
		world.stub.routes['/tree/document-type/root'] = {
			total: 1,
			items: [{ id: folder, name: 'Parts', isFolder: true, hasChildren: true, icon: '' }],
		};
		world.stub.routes['/tree/document-type/children'] = ({ url }) =>
			json(200, {
				total: url.searchParams.get('parentId') === folder ? 1 : 0,
				items: [{ id: ID.page, name: 'Page', isFolder: false, hasChildren: false, icon: '' }],
			});
		expect(await world.cms.loadDocumentType('basePage', bearer())).toMatchObject({ id: ID.page, alias: 'basePage' });
		const calls = world.stub.requests.length;
		expect(await world.cms.loadDocumentType('BASEPAGE', bearer())).toMatchObject({ id: ID.page });
		expect(world.stub.requests).toHaveLength(calls);
	});

	test('that Umbraco does not know is null', async () => {
		expect(await world.cms.loadDocumentType(ID.article, bearer())).toBeNull();
		const calls = world.stub.requests.length;
		expect(await world.cms.loadDocumentType('x'.repeat(5000), bearer())).toBeNull();
		expect(world.stub.requests).toHaveLength(calls);
	});
});

describe('all document types', () => {
	const aliases = async () => (await world.cms.documentTypes(bearer())).map(({ alias }) => alias);
	const page = (...ids: string[]) => ({
		total: ids.length,
		items: ids.map((id) => ({ id, name: '', isFolder: false, hasChildren: false, icon: '' })),
	});

	test('are those of the tree, and kept for a minute', async () => {
		serveSite(world.stub);
		world.stub.routes['/tree/document-type/root'] = page(ID.article, ID.quote);
		expect(await aliases()).toEqual(['newsArticle', 'quoteBlock']);
		const calls = world.stub.requests.length;
		expect(await aliases()).toEqual(['newsArticle', 'quoteBlock']);
		expect(world.stub.requests).toHaveLength(calls);
	});

	test('are what pages can be made of, for editors without the Settings section', async () => {
		serveSite(world.stub);
		world.stub.routes['/tree/document-type/root'] = status(403);
		world.stub.routes['/document-type/allowed-at-root'] = page(ID.page);
		world.stub.routes[`/document-type/${ID.page}/allowed-children`] = page(ID.page, ID.article);
		expect(await aliases()).toEqual(['basePage', 'newsArticle']);
	});

	test('are none for somebody who is shown none', async () => {
		world.stub.routes['/tree/document-type/root'] = status(403);
		expect(await aliases()).toEqual([]);
	});
});

describe('the default language', () => {
	test('is found by whole pages only, and kept for a minute', async () => {
		const languages = Array.from({ length: 250 }, (_, index) => ({ isoCode: `l-${index}`, name: '', isDefault: index === 230 }));
		world.stub.routes['/language'] = ({ url }) => {
			const [skip, take] = [Number(url.searchParams.get('skip')), Number(url.searchParams.get('take'))];
			return skip % take === 0 ? json(200, { total: 250, items: languages.slice(skip, skip + take) }) : status(400);
		};
		expect(await world.cms.defaultCulture(bearer())).toBe('l-230');
		await world.cms.defaultCulture(bearer());
		expect(world.stub.paths()).toEqual([
			'/user/current',
			'/language?skip=0&take=100',
			'/language?skip=100&take=100',
			'/language?skip=200&take=100',
		]);
	});

	test('is found when the list promises more than it holds', async () => {
		world.stub.routes['/language'] = ({ url }) =>
			json(200, { total: 900, items: url.searchParams.get('skip') === '0' ? [{ isoCode: 'da-DK', isDefault: true }] : [] });
		expect(await world.cms.defaultCulture(bearer())).toBe('da-DK');
		expect(world.stub.requests).toHaveLength(3);
	});

	test.each([
		['none is there', { total: 0, items: [] }],
		['the answer is not a list', status(200, '[]')],
	])('is an outage when %s', async (_, answer) => {
		world.stub.routes['/language'] = answer;
		expect(await codeOf(world.cms.defaultCulture(bearer()))).toBe('cms_unavailable');
	});
});
