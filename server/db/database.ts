import type { SQL } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { AppError } from '../base/errors.ts';
import type { ColumnKit } from './columns.sqlite.ts';
import type { OnlyWhile, RowInsert, RowTarget, RowUpdate } from './row-write.ts';
import type { Tables as MainTables } from './schema.ts';

/** Typed as SQLite's; PostgreSQL's answers the same calls with the same values. Always `await` what it builds. */
export type Sql = BetterSQLite3Database<Record<string, never>>;

/** A statement that has been built by Drizzle and not yet run. */
export type Statement = object;

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
	/**
	 * For rows that many callers write at once: those of one turn of the event loop share a transaction on SQLite and a
	 * statement on PostgreSQL. With several targets a row goes into each of them, or into none. Rejects with `Backlog` when
	 * too much waits.
	 */
	prepareInsert(...targets: RowTarget[]): RowInsert;
	/** The same for a change of the row with an id. It is always taken: what has begun may end. */
	prepareUpdate(target: RowTarget, onlyWhile: OnlyWhile): RowUpdate;
	/** Tells every process of this deployment that something was written; `topic` is a table's name. */
	publish(topic: string): Promise<void>;
	onPublished(listener: (topic: string) => void): void;
	/** Does something that no other process of this deployment does at the same time; it ends with its process. */
	exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
	/** Throws when the database does not answer or cannot be written to. */
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

/** More waits to be written than is held in memory. */
export class Backlog extends AppError {
	constructor() {
		super('overloaded', { facts: { retryAfter: 1 } });
	}
}

/** Thrown at opening, with what whoever starts the server has to do. */
export class DatabaseUnusable extends Error {}

/** The failure of the database and not of what it was asked: the same call can succeed when it is back. */
export function unavailable(cause: unknown): AppError {
	return new AppError('unavailable', { cause });
}

/** Marks a statement that has to change a row for the plan to stand. */
export function mustChange(statement: Statement): MustChange {
	return { mustChange: statement };
}

export function isMustChange(entry: Statement | MustChange): entry is MustChange {
	return 'mustChange' in entry;
}

const UNIQUE = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);
/** Of PostgreSQL: data exceptions, constraints, and rows that are too large for an index. */
const DATA_ERROR = /^(?:SQLITE_(?:CONSTRAINT|MISMATCH|TOOBIG|RANGE)|(?:22|23|54)...$)/;
const FOREIGN_KEY = new Set(['SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_TRIGGER', '23503']);

function codes(error: unknown): string[] {
	const found: string[] = [];
	for (let at = error; at instanceof Error; at = at.cause) if ('code' in at) found.push(String(at.code));
	return found;
}

export function isUniqueViolation(error: unknown): boolean {
	return codes(error).some((code) => UNIQUE.has(code));
}

/** The failure of a value that the database does not take, and not of the database. */
export function isDataError(error: unknown): boolean {
	return codes(error).some((code) => DATA_ERROR.test(code));
}

export function isForeignKeyViolation(error: unknown): boolean {
	return codes(error).some((code) => FOREIGN_KEY.has(code));
}
