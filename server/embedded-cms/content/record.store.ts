import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { mustChange, type MustChange, type Statement } from '../../db/database.ts';
import type { CmsDatabase } from '../schema.ts';

/** A thing of the embedded CMS as it lies in the database. */
export interface Stored<T> {
	id: string;
	parentId: string | null;
	position: number;
	data: T;
	createdAt: number;
	updatedAt: number;
}

/** Where a thing stands, without its data. */
export type TreeNode = Pick<Stored<unknown>, 'id' | 'parentId' | 'position'>;

/** The things of one kind. Writes are built here and run as one plan by the caller. */
export interface RecordStore<T> {
	find(id: string): Promise<Stored<T> | null>;
	findMany(ids: readonly string[]): Promise<Stored<T>[]>;
	all(): Promise<Stored<T>[]>;
	/** All without their data, in order. */
	nodes(): Promise<TreeNode[]>;
	/** Newest first. */
	latest(parentId: string, page: { skip: number; take: number }): Promise<{ total: number; items: Stored<T>[] }>;
	insert(row: Omit<Stored<T>, 'position'> & { position?: number }): Statement;
	/** Stands only while the row is as it was read: `updatedAt` grows with every write. */
	replace(was: Stored<T>, row: Pick<Stored<T>, 'data' | 'parentId' | 'updatedAt'>): MustChange;
	/** Changes nothing; the plan stands only while the thing is of this kind. */
	mustExist(id: string): MustChange;
	/** Turns things into things of another kind, with their data as it is. */
	turnInto(kind: string, ids: readonly string[]): Statement;
	remove(ids: readonly string[]): Statement;
	removeUnder(parentIds: readonly string[]): Statement;
}

export function recordStore<T extends object>(database: CmsDatabase, kind: string): RecordStore<T> {
	const table = database.tables.cmsRecord;
	const query = database.sql;
	const typed = (rows: unknown) => rows as Stored<T>[];
	const ofKind = (...conditions: (SQL | undefined)[]) => and(eq(table.kind, kind), ...conditions);
	const lastPosition = (parentId: string | null) =>
		sql<number>`(select coalesce(max(position), -1) + 1 from cms_record where kind = ${kind} and ${parentId === null ? sql`parent_id is null` : sql`parent_id = ${parentId}`})`;

	return {
		async find(id) {
			const [row] = await query
				.select()
				.from(table)
				.where(ofKind(eq(table.id, id)));
			return row ? typed([row])[0]! : null;
		},
		async findMany(ids) {
			if (ids.length === 0) return [];
			const rows = typed(
				await query
					.select()
					.from(table)
					.where(ofKind(inArray(table.id, [...ids]))),
			);
			const byId = new Map(rows.map((row) => [row.id, row]));
			return ids.flatMap((id) => byId.get(id) ?? []);
		},
		async all() {
			return typed(await query.select().from(table).where(ofKind()).orderBy(asc(table.position), asc(table.id)));
		},
		async nodes() {
			return query
				.select({ id: table.id, parentId: table.parentId, position: table.position })
				.from(table)
				.where(ofKind())
				.orderBy(asc(table.position), asc(table.id));
		},
		async latest(parentId, { skip, take }) {
			const under = ofKind(eq(table.parentId, parentId));
			const total = (await query.select({ id: table.id }).from(table).where(under)).length;
			if (take === 0) return { total, items: [] };
			const items = await query.select().from(table).where(under).orderBy(desc(table.id)).limit(take).offset(skip);
			return { total, items: typed(items) };
		},
		insert: (row) =>
			query.insert(table).values({
				kind,
				id: row.id,
				parentId: row.parentId,
				position: row.position ?? lastPosition(row.parentId),
				data: row.data as Record<string, unknown>,
				createdAt: row.createdAt,
				updatedAt: row.updatedAt,
			}),
		replace: (was, row) =>
			mustChange(
				query
					.update(table)
					.set({ data: row.data as Record<string, unknown>, parentId: row.parentId, updatedAt: row.updatedAt })
					.where(ofKind(eq(table.id, was.id), eq(table.updatedAt, was.updatedAt))),
			),
		mustExist: (id) =>
			mustChange(
				query
					.update(table)
					.set({ kind })
					.where(ofKind(eq(table.id, id))),
			),
		turnInto: (other, ids) =>
			query
				.update(table)
				.set({ kind: other })
				.where(ofKind(inArray(table.id, [...ids]))),
		remove: (ids) => query.delete(table).where(ofKind(inArray(table.id, [...ids]))),
		removeUnder: (parentIds) => query.delete(table).where(ofKind(inArray(table.parentId, [...parentIds]))),
	};
}
