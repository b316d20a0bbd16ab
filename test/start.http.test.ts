import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi, inject } from 'vitest';
import { readConfig } from '../server/config.ts';
import { runProcess, startProcess, stopProcesses, temporaryFolder } from './support/process.ts';
import { scratchDatabase, type ScratchDatabase } from './support/scratch-database.ts';

// A busy machine takes its time to start a process.
vi.setConfig({ testTimeout: 60_000 });

let scratch: ScratchDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
	[scratch, folder] = await Promise.all([scratchDatabase(), temporaryFolder()]);
});
afterEach(stopProcesses);
afterAll(async () => {
	await scratch.drop();
	await folder.remove();
});

const environment = (more: Record<string, string> = {}) => ({
	DATABASE_URL: scratch.url,
	DATA_DIR: folder.path,
	SECRET_KEY: 'a key of some length',
	...more,
});

test('a start with bad settings ends with all that is wrong with them, and no secret', async () => {
	const bad = {
		PORT: 'eighty',
		HOST: 'no host!',
		PUBLIC_URL: 'prompt-desk.example',
		DATABASE_URL: 'mysql://user:hidden-password@host/db',
		UMBRACO_URL: 'ftp://umbraco.example',
		SECRET_KEY: 'short-secret',
		RIGHTS_AUTHOR: 'section:',
		RIGHTS_ADMIN: 'everybody',
		EMBEDDED_USERS: 'no-mail:hidden-password:admin',
		MAX_BODY_MIB: '-1',
		PROVIDER_ALLOWED_HOSTS: 'localhost:11434,http://host/path',
		BOOTSTRAP_ADMIN_KEY: 'too-short-key',
		LOG_LEVEL: 'loud',
		OPENAI_BASE_URL: 'here',
		CORS_ORIGINS: 'https://www.example.com/path',
		SECRET_NAMES: 'PD_SECRET_*,my secret',
		UMBRACO_CLIENT_SECRET: 'hidden-password',
	};
	const { code, output } = await runProcess(environment(bad));
	expect(code).toBe(1);
	// Half a credential is told of by the half that is missing.
	const named = Object.keys(bad).map((name) => (name === 'UMBRACO_CLIENT_SECRET' ? 'UMBRACO_CLIENT_ID' : name));
	for (const name of named) expect(output).toMatch(new RegExp(`^  - ${name}: `, 'm'));
	expect(output).not.toMatch(/hidden-password|short-secret|too-short-key|\n\s+at /);
});

test('a number out of its range says what the range is', () => {
	for (const PORT of ['99999', '1.5', 'eighty']) expect(() => readConfig({ PORT })).toThrow('PORT: must be a whole number from 0 to 65535');
	for (const MAX_BODY_MIB of ['0', 'lots'])
		expect(() => readConfig({ MAX_BODY_MIB })).toThrow('MAX_BODY_MIB: must be a number from 1 to 1024');
});

test('a variable that has no effect yet is named in the log, without its value', async () => {
	const unused = { GEMINI_API_KEY: 'hidden-key', METRICS_TOKEN: 'hidden-token' };
	const { output } = await startProcess(environment(unused));
	const lines = output.split('\n').filter((line) => line.includes('has no effect yet'));
	expect(lines.map((line) => (JSON.parse(line) as { name: string }).name)).toEqual(Object.keys(unused));
	expect(output).not.toMatch(/hidden-key|hidden-token/);
});

test('an address with a path is refused, since the server is reached at the root of a host', () => {
	for (const PUBLIC_URL of ['https://cms.example/desk', 'https://cms.example/?a=1'])
		expect(() => readConfig({ PUBLIC_URL })).toThrow('PUBLIC_URL: must not have a path');
	expect(readConfig({ PUBLIC_URL: 'https://cms.example/' }).publicUrl).toBe('https://cms.example');
});

test('the ready line is on stdout whatever the level of the log is', async () => {
	for (const LOG_LEVEL of ['error', 'silent']) {
		const server = await startProcess(environment({ LOG_LEVEL }));
		expect(
			server.stdout
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line).msg),
		).toEqual([`listening on ${server.url}`]);
		await server.kill('SIGTERM');
	}
});

test('a data folder that is a file ends the start with its name and no stack', async () => {
	const file = `${folder.path}/file`;
	await writeFile(file, '');
	const { code, output } = await runProcess({ DATA_DIR: file });
	expect(code).toBe(1);
	expect(output).toContain(`DATA_DIR: ${file} is a file`);
	expect(output).not.toMatch(/\n\s+at /);
});

test('a database file that is none ends the start with its name and no stack', async () => {
	const file = `${folder.path}/broken.db`;
	await writeFile(file, 'This is not a database at all. '.repeat(100));
	const { code, output } = await runProcess({ DATA_DIR: folder.path, DATABASE_URL: `file:${file}` });
	expect(code).toBe(1);
	expect(output).toContain(`${file} cannot be used as a database`);
	expect(output).not.toMatch(/\n\s+at /);
});

test.skipIf(inject('postgresUrl') || process.platform === 'win32')(
	'what a server stores is for its owner alone, what was there before too',
	async () => {
		const data = `${folder.path}/data`;
		await mkdir(data, { mode: 0o755 });
		await writeFile(`${data}/prompt-desk.db`, '', { mode: 0o644 });
		await startProcess({ DATA_DIR: data });
		const modes = async (names: string[]) =>
			Promise.all(names.map(async (name) => `${name} ${((await stat(`${data}/${name}`)).mode & 0o777).toString(8)}`));
		expect(await modes(['.'])).toEqual(['. 700']);
		const names = (await readdir(data)).sort();
		expect(names).toContain('prompt-desk.db-wal');
		expect(await modes(names)).toEqual(names.map((name) => `${name} 600`));
	},
);

test('demo passwords are for this machine only', async () => {
	const { code, output } = await runProcess(environment({ HOST: '0.0.0.0' }));
	expect(code).toBe(1);
	expect(output).toMatch(/HOST: 0\.0\.0\.0 .*EMBEDDED_USERS/);
	const own = { HOST: '0.0.0.0', EMBEDDED_USERS: 'owner@example.com:a password of my own:admin' };
	expect((await startProcess(environment(own))).output).not.toMatch(/a password of my own|Bearer/);
	for (const host of ['::', '192.168.1.2', 'prompt-desk.example']) expect(() => readConfig({ HOST: host })).toThrow(/demo passwords/);
	for (const host of ['127.0.0.1', '::1', 'localhost', '127.0.0.2']) expect(() => readConfig({ HOST: host })).not.toThrow();
});

test('PostgreSQL needs a key that all processes share', () => {
	expect(() => readConfig({ DATABASE_URL: 'postgres://localhost/db' })).toThrow(/SECRET_KEY/);
});

test('a start says where it listens in the log and how to go on beside it, a second one that the port is taken', async () => {
	const server = await startProcess(environment());
	const [line] = server.output.split('\n').filter((text) => text.includes('listening on'));
	expect(JSON.parse(line!)).toMatchObject({ level: 'info', msg: `listening on ${server.url}` });
	expect(server.output).toContain('admin@example.com');
	expect(server.output).toContain(`curl -X POST ${server.url}/umbraco/ai/management/api/v1/prompt/summarize-article/execute`);
	const reply = await server.ask('POST', '/prompt/summarize-article/execute', {
		variables: { format: 'one sentence', content: 'Our house blend is roasted every Tuesday.' },
	});
	expect(reply.status).toBe(200);
	expect(reply.body.response).toContain('Tuesday');

	const ofItsOwn: Record<string, string> = inject('postgresUrl') ? {} : { DATABASE_URL: 'file::memory:' };
	const second = await runProcess(environment({ PORT: new URL(server.url).port, ...ofItsOwn }));
	expect(second.code).toBe(1);
	expect(second.output).toMatch(/cannot be used: .*EADDRINUSE/);
});

test('behind a reverse proxy the address of what was made is the one that PUBLIC_URL names', async () => {
	const server = await startProcess(environment({ PUBLIC_URL: 'https://cms.example/' }));
	const { body, headers } = await server.ask('POST', '/prompt', { alias: 'proxied', name: 'Proxied', instructions: 'x' });
	expect(headers.get('location')).toBe(`https://cms.example/umbraco/ai/management/api/v1/prompt/${body.id}`);
	expect(server.output).toContain('https://cms.example/umbraco');
});

test.skipIf(inject('postgresUrl'))(
	'a second process on the same SQLite file is refused and leaves the runs of the first alone',
	async () => {
		await startProcess(environment());
		const second = await runProcess(environment());
		expect(second.code).toBe(1);
		expect(second.output).toMatch(/Another server process uses .*DATA_DIR/);
	},
);
