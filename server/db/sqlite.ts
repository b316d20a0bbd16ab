import { fileURLToPath } from 'node:url';
import { sql as raw } from 'drizzle-orm';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { sqliteKit } from './columns.sqlite.ts';
import { isMustChange, StaleWrite, type Database, type PreparedWrite } from './database.ts';
import { GroupCommit } from './group-commit.ts';
import { defineSchema } from './schema.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations/sqlite', import.meta.url));

/** Opens and migrates; `file` may be `:memory:`. One process only: SQLite has one writer. */
export function openSqlite(file: string): Database {
	const driver = new Sqlite(file);
	driver.pragma('journal_mode = WAL');
	driver.pragma('synchronous = FULL');
	driver.pragma('foreign_keys = ON');
	driver.pragma('busy_timeout = 5000');
	const sql = drizzle(driver, { casing: 'snake_case' });
	migrate(sql, { migrationsFolder });

	const group = new GroupCommit((writes) => driver.transaction(() => writes.forEach((write) => write())).immediate());
	const listeners = new Set<(topic: string) => void>();

	return {
		dialect: 'sqlite',
		sql,
		tables: defineSchema(sqliteKit),
		clock: raw<number>`cast(unixepoch('subsec') * 1000 as integer)`,
		async atomic(plan) {
			return driver
				.transaction(() =>
					plan.map((entry) => {
						const statement = isMustChange(entry) ? entry.mustChange : entry;
						const { changes } = (statement as { run(): Sqlite.RunResult }).run();
						if (isMustChange(entry) && changes === 0) throw new StaleWrite();
						return changes;
					}),
				)
				.immediate();
		},
		prepare: (_name, statement) => (statement as { prepare(): PreparedWrite }).prepare(),
		commit: (write, values) => group.add(() => write.run(values)),
		async announce(topic) {
			for (const listener of listeners) listener(topic);
		},
		onAnnounced: (listener) => void listeners.add(listener),
		async check() {
			driver.prepare('select 1').get();
		},
		async close() {
			await group.idle();
			driver.close();
		},
	};
}
