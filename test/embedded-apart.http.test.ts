import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startProcess, stopProcesses, temporaryFolder } from './support/process.ts';
import { scratchDatabase, type ScratchDatabase } from './support/scratch-database.ts';
import { startUmbracoStub, type UmbracoStub } from './support/umbraco-stub.ts';

// A busy machine takes its time to start a process.
vi.setConfig({ testTimeout: 60_000 });

const OWN_TABLES = ['cms_record', 'cms_token'];
const quickStart = new URL('../scripts/quick-start.mjs', import.meta.url).href;
const trace = new URL('./support/loaded-modules.ts', import.meta.url).href;

let stub: UmbracoStub;
let scratch: ScratchDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
	stub = await startUmbracoStub();
});
beforeEach(async () => {
	[scratch, folder] = await Promise.all([scratchDatabase(), temporaryFolder()]);
});
afterEach(async () => {
	await stopProcesses();
	await Promise.all([scratch.drop(), folder.remove()]);
});
afterAll(() => stub.close());

let starts = 0;

/** Starts a server as `npm start` does on the scratch database, and tells what it has loaded once it is ready. */
async function modulesOf(environment: Record<string, string>): Promise<string[]> {
	const list = path.join(folder.path, `loaded-${starts++}.txt`);
	const server = await startProcess({
		DATABASE_URL: scratch.url,
		DATA_DIR: folder.path,
		SECRET_KEY: 'a key of some length',
		NODE_OPTIONS: `--import=${quickStart} --import=${trace}`,
		LOADED_MODULES: list,
		...environment,
	});
	await server.kill('SIGTERM');
	const loaded = (await readFile(list, 'utf8')).trim().split('\n');
	expect(loaded.some((url) => url.endsWith('/server/compose.ts'))).toBe(true);
	expect(loaded.some((url) => url.endsWith('/drizzle-orm/index.cjs'))).toBe(true);
	expect(loaded.filter((url) => /\/drizzle-orm\/.*\.js$/.test(url))).toEqual([]);
	return loaded;
}

/** Asks the database itself, whatever the server makes of it. */
async function query(statement: string): Promise<Record<string, unknown>[]> {
	if (scratch.url.startsWith('postgres')) {
		const client = new Client({ connectionString: scratch.url });
		await client.connect();
		const { rows } = await client.query(statement).finally(() => client.end());
		return rows;
	}
	const file = new Sqlite(scratch.url.replace(/^file:/, ''));
	try {
		const prepared = file.prepare<[], Record<string, unknown>>(statement);
		return prepared.reader ? prepared.all() : (prepared.run(), []);
	} finally {
		file.close();
	}
}

async function tables(): Promise<unknown[]> {
	const rows = await query(
		scratch.url.startsWith('postgres')
			? `select table_name as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')`
			: `select name from sqlite_master where type = 'table'`,
	);
	return rows.map(({ name }) => name);
}

const ofTheCms = (loaded: string[]) => loaded.filter((url) => url.includes('/embedded-cms/'));

describe('beside an Umbraco', () => {
	test('neither the code nor the tables of the embedded CMS are there', async () => {
		expect(ofTheCms(await modulesOf({ UMBRACO_URL: stub.url }))).toEqual([]);
		const names = await tables();
		expect(names).toContain('prompt');
		expect(names.filter((name) => String(name).includes('cms'))).toEqual([]);
	});

	test('an SDK, a driver or an engine that nothing has asked for is not loaded', async () => {
		await modulesOf({ UMBRACO_URL: stub.url });
		const loaded = await modulesOf({ UMBRACO_URL: stub.url });
		const other = scratch.url.startsWith('postgres') ? 'better-sqlite3' : 'pg';
		for (const name of [other, 'openai', 'ajv', 'html-to-text'])
			expect(loaded.filter((url) => url.includes(`/node_modules/${name}/`))).toEqual([]);
	});
});

describe('without an Umbraco', () => {
	test('the embedded CMS is there, with tables and migrations of its own', async () => {
		expect(ofTheCms(await modulesOf({}))).not.toEqual([]);
		expect(await tables()).toEqual(expect.arrayContaining([...OWN_TABLES, '__embedded_cms_migrations']));
	});

	test('a database of before it had its own keeps its content', async () => {
		await modulesOf({});
		await query(`update cms_record set position = 4711 where kind = 'language' and id = 'da-DK'`);
		const own = scratch.url.startsWith('postgres') ? 'drizzle.__embedded_cms_migrations' : '__embedded_cms_migrations';
		await query(`drop table ${own}`);
		const before = await query('select kind, id, position from cms_record order by kind, id');
		await modulesOf({});
		expect(before.length).toBeGreaterThan(50);
		expect(await query('select kind, id, position from cms_record order by kind, id')).toEqual(before);
	});
});
