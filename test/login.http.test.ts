import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from './support/app.ts';

const OAUTH = '/umbraco/management/api/v1/security/back-office';
const MINUTE = 60_000;

/** Stands still, so that a slow machine gives nobody another try. */
let clock = Date.now();
let app: TestApp;
beforeAll(async () => {
	app = await startApp({ now: () => clock, environment: { TRUSTED_PROXIES: '127.0.0.1' } });
});
beforeEach(() => {
	clock += 10 * MINUTE;
});
afterAll(() => app.close());

async function login(username: string, password: string, from = '203.0.113.9'): Promise<{ status: number; retryAfter: string | null }> {
	const response = await fetch(`${app.url}${OAUTH}/login`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from },
		body: JSON.stringify({ username, password }),
	});
	await response.arrayBuffer();
	return { status: response.status, retryAfter: response.headers.get('retry-after') };
}

const count = (answers: { status: number }[], wanted: number) => answers.filter(({ status }) => status === wanted).length;

describe('guessing a password', () => {
	test('with many guesses at once is slowed down as one after the other is', async () => {
		const guesses = await Promise.all(Array.from({ length: 150 }, (_, guess) => login('author@example.com', `guess-${guess}`)));
		expect(count(guesses, 401)).toBe(5);
		expect(count(guesses, 429)).toBe(145);
		expect(guesses.filter(({ status }) => status === 429).every(({ retryAfter }) => Number(retryAfter) >= 1)).toBe(true);
	});

	test('does not lock the account out elsewhere', async () => {
		await Promise.all(Array.from({ length: 20 }, (_, guess) => login('author@example.com', `guess-${guess}`)));
		expect((await login('author@example.com', 'prompt-desk')).status).toBe(429);
		expect((await login('author@example.com', 'prompt-desk', '198.51.100.7')).status).toBe(200);
	});
});

test('two hundred logins of nobody keep out neither who has signed in here before nor, a second later, anybody else', async () => {
	expect((await login('editor@example.com', 'prompt-desk')).status).toBe(200);
	const flood = Array.from({ length: 200 }, (_, guess) => login(`nobody-${guess}@example.com`, 'x', `192.0.2.${guess}`));
	const known = await login('editor@example.com', 'prompt-desk');
	const refused = await Promise.all(flood);
	expect(known.status).toBe(200);
	expect(count(refused, 401) + count(refused, 429)).toBe(200);
	expect(count(refused, 429)).toBeGreaterThan(100);
	expect((await login('admin@example.com', 'prompt-desk')).status).toBe(200);
});

test.each(['/umbraco/login', `${OAUTH}/token`])('a form that breaks off is refused at %s', async (path) => {
	const response = await fetch(app.url + path, {
		method: 'POST',
		headers: { 'Content-Type': 'multipart/form-data; boundary=edge' },
		body: '--edge\r\nContent-Disposition: form-data; name="username"\r\n\r\nadmin@exam',
	});
	expect(response.status).toBe(400);
	expect(response.headers.get('content-type')).toContain('problem+json');
});
