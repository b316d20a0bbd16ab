import { fileURLToPath } from 'node:url';
import { sql as raw } from 'drizzle-orm';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { sqliteKit } from './columns.sqlite.ts';
import { DatabaseUnusable, isMustChange, StaleWrite, type Database, type PreparedWrite } from './database.ts';
import { GroupCommit } from './group-commit.ts';
import { defineSchema } from './schema.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations/sqlite', import.meta.url));

/** Opens and migrates; `file` may be `:memory:`. With `exclusive` a second process is refused by `DatabaseUnusable`: SQLite has one writer. */
export function openSqlite(file: string, { exclusive = false } = {}): Database {
	const lock = exclusive && file !== ':memory:' ? holdLock(file) : undefined;
	const driver = new Sqlite(file);
	driver.pragma('journal_mode = WAL');
	driver.pragma('synchronous = FULL');
	driver.pragma('foreign_keys = ON');
	driver.pragma('busy_timeout = 5000');
	const sql = drizzle(driver, { casing: 'snake_case' });
	migrate(sql, { migrationsFolder });

	const group = new GroupCommit((writes) => driver.transaction(() => writes.forEach((write) => write())).immediate());
	const listeners = new Set<(topic: string) => void>();

	const database: Database = {
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
		async extend({ migrations, migrationsTable, define }) {
			migrate(sql, { migrationsFolder: fileURLToPath(new URL('sqlite', migrations)), migrationsTable });
			return { ...database, tables: define(sqliteKit) };
		},
		async close() {
			await group.idle();
			driver.close();
			lock?.close();
		},
	};
	return database;
}

/** A lock of the operating system on a file beside the database: it ends with its process, however that ends. */
function holdLock(file: string): Sqlite.Database {
	const lock = new Sqlite(`${file}.lock`, { timeout: 0 });
	try {
		lock.exec('begin exclusive');
		return lock;
	} catch (error) {
		lock.close();
		throw new DatabaseUnusable(`Another server process uses ${file}. Stop it, or give this one a DATA_DIR or DATABASE_URL of its own.`, {
			cause: error,
		});
	}
}
