import { fileURLToPath } from 'node:url';
import { sql as raw } from 'drizzle-orm';
import Sqlite from 'better-sqlite3';
import { drizzle as drizzleDriver } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { MigrationConfig } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { sqliteKit } from './columns.sqlite.ts';
import { DatabaseUnusable, isMustChange, unavailable, type Database, type MustChange, type Sql, type Statement } from './database.ts';
import { namesOf, quoted, type RowTarget, type RowValue } from './row-write.ts';
import { defineSchema } from './schema.ts';
import { isDatabaseFailure } from './sqlite-failure.ts';
import { holdLock, keepPrivate, scratchFile, throwIfDiskIsFull } from './sqlite-file.ts';
import { SqliteWriter, type WriteStep } from './sqlite-writer.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations/sqlite', import.meta.url));
const STATEMENTS_KEPT = 500;

export interface SqliteOptions {
	/** Refuses a second process by `DatabaseUnusable`: SQLite has one writer. */
	exclusive?: boolean;
	onError?: (error: Error) => void;
}

/** Opens and migrates. Reads run on this thread, writes on one of their own. `:memory:` is a file that goes with the process. */
export function openSqlite(name: string, { exclusive = false, onError = () => undefined }: SqliteOptions = {}): Database {
	const scratch = name === ':memory:' ? scratchFile() : undefined;
	const file = scratch?.file ?? name;
	const lock = exclusive && !scratch ? holdLock(file) : undefined;
	const reader = openReader(file);

	const writer = new SqliteWriter(file, onError);
	const sql = drizzle(executing(reader, writer), undefined, { casing: 'snake_case' }) as unknown as Sql;
	const listeners = new Set<(topic: string) => void>();

	const database: Database = {
		dialect: 'sqlite',
		sql,
		tables: defineSchema(sqliteKit),
		clock: raw<number>`cast(unixepoch('subsec') * 1000 as integer)`,
		atomic: async (plan) => (await writer.write(plan.map(stepOf))) as number[],
		prepareInsert(...targets) {
			const texts = targets.map((target) => insertText(target));
			return async (values) => {
				let from = 0;
				const steps = targets.map(({ columns }, index) => ({
					text: texts[index]!,
					parameters: values.slice(from, (from += columns.length)).map(stored),
				}));
				await writer.write(steps);
			};
		},
		prepareUpdate(target, { column, is }) {
			const { table, columns } = namesOf(target);
			const assignments = columns.map(({ name }) => `${name} = ?`).join(', ');
			const text = `update ${table} set ${assignments} where "id" = ? and ${quoted(column)} = ?`;
			return async (values, id) => void (await writer.write([{ text, parameters: [...values.map(stored), id, is] }], true));
		},
		async publish(topic) {
			for (const listener of listeners) listener(topic);
		},
		onPublished: (listener) => void listeners.add(listener),
		exclusively: (work) => work(),
		async check() {
			await throwIfDiskIsFull(file);
			await sql.select({ id: database.tables.processInstance.id }).from(database.tables.processInstance).limit(1);
			// The least that is written to the disk.
			await writer.write([{ text: 'pragma user_version = 1', parameters: [] }]);
		},
		async extend({ migrations, migrationsTable, define }) {
			migrateNow(reader, { migrationsFolder: fileURLToPath(new URL('sqlite', migrations)), migrationsTable });
			return { ...database, tables: define(sqliteKit) };
		},
		async close() {
			await writer.idle();
			// The last to close writes the log of the database into it: not this thread.
			reader.close();
			await writer.close();
			scratch?.remove();
			lock?.close();
		},
	};
	return database;
}

function openReader(file: string): Sqlite.Database {
	let reader: Sqlite.Database | undefined;
	try {
		keepPrivate(file);
		reader = new Sqlite(file);
		// Of a new file; a large text takes half as many writes as with pages of 4 kB.
		reader.pragma('page_size = 8192');
		reader.pragma('journal_mode = WAL');
		reader.pragma('synchronous = FULL');
		reader.pragma('foreign_keys = ON');
		reader.pragma('busy_timeout = 5000');
		migrateNow(reader, { migrationsFolder });
		return reader;
	} catch (error) {
		reader?.close();
		const { code, message } = error as NodeJS.ErrnoException;
		if (!code) throw error;
		throw new DatabaseUnusable(
			`${file} cannot be used as a database: ${message} (${code}). Put back a copy of it, or name another one by DATA_DIR or DATABASE_URL.`,
			{ cause: error },
		);
	}
}

/** At start nobody is served yet; afterwards nothing can be written from this thread. */
function migrateNow(reader: Sqlite.Database, migrations: MigrationConfig): void {
	reader.pragma('query_only = OFF');
	migrate(drizzleDriver(reader, { casing: 'snake_case' }), migrations);
	reader.pragma('query_only = ON');
}

/** Runs what Drizzle has built where it belongs: a read here, a write on the writer's thread. */
function executing(reader: Sqlite.Database, writer: SqliteWriter) {
	const statements = new Map<string, Sqlite.Statement>();

	function prepared(text: string): Sqlite.Statement {
		let statement = statements.get(text);
		if (!statement) {
			if (statements.size >= STATEMENTS_KEPT) statements.clear();
			statement = reader.prepare(text);
			if (statement.reader) statement.raw();
			statements.set(text, statement);
		}
		return statement;
	}

	return async (text: string, parameters: unknown[], method: 'run' | 'all' | 'values' | 'get') => {
		const statement = telling(() => prepared(text));
		if (statement.readonly)
			return { rows: telling(() => (method === 'get' ? statement.get(parameters) : statement.all(parameters))) as unknown[][] };
		const [result] = await writer.write([{ text, parameters }]);
		if (typeof result === 'number') return { rows: [], changes: result };
		return { rows: method === 'get' ? (result![0] as unknown[][]) : result! };
	};
}

function telling<Result>(read: () => Result): Result {
	try {
		return read();
	} catch (error) {
		throw isDatabaseFailure(error) ? unavailable(error) : error;
	}
}

function stepOf(entry: Statement | MustChange): WriteStep {
	const statement = isMustChange(entry) ? entry.mustChange : entry;
	const { sql, params } = (statement as { toSQL(): { sql: string; params: unknown[] } }).toSQL();
	return { text: sql, parameters: params, mustChange: isMustChange(entry) };
}

function insertText(target: RowTarget): string {
	const { table, columns } = namesOf(target);
	return `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) values (${columns.map(() => '?').join(', ')})`;
}

function stored(value: RowValue): string | number | null {
	return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
