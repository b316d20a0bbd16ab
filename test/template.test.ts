import { describe, expect, test } from 'vitest';
import { AppError } from '../server/base/errors.ts';
import { names, parseTemplate, render } from '../server/template/template.ts';

type Values = Record<string, unknown>;

const print = (template: string, values: Values = {}) => render(parseTemplate(template), values).text;

function failure(action: () => unknown): AppError {
	try {
		action();
	} catch (error) {
		if (error instanceof AppError) return error;
		throw error;
	}
	throw new Error('nothing was thrown');
}

/** The rest of what the sandbox keeps out stands in `template-limits.test.ts`. */
describe('a template prints', () => {
	test.each<[what: string, template: string, values: Values, printed: string]>([
		['a value', 'Hi {{ name }}!', { name: 'Ann' }, 'Hi Ann!'],
		['a value whatever the case of its name', '{{ TITLE }} {{ title }} {{ Title }}', { tiTle: 'x' }, 'x x x'],
		['members whatever the case', '{{ entity.Name }} {{ ENTITY.name }} {{ entity["nAme"] }}', { Entity: { name: 'n' } }, 'n n n'],
		['the member that is written so, when another differs in case only', '{{ o.A }}{{ o.a }}', { o: { a: '1', A: '2' } }, '21'],
		[
			'members of items, whatever the case',
			'{% for b in Blocks %}{{ b.HEADING }};{% endfor %}',
			{ blocks: [{ heading: 'a' }, { Heading: 'b' }] },
			'a;b;',
		],
		['names it made itself as they are written', '{% assign Title = "made" %}{{ Title }} {{ title }}', { title: 'given' }, 'made given'],
		['names of a loop as they are written', '{% for T in list %}{{ T }}{{ t }}{% endfor %}', { list: [1, 2], t: '-' }, '1-2-'],
		['what it captured', '{% capture Line %}{{ a }}!{% endcapture %}{{ Line }}{{ line }}', { a: 'x' }, 'x!'],
		[
			'by index and by key',
			'{{ list[1] }} {{ list["0"] }} {{ list.last }} {{ o["my key"] }}',
			{ list: ['a', 'b'], o: { 'My Key': 'v' } },
			'b a b v',
		],
		['a name with a blank in it', '{{ ["my name"] }}', { 'My Name': 'v' }, 'v'],
		['a list joined', '{{ tags }} {{ nested }}', { tags: ['a', 'b'], nested: [1, [2, 3]] }, 'a, b 1, 2, 3'],
		['an object as JSON', '{{ o }} {{ list }}', { o: { a: [1, null] }, list: [{ b: 2 }] }, '{"a":[1,null]} {"b":2}'],
		['nothing for what is missing', '[{{ no }}{{ no.thing }}{{ a.b.c }}{{ n.x }}]', { a: {}, n: 5 }, '[]'],
		['numbers and booleans', '{{ n }} {{ z }} {{ yes }} {{ no }}', { n: 1.5, z: 0, yes: true, no: false }, '1.5 0 true false'],
		['a date as ISO 8601', '{{ now }}', { now: new Date(0) }, '1970-01-01T00:00:00.000Z'],
		['what a value holds, never expanded', '{{ x }}', { x: '{{ y }}{% if %}{{image:z}}', y: 'no' }, '{{ y }}{% if %}{{image:z}}'],
		['a list in text filters as it prints', '{{ tags | upcase }} {{ "x" | append: tags }}', { tags: ['a', 'b'] }, 'A, B xa, b'],
		['an object in text filters as JSON', '{{ o | truncate: 4 }}', { o: { abc: 1 } }, '{...'],
		['default, join, json', '{{ no | default: "d" }} {{ tags | join: "-" }} {{ tags | json }}', { tags: ['a', 'b'] }, 'd a-b ["a","b"]'],
		[
			'truncate, strip_html, case',
			'{{ t | truncate: 5 }} {{ h | strip_html }} {{ t | upcase | downcase }}',
			{ t: 'hello you', h: '<b>x</b>' },
			'he... x hello you',
		],
		[
			'where and map whatever the case',
			'{{ l | where: "Kind", "a" | map: "NAME" }}',
			{
				l: [
					{ kind: 'a', name: '1' },
					{ kind: 'b', name: '2' },
				],
			},
			'1',
		],
		['counters of its own', '{% increment a %}{% increment a %}', { a: 5 }, '01'],
		['conditions', '{% if a contains "x" and b > 1 %}y{% else %}n{% endif %}', { a: 'axb', b: 2 }, 'y'],
		['what is raw', '{% raw %}{{ x }}{% endraw %}{% comment %}{{ y }}{% endcomment %}', { x: 1 }, '{{ x }}'],
		['nothing for words that are left over', '{{ title foo }}', { title: 't', foo: 'f' }, 't'],
	])('%s', (_, template, values, printed) => expect(print(template, values)).toBe(printed));

	test.each<[what: string, template: string, printed: string]>([
		['a day', '{{ "2024-03-05" | date: "%d/%m/%Y %H:%M" }}', '05/03/2024 00:00'],
		['a time without a zone, as UTC', '{{ "2024-03-05 10:20:30" | date: "%H:%M:%S %z" }}', '10:20:30 +0000'],
		['a time with a zone, in UTC', '{{ "2024-03-05T10:00:00+02:00" | date: "%H:%M" }}', '08:00'],
		['a time in a given zone', '{{ "2024-07-05T10:00:00Z" | date: "%H:%M", "Europe/Copenhagen" }}', '12:00'],
		['seconds', '{{ 0 | date: "%Y-%m-%d" }}', '1970-01-01'],
		['names in English', '{{ "2024-03-05" | date: "%A %B %x %X 100%%c" }}', 'Tuesday March 03/05/24 00:00:00 100%c'],
		['no date as it is', '{{ "soon" | date: "%Y" }}', 'soon'],
	])('a date of %s', (_, template, printed) => expect(print(template)).toBe(printed));
});

test('a syntax error names line and column', () => {
	const cases: [template: string, text: string][] = [
		['a\n  {{ x | nope }}', 'There is no filter "nope": line 2, column 3'],
		['{% if a %}', '{% if a %} is not closed: line 1, column 1'],
		['a {{ b', '"{{ b" is not closed: line 1, column 3'],
		['\n\n{{ }}', 'A value is expected here: line 3, column 4'],
		...['include', 'render', 'layout', 'block', 'unheard'].map((tag): [string, string] => [
			`{% ${tag} "x" %}`,
			`There is no tag "${tag}": line 1, column 1`,
		]),
		...['where_exp', 'find_exp', 'group_by_exp'].map((filter): [string, string] => [
			`{{ l | ${filter}: "a", "b" }}`,
			`There is no filter "${filter}": line 1, column 1`,
		]),
	];
	for (const [template, text] of cases) {
		const error = failure(() => parseTemplate(template));
		expect(error.code).toBe('validation_failed');
		expect(error.facts.errors).toEqual({ instructions: [text] });
		expect(error.facts).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
	}
	expect(failure(() => parseTemplate('{{', 'prompt')).facts.errors).toHaveProperty('prompt');
});

test('64 KiB can be parsed, one more byte cannot', () => {
	expect(parseTemplate('a'.repeat(65_536)).names).toEqual([]);
	expect(failure(() => parseTemplate('a'.repeat(65_537))).code).toBe('validation_failed');
	expect(failure(() => parseTemplate('æ'.repeat(32_769))).facts.errors).toEqual({ instructions: ['The template is longer than 64 KiB.'] });
});

test('images are reported and leave blanks, so that positions after them hold', () => {
	const parsed = parseTemplate('a{{image:hero}}b\n{{- image: second -}}{{ x }}');
	expect(parsed.images).toEqual([
		{ alias: 'hero', line: 1, column: 2 },
		{ alias: 'second', line: 2, column: 1 },
	]);
	expect(names(parsed)).toEqual([{ name: 'x', path: [], line: 2, column: 25 }]);
	expect(render(parsed, { x: 'X' }).text).toBe(`a${' '.repeat(14)}b\n${' '.repeat(21)}X`);
});

test('the names are those that it reads and did not make', () => {
	const parsed = parseTemplate(
		[
			'{% assign made = Tone | append: suffix %}{{ made }}{{ entity.blocks[0].heading }}',
			'{% for b in entity.list limit: count %}{{ b.text }}{{ forloop.index }}{{ o[key] }}{% else %}{{ none }}{% endfor %}',
			'{{ b }}{% case kind %}{% when other %}{{ x }}{% endcase %}{{ (1..max) }}{{ "text".size }}{{ title foo }}',
		].join('\n'),
	);
	const found = names(parsed).map(({ name, path, line }) => `${line} ${[name, ...path].join('.')}`);
	expect(found).toEqual(
		'1 Tone|1 suffix|1 entity.blocks.0.heading|2 entity.list|2 count|2 key|2 o|2 none|3 b|3 kind|3 other|3 x|3 max|3 title'.split('|'),
	);
	expect(parsed.leftOvers).toEqual([{ text: 'foo', line: 3, column: 99 }]);
});
