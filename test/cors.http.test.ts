import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../server/config.ts';
import { startApp, type TestApp } from './support/app.ts';

const ORIGIN = 'https://www.example.com';
let open: TestApp;
let closed: TestApp;
beforeAll(async () => {
	open = await startApp({ environment: { CORS_ORIGINS: `${ORIGIN}/, http://localhost:3000` } });
	closed = await startApp();
});
afterAll(() => Promise.all([open.close(), closed.close()]));

const preflight = (app: TestApp, origin: string) =>
	app.fetch('OPTIONS', '/prompt', {
		as: null,
		headers: { Origin: origin, 'Access-Control-Request-Method': 'PUT', 'Access-Control-Request-Headers': 'authorization,if-match' },
	});

describe('a page of an origin that CORS_ORIGINS names', () => {
	test('may send what the API takes', async () => {
		const { status, headers } = await preflight(open, ORIGIN);
		expect([status, headers.get('access-control-allow-origin')]).toEqual([204, ORIGIN]);
		expect(headers.get('access-control-allow-methods')).toContain('PUT');
		expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain('if-match');
		expect(headers.has('access-control-allow-credentials')).toBe(false);
	});

	test('reads answers and errors, with their headers', async () => {
		for (const as of ['admin', null] as const) {
			const { headers } = await open.ask('GET', '/settings', { as, headers: { Origin: ORIGIN } });
			expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
			expect(headers.get('access-control-expose-headers')).toContain('ETag');
			expect(headers.get('vary')).toContain('Origin');
		}
	});

	test('reads a stream', async () => {
		const response = await open.fetch('POST', '/prompt/shorten/execute/stream', { body: {}, headers: { Origin: ORIGIN } });
		await response.text();
		expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
	});
});

test('a page of another origin is told nothing', async () => {
	for (const [app, origin] of [
		[open, 'https://other.example.com'],
		[closed, ORIGIN],
	] as const) {
		expect((await preflight(app, origin)).headers.has('access-control-allow-origin')).toBe(false);
		expect((await app.ask('GET', '/settings', { headers: { Origin: origin } })).headers.has('access-control-allow-origin')).toBe(false);
	}
});

test('OPTIONS tells what a route takes', async () => {
	const { status, headers } = await closed.fetch('OPTIONS', '/prompt/shorten', { as: null });
	expect([status, headers.get('allow')]).toEqual([204, 'GET, PUT, DELETE, OPTIONS']);
});

test('an origin is written as a browser sends it', () => {
	expect(readConfig({ CORS_ORIGINS: 'https://Example.com:443/, *' }).corsOrigins).toEqual(['https://example.com', '*']);
	for (const CORS_ORIGINS of [
		'example.com',
		'https://example.com/path',
		'https://user@example.com',
		'ftp://example.com',
		'https://*.example.com',
	])
		expect(() => readConfig({ CORS_ORIGINS })).toThrow(/CORS_ORIGINS: must be \* or origins such as https/);
});
