import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import type { Database } from '../db/database.ts';

/** Milliseconds that the database has for its answer, and that an answer stands for all who ask. */
const PATIENCE = 1_500;
const KEPT = 1_000;

/** `/healthz`: the process answers. `/readyz`: the database does too, and takes what is written. */
export function healthRoutes(database: Pick<Database, 'check'>): Hono {
	let checked: { at: number; isReady: Promise<boolean> } | undefined;

	function isReady(): Promise<boolean> {
		const now = performance.now();
		if (!checked || now - checked.at > KEPT) {
			const answer = database.check().then(
				() => true,
				() => false,
			);
			checked = { at: now, isReady: Promise.race([answer, wait(PATIENCE, false, { ref: false })]) };
		}
		return checked.isReady;
	}

	const routes = new Hono();
	routes.get('/healthz', (context) => context.json({ status: 'ok' }, 200, HEADERS));
	routes.get('/readyz', async (context) => {
		if (await isReady()) return context.json({ status: 'ready' }, 200, HEADERS);
		const reason = 'The database does not answer, or cannot be written to.';
		return context.json({ status: 'unavailable', reason }, 503, { ...HEADERS, 'Retry-After': '5' });
	});
	return routes;
}

const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
