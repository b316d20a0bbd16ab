import { sqliteJobStore } from '../../server/background/job.store.ts';
import type { JobStore } from '../../server/background/job.ts';
import { pgBossStore } from '../../server/background/pg-boss.store.ts';
import type { Logger } from '../../server/base/runtime.ts';
import type { Database } from '../../server/db/database.ts';

/** The store that belongs to the database, as the server chooses it. */
export async function jobStoreOf(url: string, database: Database, logger: Logger): Promise<JobStore> {
	return database.dialect === 'postgres' ? pgBossStore({ url, logger }) : sqliteJobStore(database);
}
