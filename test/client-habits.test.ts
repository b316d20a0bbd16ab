import { describe, expect, it } from 'vitest';
import { Habits } from '../client/execution/habits.ts';

type Variable = Parameters<Habits['startingWith']>[1][number];
const variable = (name: string, more: Partial<Variable> = {}) =>
	({ name, label: name, type: 'text', required: false, choices: [], help: '', ...more }) as Variable;
const tone = variable('tone', { type: 'choice', default: 'friendly', choices: ['friendly', 'formal'] });
const audience = variable('audience', { default: 'general readers' });
const topic = variable('topic', { required: true });

function memory() {
	const kept = new Map<string, string>();
	return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), kept };
}

describe('the habits of an editor', () => {
	const prompts = ['a', 'b', 'c'].map((id) => ({ id }));
	const order = (habits: Habits, property: string) =>
		habits
			.sorted(property, prompts)
			.map(({ id }) => id)
			.join('');

	it('put what was run on a field most before the others there, and leave other fields alone', () => {
		const habits = new Habits('me', memory());
		for (const id of ['c', 'b', 'c']) habits.keep('intro', id, [], {});
		expect([order(habits, 'intro'), order(habits, 'title')]).toEqual(['cba', 'abc']);
	});

	it('begin a form with what was chosen last, but not with what is about one page', () => {
		const habits = new Habits('me', memory());
		habits.keep('intro', 'a', [tone, audience, topic], { tone: 'formal', audience: 'children', topic: 'Coffee' });
		const start = { tone: 'friendly', audience: 'general readers', topic: undefined };
		expect(habits.startingWith('a', [tone, audience, topic], start)).toEqual({ tone: 'formal', audience: 'children', topic: undefined });
		expect(habits.startingWith('b', [tone], { tone: 'friendly' })).toEqual({ tone: 'friendly' });
	});

	it.each([
		['a choice that is no more', { tone: 'ironic' }],
		['an empty value', { tone: '' }],
		['a value of another kind', { tone: { deep: true } }],
	])('do not bring back %s', (_, values) => {
		const habits = new Habits('me', memory());
		habits.keep('intro', 'a', [tone], values);
		expect(habits.startingWith('a', [tone], { tone: 'friendly' })).toEqual({ tone: 'friendly' });
	});

	it('belong to one user', () => {
		const storage = memory();
		new Habits('me', storage).keep('intro', 'c', [tone], { tone: 'formal' });
		expect(order(new Habits('you', storage), 'intro')).toBe('abc');
	});

	it('are forgotten where they cannot be read or kept', () => {
		const refuse = () => {
			throw new Error('refused');
		};
		const habits = new Habits('me', { getItem: () => '{"uses":', setItem: refuse });
		habits.keep('intro', 'a', [tone], { tone: 'formal' });
		expect(order(habits, 'intro')).toBe('abc');
	});

	it('do not grow without end', () => {
		const storage = memory();
		const habits = new Habits('me', storage);
		for (let number = 0; number < 300; number++) habits.keep(`field${number}`, `prompt${number}`, [tone], { tone: 'formal' });
		const { uses, choices } = JSON.parse([...storage.kept.values()][0]!);
		expect([Object.keys(uses).length, Object.keys(choices).length, 'field299' in uses]).toEqual([200, 200, true]);
	});
});
