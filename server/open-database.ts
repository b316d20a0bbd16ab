import path from 'node:path';
import type { Logger } from './base/runtime.ts';
import { privateFolder } from './db/data-folder.ts';
import { DatabaseUnusable, type Database } from './db/database.ts';

/** Opens `file:…` or `postgres://…`; the driver of the other one is never loaded. */
export async function openDatabase(
	url: string,
	logger: Logger,
	options: { exclusive?: boolean; statementTimeout?: number } = {},
): Promise<Database> {
	if (url.startsWith('postgres')) {
		const { openPostgres } = await import('./db/postgres.ts');
		const { host } = new URL(url);
		const opening = openPostgres(url, {
			...options,
			onError: (error) => logger.warn({ error: error.message }, 'database connection lost'),
		});
		return opening.catch((error: Error) => {
			throw new DatabaseUnusable(
				`PostgreSQL at ${host} cannot be used: ${error.message || (error as NodeJS.ErrnoException).code}. See DATABASE_URL.`,
				{ cause: error },
			);
		});
	}
	const file = url.replace(/^file:/, '');
	if (file !== ':memory:') await privateFolder(path.dirname(file), { name: 'DATABASE_URL', isOurs: false });
	const { openSqlite } = await import('./db/sqlite.ts');
	return openSqlite(file, { ...options, onError: (error) => logger.error({ error: error.message }, 'the thread that writes has ended') });
}
