import { describe, expect, test } from 'vitest';
import { AppError } from '../server/base/errors.ts';
import { parseTemplate, render } from '../server/template/template.ts';
import { cpuTime } from './support/cpu-time.ts';

type Values = Record<string, unknown>;

function outcome(template: string, values: Values = {}): { text?: string; error?: AppError; milliseconds: number } {
	const started = cpuTime();
	const milliseconds = () => cpuTime() - started;
	try {
		const { text } = render(parseTemplate(template), values);
		return { text, milliseconds: milliseconds() };
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return { error, milliseconds: milliseconds() };
	}
}

const HUGE = 9_007_199_254_740_992;
const doubled = (count: number) => `{% assign a = "x" | split: "" %}${'{% assign a = a | push: a %}'.repeat(count)}`;
const slowPattern = `${'a'.repeat(5000)}b${'a'.repeat(5000)}`;

describe('a template that would take the server down fails with its place', () => {
	test.each<[what: string, template: string, values?: Values]>([
		['a long range', '{% for i in (1..100000000) %}{% endfor %}'],
		['a range that never ends', `{% for i in (${HUGE}..${HUGE + 2}) %}{% endfor %}`],
		['a range of values that never ends', '{{ (a..b).size }}', { a: HUGE, b: String(HUGE + 4) }],
		['a range behind an index', '{{ l[(a..b)] }}', { l: [1], a: HUGE, b: HUGE + 4 }],
		['a range in the name of a member', '{{ l | where: e }}', { l: [{ x: 1 }], e: `x[(${HUGE}..${HUGE + 2})]` }],
		['an endless range of infinity', '{% for i in (1..b) %}{% endfor %}', { b: 'Infinity' }],
		['loops in loops', '{% for i in (1..9999) %}{% for j in (1..999) %}{{ i }}{% endfor %}{% endfor %}'],
		['much output of its own text', `{% for i in (1..5000000) %}${'x'.repeat(50_000)}{% endfor %}`],
		['text that doubles', `{% capture a %}xxxxxxxxxx{% endcapture %}${'{% capture a %}{{a}}{{a}}{% endcapture %}'.repeat(40)}{{a}}`],
		['lists that double', `${doubled(60)}{{ a }}`],
		['lists that double, joined', `${doubled(60)}{{ a | join: "" }}`],
		['lists that double, compared', `${doubled(60)}{% if a == a %}y{% endif %}`],
		['a slow search', '{% if a contains b %}y{% endif %}', { a: 'a'.repeat(1 << 20), b: slowPattern }],
		['a slow replacement', '{{ a | replace: b, "x" }}', { a: 'a'.repeat(1 << 20), b: slowPattern }],
		['a long value printed often', '{% for i in (1..100) %}{{ a | json }}{% endfor %}', { a: 'x'.repeat(1 << 20) }],
		['many filters on a long value', `{{ a ${'| url_encode '.repeat(3000)} }}`, { a: 'å'.repeat(1 << 20) }],
		['a filter that cannot use its value', '{{ "%" | url_decode }}'],
		['an unknown time zone', '{{ "2024-01-01" | date: "%Y", "No/Where" }}'],
		['a width of a date', '{{ 0 | date: "%999999999d" }}'],
	])('%s', (_, template, values) => {
		const { error, milliseconds } = outcome(template, values);
		expect(error?.code).toBe('template_failed');
		expect(error?.message).toMatch(/line \d+, column \d+$/);
		expect(error?.facts).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
		expect(milliseconds).toBeLessThan(3000);
	});

	test.each([
		['tags', '{% if a %}'.repeat(3000) + '{% endif %}'.repeat(3000)],
		['tags that fit the call stack', '{% if a %}'.repeat(200) + '{% endif %}'.repeat(200)],
		['indexes', `{{ a${'[a'.repeat(10_000)}${']'.repeat(10_000)} }}`],
		['ranges', `{{ ${'(1..'.repeat(5000)}2${')'.repeat(5000)} }}`],
	])('nesting of %s is refused when it is parsed', (_, template) => {
		const { error } = outcome(template);
		expect(error?.code).toBe('validation_failed');
		expect(error?.message).toContain('nested too deeply');
	});

	test.each([
		['outputs', '{{ a }}'.repeat(9300)],
		['unclosed outputs', '{{'.repeat(32_000)],
		['lines before an error', `${'x\n'.repeat(30_000)}{{ a | nope }}`],
		['unclosed images', '{{image:'.repeat(8000)],
	])('64 KiB of %s are parsed quickly', (_, template) => expect(outcome(template).milliseconds).toBeLessThan(1500));
});

describe('nothing but data is seen', () => {
	class Secret {
		secret = 'secret';
		toLiquid() {
			return 'secret';
		}
	}
	const trap = {
		get secret() {
			throw new Error('ran');
		},
	};
	test.each<[what: string, template: string, values?: Values]>([
		['prototypes', '{{ x.__proto__ }}{{ x.constructor }}{{ x.toString }}{{ x["constructor"]["name"] }}', { x: {} }],
		['prototypes of text and lists', '{{ "a".constructor }}{{ t.trim }}{{ l.push }}{{ l.constructor.name }}', { t: 't', l: [1] }],
		['names of the runtime', '{{ constructor }}{{ __proto__ }}{{ toString.name }}{{ hasOwnProperty }}{{ globalThis }}{{ process }}'],
		[
			'instances',
			'{{ x }}{{ x.secret }}{{ x | json }}{{ l | json | remove: "[" | remove: "]" | remove: "null" }}',
			{ x: new Secret(), l: [new Secret()] },
		],
		['maps and functions', '{{ m }}{{ m.size }}{{ f }}{{ f.name }}', { m: new Map([['secret', 1]]), f: () => 'secret' }],
		['getters', '{{ x.secret }}{{ x | json | remove: "{}" }}', { x: trap }],
	])('%s', (_, template, values) => expect(outcome(template, values).text).toBe(''));

	test('a member that is named like a prototype is a member like any other', () => {
		const values = JSON.parse('{"x": {"__proto__": "own", "constructor": "own too"}}') as Values;
		expect(outcome('{{ x.__proto__ }} {{ x.constructor }}', values).text).toBe('own own too');
	});

	test('counting on a dangerous name changes nothing outside', () => {
		outcome('{% increment __proto__ %}{% assign __proto__ = "x" %}{% capture constructor %}y{% endcapture %}');
		expect(({} as Values)['0']).toBeUndefined();
		const values = { a: 1 };
		outcome('{% increment a %}{% assign b = 2 %}', values);
		expect(values).toEqual({ a: 1 });
	});
});

describe('values are cut before they are rendered', () => {
	const cutNames = (template: string, values: Values) => {
		const { text, cut } = render(parseTemplate(template), values);
		return { cut, length: text.length, text };
	};

	test('at 1 MiB each', () => {
		expect(cutNames('{{ a }}{{ b }}', { a: 'x'.repeat(3 << 20), b: 'y' })).toMatchObject({ cut: ['a'], length: (1 << 20) + 1 });
		expect(cutNames('{{ a.b }}', { a: { b: '😀'.repeat(1 << 20) } }).text.isWellFormed()).toBe(true);
	});

	test('at 10,000 items a list', () => {
		const list = Array.from({ length: 20_000 }, () => 1);
		expect(cutNames('{{ l.size }} {{ l[15000] }}', { l: list })).toMatchObject({ cut: ['l'], text: '10000 ' });
		expect(cutNames('{% for i in l %}x{% endfor %}', { l: list }).length).toBe(10_000);
	});

	test('at depth', () => {
		const deep = JSON.parse(`${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`) as unknown;
		expect(cutNames('{{ d }}', { d: deep }).cut).toEqual(['d']);
	});
});

/** Small and the same every time. */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
		return (state >>> 8) / 0x1000000;
	};
}

test('no template text makes anything but an answer or one of our errors', () => {
	const pieces = [
		'{{ a | _{% for i in _{% if _{% assign x = _ %}_ }}_{% endfor %}_{% endif %}_ | first_ | map: "a"'.split('_'),
		'{{ }} {% %} {%- -%} [ ] ( ) .. . | : , " \' = == - 1 9e9 \u{1F600} a b.c if endif else elsif for in endfor assign capture'.split(' '),
		'endcapture case when endcase cycle tablerow raw endraw comment endcomment liquid echo increment break unless #'.split(' '),
		'contains and not empty nil forloop upcase where split push json date slice sort sum group_by join {{image:x}}'.split(' '),
		['__proto__', 'limit', 'offset', 'reversed', ' ', ' ', '\n'],
	].flat();
	const next = random(42);
	const values = { a: [1, 'x', { c: null }], b: { c: '{{ a }}' }, x: true };
	for (let round = 0; round < 4000; round++) {
		let template = '';
		const length = 1 + Math.floor(next() * 24);
		for (let index = 0; index < length; index++) template += pieces[Math.floor(next() * pieces.length)];
		const { text, error } = outcome(template, values);
		expect(error ? ['validation_failed', 'template_failed'].includes(error.code) : typeof text === 'string', template).toBe(true);
	}
});
