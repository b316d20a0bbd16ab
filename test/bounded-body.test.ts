import { expect, test } from 'vitest';
import { readBounded } from '../server/http/bounded-body.ts';

/** A body in these parts, and how many of them were taken. */
function body(...parts: string[]) {
	const taken = { count: 0, isLeft: false };
	async function* chunks() {
		try {
			for (const part of parts) {
				taken.count++;
				yield Buffer.from(part);
			}
		} finally {
			taken.isLeft = true;
		}
	}
	return { taken, chunks: chunks() };
}

test.each<[string, string[], number, number, { text: string; isTooLong: boolean }, number]>([
	['nothing', [], 4, 0, { text: '', isTooLong: false }, 0],
	['less than the limit', ['ab', 'c'], 4, 0, { text: 'abc', isTooLong: false }, 2],
	['as much as the limit', ['ab', 'cd'], 4, 0, { text: 'abcd', isTooLong: false }, 2],
	['more than the limit, which is cut in the middle of a part', ['ab', 'cdef', 'gh', 'ij'], 4, 0, { text: 'abcd', isTooLong: true }, 2],
	['more, read on to its end', ['abcd', 'ef', 'gh'], 4, 4, { text: 'abcd', isTooLong: true }, 3],
	['more than is read on', ['abcd', 'ef', 'ghi', 'j'], 4, 4, { text: 'abcd', isTooLong: true }, 3],
])('a body that is %s', async (_, parts, maxBytes, discardedBytes, expected, taken) => {
	const given = body(...parts);
	expect(await readBounded(given.chunks, maxBytes, discardedBytes)).toEqual(expected);
	expect(given.taken).toEqual({ count: taken, isLeft: true });
});

test('a letter that is spread over two parts is read whole', async () => {
	const [first, second] = Buffer.from('æ');
	async function* halves() {
		yield Buffer.from([first!]);
		yield Buffer.from([second!]);
	}
	expect((await readBounded(halves(), 2)).text).toBe('æ');
});
