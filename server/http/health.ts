import { Hono } from 'hono';
import type { Database } from '../db/database.ts';

/** `/healthz`: the process answers. `/readyz`: the database does too, migrated. */
export function healthRoutes(database: Pick<Database, 'check'>): Hono {
	const routes = new Hono();
	routes.get('/healthz', (context) => context.json({ status: 'ok' }));
	routes.get('/readyz', async (context) => {
		try {
			await database.check();
			return context.json({ status: 'ready' });
		} catch {
			return context.json({ status: 'unavailable', reason: 'The database does not answer.' }, 503, { 'Retry-After': '5' });
		}
	});
	return routes;
}
