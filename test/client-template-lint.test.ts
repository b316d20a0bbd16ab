import { describe, expect, test } from 'vitest';
import { BUILT_IN_NAMES } from '../server/template/variables.ts';
import { lintTemplate } from '../client/prompt/template-lint.ts';
import { matching, namesFor } from '../client/prompt/template-names.ts';

const variables = [{ name: 'audience', label: '', type: 'text' as const, required: false, choices: [], help: '' }];
const lint = (template: string) =>
	lintTemplate(template, variables).map(({ kind, line, text, suggestion }) =>
		[kind, line, text, suggestion].filter((each) => each !== undefined),
	);

test('a template in order has no findings', () => {
	expect(
		lint('Write for {{ audience | default: "all" }}.\n{% if currentValue %}{{ property.maxLength }}{% else %}{{entity.price}}{% endif %}'),
	).toEqual([]);
	expect(lint('{{ currentValue\n\t| truncate: 20 }}')).toEqual([]);
	expect(lint('{% assign tone = "x" %}{{ tone }}{% for word in selection %}{{ word }}{{ forloop.index }}{% endfor %}')).toEqual([]);
});

test('everything that completion offers is known', () => {
	const { suggestions } = namesFor({ variables, scope: null }, [], (name) => name);
	expect(lint(suggestions.map(({ name }) => `{{ ${name} }}`).join('\n'))).toEqual([]);
	expect(suggestions.map(({ name }) => name)).toEqual(expect.arrayContaining([...BUILT_IN_NAMES]));
});

describe('a template that cannot be parsed is reported with its position', () => {
	test.each<[what: string, template: string, finding: unknown[]]>([
		['an output that the next one begins in', 'One\n{{ audience\nthree {{currentValue}}', ['unclosed', 2, '{{ audience']],
		['an output that a tag begins in', '{{ audience {% if culture %}x{% endif %}', ['unclosed', 1, '{{ audience']],
		['a tag that an output begins in', '{% if culture\n{{ audience }}{% endif %}', ['unclosed', 1, '{% if culture']],
		['an output that goes on to the end', 'a {{ audience', ['unclosed', 1, '{{ audience']],
		['a tag that goes on to the end', '{% if culture', ['unclosed', 1, '{% if culture']],
		['a block without end', 'a\n{% if culture %}\nb', ['unclosedBlock', 2, '{% if culture %}']],
		['an end that ends nothing', 'text\n{% endif %}', ['stray', 2, 'endif']],
		['an end of the outer block', '{% for tag in selection %}\n{% if tag %}\n{% endfor %}', ['stray', 3, 'endfor']],
		['an unknown filter', 'a\n{{ audience | upcas }}', ['unknownFilter', 2, 'upcas', 'upcase']],
		['an unknown tag', '{% iff audience %}', ['unknownTag', 1, 'iff', 'if']],
		['a filter like nothing', '{{ audience | frobnicate }}', ['unknownFilter', 1, 'frobnicate']],
		['nothing in an output', '{{ }}', ['valueExpected', 1, '{{ }}']],
		['what only Liquid has words for', '{% assign x %}', ['syntax', 1, '{% assign x %}']],
		['an image', 'a\n{{ image:hero }}', ['image', 2, 'image:hero']],
		['too much of it', 'a'.repeat(65_537), ['tooLong', '']],
		['what is nested too deeply', '{% if a %}'.repeat(100) + '{% endif %}'.repeat(100), ['tooDeep', 1, '{% if a %}']],
	])('%s', (_, template, finding) => expect(lint(template)).toEqual([finding]));
});

test('a slip in a known name offers the name', () => {
	expect(lint('{{ property.maxLenght }}\n{{ audiense }}')).toEqual([
		['unknownMember', 1, 'property.maxLenght', 'property.maxLength'],
		['unknownName', 2, 'audiense', 'audience'],
	]);
});

describe('the properties of the pages', () => {
	const property = (alias: string, editorAlias = 'Umbraco.TextBox') => ({
		alias,
		name: `Name of ${alias}`,
		editorAlias,
		editorUiAlias: '',
	});
	const type = (alias: string, properties: string[], compositionAliases: string[] = [], isElement = false) => ({
		alias,
		name: alias.toUpperCase(),
		isElement,
		compositionAliases,
		properties: properties.map((each) => property(each)),
	});
	const types = [
		type('coffee', ['headline', 'notes', 'metaTitle'], ['seo']),
		type('page', ['headline', 'intro', 'metaTitle'], ['seo']),
		{ ...type('shop', ['hours']), properties: [property('hours'), property('text', 'Umbraco.RichText')] },
		type('quote', ['words'], [], true),
	];
	const rule = (...contentTypeAliases: string[]) => ({ contentTypeAliases, propertyAliases: [], propertyEditorUiAliases: [] });
	const allow = (...aliases: string[]) => ({ allowRules: [rule(...aliases)], denyRules: [] });
	const namesIn = (scope: Parameters<typeof namesFor>[0]['scope']) => namesFor({ variables, scope }, types, (name) => name);

	test.each([
		['of one type', allow('coffee'), ['headline', 'notes', 'metaTitle']],
		['of all that have a composition', allow('SEO'), ['headline', 'notes', 'metaTitle', 'intro']],
		[
			'of all but those that are denied',
			{ allowRules: [], denyRules: [rule('seo')] },
			['hours', 'text', 'textBlocks', 'words', 'headline', 'notes', 'metaTitle', 'intro'],
		],
		['of all without a scope', null, ['headline', 'notes', 'metaTitle', 'intro', 'hours', 'text', 'textBlocks', 'words']],
		[
			'of a block, and of every page that it can be on',
			allow('quote'),
			['words', 'headline', 'notes', 'metaTitle', 'intro', 'hours', 'text', 'textBlocks'],
		],
		['are unknown for a type that nobody knows', allow('other'), undefined],
	])('%s', (_, scope, expected) => expect(namesIn(scope).properties?.toSorted()).toEqual(expected?.toSorted()));

	test('are completed with their name and the types that have them', () => {
		const offered = new Map(namesIn(null).suggestions.map((each) => [each.name, each]));
		expect(offered.get('headline')).toEqual({ name: 'headline', value: 'Name of headline', origin: { types: ['COFFEE', 'PAGE'] } });
		expect(offered.get('audience')).toMatchObject({ origin: 'declared' });
		expect(offered.get('user.email')).toMatchObject({ origin: 'user' });
	});

	test.each([
		['their beginning', 'meta', ['metaTitle']],
		['a part of their name', 'title', ['metaTitle']],
		['members of the page, its properties among them', 'entity.n', ['entity.name', 'entity.notes']],
	])('are found by %s', (_, typed, expected) => {
		const found = matching(namesIn(allow('coffee')).suggestions, typed).map(({ name }) => name);
		expect(found.slice(0, expected.length).toSorted()).toEqual(expected.toSorted());
	});

	test('are not reported, and a slip in one suggests it', () => {
		const { properties } = namesIn(null);
		const found = (template: string, known?: string[]) =>
			lintTemplate(template, variables, known).map(({ text, suggestion }) => [text, suggestion]);
		expect(found('{{ notes }}{{ entity.notes }}', properties)).toEqual([]);
		expect(found('{{ headlin }}{{ unheardOf }}', properties)).toEqual([
			['headlin', 'headline'],
			['unheardOf', undefined],
		]);
		expect(found('{{ unheardOf }}{{ curentValue }}')).toEqual([['curentValue', 'currentValue']]);
	});
});

test('words that belong to nothing are told of once', () => {
	expect(lint('{{ audience upcase }}')).toEqual([['noEffect', 1, 'upcase']]);
});
