import { describe, expect, test } from 'vitest';
import { redactor } from '../server/audit/redaction.ts';

describe('redaction', () => {
	test('takes out keys and tokens without being told, and what the patterns name', () => {
		const redact = redactor([String.raw`\b\d{6}-\d{4}\b`, '(']);
		expect(redact('sk-abcdefghijklmnopqrst of 010203-1234')).toBe('[redacted] of [redacted]');
		expect(redactor([])('Bearer abcdefghijklmnopqrst')).toBe('[redacted]');
		expect(redact('')).toBe('');
	});

	test.each([
		['(a|a)*b', 'a'.repeat(40)],
		['a*b', 'a'.repeat(1_000_000)],
	])('of %s does not hold up the server: a text that takes too long is taken out as a whole', (pattern, text) => {
		const started = performance.now();
		expect(redactor([pattern])(text)).toBe('[redacted]');
		expect(performance.now() - started).toBeLessThan(2_000);
	});

	test('of a long text by many patterns is done in time', () => {
		const text = 'Call 010203-1234. '.repeat(50_000);
		expect(redactor(Array.from({ length: 5 }, () => String.raw`\b\d{6}-\d{4}\b`))(text)).toBe('Call [redacted]. '.repeat(50_000));
	});
});
