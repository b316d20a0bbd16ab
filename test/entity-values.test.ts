import { describe, expect, test } from 'vitest';
import type { CmsDocument, CmsDocumentType, CmsValue } from '../server/cms/cms.ts';
import { entityNamespace, parseEntityContext, propertyValues, type Variation } from '../server/document-value/entity-values.ts';
import { parseTemplate, render } from '../server/template/template.ts';
import { cpuTime } from './support/cpu-time.ts';

const english: Variation = { culture: 'en-US', segment: null };

const value = (alias: string, stored: unknown, about: Partial<CmsValue> = {}): CmsValue => ({
	alias,
	editorAlias: 'Umbraco.TextBox',
	culture: null,
	segment: null,
	value: stored,
	...about,
});

const documentOf = (values: CmsValue[], about: Partial<CmsDocument> = {}): CmsDocument => ({
	id: 'd',
	documentTypeId: 't',
	values,
	variants: [{ culture: 'en-US', segment: null, name: 'Home', state: 'Published' }],
	ancestors: [],
	url: '/home',
	...about,
});

const typeOf = (...properties: [alias: string, editorAlias?: string][]): CmsDocumentType => ({
	id: 't',
	alias: 'article',
	name: 'Article',
	isElement: false,
	compositionAliases: [],
	properties: properties.map(([alias, editorAlias = 'Umbraco.TextBox']) => ({
		alias,
		editorAlias,
		name: alias,
		description: null,
		variesByCulture: true,
		variesBySegment: true,
		editorUiAlias: 'Umb.PropertyEditorUi.TextBox',
		maxLength: null,
	})),
});

const read = (editorAlias: string, stored: unknown, variation = english) =>
	propertyValues(documentOf([value('p', stored, { editorAlias })]), null, variation)['p'];

describe('an editor gives', () => {
	test.each<[editorAlias: string, stored: unknown, given: unknown]>([
		['Umbraco.TextBox', '{"not": "read"} <b>', '{"not": "read"} <b>'],
		['Umbraco.MarkdownEditor', '# Title', '# Title'],
		['Umbraco.RichText', { markup: '<h2>Hi &amp; you</h2><p>A <a href="/x">link</a></p><img src="x" alt="y">' }, 'Hi & you\n\nA link'],
		['Umbraco.RichText', '<p>old</p>', 'old'],
		['Umbraco.RichText', '{"markup":"<p>as JSON</p>"}', 'as JSON'],
		['Umbraco.RichText', { markup: '<p>a<script>alert(1)</script></p><style>b{}</style>' }, 'a'],
		['Umbraco.RichText', { markup: '<ul><li>a</li><li>b</li></ul>' }, '- a\n- b'],
		['Umbraco.RichText', { markup: 5 }, { markup: 5 }],
		[
			'Umbraco.MediaPicker3',
			[{ key: 'k', mediaKey: 'm', mediaTypeAlias: 'Image', focalPoint: null, crops: [] }],
			[{ mediaKey: 'm', mediaTypeAlias: 'Image' }],
		],
		['Umbraco.ImageCropper', { src: '/a.jpg', crops: [] }, { src: '/a.jpg' }],
		['Umbraco.UploadField', { src: '/a.pdf' }, { src: '/a.pdf' }],
		[
			'Umbraco.MultiUrlPicker',
			[{ name: 'Home', url: '/home', type: 'document', unique: 'x', target: null, queryString: null, icon: 'i' }],
			[{ name: 'Home', url: '/home', type: 'document' }],
		],
		['Umbraco.ContentPicker', 'guid', 'guid'],
		['Umbraco.MultiNodeTreePicker', [{ type: 'media', unique: 'u' }], [{ type: 'media', unique: 'u' }]],
		['Umbraco.Tags', ['a', ' b ', ''], ['a', 'b']],
		['Umbraco.Tags', 'a, b', ['a', 'b']],
		['Umbraco.Tags', '["a","b"]', ['a', 'b']],
		['Umbraco.CheckBoxList', ['a', 5, { no: 1 }], ['a', '5']],
		['Umbraco.MultipleTextstring', ['a, with comma'], ['a, with comma']],
		['Umbraco.DropDown.Flexible', 'one, of it', ['one, of it']],
		['Umbraco.TrueFalse', true, true],
		['Umbraco.TrueFalse', '0', false],
		['Umbraco.Integer', 5, 5],
		['Umbraco.Decimal', '1.5', 1.5],
		['Umbraco.Decimal', 'much', 'much'],
		['Umbraco.Slider', { from: 1, to: 2 }, { from: 1, to: 2 }],
		['Umbraco.ColorPicker', { label: 'Red', value: 'f00' }, { label: 'Red', value: 'f00' }],
		['Umbraco.DateTime', '2026-01-02 03:04:05', '2026-01-02 03:04:05'],
		['Umbraco.DateTimeWithTimeZone', { date: '2026-01-02T03:04:05+01:00', timeZone: 'Europe/Copenhagen' }, '2026-01-02T03:04:05+01:00'],
		['Umbraco.DateOnly', { date: '2026-01-02' }, '2026-01-02'],
		['My.Editor', { any: ['thing'] }, { any: ['thing'] }],
		['', { markup: '<p>no editor named</p>' }, 'no editor named'],
		['Umbraco.TextBox', null, null],
		['toString', 'x', 'x'],
	])('%s', (editorAlias, stored, given) => expect(read(editorAlias, stored)).toEqual(given));
});

const block = (key: string, values: Partial<CmsValue>[]) => ({ key, contentTypeKey: 'type', values });
const blockList = (contentData: unknown[], about: Record<string, unknown> = {}) => ({
	layout: { 'Umbraco.BlockList': contentData.map((item) => ({ contentKey: (item as { key: string }).key })) },
	contentData,
	settingsData: [],
	expose: contentData.map((item) => ({ contentKey: (item as { key: string }).key, culture: null, segment: null })),
	...about,
});

describe('blocks are objects by property alias', () => {
	const one = block('1', [value('heading', 'One')]);
	const two = block('2', [value('heading', 'Two'), value('text', { markup: '<p>rich</p>' }, { editorAlias: 'Umbraco.RichText' })]);

	test.each(['Umbraco.BlockList', 'Umbraco.BlockGrid', 'Umbraco.SingleBlock', ''])('of %s', (editorAlias) => {
		expect(read(editorAlias, blockList([one, two]))).toEqual([{ heading: 'One' }, { heading: 'Two', text: 'rich' }]);
	});

	test('as they stand in the layout, areas of grids too, and no others', () => {
		const layout = {
			'Umbraco.BlockGrid': [{ contentKey: '2', areas: [{ key: 'a', items: [{ contentKey: '3', areas: [] }] }] }, { contentKey: '1' }],
		};
		const blocks = [one, two, block('3', [value('heading', 'Three')]), block('4', [value('heading', 'nowhere')])];
		const headings = (read('Umbraco.BlockGrid', blockList(blocks, { layout })) as { heading: string }[]).map(({ heading }) => heading);
		expect(headings).toEqual(['Two', 'Three', 'One']);
	});

	test('only those that are shown in the language', () => {
		const expose = [
			{ contentKey: '1', culture: 'en-US', segment: null },
			{ contentKey: '2', culture: 'da', segment: null },
		];
		const stored = blockList([one, two], { expose });
		expect(read('Umbraco.BlockList', stored)).toEqual([{ heading: 'One' }]);
		expect(read('Umbraco.BlockList', stored, { culture: 'DA', segment: null })).toHaveLength(1);
	});

	test('with the values of the language', () => {
		const varied = block('1', [
			value('heading', 'Hello', { culture: 'en-US' }),
			value('heading', 'Hej', { culture: 'da' }),
			value('size', 1),
		]);
		expect(read('Umbraco.BlockList', blockList([varied]), { culture: 'da', segment: null })).toEqual([{ heading: 'Hej', size: 1 }]);
	});

	test('in blocks', () => {
		const outer = block('o', [value('items', blockList([one]), { editorAlias: 'Umbraco.BlockList' })]);
		expect(read('Umbraco.BlockList', blockList([outer]))).toEqual([{ items: [{ heading: 'One' }] }]);
	});

	test('in rich text where they stand, and as a list beside it', () => {
		const markup =
			'<p>before</p><umb-rte-block data-content-key="2"></umb-rte-block><p>after</p><umb-rte-block data-content-key="2"></umb-rte-block>';
		const stored = value('body', { markup, blocks: blockList([two]) }, { editorAlias: 'Umbraco.RichText' });
		expect(propertyValues(documentOf([stored]), null, english)).toEqual({
			body: 'before\n\nTwo\n\nrich\n\nafter',
			bodyBlocks: [{ heading: 'Two', text: 'rich' }],
		});
	});
});

describe('values are those of the language and the segment', () => {
	const values = [
		value('title', 'Hello', { culture: 'en-US' }),
		value('title', 'Hej', { culture: 'da-DK' }),
		value('title', 'Hello VIP', { culture: 'en-US', segment: 'vip' }),
		value('onlyDanish', 'kun', { culture: 'da-DK' }),
		value('sku', 'X1'),
	];
	const type = typeOf(['title'], ['onlyDanish'], ['sku'], ['never']);
	test.each<[culture: string, segment: string | null, given: unknown]>([
		['en-US', null, { title: 'Hello', onlyDanish: null, sku: 'X1', never: null }],
		['DA-dk', null, { title: 'Hej', onlyDanish: 'kun', sku: 'X1', never: null }],
		['fr', null, { title: null, onlyDanish: null, sku: 'X1', never: null }],
		['en-US', 'vip', { title: 'Hello VIP', onlyDanish: null, sku: 'X1', never: null }],
		['en-US', 'other', { title: 'Hello', onlyDanish: null, sku: 'X1', never: null }],
		['da-DK', 'vip', { title: 'Hej', onlyDanish: 'kun', sku: 'X1', never: null }],
	])('%s %s', (culture, segment, given) => expect(propertyValues(documentOf(values), type, { culture, segment })).toEqual(given));
});

test('entity holds the document and every property; its own members win', () => {
	const ancestors = [
		{ id: 'p', name: 'Parent' },
		{ id: 'r', name: 'Root' },
	];
	const document = documentOf([], {
		ancestors,
		variants: [
			{ culture: 'en-US', segment: null, name: 'Home', state: 'Draft' },
			{ culture: 'da', segment: null, name: 'Hjem', state: 'Draft' },
		],
	});
	const entity = entityNamespace(document, typeOf(), { title: 't', name: 'property' }, { culture: 'da', segment: null });
	const own = { id: 'd', name: 'Hjem', type: 'document', contentTypeAlias: 'article', url: '/home' };
	expect(entity).toEqual({ ...own, parent: ancestors[0], ancestors, title: 't' });
	expect(entityNamespace(document, null, {}, { culture: 'fr', segment: null })).toMatchObject({ name: '', contentTypeAlias: null });
	expect(render(parseTemplate('{{ entity.parent.name }} < {{ entity.Ancestors[1].name }}'), { entity }).text).toBe('Parent < Root');
});

describe('entityContext is read as a document', () => {
	const values = [{ alias: 'title', editorAlias: 'Umbraco.TextBox', culture: 'da', segment: null, value: 'x' }];
	test.each<[what: string, documentType: unknown, found: string | null]>([
		['by the id of its type', { id: '3f2504e0-4f89-11d3-9a0c-0305e82c3301' }, '3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
		['by the alias of its type', { alias: 'article' }, 'article'],
		['by a type that is a text', 'article', 'article'],
		['without a usable type', { icon: 5 }, null],
	])('%s', (_, documentType, found) => {
		const given = parseEntityContext(JSON.stringify({ documentType, values, variants: [{ culture: 'da', name: 'N' }] }));
		expect(given).toEqual({
			id: null,
			documentType: found,
			values,
			variants: [{ culture: 'da', segment: null, name: 'N', state: 'NotCreated' }],
		});
	});

	const others =
		'|   |just text|{ not JSON|[]|"text"|5|{}|{"values": 5, "documentType": "a"}|{"values": []}|{"title": "x"}|{"documentType": "a"}';
	test.each([...others.split('|'), `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`])('but not %#', (text) =>
		expect(parseEntityContext(text)).toBeNull(),
	);

	test('whatever the wrong types in it', () => {
		const hostile = [
			null,
			5,
			'x',
			[],
			{},
			{ alias: 5 },
			{ alias: '' },
			{ alias: 'a', editorAlias: {}, culture: 5, segment: [], value: { deep: [1] } },
		];
		const given = parseEntityContext(JSON.stringify({ documentType: [], values: hostile, variants: [null, 5, {}] }));
		expect(given?.values).toEqual([{ alias: 'a', editorAlias: '', culture: null, segment: null, value: { deep: [1] } }]);
		expect(given?.variants).toEqual([{ culture: null, segment: null, name: '', state: 'NotCreated' }]);
		expect(parseEntityContext('{"documentType":"a","values":[{"alias":"__proto__","value":{"polluted":1}}]}')).not.toBeNull();
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});
});

describe('no document takes long', () => {
	const megabytes = 5 << 20;
	const fill = (text: string, size = megabytes) => text.repeat(Math.ceil(size / text.length));
	const nested = (depth: number): unknown => {
		let inner: unknown = blockList([block('x', [value('text', 'deep')])]);
		for (let level = 0; level < depth; level++)
			inner = blockList([block('x', [value('inner', inner, { editorAlias: 'Umbraco.BlockList' })])]);
		return inner;
	};
	const listOfBlocks = Array.from({ length: 20_000 }, (_, index) => block(String(index), [value('text', 'x'.repeat(200))]));
	test.each<[what: string, editorAlias: string, stored: unknown]>([
		['5 MB of paragraphs', 'Umbraco.RichText', { markup: fill('<p>Lorem <b>ipsum</b> dolor sit amet</p>') }],
		['5 MB of open tags', 'Umbraco.RichText', { markup: fill('<div>') }],
		['5 MB of brackets', 'Umbraco.RichText', { markup: fill('<') }],
		['5 MB of line breaks', 'Umbraco.RichText', { markup: fill('<br>\n') }],
		['5 MB of half comments', 'Umbraco.RichText', { markup: fill('<!--<script>') }],
		['5 MB of half blocks', 'Umbraco.RichText', { markup: fill('<umb-rte-block '), blocks: blockList([block('1', [value('a', 'b')])]) }],
		['deep markup', 'Umbraco.RichText', { markup: fill('<blockquote><ul><li>', 59_000) }],
		['5 MB of text', 'Umbraco.TextArea', fill('words and words ')],
		['many blocks', 'Umbraco.BlockList', blockList(listOfBlocks)],
		['blocks in blocks', 'Umbraco.BlockList', nested(500)],
		['deep JSON', 'My.Editor', JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
		['a layout of itself', 'Umbraco.BlockGrid', { ...blockList(listOfBlocks.slice(0, 10)), layout: { a: nestedLayout(50_000) } }],
		['a list of tags', 'Umbraco.Tags', fill('a,')],
	])('%s', (_, editorAlias, stored) => {
		const text = JSON.stringify(depthOf(stored) ? null : stored);
		const started = cpuTime();
		const parsed = JSON.parse(text) as unknown;
		expect(() => read(editorAlias, parsed ?? stored)).not.toThrow();
		expect(cpuTime() - started).toBeLessThan(900);
	});

	function nestedLayout(depth: number): unknown[] {
		let items: unknown[] = [];
		for (let level = 0; level < depth; level++) items = [{ contentKey: String(level % 10), areas: [{ items }] }];
		return items;
	}

	/** JSON.stringify cannot write what is too deep. */
	function depthOf(stored: unknown): boolean {
		try {
			JSON.stringify(stored);
			return false;
		} catch {
			return true;
		}
	}

	test('a whole document of 5 MB', () => {
		const values = Array.from({ length: 50 }, (_, index) => ({
			alias: `p${index}`,
			editorAlias: 'Umbraco.RichText',
			value: { markup: fill(`<p>Text ${index} with <strong>words</strong></p>`, 100_000) },
		}));
		const text = JSON.stringify({ documentType: 'article', values, variants: [] });
		expect(text.length).toBeGreaterThan(5_000_000);
		const started = cpuTime();
		const given = parseEntityContext(text)!;
		const properties = propertyValues(documentOf(given.values), null, english);
		expect(cpuTime() - started).toBeLessThan(900);
		expect(properties['p0']).toMatch(/^Text 0 with words/);
	});
});
