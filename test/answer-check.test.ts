import { expect, test } from 'vitest';
import { checkAnswer, checkEvent } from './support/answer-check.ts';

const json = { 'content-type': 'application/json' };
const check = (path: string, status: number, body: object, headers: Record<string, string> = json) =>
	checkAnswer('GET', path, { status, body, text: JSON.stringify(body), headers: new Headers(headers) });

test('an answer with a member that its document does not tell of is found out', () => {
	expect(() => check('/profile', 200, { items: [], total: 0 })).not.toThrow();
	expect(() => check('/profile', 200, { items: [], total: 0, more: 1 })).toThrow('does not fit its schema');
	expect(() => check('/profile', 200, { items: [] })).toThrow('does not fit its schema');
	expect(() => check('/profile', 200, { items: [], total: 0 }, { ...json, etag: '"1"' })).toThrow('has the header ETag');
	expect(() => check('/prompt', 202, {})).toThrow('is a status that its route does not tell of');
});

test('so is an event', () => {
	const stream = 'http://localhost/umbraco/ai/management/api/v1/prompt/tone/execute/stream';
	expect(() => checkEvent(stream, 'content', { delta: 'x' })).not.toThrow();
	expect(() => checkEvent(stream, 'content', { delta: 'x', more: 1 })).toThrow('does not fit its schema');
	expect(() => checkEvent(stream, 'other', {})).toThrow('is not one that its route tells of');
});
