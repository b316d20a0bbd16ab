import type { Worker } from 'node:worker_threads';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { auditJournal, type Ending, type NewRun } from '../server/audit/audit-journal.service.ts';
import { holdLease, LEASE_TIMES } from '../server/audit/lease.service.ts';
import { createLogger, newId } from '../server/base/runtime.ts';
import { isUniqueViolation, mustChange, StaleWrite, type Database } from '../server/db/database.ts';
import { scratchDatabase, type ScratchDatabase } from './support/scratch-database.ts';

const onSqlite = !inject('postgresUrl');
const threads: Worker[] = [];
const remember = (thread: Worker) => void threads.push(thread);

let scratch: ScratchDatabase;
let database: Database;
beforeAll(async () => {
	process.on('worker', remember);
	scratch = await scratchDatabase();
	database = await scratch.open();
});
afterAll(async () => {
	await database.close();
	await scratch.drop();
	process.off('worker', remember);
});

const policy = { detailLevel: 'Full' as const, redactionPatterns: [] };
const newRun = (fields: Partial<NewRun> = {}): NewRun => ({ id: newId(), startTime: Date.now(), featureType: 'prompt', ...fields });
const succeeded = (fields: Partial<Ending> = {}): Ending => ({ status: 'Succeeded', endTime: Date.now(), ...fields });
const journal = () => auditJournal({ database, instanceId: 'test' });
const rowOf = async (id: string) => {
	const { auditLog } = database.tables;
	return (await database.sql.select().from(auditLog).where(eq(auditLog.id, id)))[0];
};
const instances = () => {
	const { processInstance } = database.tables;
	const insert = database.prepareInsert({ table: processInstance, columns: ['id', 'startedAt', 'aliveAt'] });
	return { add: (id: string, at: number = 1) => insert([id, at, at]), table: processInstance };
};

describe('rows that are written in the same turn', () => {
	test('are all there when they are said to be', async () => {
		const { begin, end } = journal();
		const runs = Array.from({ length: 40 }, () => newRun({ messages: [{ role: 'user', content: 'Tal \0 \uD83E æ' }] }));
		await Promise.all(runs.map((run) => begin(run, policy)));
		expect((await rowOf(runs[39]!.id))!.status).toBe('Running');
		await Promise.all(runs.map((run) => end(run, succeeded({ metadata: { attempts: [] } }), policy)));
		const rows = await Promise.all(runs.map(({ id }) => rowOf(id)));
		for (const row of rows) expect(row).toMatchObject({ status: 'Succeeded', instanceId: 'test', metadata: { attempts: [] } });
	});

	test('do not fall with a bad one among them', async () => {
		const { add, table } = instances();
		await add('taken');
		const results = await Promise.allSettled(['first', 'taken', 'last'].map((id) => add(id)));
		expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(isUniqueViolation((results[1] as PromiseRejectedResult).reason)).toBe(true);
		const stale = mustChange(database.sql.delete(table).where(eq(table.id, 'nobody')));
		const plans = [database.atomic([database.sql.delete(table)]), database.atomic([database.sql.delete(table), stale])];
		const [all, none] = await Promise.allSettled(plans);
		expect(all!.status).toBe('fulfilled');
		expect((none as PromiseRejectedResult).reason).toBeInstanceOf(StaleWrite);
	});

	test('are refused at once when too many wait, and endings are not', async () => {
		const { begin, end } = journal();
		const first = newRun();
		await begin(first, policy);
		const runs = Array.from({ length: 10_100 }, () => newRun());
		const beginnings = Promise.allSettled(runs.map((run) => begin(run, policy)));
		await end(first, succeeded(), policy);
		const refused = (await beginnings).flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
		expect(refused).toHaveLength(100);
		for (const error of refused) expect(error).toMatchObject({ code: 'overloaded' });
		expect((await rowOf(runs[0]!.id))!.status).toBe('Running');
		expect(await rowOf(runs.at(-1)!.id)).toBeUndefined();
		expect((await rowOf(first.id))!.status).toBe('Succeeded');
	});
});

describe('an ending', () => {
	test('is written without what cannot be stored', async () => {
		const { begin, end } = journal();
		const run = newRun();
		await begin(run, policy);
		await end(run, succeeded({ inputTokens: 1.5, outputTokens: 1e300, totalTokens: -5, responseSnapshot: 'The answer' }), policy);
		expect(await rowOf(run.id)).toMatchObject({
			status: 'Succeeded',
			inputTokens: null,
			outputTokens: null,
			responseSnapshot: 'The answer',
		});
	});

	test('is written though the database does not take a value of it', async () => {
		const { begin, end } = journal();
		const run = newRun({ modelId: 'planned' });
		await begin(run, policy);
		// More than an index of PostgreSQL holds.
		const modelId = Array.from({ length: 900 }, () => newId()).join('');
		await end(run, succeeded({ modelId }), policy);
		expect((await rowOf(run.id))!.status).toBe('Succeeded');
	});

	test('names the model that answered in place of the planned one', async () => {
		const { begin, end } = journal();
		const run = newRun({ modelId: 'planned', profileAlias: 'first' });
		await begin(run, policy);
		await end(run, succeeded({ modelId: 'another' }), policy);
		expect(await rowOf(run.id)).toMatchObject({ modelId: 'another', profileAlias: 'first' });
	});

	test('is final', async () => {
		const { begin, end } = journal();
		const run = newRun();
		await begin(run, policy);
		await end(run, succeeded(), policy);
		await end(run, { status: 'Failed', endTime: Date.now() }, policy);
		expect((await rowOf(run.id))!.status).toBe('Succeeded');
	});
});

test('a run of a process that is gone took no less than nothing, though the clock has been set back since', async () => {
	const run = newRun({ startTime: Date.now() + 3_600_000 });
	await journal().begin(run, policy);
	const lease = await holdLease({ database, instanceId: newId(), logger: createLogger('fatal'), times: LEASE_TIMES });
	await lease.release();
	const { startTime } = run;
	expect(await rowOf(run.id)).toMatchObject({ status: 'Interrupted', startTime, endTime: startTime, durationMs: 0 });
});

describe.runIf(onSqlite)('the thread that writes', () => {
	/** Takes a second or so. */
	const slowWrite = () => {
		const { processInstance } = database.tables;
		const numbers = sql`(with recursive n(x) as (select 1 union all select x + 1 from n where x < 3000000) select max(x) from n)`;
		return database.sql.update(processInstance).set({ aliveAt: numbers }).where(eq(processInstance.id, 'slow'));
	};

	test('leaves the thread that serves to read meanwhile', async () => {
		await instances().add('slow');
		let isWritten = false;
		const writing = database.atomic([slowWrite()]).then(() => (isWritten = true));
		await new Promise((resolve) => setImmediate(resolve));
		for (let turn = 0; turn < 10; turn++) expect(await rowOf('nothing')).toBeUndefined();
		expect(isWritten).toBe(false);
		await writing;
	});

	test('fails what waits when it dies, takes nothing while it is away, and comes back', async () => {
		await instances()
			.add('slow')
			.catch(() => undefined);
		const { begin, end } = journal();
		const [lost, later] = [newRun(), newRun()];
		const waiting = [database.atomic([slowWrite()]), begin(lost, policy)].map((write) => expect(write).rejects.toThrow());
		await new Promise((resolve) => setImmediate(resolve));
		await threads.at(-1)!.terminate();
		const ready = expect(database.check()).rejects.toMatchObject({ code: 'unavailable' });
		const closed = expect(begin(newRun(), policy)).rejects.toMatchObject({ code: 'unavailable' });
		await Promise.all([...waiting, ready, closed]);

		await expect
			.poll(
				() =>
					database.check().then(
						() => 'ready',
						() => 'away',
					),
				{ timeout: 10_000 },
			)
			.toBe('ready');
		expect(await rowOf(lost.id)).toBeUndefined();
		await begin(later, policy);
		await end(later, succeeded(), policy);
		expect((await rowOf(later.id))!.status).toBe('Succeeded');
	});
});
