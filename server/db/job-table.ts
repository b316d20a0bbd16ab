import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Background jobs on SQLite alone, hence not in the schema of both: PostgreSQL has the tables of pg-boss instead. */
export const job = sqliteTable(
	'job',
	{
		id: text().primaryKey(),
		kind: text().notNull(),
		key: text(),
		data: text({ mode: 'json' }).$type<object>().notNull(),
		state: text().$type<'waiting' | 'running' | 'completed' | 'failed' | 'cancelled'>().notNull(),
		attempt: integer().notNull(),
		error: text(),
		createdAt: integer().notNull(),
		dueAt: integer().notNull(),
		/** When an ended job is deleted. */
		expiresAt: integer(),
	},
	(row) => [
		index('job_due')
			.on(row.kind, row.dueAt)
			.where(sql`state = 'waiting'`),
		index('job_running')
			.on(row.kind)
			.where(sql`state = 'running'`),
		uniqueIndex('job_key')
			.on(row.kind, row.key)
			.where(sql`state in ('waiting', 'running')`),
		index('job_expiry')
			.on(row.expiresAt)
			.where(sql`expires_at is not null`),
	],
);
