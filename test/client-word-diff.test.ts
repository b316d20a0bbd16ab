import { describe, expect, it } from 'vitest';
import { type DiffPart, wordDiff } from '../client/ui/word-diff.ts';

const before = 'Autumn coffee from Guji and Huila with notes of apple and nuts. Roasted in Aarhus and sent to you every week.';
const after =
	'Rounded autumn coffee from Guji and Huila: baked apple, hazelnut and dark honey. Roasted in Aarhus every Tuesday, sent the same day.';
const read = (parts: DiffPart[], kind: DiffPart['kind']) =>
	parts
		.filter((part) => part.kind === 'same' || part.kind === kind)
		.map(({ text }) => text)
		.join('');

describe('the word diff', () => {
	it('gives back both texts whole', () => {
		for (const [from, to] of [
			[before, after],
			['', after],
			[before, ''],
			['Same', 'Same'],
			['A  double  space', 'A double space\nand a line'],
		] as const) {
			const parts = wordDiff(from, to);
			expect(read(parts, 'removed')).toBe(from);
			expect(read(parts, 'added')).toBe(to);
		}
	});

	it('shows a rewritten clause as one change', () => {
		const removed = wordDiff(before, after).filter(({ kind }) => kind === 'removed');
		expect(removed.map(({ text }) => text.trim())).toEqual(['Autumn', 'with notes of apple and nuts.', 'and sent to you every week.']);
	});

	it('leaves the full stop where something only went or came', () => {
		expect(wordDiff('Roasted in Aarhus every week.', 'Roasted in Aarhus.')).toEqual([
			{ kind: 'same', text: 'Roasted in Aarhus' },
			{ kind: 'removed', text: ' every week' },
			{ kind: 'same', text: '.' },
		]);
	});

	it('keeps a long common passage between two changes', () => {
		expect(
			wordDiff(before, after)
				.filter(({ kind }) => kind === 'same')
				.map(({ text }) => text),
		).toContain(' Roasted in Aarhus ');
	});

	it('finds no changes in equal texts', () => {
		expect(wordDiff(before, before)).toEqual([{ kind: 'same', text: before }]);
	});
});
