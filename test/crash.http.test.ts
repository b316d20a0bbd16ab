import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { STARTER_PROMPTS } from '../server/starter/starter-prompts.ts';
import { startApp, type Json } from './support/app.ts';
import { allEvents } from './support/events.ts';
import { givenProfile, givenPrompt, unique } from './support/given.ts';
import { startProcess, stopProcesses, temporaryFolder, type ServerProcess } from './support/process.ts';
import { scratchDatabase, type ScratchDatabase } from './support/scratch-database.ts';
import { answer, hang, stall } from './support/upstream-answer.ts';
import { startUpstream, type Upstream } from './support/upstream.ts';

// A busy machine takes its time to start a process.
vi.setConfig({ testTimeout: 60_000 });

const SECRET_KEY = 'the same key for every process';
const onPostgres = inject('postgresUrl') !== '';

let upstream: Upstream;
let scratch: ScratchDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
	[upstream, scratch, folder] = await Promise.all([startUpstream(), scratchDatabase(), temporaryFolder()]);
});
afterEach(async () => {
	await stopProcesses();
	upstream.reset();
});
afterAll(async () => {
	await upstream.close();
	await scratch.drop();
	await folder.remove();
});

const start = () => startProcess({ DATABASE_URL: scratch.url, DATA_DIR: folder.path, SECRET_KEY, PROVIDER_ALLOWED_HOSTS: upstream.host });

/** A prompt on the scripted provider, made through the process itself. */
async function promptOf(server: ServerProcess): Promise<string> {
	const post = async (path: string, fields: object): Promise<Json> => {
		const alias = unique('made');
		const { status, body } = await server.ask('POST', path, { alias: `${alias}-${Date.now()}`, name: alias, ...fields });
		if (status !== 201) throw new Error(JSON.stringify(body));
		return body;
	};
	const connection = await post('/connection', { providerId: 'openai-compatible', settings: { baseUrl: upstream.url } });
	const model = { providerId: 'openai-compatible', modelId: 'test-model' };
	const profile = await post('/profile', { connectionId: connection.id, model });
	return (await post('/prompt', { profileId: profile.id, instructions: 'Describe bread.' })).id;
}
const rowsOf = async (server: ServerProcess, promptId: string): Promise<Json[]> =>
	(await server.ask('GET', `/audit-log?promptId=${promptId}&take=1000`)).body.items;

describe('a process that is killed', () => {
	test('in the middle of runs leaves rows that say so as soon as it is known', async () => {
		const server = await start();
		const id = await promptOf(server);
		upstream.script(hang(), stall(['Half ']));
		const lost = [server.ask('POST', `/prompt/${id}/execute`), server.fetch('POST', `/prompt/${id}/execute/stream`).then(allEvents)];
		for (const promise of lost) promise.catch(() => undefined);
		while (upstream.requests.length < 2) await wait(10);
		expect((await rowsOf(server, id)).map(({ status }) => status)).toEqual(['Running', 'Running']);
		await server.kill('SIGKILL');
		await Promise.allSettled(lost);

		if (onPostgres) return expectByLease(id);
		const again = await start();
		for (const row of await rowsOf(again, id)) {
			expect(row).toMatchObject({
				status: 'Interrupted',
				errorCode: 'interrupted',
				errorMessage: 'The server process ended during this run.',
			});
			expect(row.durationMs).toBeGreaterThanOrEqual(0);
		}
	});

	/** Another process, with a short lease so that the test need not wait for the real one, and its own run under way. */
	async function expectByLease(dead: string): Promise<void> {
		const times = { lease: { lease: 1_500, renewal: 200, sweep: 200 } };
		const survivor = await startApp({ databaseUrl: scratch.url, secretKey: SECRET_KEY, times });
		const profile = await givenProfile(survivor);
		const { id } = await givenPrompt(survivor, { profileId: profile.id });
		survivor.upstream.script(answer('Slow but alive.', { delayMs: 2_500 }));
		const alive = survivor.ask('POST', `/prompt/${id}/execute`);
		const statuses = async (promptId: string) =>
			(await survivor.ask('GET', `/audit-log?promptId=${promptId}`)).body.items.map(({ status }: Json) => status);
		while ((await statuses(dead)).includes('Running')) await wait(100);
		expect(await statuses(dead)).toEqual(['Interrupted', 'Interrupted']);
		expect(await statuses(id)).toEqual(['Running']);
		expect((await alive).status).toBe(200);
		expect(await statuses(id)).toEqual(['Succeeded']);
		await survivor.close();
	}

	test('is noticed by the others on PostgreSQL within 20 seconds', async () => {
		if (!onPostgres) return;
		const [one, other] = await Promise.all([start(), start()]);
		const id = await promptOf(one);
		upstream.script(hang());
		const lost = one.ask('POST', `/prompt/${id}/execute`);
		lost.catch(() => undefined);
		await upstream.next();
		await one.kill('SIGKILL');
		const killed = performance.now();
		while ((await rowsOf(other, id))[0].status === 'Running') await wait(100);
		expect(performance.now() - killed).toBeLessThan(20_000);
		expect(await rowsOf(other, id)).toMatchObject([{ status: 'Interrupted', errorCode: 'interrupted' }]);
	});

	test('at any moment has lost no run whose answer was given', async () => {
		let server = await start();
		const id = await promptOf(server);
		upstream.respond(() => answer('Bread.', { delayMs: 5 }));
		const answered: string[] = [];
		for (const answers of [3, 40]) {
			const before = answered.length;
			const call = async (): Promise<never> => {
				for (;;) {
					const { status, body } = await server.ask('POST', `/prompt/${id}/execute`);
					if (status === 200) answered.push(body.auditLogId);
				}
			};
			const callers = Array.from({ length: 12 }, call);
			for (const caller of callers) caller.catch(() => undefined);
			while (answered.length < before + answers) await wait(1);
			await server.kill('SIGKILL');
			// Each of them ends with the connection that broke.
			await Promise.allSettled(callers);
			server = await start();
		}
		const rows = new Map((await rowsOf(server, id)).map((row) => [row.id, row.status]));
		expect(answered.filter((auditLogId) => rows.get(auditLogId) !== 'Succeeded')).toEqual([]);
		if (!onPostgres) expect([...rows.values()].filter((status) => status === 'Running')).toEqual([]);
	});
});

describe('a process that is asked to stop', () => {
	test('answers what is under way, takes nothing new, and ends with 0', async () => {
		const server = await start();
		const id = await promptOf(server);
		const long = 'Bread is baked. '.repeat(60_000);
		upstream.script(answer([long], { delayMs: 600 }), answer(['In ', 'two ', 'parts.'], { paceMs: 250 }));
		const whole = server.ask('POST', `/prompt/${id}/execute`);
		await upstream.next();
		const stream = server.fetch('POST', `/prompt/${id}/execute/stream`);
		while (upstream.requests.length < 2) await wait(10);
		const exit = server.kill('SIGTERM');
		await wait(100);
		await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();

		const [answered, events] = await Promise.all([whole, stream.then(allEvents)]);
		expect(answered.status).toBe(200);
		expect(answered.body.response).toBe(long.trim());
		expect(events.at(-1)).toMatchObject({ event: 'complete', data: { response: 'In two parts.' } });
		expect(await exit).toBe(0);

		const again = await start();
		expect((await rowsOf(again, id)).map(({ status }) => status)).toEqual(['Succeeded', 'Succeeded']);
		// With nothing under way it ends at once, though a caller keeps the connection open.
		const started = performance.now();
		expect(await again.kill('SIGTERM')).toBe(0);
		expect(performance.now() - started).toBeLessThan(4_000);
	});
});

test('three processes that start at once on an empty PostgreSQL all start, and make one set of starter content', async () => {
	if (!onPostgres) return;
	const database = await scratchDatabase();
	const environment = { DATABASE_URL: database.url, DATA_DIR: folder.path, SECRET_KEY };
	const servers = await Promise.all([1, 2, 3].map(() => startProcess(environment)));
	const aliasesOf = async (server: ServerProcess, path: string): Promise<string[]> =>
		(await server.ask('GET', `${path}?take=100`)).body.items.map(({ alias }: Json) => alias).toSorted();
	for (const server of servers) {
		expect(await aliasesOf(server, '/connection')).toEqual(['offline']);
		expect(await aliasesOf(server, '/profile')).toEqual(['offline']);
		expect(await aliasesOf(server, '/prompt')).toEqual(STARTER_PROMPTS.map(({ alias }) => alias).toSorted());
		const settings = (await server.ask('GET', '/settings')).body;
		expect(settings.version).toBe(1);
		expect((await server.ask('GET', `/profile/${settings.defaultChatProfileId}`)).body.alias).toBe('offline');
	}
	await stopProcesses();
	await database.drop();
});

test('what one process saves on PostgreSQL, the others run', async () => {
	if (!onPostgres) return;
	const database = await scratchDatabase();
	const shared = { databaseUrl: database.url, secretKey: SECRET_KEY };
	const [one, two] = [await startApp(shared), await startApp(shared)];
	const profile = await givenProfile(one);
	const prompt = await givenPrompt(one, { profileId: profile.id, instructions: 'The first text.' });
	/** What the model is sent when the first process runs the prompt. */
	const sentByOne = async () => {
		await one.ask('POST', `/prompt/${prompt.id}/execute`);
		return one.upstream.requests.at(-1)!.prompt;
	};
	const eventually = async (work: () => Promise<unknown>, expected: unknown) => {
		const until = performance.now() + 3_000;
		while ((await work()) !== expected && performance.now() < until) await wait(20);
		expect(await work()).toEqual(expected);
	};
	await eventually(async () => (await two.ask('GET', `/prompt/${prompt.alias}`)).body.instructions, 'The first text.');
	expect(await sentByOne()).toBe('The first text.');
	await two.ask('PUT', `/prompt/${prompt.id}`, { body: { ...prompt, instructions: 'The second text.' } });
	await eventually(sentByOne, 'The second text.');
	const settings = (await two.ask('GET', '/settings')).body;
	await one.ask('PUT', '/settings', { body: { ...settings, defaultChatProfileId: profile.id } });
	await eventually(async () => (await two.ask('GET', '/settings')).body.defaultChatProfileId, profile.id);
	await two.ask('DELETE', `/prompt/${prompt.id}`);
	await eventually(async () => (await one.ask('POST', `/prompt/${prompt.id}/execute`)).status, 404);
	await two.close();
	await one.close();
	await database.drop();
});
