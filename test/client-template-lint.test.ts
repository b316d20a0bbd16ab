import { describe, expect, test } from 'vitest';
import { lintTemplate } from '../client/prompt/template-lint.ts';
import { suggestionsFor } from '../client/prompt/template-names.ts';

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
	const offered = suggestionsFor(variables, (name) => name).map(({ name }) => `{{ ${name} }}`);
	expect(lint(offered.join('\n'))).toEqual([]);
});

describe('what is no template is named with its place', () => {
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

test('a name that is near to nothing is told of too, since the page may not have it; members of the page are its own', () => {
	expect(lint('{{ tastingNotes }} {{ entity.tastingNotes }}')).toEqual([['unknownName', 1, 'tastingNotes']]);
});

test('words that belong to nothing are told of once', () => {
	expect(lint('{{ audience upcase }}')).toEqual([['noEffect', 1, 'upcase']]);
});
