import type { SQL } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { ColumnKit } from './columns.sqlite.ts';
import type { Tables as MainTables } from './schema.ts';

/** Typed as SQLite's; PostgreSQL's answers the same calls with the same values. Always `await` what it builds. */
export type Sql = BetterSQLite3Database<Record<string, never>>;

/** A statement that has been built by Drizzle and not yet run. */
export type Statement = object;

/** A statement prepared once for the hot path. */
export interface PreparedWrite {
	run(values: Record<string, unknown>): unknown;
	execute(values: Record<string, unknown>): PromiseLike<unknown>;
}

export interface Database<Tables = MainTables> {
	readonly dialect: 'sqlite' | 'postgres';
	readonly sql: Sql;
	readonly tables: Tables;
	/** The database's own time in milliseconds: several processes agree on it. */
	readonly clock: SQL<number>;
	/**
	 * Runs the statements of a plan in one transaction, in order, and answers how many rows each changed. No reads stand
	 * inside: races are decided by unique indexes, foreign keys and `mustChange`. Anything thrown rolls all of it back.
	 */
	atomic(plan: readonly (Statement | MustChange)[]): Promise<number[]>;
	/** Prepares a write for `commit`. The name is unique in the process. */
	prepare(name: string, statement: object): PreparedWrite;
	/** Resolves when the write is durable. On SQLite the writes of one turn of the event loop share one transaction. */
	commit(write: PreparedWrite, values: Record<string, unknown>): Promise<void>;
	/** Tells every process of this deployment that something was written; `topic` is a table's name. */
	announce(topic: string): Promise<void>;
	onAnnounced(listener: (topic: string) => void): void;
	/** Throws when the database does not answer or a migration is missing. */
	check(): Promise<void>;
	/** The same database with other tables, brought up to date by migrations of their own. Closing either closes both. */
	extend<Added>(schema: SchemaExtension<Added>): Promise<Database<Added>>;
	close(): Promise<void>;
}

/** Tables that are not in every deployment. */
export interface SchemaExtension<Added> {
	/** The folder that holds the migrations of each dialect in a folder of its name. */
	migrations: URL;
	/** Where the database remembers which of them it has. */
	migrationsTable: string;
	define(kit: ColumnKit): Added;
}

export interface MustChange {
	mustChange: Statement;
}

/** Thrown by `atomic` when a `mustChange` statement changed nothing: the row is gone or has another version. */
export class StaleWrite extends Error {}

/** Thrown at opening, with what whoever starts the server has to do. */
export class DatabaseUnusable extends Error {}

/** Marks a statement that has to change a row for the plan to stand. */
export function mustChange(statement: Statement): MustChange {
	return { mustChange: statement };
}

export function isMustChange(entry: Statement | MustChange): entry is MustChange {
	return 'mustChange' in entry;
}

const UNIQUE = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);
const FOREIGN_KEY = new Set(['SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_TRIGGER', '23503']);

function codes(error: unknown): string[] {
	const found: string[] = [];
	for (let at = error; at instanceof Error; at = at.cause) if ('code' in at) found.push(String(at.code));
	return found;
}

export function isUniqueViolation(error: unknown): boolean {
	return codes(error).some((code) => UNIQUE.has(code));
}

export function isForeignKeyViolation(error: unknown): boolean {
	return codes(error).some((code) => FOREIGN_KEY.has(code));
}
