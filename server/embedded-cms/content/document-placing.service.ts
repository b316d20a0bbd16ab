import type { MustChange, Statement } from '../../db/database.ts';
import { newId } from '../../base/runtime.ts';
import type { CmsDatabase } from '../schema.ts';
import type { EmbeddedUser } from '../session.ts';
import { auditEntry } from './content-audit.ts';
import type { DocumentService } from './document.service.ts';
import type { DocumentData } from './document.ts';
import { recordStore } from './record.store.ts';
import { retryStale } from './retry-stale.ts';
import { KIND } from './site-map.ts';
import type { Structure } from './structure.ts';
import { UmbracoProblem } from './umbraco-problem.ts';
import { uniqueNames } from './unique-names.ts';

export type PlacingService = ReturnType<typeof placingService>;

export interface CopyRequest {
	target: string | null;
	includeDescendants: boolean;
}

/** Where documents stand: copies and moves of them. */
export function placingService({ database, documents }: { database: CmsDatabase; documents: DocumentService }) {
	const live = recordStore<DocumentData>(database, KIND.live);

	/** Throws unless a document of the type may stand there. */
	async function mustBeAllowed(user: EmbeddedUser, structure: Structure, documentTypeId: string, target: string | null): Promise<void> {
		if (target === null) {
			if (!structure.documentTypes.get(documentTypeId)?.allowedAsRoot) throw new UmbracoProblem('notAllowed');
			return;
		}
		const parent = await documents.open(user, target).catch((error: unknown) => {
			throw error instanceof UmbracoProblem && error.problem === 'notFound' ? new UmbracoProblem('parentNotFound') : error;
		});
		if (parent.binned) throw new UmbracoProblem('parentNotFound');
		const allowed = structure.documentTypes.get(parent.document.data.documentTypeId)?.allowedDocumentTypes ?? [];
		if (!allowed.some(({ documentType }) => documentType.id === documentTypeId)) throw new UmbracoProblem('notAllowed');
	}

	return {
		mustBeAllowed,

		/** Drafts of the document, and of what lies under it, in the other place. Answers the id of the copy. */
		async copy(user: EmbeddedUser, id: string, { target, includeDescendants }: CopyRequest): Promise<string> {
			const copies = new Map<string, string>();
			const copyOf = (original: string) => copies.get(original) ?? copies.set(original, newId()).get(original)!;
			await retryStale(database, async () => {
				const { document, map, structure } = await documents.openLive(user, id);
				await mustBeAllowed(user, structure, document.data.documentTypeId, target);
				const ids = (includeDescendants ? map.withDescendants(id) : [id]).filter((each) => map.mayRead(each, user));
				const taken = await documents.siblings(target, null);
				const plan: (Statement | MustChange)[] = target === null ? [] : [live.mustExist(target)];
				const now = Date.now();
				for (const original of await live.findMany(ids)) {
					const variants = original.data.variants.map((variant) => ({ ...variant, createdAt: now, updatedAt: now, published: null }));
					const data: DocumentData = {
						...original.data,
						publishedValues: [],
						variants: original.id === id ? uniqueNames(variants, taken) : variants,
					};
					const parentId = original.id === id ? target : copyOf(original.parentId!);
					plan.push(live.insert({ id: copyOf(original.id), parentId, data, createdAt: now, updatedAt: now }));
				}
				plan.push(auditEntry(database, user, id, 'Copy', [], structure));
				return plan;
			});
			return copies.get(id)!;
		},

		move: (user: EmbeddedUser, id: string, target: string | null) =>
			retryStale(database, async () => {
				const { document, map, structure } = await documents.openLive(user, id);
				if (target !== null && map.withDescendants(id).includes(target)) throw new UmbracoProblem('parentInvalid');
				await mustBeAllowed(user, structure, document.data.documentTypeId, target);
				const data = { ...document.data, variants: uniqueNames(document.data.variants, await documents.siblings(target, id)) };
				return [
					...(target === null ? [] : [live.mustExist(target)]),
					live.replace(document, { data, parentId: target, updatedAt: Math.max(Date.now(), document.updatedAt + 1) }),
					auditEntry(database, user, id, 'Move', [], structure),
				];
			}),
	};
}
