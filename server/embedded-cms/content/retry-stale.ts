import { StaleWrite, type MustChange, type Statement } from '../../db/database.ts';
import type { CmsDatabase } from '../schema.ts';

const ATTEMPTS = 5;

/** Plans a write from the current rows and runs it; plans anew when somebody else wrote in between. */
export async function retryStale(database: CmsDatabase, plan: () => Promise<(Statement | MustChange)[]>): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		try {
			await database.atomic(await plan());
			return;
		} catch (error) {
			if (!(error instanceof StaleWrite) || attempt === ATTEMPTS) throw error;
		}
	}
}
