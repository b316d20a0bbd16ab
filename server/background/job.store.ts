import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { job } from '../db/job-table.ts';
import type { Claim, JobKind, JobStore } from './job.ts';

const DELETED_AT_ONCE = 500;
const CLEANING = 3_600_000;

// Written out, because SQLite uses a partial index only where the condition is in the text of the query.
const waiting = sql`${job.state} = 'waiting'`;
const running = sql`${job.state} = 'running'`;
const ENDED_WITH_PROCESS = 'The server process ended during this job.';

/**
 * Jobs in a table of SQLite. One process at a time holds the file, and that lock is the heartbeat: what is running when a
 * process starts was left behind by one that ended.
 */
export function sqliteJobStore({ sql: database }: Pick<Database, 'sql'>): JobStore {
	let cleaning: NodeJS.Timeout | undefined;

	const ends = (kind: JobKind, state: 'completed' | 'failed' | 'cancelled') => ({ state, expiresAt: Date.now() + kind.keep });
	const held = (claim: Claim) => and(eq(job.id, claim.id), running, eq(job.attempt, claim.attempt));

	/** As long as parts are full, with a turn for everybody else between them. */
	async function clean(): Promise<void> {
		const expired = database.select({ id: job.id }).from(job).where(lte(job.expiresAt, Date.now())).limit(DELETED_AT_ONCE);
		const { changes } = await database.delete(job).where(inArray(job.id, expired)).run();
		cleaning = setTimeout(() => void clean(), changes < DELETED_AT_ONCE ? CLEANING : 0).unref();
	}

	return {
		async start(kinds) {
			for (const kind of kinds) {
				const left = and(eq(job.kind, kind.name), running);
				await database
					.update(job)
					.set({ ...ends(kind, 'failed'), error: ENDED_WITH_PROCESS })
					.where(and(left, gt(job.attempt, kind.retryLimit)));
				await database.update(job).set({ state: 'waiting', error: ENDED_WITH_PROCESS }).where(left);
			}
			await clean();
		},

		async add(kind, { id, data, key, delay }) {
			const now = Date.now();
			const { changes } = await database
				.insert(job)
				.values({ id, kind: kind.name, key: key ?? null, data, state: 'waiting', attempt: 0, createdAt: now, dueAt: now + delay })
				.onConflictDoNothing()
				.run();
			return changes > 0;
		},

		async claim(kind, limit) {
			const due = database
				.select({ id: job.id })
				.from(job)
				.where(and(eq(job.kind, kind.name), waiting, lte(job.dueAt, Date.now())))
				.orderBy(asc(job.dueAt))
				.limit(limit);
			// A look that finds nothing must not write.
			if ((await due).length === 0) return [];
			return database
				.update(job)
				.set({ state: 'running', attempt: sql`${job.attempt} + 1` })
				.where(inArray(job.id, due))
				.returning({ id: job.id, attempt: job.attempt, data: job.data });
		},

		async renew(_kind, claim) {
			return (await database.select({ id: job.id }).from(job).where(held(claim))).length > 0;
		},

		async complete(kind, claim) {
			await database
				.update(job)
				.set({ ...ends(kind, 'completed'), error: null })
				.where(held(claim));
		},

		async fail(kind, claim, error) {
			const delay = Math.min(kind.retryDelay * 2 ** (claim.attempt - 1), kind.retryDelayMax);
			const next = claim.attempt > kind.retryLimit ? ends(kind, 'failed') : { state: 'waiting' as const, dueAt: Date.now() + delay };
			await database
				.update(job)
				.set({ ...next, error })
				.where(held(claim));
		},

		async release(_kind, claim) {
			await database.update(job).set({ state: 'waiting' }).where(held(claim));
		},

		async cancel(kind, id) {
			const { changes } = await database
				.update(job)
				.set(ends(kind, 'cancelled'))
				.where(and(eq(job.id, id), eq(job.kind, kind.name), inArray(job.state, ['waiting', 'running'])))
				.run();
			return changes > 0;
		},

		async find(kind, id) {
			const { state, attempt, error } = job;
			const [found] = await database
				.select({ state, attempt, error })
				.from(job)
				.where(and(eq(job.id, id), eq(job.kind, kind.name)));
			return found;
		},

		async nextLook(kind) {
			const [next] = await database
				.select({ dueAt: job.dueAt })
				.from(job)
				.where(and(eq(job.kind, kind.name), waiting))
				.orderBy(asc(job.dueAt))
				.limit(1);
			return next && Math.max(0, next.dueAt - Date.now());
		},

		async stop() {
			clearTimeout(cleaning);
		},
	};
}
