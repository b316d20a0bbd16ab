import { expect, test } from 'vitest';
import { parseBoundedJson } from '../server/http/bounded-json.ts';

const long = 'x'.repeat(5_000);
const nested = (levels: number) => `${'['.repeat(levels)}"${long}"${']'.repeat(levels)}`;
const members = (count: number) => JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`v${index}`, 'x'])));

test.each([
	['signs of structure in texts', JSON.stringify({ text: '[{,:}]'.repeat(300_000) })],
	['quotation marks and backslashes in texts', JSON.stringify({ text: String.raw`\\"\"\\\"[[[[`.repeat(50_000), more: ['"', '\\'] })],
	['a text that is JSON itself', JSON.stringify({ text: members(50_000) })],
	['as many levels as anybody uses', nested(100)],
	['a long list', JSON.stringify(Array.from({ length: 100_000 }, (_, index) => index))],
])('%s are read as they are', (_, text) => {
	expect(parseBoundedJson(text)).toEqual(JSON.parse(text));
});

test.each([
	['levels upon levels', nested(50_000), 'nested'],
	['half a million members', members(500_000), 'too many'],
	['a text that does not end', `{"a": "${long}`, 'not valid JSON'],
	['brackets that do not close', '['.repeat(200) + long, 'not valid JSON'],
])('%s are refused before they cost anything', (_, text, reason) => {
	expect(() => parseBoundedJson(text)).toThrow(reason);
});
