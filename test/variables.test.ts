import { describe, expect, test } from 'vitest';
import { AppError } from '../server/base/errors.ts';
import { parseTemplate, render } from '../server/template/template.ts';
import { requireVariables, RESERVED_NAMES, resolveVariables, unknownNames, type VariableSources } from '../server/template/variables.ts';
import { cpuTime } from './support/cpu-time.ts';

const resolve = (template: string, sources: VariableSources) => resolveVariables(parseTemplate(template), sources);

function print(template: string, sources: VariableSources): string {
	const parsed = parseTemplate(template);
	return render(parsed, resolveVariables(parsed, sources).values).text;
}

function failure(action: () => unknown): AppError {
	try {
		action();
	} catch (error) {
		if (error instanceof AppError) return error;
		throw error;
	}
	throw new Error('nothing was thrown');
}

const tone = { name: 'tone', type: 'choice', choices: ['friendly', 'Formal'], default: 'friendly' } as const;
const words = { name: 'words', type: 'number', required: true } as const;

describe('the first source that has a value gives it', () => {
	const properties = { title: 'of the entity', summary: '', none: null };
	const declared = [
		{ name: 'Title', type: 'text', default: 'default' },
		{ name: 'summary', type: 'text', default: 'default' },
		{ name: 'none', type: 'text', default: 'default' },
	] as const;
	test.each<[what: string, template: string, sources: VariableSources, printed: string]>([
		['the request before all', '{{ title }}', { variables: { TITLE: 'request' }, properties, declared }, 'request'],
		['an empty text of the request too', '[{{ title }}]', { variables: { title: '' }, properties, declared }, '[]'],
		['the entity before the default', '{{ title }}', { properties, declared }, 'of the entity'],
		['null in the request as absent', '{{ title }}', { variables: { title: null }, properties, declared }, 'of the entity'],
		['the default for an empty property', '{{ summary }} {{ none }}', { properties, declared }, 'default default'],
		['the default last', '{{ title }}', { declared }, 'default'],
		['a default of false', '{{ flag }}', { declared: [{ name: 'flag', type: 'boolean', default: false }] }, 'false'],
		['names that nobody declared', '{{ any.thing[0] }}', { variables: { any: { thing: [1] } } }, '1'],
		['built-in names', '{{ Entity.Name }} {{ culture }}', { builtIn: { entity: { name: 'n' }, culture: 'da' } }, 'n da'],
		['built-in names before properties', '{{ culture }}', { properties: { culture: 'no' }, builtIn: { culture: 'da' } }, 'da'],
	])('%s', (_, template, sources, printed) => expect(print(template, sources)).toBe(printed));
});

test('a built-in name that is passed is ignored with a warning', () => {
	const { values, warnings } = resolve('{{ entity.name }}', {
		variables: { Entity: { name: 'forged' } },
		builtIn: { entity: { name: 'real' } },
	});
	expect(values.get('entity')).toEqual({ name: 'real' });
	expect(warnings).toEqual([
		{ code: 'setting_ignored', message: '"Entity" is a built-in name. The value passed for it is ignored.', subject: 'Entity' },
	]);
	for (const name of ['entity', 'property', 'currentvalue', 'selection', 'user', 'culture', 'segment', 'now'])
		expect(RESERVED_NAMES.has(name)).toBe(true);
});

describe('a declared variable takes', () => {
	test.each<[what: string, variable: NonNullable<VariableSources['declared']>[number], given: unknown, taken: unknown]>([
		['a choice', tone, 'Formal', 'Formal'],
		['a choice in another case', tone, 'formal', 'Formal'],
		['a number', words, 12.5, 12.5],
		['a number as text', words, ' 12 ', 12],
		['a word for a boolean', { name: 'b', type: 'boolean' }, 'False', false],
		['one for a boolean', { name: 'b', type: 'boolean' }, 1, true],
		['anything for a text', { name: 't', type: 'text' }, { a: [1] }, { a: [1] }],
	])('%s', (_, variable, given, taken) => {
		const { values } = resolve('', { variables: { [variable.name.toUpperCase()]: given }, declared: [variable] });
		expect(values.get(variable.name)).toEqual(taken);
	});

	test.each<[what: string, variable: typeof tone | typeof words, given: unknown, text: string]>([
		['a value that is not among the choices', tone, 'rude', 'must be one of: friendly, Formal'],
		['a list for a choice', tone, ['friendly'], 'must be one of: friendly, Formal'],
		['a word for a number', words, 'many', 'must be a number'],
		['a boolean for a number', words, true, 'must be a number'],
		['infinity', words, '1e999', 'must be a number'],
	])('but not %s', (_, variable, given, text) => {
		const error = failure(() => resolve('', { variables: { [variable.name]: given }, declared: [tone, words] }));
		expect(error.code).toBe('validation_failed');
		expect(error.facts.errors).toEqual({ [`variables.${variable.name}`]: [text] });
	});

	test('an empty text for a choice or a number as nothing', () => {
		const { values, missing } = resolve('', { variables: { tone: '', words: '' }, declared: [tone, words] });
		expect(values.get('tone')).toBe('friendly');
		expect(missing).toEqual(['words']);
	});
});

test('what is required and missing is named', () => {
	const declared = [words, { name: 'topic', type: 'text', required: true }, { name: 'title', type: 'text', required: true }] as const;
	const resolved = resolve('', { declared, properties: { title: 'here' }, variables: { topic: '' } });
	expect(resolved.missing).toEqual(['words', 'topic']);
	const error = failure(() => requireVariables(resolved));
	expect([error.code, error.facts.missing, error.message]).toEqual([
		'template_variable_missing',
		['words', 'topic'],
		'The variables "words", "topic" need a value.',
	]);
	expect(() => requireVariables({ missing: [] })).not.toThrow();
});

describe('a name that nothing gives a value to is a warning', () => {
	const suggestions = (template: string, known: string[], properties?: string[]) =>
		unknownNames(parseTemplate(template), known, properties).map(({ code, suggestion }) => `${code} ${suggestion ?? '-'}`);
	test.each<[what: string, template: string, known: string[], properties: string[] | undefined, warnings: string[]]>([
		['with the nearest name', '{{ titel }}', ['title', 'tone'], undefined, ['unknown_variable title']],
		['with a near property', '{{ bodytekst }}', [], ['bodyText'], ['unknown_variable bodyText']],
		['with a near built-in name', '{{ entty.name }}', [], [], ['unknown_variable entity']],
		['without a name when none is near', '{{ x }} {{ unheardOf }}', ['title'], [], ['unknown_variable -', 'unknown_variable -']],
		['once', '{{ nope }}{{ NOPE }}{{ nope.x }}', [], undefined, ['unknown_variable -']],
		[
			'as a member of the entity',
			'{{ entity.nmae }}{{ entity.titel }}',
			[],
			['title'],
			['unknown_variable entity.name', 'unknown_variable entity.title'],
		],
		['not as a member of an entity that can be any', '{{ entity.anything }}', [], undefined, []],
		['as a member of the property', '{{ property.lable }}', [], undefined, ['unknown_variable property.label']],
		[
			'not for names the template made',
			'{% assign a = 1 %}{{ a }}{% for b in (1..2) %}{{ b }}{{ forloop.index }}{% endfor %}',
			[],
			undefined,
			[],
		],
		['not for what is known', '{{ Title }}{{ now }}{{ entity.Title }}{{ user.name }}', ['title'], ['title'], []],
		['as are words left over', '{{ title foo }}', ['title'], undefined, ['unknown_variable -']],
	])('%s', (_, template, known, properties, warnings) => expect(suggestions(template, known, properties)).toEqual(warnings));

	test('that says where', () => {
		expect(unknownNames(parseTemplate('a\n{{ titel }}'), ['title'])).toEqual([
			{
				code: 'unknown_variable',
				message: '"titel" (line 2, column 4) is not a known name: without a value it renders empty. Did you mean "title"?',
				subject: 'titel',
				line: 2,
				column: 4,
				suggestion: 'title',
			},
		]);
	});

	test('quickly, however many there are', () => {
		const template = Array.from({ length: 3000 }, (_, index) => `{{ unknown${index} }}`).join('');
		const started = cpuTime();
		expect(
			unknownNames(
				parseTemplate(template),
				Array.from({ length: 1000 }, (_, index) => `known${index}`),
			),
		).toHaveLength(20);
		expect(cpuTime() - started).toBeLessThan(1000);
	});
});

test('what a template uses is told with where it comes from', () => {
	const { used, unknown } = resolve('{{ Tone }}{{ title }}{{ topic }}{{ now }}{{ nope }}{{ tone }}', {
		variables: { topic: 'x', notNamed: 'y' },
		properties: { title: 't' },
		declared: [tone],
		builtIn: { now: 'n' },
	});
	expect(used).toEqual([
		{ name: 'Tone', origin: 'default' },
		{ name: 'title', origin: 'property' },
		{ name: 'topic', origin: 'variable' },
		{ name: 'now', origin: 'builtIn' },
	]);
	expect(unknown).toEqual(['nope']);
});
