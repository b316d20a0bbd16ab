import { and, count, desc, eq, getTableColumns } from 'drizzle-orm';
import type { Actor } from '../base/actor.ts';
import { AppError } from '../base/errors.ts';
import type { Database } from '../db/database.ts';
import { compare } from './compare.ts';
import type { VersionedType } from './versioned.service.ts';

/** What the history needs of each kind: who it is, and how an old snapshot becomes the current state again. */
export interface Restorable {
	get(idOrAlias: string): Promise<{ id: string; version: number }>;
	/** Saves the snapshot as a new version and answers the entity as its own route would. */
	restore(actor: Actor, id: string, snapshot: Record<string, unknown>, changeDescription: string): Promise<{ version: number }>;
}

export type VersionService = ReturnType<typeof versionService>;

/** The history of prompts, profiles and connections. */
export function versionService({ database, kinds }: { database: Database; kinds: Record<VersionedType, Restorable> }) {
	const { entityVersion } = database.tables;
	const of = (type: VersionedType, id: string) => and(eq(entityVersion.entityType, type), eq(entityVersion.entityId, id));

	async function snapshotOf(type: VersionedType, id: string, version: number) {
		const [row] = await database.sql
			.select()
			.from(entityVersion)
			.where(and(of(type, id), eq(entityVersion.version, version)));
		if (!row) throw new AppError('not_found', { detail: `There is no version ${version} of this ${type}.` });
		return row;
	}

	const versionOf = (
		{ snapshot: _snapshot, entityType: _type, createdAt, ...row }: typeof entityVersion.$inferSelect,
		current: number,
	) => ({
		...row,
		isCurrent: row.version === current,
		dateCreated: new Date(createdAt).toISOString(),
	});

	return {
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
			return { items: rows.map((row) => versionOf({ ...row, snapshot: {} }, version)), total: Number(counted?.total ?? 0) };
		},

		async detail(type: VersionedType, idOrAlias: string, version: number) {
			const current = await kinds[type].get(idOrAlias);
			const row = await snapshotOf(type, current.id, version);
			return { ...versionOf(row, current.version), snapshot: row.snapshot };
		},

		async compare(type: VersionedType, idOrAlias: string, from: number, to: number) {
			const { id } = await kinds[type].get(idOrAlias);
			const [before, after] = [await snapshotOf(type, id, from), await snapshotOf(type, id, to)];
			return {
				fromVersion: from,
				toVersion: to,
				changes: compare(before.snapshot, after.snapshot),
				fromSnapshot: before.snapshot,
				toSnapshot: after.snapshot,
			};
		},

		async rollback(actor: Actor, type: VersionedType, idOrAlias: string, version: number, changeDescription?: string) {
			const { id, version: previousVersion } = await kinds[type].get(idOrAlias);
			const { snapshot } = await snapshotOf(type, id, version);
			const entity = await kinds[type].restore(actor, id, snapshot, changeDescription ?? `Restored from version ${version}`);
			return { previousVersion, restoredFromVersion: version, newVersion: entity.version, entity };
		},
	};
}
