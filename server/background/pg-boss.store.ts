import { PgBoss, type CommandResponse, type JobWithMetadata } from 'pg-boss';
import type { Logger } from '../base/runtime.ts';
import type { Claim, JobKind, JobState, JobStore, NewJob } from './job.ts';

const SCHEMA = 'prompt_desk_background';
const POLL = 2_000;
/** Seconds after which a claim that was not renewed has ended; the shortest that pg-boss takes. */
const HEARTBEAT = 10;
/** Seconds between two searches for such claims, by whichever process comes first. */
const SUPERVISION = 4;
const CLEANING = 600;

const STATES: Record<JobWithMetadata['state'], JobState> = {
	created: 'waiting',
	retry: 'waiting',
	active: 'running',
	completed: 'completed',
	failed: 'failed',
	cancelled: 'cancelled',
};

const attemptOf = ({ id, attempt }: Claim) => ({ id, retryCount: attempt - 1 });
/** Its type leaves out what it holds. */
const changed = (response: CommandResponse) => (response as { affected: number }).affected > 0;
const secondsOf = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1_000));

/** Jobs in PostgreSQL, kept by pg-boss in a schema of its own, over a few connections of its own. */
export function pgBossStore({ url, logger }: { url: string; logger: Logger }): JobStore {
	const boss = new PgBoss({
		connectionString: url,
		schema: SCHEMA,
		application_name: 'prompt-desk background',
		max: 4,
		// What runs is claimed by our own workers, and what repeats is proposed by them.
		schedule: false,
		registerInstance: false,
		monitorVacuum: false,
		openTelemetry: { enabled: false },
		superviseIntervalSeconds: SUPERVISION,
		monitorIntervalSeconds: SUPERVISION / 2,
		maintenanceIntervalSeconds: CLEANING,
		flowIntervalSeconds: CLEANING,
	});
	boss.on('warning', ({ message }) => logger.warn({ warning: message }, 'background jobs'));

	return {
		async start(kinds, onError) {
			boss.on('error', onError);
			await boss.start();
			// One waiting or running job for each key; a job without one has its id for a key.
			for (const { name } of kinds) await boss.createQueue(name, { policy: 'exclusive' });
		},

		async add(kind, job) {
			return (await boss.send(kind.name, job.data, sendOptions(kind, job))) !== null;
		},

		async claim(kind, limit) {
			const jobs = await boss.fetch<object>(kind.name, { batchSize: limit });
			return jobs.map(({ id, data, retryCount }) => ({ id, data, attempt: retryCount + 1 }));
		},

		async renew(kind, claim) {
			return changed(await boss.touch(kind.name, attemptOf(claim)));
		},

		async complete(kind, claim) {
			await boss.complete(kind.name, attemptOf(claim));
		},

		async fail(kind, claim, error) {
			await boss.fail(kind.name, attemptOf(claim), { message: error });
		},

		async release(kind, claim) {
			const transaction = await boss.getDb().beginTransaction!();
			try {
				const { db } = transaction;
				if (changed(await boss.cancel(kind.name, attemptOf(claim), { db }))) await boss.resume(kind.name, claim.id, { db });
				await transaction.commit();
			} catch (error) {
				await transaction.rollback();
				throw error;
			}
		},

		async cancel(kind, id) {
			return changed(await boss.cancel(kind.name, id));
		},

		async find(kind, id) {
			const [job] = await boss.findJobs(kind.name, { id });
			if (!job) return undefined;
			const { state, startedOn, retryCount } = job;
			return { state: STATES[state], attempt: startedOn ? retryCount + 1 : 0, error: state === 'completed' ? null : errorOf(job.output) };
		},

		nextLook: async () => POLL,

		stop: () => boss.stop({ graceful: false }),
	};
}

function sendOptions(kind: JobKind, { id, key, delay, slot }: NewJob) {
	return {
		id,
		singletonKey: key ?? id,
		...(slot && { singletonSeconds: secondsOf(slot) }),
		...(delay && { startAfter: new Date(Date.now() + delay) }),
		retryLimit: kind.retryLimit,
		retryDelay: kind.retryDelay && secondsOf(kind.retryDelay),
		...(kind.retryDelay && { retryBackoff: true, retryDelayMax: secondsOf(kind.retryDelayMax) }),
		expireInSeconds: secondsOf(kind.timeLimit) + HEARTBEAT,
		heartbeatSeconds: HEARTBEAT,
		deleteAfterSeconds: secondsOf(kind.keep),
	};
}

/** Ours have a message; pg-boss puts its own into a `value`. */
function errorOf(output: unknown): string | null {
	const { message, value } = (output ?? {}) as { message?: string; value?: { message?: string } };
	return message ?? value?.message ?? null;
}
