import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type TestApp } from './support/app.ts';
import { givenProfile, givenPrompt } from './support/given.ts';
import { scratchDatabase, type ScratchDatabase } from './support/scratch-database.ts';

const SECRET_KEY = 'a secret for both processes';
const WRITERS = 20;
let scratch: ScratchDatabase;
let app: TestApp;
beforeAll(async () => {
	scratch = await scratchDatabase();
	app = await startApp({ databaseUrl: scratch.url, secretKey: SECRET_KEY });
});
afterAll(async () => {
	await app.close();
	await scratch.drop();
});

const atOnce = (put: (writer: number) => ReturnType<TestApp['ask']>) =>
	Promise.all(Array.from({ length: WRITERS }, (_, writer) => put(writer)));

test('without If-Match every one of many writers at once is heard, and the last one stays', async () => {
	const { id, alias } = await givenPrompt(app);
	const replies = await atOnce((writer) =>
		app.ask('PUT', `/prompt/${id}`, { body: { alias, name: `Writer ${writer}`, instructions: 'x' } }),
	);
	expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: WRITERS }, () => 200));
	const last = replies.find(({ body }) => body.version === WRITERS + 1);
	expect((await app.ask('GET', `/prompt/${id}`)).body.name).toBe(last!.body.name);
	expect(new Set(replies.map(({ body }) => body.version)).size).toBe(WRITERS);
});

test('with If-Match one of them wins and the others are told so', async () => {
	const { id, alias } = await givenPrompt(app);
	const replies = await atOnce((writer) =>
		app.ask('PUT', `/prompt/${id}`, { body: { alias, name: `Writer ${writer}`, instructions: 'x' }, headers: { 'If-Match': '"1"' } }),
	);
	const statuses = replies.map(({ status }) => status).sort();
	expect(statuses).toEqual([200, ...Array.from({ length: WRITERS - 1 }, () => 409)]);
});

test('settings and profiles keep the same rule', async () => {
	const { id, ...profile } = await givenProfile(app);
	const renamed = await atOnce((writer) =>
		app.ask('PUT', `/profile/${id}`, { body: { ...profile, version: undefined, name: `Writer ${writer}` } }),
	);
	const settings = await atOnce((writer) => app.ask('PUT', '/settings', { body: { audit: { retentionDays: 100 + writer } } }));
	expect(new Set([...renamed, ...settings].map(({ status }) => status))).toEqual(new Set([200]));
});
