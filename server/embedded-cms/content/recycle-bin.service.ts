import type { Statement } from '../../db/database.ts';
import type { CmsDatabase } from '../schema.ts';
import type { EmbeddedUser } from '../session.ts';
import { auditEntry, contentAudit } from './content-audit.ts';
import type { PlacingService } from './document-placing.service.ts';
import type { DocumentService } from './document.service.ts';
import type { DocumentData } from './document.ts';
import { recordStore } from './record.store.ts';
import { retryStale } from './retry-stale.ts';
import { KIND, readSiteMap } from './site-map.ts';
import { UmbracoProblem } from './umbraco-problem.ts';
import { uniqueNames } from './unique-names.ts';

interface Parts {
	database: CmsDatabase;
	documents: DocumentService;
	placing: PlacingService;
}

export type RecycleBinService = ReturnType<typeof recycleBinService>;

/** A document goes to the bin and comes back with all that is under it and with what is published of it, as in Umbraco. */
export function recycleBinService({ database, documents, placing }: Parts) {
	const live = recordStore<DocumentData>(database, KIND.live);
	const binned = recordStore<DocumentData>(database, KIND.binned);
	const origins = recordStore(database, KIND.origin);

	async function openBinned(user: EmbeddedUser, id: string) {
		const opened = await documents.open(user, id);
		if (!opened.binned) throw new UmbracoProblem('notInTrash');
		return opened;
	}

	const removal = (ids: readonly string[]): Statement[] => [
		live.remove(ids),
		binned.remove(ids),
		origins.remove(ids),
		recordStore(database, KIND.domains).remove(ids),
		recordStore(database, KIND.publishTask).removeUnder(ids),
		contentAudit(database).removeUnder(ids),
	];

	return {
		trash: (user: EmbeddedUser, id: string) =>
			retryStale(database, async () => {
				const { document, map, structure, binned: isBinned } = await documents.open(user, id);
				if (isBinned) throw new UmbracoProblem('inTrash');
				const now = Date.now();
				return [
					live.replace(document, { data: document.data, parentId: null, updatedAt: Math.max(now, document.updatedAt + 1) }),
					live.turnInto(KIND.binned, map.withDescendants(id)),
					origins.insert({ id, parentId: document.parentId, position: 0, data: {}, createdAt: now, updatedAt: now }),
					auditEntry(database, user, id, 'Move', [], structure, 'Moved to the recycle bin'),
				];
			}),

		/** Null for a document that lay at the root. */
		async originalParent(user: EmbeddedUser, id: string): Promise<string | null> {
			const { map } = await openBinned(user, id);
			return map.originalParentOf(id);
		},

		restore: (user: EmbeddedUser, id: string, target: string | null) =>
			retryStale(database, async () => {
				const { document, map, structure } = await openBinned(user, id);
				await placing.mustBeAllowed(user, structure, document.data.documentTypeId, target);
				const data = { ...document.data, variants: uniqueNames(document.data.variants, await documents.siblings(target, id)) };
				return [
					...(target === null ? [] : [live.mustExist(target)]),
					binned.replace(document, { data, parentId: target, updatedAt: Math.max(Date.now(), document.updatedAt + 1) }),
					binned.turnInto(KIND.live, map.withDescendants(id)),
					origins.remove([id]),
					auditEntry(database, user, id, 'Move', [], structure, 'Restored from the recycle bin'),
				];
			}),

		/** For good, with all that is under it. */
		async remove(user: EmbeddedUser, id: string, from: 'bin' | 'anywhere'): Promise<void> {
			const { map } = from === 'bin' ? await openBinned(user, id) : await documents.open(user, id);
			await database.atomic(removal(map.withDescendants(id)));
		},

		async empty(user: EmbeddedUser): Promise<void> {
			const map = await readSiteMap(database);
			const ids = map.binRoots(user).flatMap((id) => map.withDescendants(id));
			if (ids.length > 0) await database.atomic(removal(ids));
		},
	};
}
