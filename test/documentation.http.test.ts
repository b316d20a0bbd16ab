import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type TestApp } from './support/app.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.close());

const page = async () => (await app.ask('GET', '/docs', { as: null })).text;

test('anybody may read the pages about the API', async () => {
	const reply = await app.ask('GET', '/docs', { as: null });
	expect(reply.status).toBe(200);
	expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
	expect((await app.ask('GET', '/openapi.json', { as: null })).body.openapi).toBe('3.1.0');
});

test('the page tells of every route and every schema, and every link leads somewhere', async () => {
	const text = await page();
	const document = (await app.ask('GET', '/openapi.json', { as: null })).body;
	const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
	for (const { definition } of app.server.routes) expect(ids).toContain(definition.operationId);
	for (const name of Object.keys(document.components.schemas)) expect(ids).toContain(`schema-${name}`);
	for (const [, target] of text.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
});

test('the document that is served is the one that answers are held against', async () => {
	const written = JSON.parse(await readFile(new URL('../openapi/management.json', import.meta.url), 'utf8'));
	expect((await app.ask('GET', '/openapi.json', { as: null })).body).toEqual(written);
});

test('the examples are calls of this server with bodies that are JSON', async () => {
	const text = (await page()).replaceAll('&quot;', '"').replaceAll('&#39;', "'");
	expect(text).toContain(`API=${app.url}${app.base}`);
	const bodies = [...text.matchAll(/-d '(\{[^']*\})'/g)].map(([, body]) => JSON.parse(body!));
	expect(bodies.length).toBeGreaterThan(10);
	expect(bodies).toContainEqual({ olderThanDays: 90 });
});

test('an example that is copied as it stands takes nothing away', async () => {
	const text = (await page()).replaceAll('&quot;', '"').replaceAll('&#39;', "'");
	const before = (await app.ask('GET', '/settings')).body;
	const [, example] = /id="updateSettings"[\s\S]*?-d '(\{[^']*\})'/.exec(text)!;
	expect((await app.ask('PUT', '/settings', { body: JSON.parse(example!) })).status).toBeGreaterThanOrEqual(400);
	expect((await app.ask('GET', '/settings')).body).toEqual(before);
});

test('codes that no route answers are not told of', async () => {
	const text = await page();
	const [, reference] = text.split('id="errors"');
	expect(reference).toContain('<code>provider_timeout</code>');
	for (const code of ['budget_exceeded', 'model_unknown']) expect(reference).not.toContain(`<code>${code}</code>`);
});

test('the page needs nothing from elsewhere and runs no scripts', async () => {
	const reply = await app.ask('GET', '/docs', { as: null });
	expect(reply.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
	expect(reply.text).not.toMatch(/<script|<img|@import|url\(/);
});
