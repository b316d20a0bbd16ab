import { describe, expect, it } from 'vitest';
import { createSseReader, type SseBounds } from '../server/provider/sse-reader.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

function readAll(text: string, size = Infinity, bounds?: SseBounds) {
	const reader = createSseReader(bounds);
	const whole = bytes(text);
	const events = [];
	for (let at = 0; at < whole.length; at += size) events.push(...reader.push(whole.subarray(at, at + size)));
	return [...events, ...reader.end()];
}

describe('the reader of server-sent events', () => {
	const stream =
		'\uFEFFdata: one\n\n: a comment\n\nevent: error\r\ndata: two æ🥐\r\ndata:three\r\n\r\nid: 7\rretry: 5\rdata\rdata: four\r\rdata: five';
	const expected = [{ data: 'one' }, { event: 'error', data: 'two æ🥐\nthree' }, { id: '7', data: '\nfour' }, { data: 'five' }];

	it.each([1, 2, 3, 5, 7, 64, Infinity])('reads the same however it is cut (%s bytes at a time)', (size) => {
		expect(readAll(stream, size)).toEqual(expected);
	});

	it('gives an event as soon as its blank line is there', () => {
		const reader = createSseReader();
		expect(reader.push(bytes('data: now\n'))).toEqual([]);
		expect(reader.push(bytes('\ndata: la'))).toEqual([{ data: 'now' }]);
		expect(reader.push(bytes('ter\n\n'))).toEqual([{ data: 'later' }]);
	});

	it('takes an event without data for none', () => {
		expect(readAll('data:\n\nevent: ping\ndata\n\nevent: end\n\ndata: one\n\n')).toEqual([{ data: 'one' }]);
	});

	it.each([
		['a line without end', `data: ${'x'.repeat(200)}`],
		['an event without end', 'data: 0123456789\n'.repeat(20)],
		['a stream without end', 'data: x\n\n'.repeat(200)],
		['comments without end', ': x\n'.repeat(300)],
	])('stops at %s', (_name, text) => {
		expect(() => readAll(text, 10, { event: 100, total: 1000 })).toThrow(RangeError);
	});

	it('reads a long line in small pieces without slowing down', () => {
		const began = performance.now();
		expect(readAll(`data: ${'x'.repeat(1_000_000)}\n\n`, 4)[0]!.data).toHaveLength(1_000_000);
		expect(performance.now() - began).toBeLessThan(2_000);
	});
});
