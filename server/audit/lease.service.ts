import { and, eq, lt, ne, notInArray, sql } from 'drizzle-orm';
import type { Logger } from '../base/runtime.ts';
import type { Database } from '../db/database.ts';

/** In milliseconds. */
export interface LeaseTimes {
	/** How long a process counts as alive after it has last said so. */
	lease: number;
	renewal: number;
	sweep: number;
}

/** A run of a process that was killed is `Interrupted` within lease and two sweeps: 18 seconds. */
export const LEASE_TIMES: LeaseTimes = { lease: 12_000, renewal: 4_000, sweep: 3_000 };

export interface Lease {
	/** Gives the runs of dead processes their final state, `Interrupted`. */
	sweep(): Promise<void>;
	release(): Promise<void>;
}

/** Holds this process's lease. On SQLite there is one process, so at start every other one is dead. */
export async function holdLease({
	database,
	instanceId,
	logger,
	times,
}: {
	database: Database;
	instanceId: string;
	logger: Logger;
	times: LeaseTimes;
}): Promise<Lease> {
	const { processInstance, auditLog } = database.tables;
	const { clock } = database;
	const lasted = sql<number>`case when ${clock} > ${auditLog.startTime} then ${clock} - ${auditLog.startTime} else 0 end`;

	async function renew(): Promise<void> {
		await database.sql
			.insert(processInstance)
			.values({ id: instanceId, startedAt: clock as unknown as number, aliveAt: clock as unknown as number })
			.onConflictDoUpdate({ target: processInstance.id, set: { aliveAt: clock as unknown as number } });
	}

	async function sweep(): Promise<void> {
		// Whoever sweeps is alive, though it may have been asleep for longer than its lease.
		await database.sql
			.delete(processInstance)
			.where(and(lt(processInstance.aliveAt, sql`${clock} - ${times.lease}`), ne(processInstance.id, instanceId)));
		const alive = database.sql.select({ id: processInstance.id }).from(processInstance);
		await database.sql
			.update(auditLog)
			.set({
				status: 'Interrupted',
				// A clock may have been set back since the run began.
				endTime: sql`${auditLog.startTime} + (${lasted})`,
				durationMs: lasted,
				errorCode: 'interrupted',
				errorMessage: 'The server process ended during this run.',
			})
			.where(
				and(
					eq(auditLog.status, 'Running'),
					// The condition of the index, without which SQLite reads every row.
					sql`${auditLog.status} <> 'Succeeded'`,
					ne(auditLog.instanceId, instanceId),
					notInArray(auditLog.instanceId, alive),
				),
			);
	}

	if (database.dialect === 'sqlite') await database.sql.delete(processInstance);
	await renew();
	await sweep();
	const renewal = setInterval(
		() => void renew().catch((error: unknown) => logger.warn({ error: String(error) }, 'the lease could not be renewed')),
		times.renewal,
	).unref();

	return {
		sweep,
		async release() {
			clearInterval(renewal);
			await database.sql.delete(processInstance).where(eq(processInstance.id, instanceId));
		},
	};
}
