import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { identityOf, type Actor } from '../base/actor.ts';
import { AppError, type ErrorCode } from '../base/errors.ts';
import { isGuid, newId } from '../base/runtime.ts';
import { isForeignKeyViolation, isUniqueViolation, mustChange, StaleWrite, type Database } from '../db/database.ts';
import type { Author, Tables } from '../db/schema.ts';
import { untilWritten } from '../db/until-written.ts';
import type { SortedListQuery } from '../http/schema.ts';
import { namesOf, referencesTo, type Reference } from './references.service.ts';
import { rowCache } from './row-cache.ts';
import { contentOf, type History, type Named, type VersionedRow, type VersionedType } from './versioned-row.ts';

/** What a kind of entity adds to the common story. */
export interface Kind<Content extends Named, Snapshot extends object> {
	type: VersionedType;
	notFound: ErrorCode;
	/** Reads a row: types its columns and fills in what its JSON is too old to have. */
	content: z.ZodType<Content>;
	/** Reads what a version keeps, whatever its age. */
	snapshot: z.ZodType<Snapshot>;
	/** What a version keeps: JSON, no secrets. */
	toSnapshot(content: Content): Snapshot;
}

export interface SaveOptions {
	/** From `If-Match` or the body; undefined means that the last write wins. */
	expected?: number | undefined;
	changeDescription?: string | undefined;
}

export type VersionColumns = Omit<Tables['entityVersion']['$inferSelect'], 'snapshot'>;

/**
 * Create, save, delete and find entities that keep every version. Rows are held in memory and read again after any
 * process has written; races between writers are decided by the database.
 */
export function versionedService<Content extends Named, Snapshot extends object>(
	{ database, now }: { database: Database; now: () => number },
	kind: Kind<Content, Snapshot>,
) {
	type Row = VersionedRow<Content>;
	// The tables share the columns of `VersionedRow`; one of them stands for all in the types.
	const table = database.tables[kind.type] as Tables['prompt'];
	const { entityVersion } = database.tables;
	const cache = rowCache<Row>(database, kind.type, async () => (await database.sql.select().from(table)).map(read));

	function read(row: Tables['prompt']['$inferSelect']): Row {
		const { id, aliasKey, version, createdAt, modifiedAt, createdBy, modifiedBy } = row;
		const history: History = { id, aliasKey, version, createdAt, modifiedAt, createdBy, modifiedBy };
		return { ...stored(kind.content, row, `The ${kind.type} ${id}`), ...history };
	}

	const versionRow = (row: Row, changeDescription?: string) =>
		database.sql.insert(entityVersion).values({
			entityType: kind.type,
			entityId: row.id,
			version: row.version,
			snapshot: { ...kind.toSnapshot(contentOf<Content>(row)) } as Record<string, unknown>,
			changeDescription: changeDescription ?? null,
			createdAt: row.modifiedAt,
			createdBy: row.modifiedBy,
		});

	async function find(idOrAlias: string): Promise<Row | undefined> {
		const { byId, byAlias } = await cache.rows();
		return isGuid(idOrAlias) ? byId.get(idOrAlias.toLowerCase()) : byAlias.get(idOrAlias.toLowerCase());
	}

	async function get(idOrAlias: string): Promise<Row> {
		const row = await find(idOrAlias);
		if (!row)
			throw new AppError(
				kind.notFound,
				kind.notFound === 'not_found' ? { detail: `There is no ${kind.type} "${idOrAlias.slice(0, 100)}".` } : {},
			);
		return row;
	}

	async function create(actor: Actor, content: Content, changeDescription?: string): Promise<Row> {
		const at = now();
		const author = authorOf(actor);
		const row: Row = {
			...content,
			id: newId(),
			aliasKey: content.alias.toLowerCase(),
			version: 1,
			createdAt: at,
			modifiedAt: at,
			createdBy: author,
			modifiedBy: author,
		};
		await write(row, () => [
			database.sql.insert(table).values(row as unknown as Tables['prompt']['$inferInsert']),
			versionRow(row, changeDescription),
		]);
		return row;
	}

	/** Saves what `change` makes of the current row. A save that changes nothing does not make a version. */
	async function update(
		actor: Actor,
		idOrAlias: string,
		options: SaveOptions,
		change: (row: Row) => Promise<Content> | Content,
	): Promise<Row> {
		return untilWritten(async () => {
			const current = await get(idOrAlias);
			if (options.expected !== undefined && options.expected !== current.version) throw stale(current);
			const content = await change(current);
			const next: Row = {
				...current,
				...content,
				aliasKey: content.alias.toLowerCase(),
				version: current.version + 1,
				modifiedAt: now(),
				modifiedBy: authorOf(actor),
			};
			if (isSame(current, next)) return current;
			try {
				await write(next, () => [
					versionRow(next, options.changeDescription),
					mustChange(
						database.sql
							.update(table)
							.set(next as unknown as Partial<Tables['prompt']['$inferInsert']>)
							.where(and(eq(table.id, current.id), eq(table.version, current.version))),
					),
				]);
				return next;
			} catch (error) {
				if (!(error instanceof StaleWrite)) throw error;
				cache.forget();
				throw options.expected === undefined ? error : stale(await get(current.id));
			}
		});
	}

	async function remove(idOrAlias: string, expected: number | undefined): Promise<void> {
		const row = await get(idOrAlias);
		if (expected !== undefined && expected !== row.version) throw stale(row);
		const references = await referencesTo(database, kind.type, row.id);
		if (references.length) throw inUse(row, references);
		try {
			await database.atomic([
				mustChange(
					database.sql
						.delete(table)
						.where(expected === undefined ? eq(table.id, row.id) : and(eq(table.id, row.id), eq(table.version, expected))),
				),
				database.sql.delete(entityVersion).where(and(eq(entityVersion.entityType, kind.type), eq(entityVersion.entityId, row.id))),
			]);
		} catch (error) {
			if (isForeignKeyViolation(error)) throw inUse(row, await referencesTo(database, kind.type, row.id));
			if (error instanceof StaleWrite) throw expected === undefined ? new AppError(kind.notFound) : stale(await get(row.id));
			throw error;
		}
		await cache.written();
	}

	/** Runs a plan that saves `row`; tells a taken alias from a lost race. */
	async function write(row: Row, plan: () => Parameters<Database['atomic']>[0]): Promise<void> {
		try {
			await database.atomic(plan());
		} catch (error) {
			if (isForeignKeyViolation(error))
				throw new AppError('validation_failed', { detail: 'Something that this refers to has just been deleted. Load it again.' });
			if (!isUniqueViolation(error)) throw error;
			cache.forget();
			const holder = (await cache.rows()).byAlias.get(row.aliasKey);
			if (holder && holder.id !== row.id)
				throw new AppError('duplicate_alias', {
					detail: `The alias "${row.alias}" is taken by "${holder.name}".`,
					facts: { errors: { alias: ['is taken'] } },
				});
			throw new StaleWrite();
		}
		await cache.written();
	}

	/** What the entity was at a version. Throws `not_found`. */
	async function snapshotAt(id: string, version: number): Promise<{ snapshot: Snapshot; at: VersionColumns }> {
		const [row] = await database.sql
			.select()
			.from(entityVersion)
			.where(and(eq(entityVersion.entityType, kind.type), eq(entityVersion.entityId, id), eq(entityVersion.version, version)));
		if (!row) throw new AppError('not_found', { detail: `There is no version ${version} of this ${kind.type}.` });
		const { snapshot, ...at } = row;
		return { snapshot: stored(kind.snapshot, snapshot, `Version ${version} of the ${kind.type} ${id}`), at };
	}

	return { find, get, create, update, remove, snapshotAt, all: async () => (await cache.rows()).all };
}

/** What is stored was checked when it was saved: what cannot be read was written by something else, and is not the caller's fault. */
function stored<Value>(schema: z.ZodType<Value>, value: unknown, what: string): Value {
	const { success, data, error } = schema.safeParse(value);
	if (!success) throw new Error(`${what} cannot be read from the database`, { cause: error });
	return data;
}

/** What two rows are compared by; the text of a list is its items one after another. */
const SORT_KEYS: Record<SortedListQuery['orderBy'], (row: SortableRow) => string | number> = {
	name: ({ name }) => name,
	alias: ({ aliasKey }) => aliasKey,
	version: ({ version }) => version,
	dateModified: ({ modifiedAt }) => modifiedAt,
	isActive: ({ isActive }) => Number(!isActive),
	tags: ({ tags = [] }) => tags.join(', '),
};

type SortableRow = VersionedRow & { isActive?: boolean; tags?: readonly string[] };

/** A page of rows, filtered by name or alias. Given by name. */
export function pageOfRows<Row extends SortableRow>(
	rows: readonly Row[],
	{ skip, take, filter, orderBy, orderDirection }: SortedListQuery,
): { items: Row[]; total: number } {
	const needle = filter?.toLowerCase();
	const found = needle ? rows.filter(({ name, aliasKey }) => name.toLowerCase().includes(needle) || aliasKey.includes(needle)) : rows;
	return { items: sorted(found, orderBy, orderDirection).slice(skip, skip + take), total: found.length };
}

function sorted<Row extends SortableRow>(
	rows: readonly Row[],
	orderBy: SortedListQuery['orderBy'],
	orderDirection: SortedListQuery['orderDirection'],
): readonly Row[] {
	if (orderBy === 'name' && orderDirection === 'Ascending') return rows;
	const key = SORT_KEYS[orderBy];
	const sign = orderDirection === 'Ascending' ? 1 : -1;
	return rows.toSorted((one, other) => sign * compared(key(one), key(other)));
}

function compared(one: string | number, other: string | number): number {
	return typeof one === 'string' ? one.localeCompare(String(other), 'en', { sensitivity: 'base' }) : one - Number(other);
}

/** The members that every answer shares. */
export function historyOf(row: VersionedRow) {
	return {
		id: row.id,
		version: row.version,
		dateCreated: new Date(row.createdAt).toISOString(),
		dateModified: new Date(row.modifiedAt).toISOString(),
		createdBy: row.createdBy,
		modifiedBy: row.modifiedBy,
	};
}

export function authorOf(actor: Actor): Author {
	const { id, name } = identityOf(actor);
	return { id, name };
}

function stale(current: VersionedRow): AppError {
	const who = current.modifiedBy ? ` by ${current.modifiedBy.name}` : '';
	return new AppError('version_conflict', {
		detail: `Version ${current.version} has been saved${who} in the meantime. Load it again.`,
		facts: { currentVersion: current.version },
	});
}

function inUse(row: VersionedRow, usedBy: Reference[]): AppError {
	return new AppError('in_use', {
		detail: `"${row.name}" is in use and cannot be deleted. Change what uses it first: ${namesOf(usedBy)}.`,
		facts: { usedBy },
	});
}

function isSame(left: VersionedRow, right: VersionedRow): boolean {
	const content = ({ version: _version, modifiedAt: _modifiedAt, modifiedBy: _modifiedBy, ...rest }: VersionedRow): unknown =>
		JSON.parse(JSON.stringify(rest));
	return isDeepStrictEqual(content(left), content(right));
}
