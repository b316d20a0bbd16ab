import { expect, test } from 'vitest';
import { lintTemplate } from '../client/prompt/template-lint.ts';
import { suggestionsFor } from '../client/prompt/template-names.ts';

const audience = { name: 'audience', label: '', type: 'text', required: false, choices: [], help: '' } as const;
const suggestions = suggestionsFor([{ ...audience, choices: [] }], (name) => name);
const lint = (template: string) =>
	lintTemplate(template, suggestions).map(({ kind, line, text, suggestion }) => [kind, line, text, suggestion]);

test('a template in order has no findings', () => {
	expect(
		lint('Write for {{ audience | default: "all" }}.\n{% if currentValue %}{{ property.maxLength }}{% else %}{{entity.price}}{% endif %}'),
	).toEqual([]);
});

test('braces that stay open are named with their line', () => {
	expect(lint('One\n{{ audience\nthree {{currentValue}}')).toEqual([['unclosed', 2, '{{ audience', undefined]]);
	expect(lint('{% if culture')).toContainEqual(['unclosed', 1, '{% if culture', undefined]);
});

test('an output may go over several lines', () => {
	expect(lint('{{ currentValue\n\t| truncate: 20 }}')).toEqual([]);
});

test('blocks are matched, the open one and the end too many', () => {
	expect(lint('{% for tag in tags %}\n{% if tag %}\n{% endfor %}')).toEqual([
		['strayEnd', 3, 'endfor', undefined],
		['unclosedBlock', 1, 'for', undefined],
	]);
	expect(lint('text\n{% endif %}')).toEqual([['strayEnd', 2, 'endif', undefined]]);
});

test('a slip in a known name offers the name', () => {
	expect(lint('{{ property.maxLenght }} {{ audiense }}')).toEqual([
		['unknownName', 1, 'property.maxLenght', 'property.maxLength'],
		['unknownName', 1, 'audiense', 'audience'],
	]);
});

test('a bare name that is near to nothing may be a property of the page', () => {
	expect(lint('{{ tastingNotes }} {{ entity.tastingNotes }}')).toEqual([]);
});

test('names that the template makes are known in it', () => {
	expect(lint('{% assign audiense = "x" %}{{ audiense }}{% for audiences in tags %}{{ audiences }}{% endfor %}')).toEqual([]);
});
