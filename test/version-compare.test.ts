import { describe, expect, test } from 'vitest';
import { compare } from '../server/version/compare.ts';

const words = (count: number, seed: string) =>
	Array.from({ length: count }, (_, index) => `${seed}${((index * 2_654_435_761) >>> 0) % 99_991}${index % 9 ? '' : '\n'}`).join(' ');
const changeOf = (from: unknown, to: unknown) => compare({ text: from }, { text: to });
const sideOf = (changes: ReturnType<typeof compare>, other: 'added' | 'removed') =>
	changes[0]!
		.textDiff!.filter(({ type }) => type !== other)
		.map(({ text }) => text)
		.join('');

test('equal values are not changes, and each leaf that differs is one', () => {
	const from = { name: 'Old', settings: { a: 1, b: 2 }, tags: ['x'], gone: true };
	const to = { name: 'New', settings: { a: 1, b: 3 }, tags: ['x', 'y'], come: 'so' };
	expect(compare(from, from)).toEqual([]);
	expect(compare(from, to).map(({ path, changeType }) => [path, changeType])).toEqual([
		['name', 'Modified'],
		['settings.b', 'Modified'],
		['tags', 'Modified'],
		['gone', 'Removed'],
		['come', 'Added'],
	]);
});

test('a long text shows the words that went and came', () => {
	const [change] = changeOf('Write a title.\nKeep it short.', 'Write a headline.\nKeep it short.');
	expect(change!.textDiff).toEqual([
		{ type: 'equal', text: 'Write a ' },
		{ type: 'removed', text: 'title' },
		{ type: 'added', text: 'headline' },
		{ type: 'equal', text: '.\nKeep it short.' },
	]);
});

describe('texts that would take minutes to compare are compared in less detail, and none of it is lost', () => {
	test.each([
		['two long texts that share nothing', words(4_000, 'a'), words(4_000, 'b')],
		['signs in another order', '.,;'.repeat(8_000), ';,.'.repeat(8_000)],
		['one long line', 'x '.repeat(12_000), 'y '.repeat(12_000)],
		['as much as a template can hold', words(9_000, 'a'), words(9_000, 'b').toUpperCase()],
	])('%s', (_, from, to) => {
		const cpu = process.cpuUsage();
		const changes = changeOf(from, to);
		const { user } = process.cpuUsage(cpu);
		expect([sideOf(changes, 'added'), sideOf(changes, 'removed')]).toEqual([from, to]);
		expect(user / 1_000).toBeLessThan(2_000);
	});

	test('a thousand texts at once', () => {
		const many = (seed: string) => Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`member${index}`, words(150, seed)]));
		const cpu = process.cpuUsage();
		expect(compare(many('a'), many('b'))).toHaveLength(1_000);
		expect(process.cpuUsage(cpu).user / 1_000).toBeLessThan(2_000);
	});
});

test('a long text of which a few lines are new keeps the others as they are', () => {
	const lines = Array.from({ length: 500 }, (_, index) => `Line ${index} says ${words(5, 'w')}`);
	const changed = lines.map((line, index) => (index % 5 ? line : words(12, `n${index}`)));
	const [change] = changeOf(lines.join('\n'), changed.join('\n'));
	const equal = change!.textDiff!.filter(({ type }) => type === 'equal').map(({ text }) => text);
	expect(equal.join('')).toContain('Line 1 says');
	expect(equal.join('').length).toBeGreaterThan(lines.join('\n').length / 2);
});
