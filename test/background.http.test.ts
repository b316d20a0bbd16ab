import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { z } from 'zod';
import { createBackground, type Background } from '../server/background/background.ts';
import { jobKind, type Job, type JobHandler, type JobKind } from '../server/background/job.ts';
import { createLogger } from '../server/base/runtime.ts';
import { ENDLESS } from './support/background-process.ts';
import { unique } from './support/given.ts';
import { jobStoreOf } from './support/job-store.ts';
import { scratchDatabase, type ScratchDatabase } from './support/scratch-database.ts';

// Retries on PostgreSQL are seconds apart, and lost claims end after ten.
vi.setConfig({ testTimeout: 60_000 });

const onPostgres = inject('postgresUrl') !== '';
const Bread = z.object({ bread: z.string() });
type Bread = z.output<typeof Bread>;

let scratch: ScratchDatabase;
const opened: { stop(): Promise<void> }[] = [];
beforeAll(async () => void (scratch = await scratchDatabase()));
afterEach(async () => {
	await Promise.all(opened.splice(0).map(({ stop }) => stop()));
});
afterAll(() => scratch.drop());

/** What one process of a deployment has. */
async function open(prepare: (background: Background) => void, log: string[] = [], url = scratch.url): Promise<Background> {
	const database = await (await scratchDatabase(url)).open();
	const logger = createLogger('info', { write: (line) => void log.push(line) });
	const background = createBackground({ store: await jobStoreOf(url, database, logger), logger });
	prepare(background);
	await background.start();
	opened.push({
		async stop() {
			await background.stop(0);
			await database.close();
		},
	});
	return background;
}

const kindOf = (options: Partial<JobKind<Bread>> = {}) => jobKind({ name: unique('kind'), data: Bread, retryDelay: 1_000, ...options });

/** A handler that tells of its attempts, and leaves each to the test. */
function baker() {
	const begun: Job<Bread>[] = [];
	const ends: { resolve(): void; reject(error: Error): void }[] = [];
	const handler: JobHandler<Bread> = (job) => {
		begun.push(job);
		return new Promise((resolve, reject) => ends.push({ resolve, reject }));
	};
	return { begun, ends, handler };
}

const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000, interval: 50 });
const stateOf = async (background: Background, kind: JobKind, id: string) => (await background.find(kind, id))?.state;

describe('a job', () => {
	test('is done once, with what it was given', async () => {
		const kind = kindOf();
		const { begun, ends, handler } = baker();
		const [one] = await Promise.all([
			open((background) => background.work(kind, handler)),
			onPostgres && open((two) => two.work(kind, handler)),
		]);
		const id = (await one.enqueue(kind, { bread: 'rye' }))!;
		await eventually(() => expect(begun).toHaveLength(1));
		expect(begun[0]).toMatchObject({ id, data: { bread: 'rye' }, attempt: 1 });
		expect(await one.find(kind, id)).toEqual({ state: 'running', attempt: 1, error: null });
		ends[0]!.resolve();
		await eventually(async () => expect(await one.find(kind, id)).toEqual({ state: 'completed', attempt: 1, error: null }));
		const other = (await one.enqueue(kind, { bread: 'wheat' }))!;
		await eventually(() => expect(begun.map((job) => job.id)).toEqual([id, other]));
	});

	test('is rejected when its data do not fit its kind, or nobody handles it', async () => {
		const kind = kindOf();
		const background = await open((made) => made.work(kind, async () => undefined));
		await expect(background.enqueue(kind, { bread: 7 } as never)).rejects.toThrow(/bread/);
		await expect(background.enqueue(kindOf(), { bread: 'rye' })).rejects.toThrow(/Nobody does jobs/);
	});

	test('is tried again, later each time, until its attempts are used up', async () => {
		const kind = kindOf({ retryLimit: 2 });
		const at: number[] = [];
		const background = await open((made) =>
			made.work(kind, async ({ attempt }) => {
				at.push(Date.now());
				throw new Error(`Burnt ${attempt} times.`);
			}),
		);
		const id = (await background.enqueue(kind, { bread: 'rye' }))!;
		await eventually(async () => expect(await background.find(kind, id)).toEqual({ state: 'failed', attempt: 3, error: 'Burnt 3 times.' }));
		expect(at).toHaveLength(3);
		expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(990);
		expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(1_990);
	});

	test('waits as long as it is told to', async () => {
		const kind = kindOf();
		const { begun, ends, handler } = baker();
		const background = await open((made) => made.work(kind, handler));
		const [asked, delay] = [Date.now(), 3_000];
		const later = (await background.enqueue(kind, { bread: 'later' }, { delay }))!;
		await background.enqueue(kind, { bread: 'now' });
		await eventually(() => expect(begun).toHaveLength(1));
		expect(await stateOf(background, kind, later)).toBe('waiting');
		ends[0]!.resolve();
		await eventually(() => expect(begun.map(({ data }) => data.bread)).toEqual(['now', 'later']));
		expect(Date.now() - asked).toBeGreaterThanOrEqual(delay - 10);
	});

	test('waits or runs once for a key, and again when that has ended', async () => {
		const kind = kindOf({ concurrency: 5 });
		const { begun, ends, handler } = baker();
		const background = await open((made) => made.work(kind, handler));
		const enqueue = (key: string) => background.enqueue(kind, { bread: key }, { key });
		const made = await Promise.all([enqueue('rye'), enqueue('rye'), enqueue('wheat'), enqueue('rye')]);
		expect(made.filter(Boolean)).toHaveLength(2);
		await eventually(() => expect(begun).toHaveLength(2));
		expect(await enqueue('rye')).toBeUndefined();
		for (const end of ends) end.resolve();
		await eventually(async () => expect(await enqueue('rye')).toBeDefined());
	});

	test('runs beside as many others of its kind as that allows', async () => {
		const kind = kindOf({ concurrency: 2 });
		const { begun, ends, handler } = baker();
		const background = await open((made) => made.work(kind, handler));
		const ids = await Promise.all(['a', 'b', 'c'].map((bread) => background.enqueue(kind, { bread })));
		await eventually(() => expect(begun).toHaveLength(2));
		ends[0]!.resolve();
		await eventually(() => expect(begun.map(({ id }) => id).toSorted()).toEqual(ids.toSorted()));
	});

	test('that takes longer than its kind allows is aborted and tried again', async () => {
		const kind = kindOf({ timeLimit: 200, retryLimit: 1 });
		const { begun, handler } = baker();
		const background = await open((made) =>
			made.work(kind, (job) =>
				job.attempt === 1 ? new Promise((_, reject) => job.signal.addEventListener('abort', reject)) : handler(job),
			),
		);
		const id = (await background.enqueue(kind, { bread: 'rye' }))!;
		await eventually(() => expect(begun.map(({ attempt }) => attempt)).toEqual([2]));
		expect((await background.find(kind, id))?.error).toBe('It took longer than 0.2 seconds.');
	});
});

describe('a job that is cancelled', () => {
	test('while it waits is never begun', async () => {
		const kind = kindOf();
		const { begun, handler } = baker();
		const background = await open((made) => made.work(kind, handler));
		const id = (await background.enqueue(kind, { bread: 'rye' }, { delay: 3_000, key: 'one' }))!;
		expect(await background.cancel(kind, id)).toBe(true);
		expect(await background.cancel(kind, id)).toBe(false);
		const next = (await background.enqueue(kind, { bread: 'wheat' }, { delay: 3_200, key: 'one' }))!;
		await eventually(() => expect(begun.map((job) => job.id)).toEqual([next]));
		expect(await stateOf(background, kind, id)).toBe('cancelled');
	});

	test('while it runs is aborted, by whichever process it was cancelled', async () => {
		const kind = kindOf();
		const { begun, handler } = baker();
		const runner = await open((made) =>
			made.work(kind, (job) => Promise.race([handler(job), once(job.signal, 'abort').then(() => undefined)])),
		);
		const other = onPostgres ? await open(() => undefined) : runner;
		const id = (await runner.enqueue(kind, { bread: 'rye' }))!;
		await eventually(() => expect(begun).toHaveLength(1));
		expect(begun[0]!.signal.aborted).toBe(false);
		expect(await other.cancel(kind, id)).toBe(true);
		await vi.waitFor(() => expect(begun[0]!.signal.aborted).toBe(true), { timeout: 6_000 });
		await expect(begun[0]!.heartbeat()).rejects.toThrow('cancelled');
		expect(await stateOf(other, kind, id)).toBe('cancelled');
		// Its place is free again.
		await runner.enqueue(kind, { bread: 'wheat' });
		await eventually(() => expect(begun).toHaveLength(2));
	});
});

describe('a server that stops', () => {
	test('waits for what is running and begins nothing more', async () => {
		const kind = kindOf();
		const { begun, ends, handler } = baker();
		const background = await open((made) => made.work(kind, handler));
		const first = (await background.enqueue(kind, { bread: 'rye' }))!;
		const second = (await background.enqueue(kind, { bread: 'wheat' }))!;
		await eventually(() => expect(begun).toHaveLength(1));
		const stopped = background.stop(30_000);
		ends[0]!.resolve();
		await stopped;
		expect(begun[0]!.signal.aborted).toBe(false);
		const next = await open((made) => made.work(kind, handler));
		await eventually(() => expect(begun.map(({ id }) => id)).toEqual([first, second]));
		expect(await stateOf(next, kind, first)).toBe('completed');
	});

	test('gives back what does not end in time, though it was the last attempt', async () => {
		const kind = kindOf({ retryLimit: 0 });
		const { begun, ends, handler } = baker();
		const background = await open((made) => made.work(kind, handler));
		const id = (await background.enqueue(kind, { bread: 'rye' }))!;
		await eventually(() => expect(begun).toHaveLength(1));
		await background.stop(50);
		expect(begun[0]!.signal.aborted).toBe(true);
		const next = await open((made) => made.work(kind, handler));
		await eventually(() => expect(begun).toHaveLength(2));
		expect(begun[1]).toMatchObject({ id, data: { bread: 'rye' } });
		ends[1]!.resolve();
		await eventually(async () => expect(await stateOf(next, kind, id)).toBe('completed'));
	});

	test('by kill -9 leaves its job to the next one', async () => {
		const file = fileURLToPath(new URL('support/background-process.ts', import.meta.url));
		const child = spawn(process.execPath, [file, scratch.url], { stdio: ['ignore', 'pipe', 'inherit'] });
		const closed = once(child, 'close');
		await once(child.stdout, 'data');
		// On SQLite the next process is started after the one before it has ended.
		const kill = async () => {
			child.kill('SIGKILL');
			await closed;
		};
		if (!onPostgres) await kill();
		const { begun, ends, handler } = baker();
		const next = await open((made) => made.work(ENDLESS, handler));
		expect(await next.enqueue(ENDLESS, { bread: 'wheat' }, { key: 'only' })).toBeUndefined();
		if (onPostgres) await kill();
		await eventually(() => expect(begun).toHaveLength(1));
		expect(begun[0]).toMatchObject({ data: { bread: 'rye' }, attempt: 2 });
		ends[0]!.resolve();
		await eventually(async () => expect(await stateOf(next, ENDLESS, begun[0]!.id)).toBe('completed'));
	});
});

test('a database that goes away and comes back is told of once, and the jobs go on', async () => {
	if (!onPostgres) return;
	const own = await scratchDatabase();
	const name = new URL(own.url).pathname.slice(1);
	const administer = async (statement: string) => {
		const client = new Client({ connectionString: inject('postgresUrl') });
		await client.connect();
		await client.query(statement);
		await client.end();
	};
	const kind = kindOf({ concurrency: 2 });
	const { begun, ends, handler } = baker();
	const log: string[] = [];
	const background = await open((made) => made.work(kind, handler), log, own.url);
	const id = (await background.enqueue(kind, { bread: 'rye' }))!;
	await eventually(() => expect(begun).toHaveLength(1));

	await administer(`alter database ${name} with allow_connections false`);
	await administer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
	await eventually(() => expect(log.join()).toContain('cannot be reached'));
	// It ends while nobody can be told.
	ends[0]!.resolve();
	await expect(background.enqueue(kind, { bread: 'wheat' })).rejects.toThrow();
	await administer(`alter database ${name} with allow_connections true`);

	await eventually(async () => expect(await stateOf(background, kind, id)).toBe('completed'));
	await background.enqueue(kind, { bread: 'oat' });
	await eventually(() => expect(begun.map(({ data }) => data.bread)).toEqual(['rye', 'oat']));
	expect(log.map((line) => JSON.parse(line).msg)).toEqual(['background jobs cannot be reached', 'background jobs can be reached again']);
	await Promise.all(opened.splice(0).map(({ stop }) => stop()));
	await own.drop();
});

describe('what is done again and again', () => {
	test('is done by one process at a time, and goes on when that one ends', async () => {
		const name = unique('periodic');
		const done: { by: number; at: number }[] = [];
		let [running, together] = [0, 0];
		const begin = (by: number) =>
			open((background) =>
				background.every(name, { period: 1_000 }, async () => {
					together = Math.max(together, ++running);
					done.push({ by, at: Date.now() });
					await new Promise((resolve) => setTimeout(resolve, 300));
					running--;
				}),
			);
		const processes = [await begin(1), ...(onPostgres ? [await begin(2), await begin(3)] : [])];
		await eventually(() => expect(done.length).toBeGreaterThanOrEqual(4));
		expect(together).toBe(1);
		const seconds = (done.at(-1)!.at - done[0]!.at) / 1_000;
		expect(done.length).toBeLessThanOrEqual(seconds + 2.5);
		if (!onPostgres) return;
		const last = done.at(-1)!.by;
		await processes[last - 1]!.stop(0);
		const before = done.length;
		await eventually(() => expect(done.slice(before).some(({ by }) => by !== last)).toBe(true));
	});
});
