import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { createBackground } from '../../server/background/background.ts';
import { jobKind } from '../../server/background/job.ts';
import { createLogger } from '../../server/base/runtime.ts';
import { openDatabase } from '../../server/open-database.ts';
import { jobStoreOf } from './job-store.ts';

/** A process that begins a job and never ends it; it says so on its output. */
export const ENDLESS = jobKind({ name: 'endless', data: z.object({ bread: z.string() }), retryDelay: 0 });

if (import.meta.main) {
	const [, , url = ''] = process.argv;
	const logger = createLogger('fatal');
	const background = createBackground({ store: await jobStoreOf(url, await openDatabase(url, logger), logger), logger });
	background.work(ENDLESS, async () => {
		process.stdout.write('begun');
		await wait(600_000);
	});
	await background.start();
	await background.enqueue(ENDLESS, { bread: 'rye' }, { key: 'only' });
	await wait(600_000);
}
