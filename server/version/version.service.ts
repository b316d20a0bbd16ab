import { and, count, desc, eq, getTableColumns } from 'drizzle-orm';
import type { Actor, Need } from '../base/actor.ts';
import type { Database } from '../db/database.ts';
import { compare } from './compare.ts';
import type { VersionedRow, VersionedType } from './versioned-row.ts';
import type { SaveOptions, VersionColumns } from './versioned.service.ts';

/** What the history needs of each kind: who it is, what it was, and how it becomes that again. */
export interface Restorable {
	/** Who may read its history, and who may restore from it. */
	access: { read: Need; write: Need };
	get(idOrAlias: string): Promise<VersionedRow>;
	snapshotAt(id: string, version: number): Promise<{ snapshot: object; at: VersionColumns }>;
	/** Saves what a version owns as a new one. */
	restore(actor: Actor, id: string, version: number, options: SaveOptions): Promise<Restored>;
}

export interface Restored {
	/** As its own route answers it. */
	entity: { version: number };
	/** The members that belong to the entity and not to a version, and so are as they were. */
	kept: readonly string[];
}

export type VersionService = ReturnType<typeof versionService>;

/** The history of prompts, profiles and connections. */
export function versionService({ database, kinds }: { database: Database; kinds: Record<VersionedType, Restorable> }) {
	const { entityVersion } = database.tables;
	const of = (type: VersionedType, id: string) => and(eq(entityVersion.entityType, type), eq(entityVersion.entityId, id));

	const versionOf = ({ entityType: _type, createdAt, ...row }: VersionColumns, current: number) => ({
		...row,
		isCurrent: row.version === current,
		dateCreated: new Date(createdAt).toISOString(),
	});

	return {
		accessTo: (type: VersionedType) => kinds[type].access,

		async list(type: VersionedType, idOrAlias: string, { skip, take }: { skip: number; take: number }) {
			const { id, version } = await kinds[type].get(idOrAlias);
			const { snapshot: _snapshot, ...columns } = getTableColumns(entityVersion);
			const rows = await database.sql
				.select(columns)
				.from(entityVersion)
				.where(of(type, id))
				.orderBy(desc(entityVersion.version))
				.limit(take)
				.offset(skip);
			const [counted] = await database.sql.select({ total: count() }).from(entityVersion).where(of(type, id));
			return { items: rows.map((row) => versionOf(row, version)), total: Number(counted?.total ?? 0) };
		},

		async detail(type: VersionedType, idOrAlias: string, version: number) {
			const current = await kinds[type].get(idOrAlias);
			const { snapshot, at } = await kinds[type].snapshotAt(current.id, version);
			return { ...versionOf(at, current.version), snapshot };
		},

		async compare(type: VersionedType, idOrAlias: string, from: number, to: number) {
			const { id } = await kinds[type].get(idOrAlias);
			const [{ snapshot: fromSnapshot }, { snapshot: toSnapshot }] = await Promise.all([
				kinds[type].snapshotAt(id, from),
				kinds[type].snapshotAt(id, to),
			]);
			const changes = compare({ ...fromSnapshot }, { ...toSnapshot });
			return { fromVersion: from, toVersion: to, changes, fromSnapshot, toSnapshot };
		},

		async rollback(actor: Actor, type: VersionedType, idOrAlias: string, version: number, { expected, changeDescription }: SaveOptions) {
			const row = await kinds[type].get(idOrAlias);
			const { entity, kept } = await kinds[type].restore(actor, row.id, version, {
				expected,
				changeDescription: changeDescription ?? `Restored from version ${version}`,
			});
			return {
				previousVersion: row.version,
				restoredFromVersion: version,
				newVersion: entity.version,
				kept,
				entity,
			};
		},
	};
}
