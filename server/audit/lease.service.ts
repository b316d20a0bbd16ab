import { and, eq, lt, notInArray, sql } from 'drizzle-orm';
import type { Logger } from '../base/runtime.ts';
import type { Database } from '../db/database.ts';

/** In milliseconds. */
export interface LeaseTimes {
	/** How long a process counts as alive after it has last said so. */
	lease: number;
	renewal: number;
	sweep: number;
}

const TIMES: LeaseTimes = { lease: 15_000, renewal: 5_000, sweep: 60_000 };

/**
 * Holds this process's lease and gives the runs of dead processes their final state, `Interrupted`: at start, once more
 * when a lease of a process that died just before has run out, and every minute. On SQLite there is one process, so at
 * start every other one is dead.
 */
export async function holdLease({
	database,
	instanceId,
	logger,
	times = TIMES,
}: {
	database: Database;
	instanceId: string;
	logger: Logger;
	times?: LeaseTimes | undefined;
}): Promise<{ release(): Promise<void> }> {
	const { processInstance, auditLog } = database.tables;
	const { clock } = database;

	async function renew(): Promise<void> {
		await database.sql
			.insert(processInstance)
			.values({ id: instanceId, startedAt: clock as unknown as number, aliveAt: clock as unknown as number })
			.onConflictDoUpdate({ target: processInstance.id, set: { aliveAt: clock as unknown as number } });
	}

	async function sweep(): Promise<void> {
		await database.sql.delete(processInstance).where(lt(processInstance.aliveAt, sql`${clock} - ${times.lease}`));
		const alive = database.sql.select({ id: processInstance.id }).from(processInstance);
		await database.sql
			.update(auditLog)
			.set({
				status: 'Interrupted',
				endTime: clock as unknown as number,
				durationMs: sql`${clock} - ${auditLog.startTime}`,
				errorCode: 'interrupted',
				errorMessage: 'The server process ended during this run.',
			})
			.where(and(eq(auditLog.status, 'Running'), notInArray(auditLog.instanceId, alive)));
	}

	const quietly = (work: () => Promise<void>) => () =>
		void work().catch((error: unknown) => logger.warn({ error: String(error) }, 'lease could not be kept'));

	if (database.dialect === 'sqlite') await database.sql.delete(processInstance);
	await renew();
	await sweep();
	const timers = [
		setInterval(quietly(renew), times.renewal),
		setInterval(quietly(sweep), times.sweep),
		setTimeout(quietly(sweep), times.lease + 1_000),
	];
	for (const timer of timers) timer.unref();

	return {
		async release() {
			for (const timer of timers) clearInterval(timer);
			await database.sql.delete(processInstance).where(eq(processInstance.id, instanceId));
		},
	};
}
