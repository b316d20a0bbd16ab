import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { getTableName, sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../server/db/database.ts';
import { startApp, type Json, type TestApp } from './support/app.ts';
import { givenConnection, givenProfile, givenPrompt } from './support/given.ts';
import { scratchDatabase, type ScratchDatabase } from './support/scratch-database.ts';
import { answer, failure } from './support/upstream-answer.ts';

const KEYS = ['sk-first-0123456789abcdef', 'a second key of many words'];
const FROM_ENVIRONMENT = 'sk-environment-0123456789';
const TEXT = 'a sentence that only the prompt holds';
const log: string[] = [];
let scratch: ScratchDatabase;
let app: TestApp;
let connection: Json;

beforeAll(async () => {
	scratch = await scratchDatabase();
	const environment = { PD_SECRET_TEST: FROM_ENVIRONMENT, LOG_LEVEL: 'trace' };
	app = await startApp({ databaseUrl: scratch.url, secretKey: 'the key of this installation', environment, log });
	connection = await givenConnection(app, { settings: { baseUrl: app.upstream.url, apiKey: KEYS[0] } });
	const put = (fields: object) =>
		app.ask('PUT', `/connection/${connection.id}`, { body: { ...connection, version: undefined, ...fields } });
	const { id } = await givenPrompt(app, {
		profileId: (await givenProfile(app, { connectionId: connection.id })).id,
		instructions: `Say ${TEXT}.`,
	});
	const run = () => app.ask('POST', `/prompt/${id}/execute`, { body: { variables: { word: TEXT } } });
	await run();
	await put({ settings: { baseUrl: app.upstream.url, apiKey: KEYS[1] } });
	await givenConnection(app, { settings: { baseUrl: app.upstream.url, apiKey: KEYS[1] } });
	app.upstream.script(failure(401, 'invalid_api_key', `Incorrect API key provided: ${KEYS[1]}. You wrote: x`));
	await run();
	await put({ settings: { baseUrl: app.upstream.url, apiKey: '$PD_SECRET_TEST' } });
	app.upstream.script(failure(500, null, `The header was: Bearer ${FROM_ENVIRONMENT}`));
	await run();
	await app.ask('POST', `/version/connection/${connection.id}/1/rollback`);
	// Wrong in a way that names values in the errors of drivers and libraries.
	await app.ask('POST', `/prompt/${id}/execute`, {
		raw: `{"variables": ${JSON.stringify(TEXT)}`,
		headers: { 'Content-Type': 'application/json' },
	});
});
afterAll(async () => {
	await app.close();
	await scratch.drop();
});

const secrets = [...KEYS, FROM_ENVIRONMENT, 'the key of this installation', ...KEYS.map((key) => Buffer.from(key).toString('base64'))];

async function everyRow(database: Database): Promise<string> {
	const tables = Object.entries(database.tables);
	const rows = await Promise.all(tables.map(async ([, table]) => [getTableName(table), await database.sql.select().from(table as never)]));
	return JSON.stringify(rows);
}

test('no secret stands in the database, sealed ones aside, not in versions and not in the audit log', async () => {
	const database = await scratch.open();
	const rows = await everyRow(database);
	await database.close();
	// Compared apart from the assertion, which would print the whole database.
	expect(rows.includes('$sealed') && rows.includes(TEXT)).toBe(true);
	expect([...secrets, 'prompt-desk-demo'].filter((secret) => rows.includes(secret))).toEqual([]);
});

test('no secret stands in the files of the database', async () => {
	if (!scratch.url.startsWith('file:')) return;
	const folder = path.dirname(scratch.url.slice('file:'.length));
	for (const file of await readdir(folder)) {
		const bytes = await readFile(path.join(folder, file));
		expect([file, secrets.filter((secret) => bytes.includes(secret))]).toEqual([file, []]);
	}
});

test('neither secrets nor texts of prompts, tokens or cookies stand in the log', () => {
	const lines = log.join('');
	expect(lines).not.toBe('');
	for (const secret of [...secrets, TEXT, 'umbAccessToken', app.sessions.admin.Cookie]) expect(lines).not.toContain(secret);
	for (const line of log) expect(() => JSON.parse(line) as unknown).not.toThrow();
});

test('a run that cannot be recorded never reaches the provider, and the log says why without its texts', async () => {
	const { id } = await givenPrompt(app, { instructions: `Say ${TEXT}.` });
	log.length = 0;
	app.upstream.reset();
	const reply = await without('audit_log', () => app.ask('POST', `/prompt/${id}/execute`));
	expect(reply.body).toMatchObject({ status: 503, code: 'unavailable', detail: expect.stringContaining('not started') });
	expect(reply.body).not.toHaveProperty('auditLogId');
	expect(reply.headers.get('retry-after')).toMatch(/^\d+$/);
	expect(app.upstream.requests).toHaveLength(0);
	expect(log.join('')).toContain('audit_log');
	expect(log.join('')).not.toContain(TEXT);
});

test('an answer that cannot be recorded is not given, and the log says why without its texts', async () => {
	const { id } = await givenPrompt(app, { instructions: `Say ${TEXT}.` });
	log.length = 0;
	const gone = Promise.withResolvers<void>();
	app.upstream.script(async (request, response) => {
		await gone.promise;
		await answer(TEXT)(request, response);
	});
	const asked = app.ask('POST', `/prompt/${id}/execute`);
	await app.upstream.next(({ prompt }) => prompt.includes(TEXT));
	const reply = await without('audit_log', () => {
		gone.resolve();
		return asked;
	});
	expect(reply.body).toMatchObject({ status: 503, code: 'unavailable', auditLogId: expect.any(String) });
	expect(reply.body.detail).not.toContain('not started');
	expect(reply.text + log.join('')).not.toContain(TEXT);
});

test('a save that fails is an error without details, and the log says why without what was to be saved', async () => {
	log.length = 0;
	const body = { alias: 'never-saved', name: 'Never saved', instructions: `Say ${TEXT}.` };
	const reply = await without('entity_version', () => app.ask('POST', '/prompt', { body }));
	expect(reply.body).toMatchObject({ status: 500, code: 'internal_error', title: 'Internal Server Error' });
	expect(reply.text).not.toMatch(/entity_version|insert|sql|stack|\.ts/i);
	expect(log.join('')).toContain('entity_version');
	expect(log.join('')).not.toContain(TEXT);
	expect((await app.ask('GET', '/prompt/never-saved')).status).toBe(404);
});

/** Takes a table away as long as the work is under way. */
async function without<Result>(table: string, work: () => Promise<Result>): Promise<Result> {
	const database = await scratch.open();
	const run = (text: string) =>
		(database.sql as unknown as Record<string, (query: SQL) => unknown>)[database.dialect === 'sqlite' ? 'run' : 'execute']!(sql.raw(text));
	try {
		await run(`alter table ${table} rename to ${table}_away`);
		const result = await work();
		return result;
	} finally {
		await run(`alter table ${table}_away rename to ${table}`);
		await database.close();
	}
}

test('a stored secret does not go to another server: who changes the address enters it again', async () => {
	const { id, ...made } = await givenConnection(app, { settings: { baseUrl: app.upstream.url, apiKey: KEYS[0] } });
	const put = (settings: object) => app.ask('PUT', `/connection/${id}`, { body: { ...made, version: undefined, settings } });
	for (const settings of [{ baseUrl: 'https://example.com/v1', apiKey: made.settings.apiKey }, { baseUrl: 'https://example.com/v1' }, {}]) {
		const refused = await put({ ...settings });
		expect(refused.status).toBe(400);
		expect(Object.keys(refused.body.errors)).toEqual([expect.stringMatching(/^settings\.(?:apiKey|baseUrl)$/)]);
	}
	expect((await put({ baseUrl: `${app.upstream.url}/deeper` })).status).toBe(200);
	expect((await put({ baseUrl: 'https://example.com/v1', apiKey: 'a new key' })).status).toBe(200);
	const back = await app.ask('POST', `/version/connection/${id}/1/rollback`);
	expect([back.status, back.body.errors]).toEqual([400, { 'settings.apiKey': [expect.stringContaining('entered again')] }]);
});
