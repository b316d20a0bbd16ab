import type { MustChange, Statement } from '../../db/database.ts';
import { newId } from '../../base/runtime.ts';
import type { CmsDatabase } from '../schema.ts';
import type { EmbeddedUser } from '../session.ts';
import { auditEntry } from './content-audit.ts';
import type { DocumentService } from './document.service.ts';
import { isPublished, stateOf, unpublish, type DocumentData } from './document.ts';
import type { StoredDocument } from './document-view.ts';
import { publication } from './publication.ts';
import { recordStore } from './record.store.ts';
import { retryStale } from './retry-stale.ts';
import { KIND } from './site-map.ts';
import type { DocumentType, Structure } from './structure.ts';
import { operationStatus, UmbracoProblem } from './umbraco-problem.ts';

export type PublishingService = ReturnType<typeof publishingService>;

interface FailedItem {
	id: string;
	operationStatus: string;
}

/** Which variants are published, and which no longer. */
export function publishingService({ database, documents }: { database: CmsDatabase; documents: DocumentService }) {
	const live = recordStore<DocumentData>(database, KIND.live);
	const tasks = recordStore<{ failed: FailedItem[] }>(database, KIND.publishTask);
	const stored = (document: StoredDocument, data: DocumentData) =>
		live.replace(document, { data, parentId: document.parentId, updatedAt: Math.max(Date.now(), document.updatedAt + 1) });
	const typeOf = (structure: Structure, { data }: StoredDocument) => structure.documentTypes.get(data.documentTypeId)!;

	/** The plan for one document; empty when all of it is published already, since nothing happens then. */
	function planOf(
		user: EmbeddedUser,
		structure: Structure,
		document: StoredDocument,
		cultures: readonly string[],
	): (Statement | MustChange)[] {
		const type = typeOf(structure, document);
		const data = publication({ structure, type, data: document.data, cultures, now: Date.now(), problem: 'publishInvalid' });
		const chosen = type.variesByCulture ? cultures : [null];
		const isOut = (culture: string | null) =>
			document.data.variants.some((variant) => variant.culture === culture && stateOf(document.data, variant, false) === 'Published');
		if (chosen.every(isOut)) return [];
		return [stored(document, data), auditEntry(database, user, document.id, 'Publish', chosen, structure)];
	}

	async function parentIsOut(document: StoredDocument): Promise<void> {
		const parent = document.parentId === null ? null : await live.find(document.parentId);
		if (document.parentId !== null && (!parent || !isPublished(parent.data))) throw new UmbracoProblem('parentNotPublished');
	}

	/** What is published of a branch, what of it failed, and why. What lies under a failure stays as it is. */
	async function planOfBranch(user: EmbeddedUser, id: string, cultures: readonly string[], withDrafts: boolean) {
		const { document: root, structure, map } = await documents.openLive(user, id);
		const [out, failed, plan] = [new Set<string>(), [] as FailedItem[], [] as (Statement | MustChange)[]];
		for (const document of await live.findMany(map.withDescendants(id))) {
			const isRoot = document.id === root.id;
			if (!isRoot && (!out.has(document.parentId!) || !map.mayRead(document.id, user))) continue;
			if (!isRoot && !withDrafts && !isPublished(document.data)) continue;
			const own = cultures.filter((iso) => document.data.variants.some(({ culture }) => culture === iso));
			if (typeOf(structure, document).variesByCulture && own.length === 0) continue;
			try {
				if (isRoot) await parentIsOut(root);
				plan.push(...planOf(user, structure, document, own));
				out.add(document.id);
			} catch (error) {
				if (!(error instanceof UmbracoProblem)) throw error;
				failed.push({ id: document.id, operationStatus: operationStatus(error) });
			}
		}
		return { plan, failed };
	}

	return {
		async publish(user: EmbeddedUser, id: string, cultures: readonly (string | null)[]): Promise<void> {
			await retryStale(database, async () => {
				const { document, structure } = await documents.openLive(user, id);
				if (cultures.length === 0) return [];
				const chosen = toPublish(structure, typeOf(structure, document), cultures);
				await parentIsOut(document);
				return planOf(user, structure, document, chosen);
			});
		},

		/** Answers the id of a task whose outcome `outcomeOf` tells. */
		async publishWithDescendants(user: EmbeddedUser, id: string, cultures: readonly string[], withDrafts: boolean): Promise<string> {
			const taskId = newId();
			await retryStale(database, async () => {
				const { document, structure } = await documents.openLive(user, id);
				// The client names an invariant document's only variant "invariant".
				const isVariant = typeOf(structure, document).variesByCulture;
				if (isVariant && !cultures.every((iso) => iso === '*' || isKnown(structure)(iso))) throw new UmbracoProblem('invalidCultures');
				const all = cultures.includes('*') ? structure.languages.map(({ isoCode }) => isoCode) : cultures;
				const { plan, failed } = await planOfBranch(user, id, all, withDrafts);
				const now = Date.now();
				const task = tasks.insert({ id: taskId, parentId: id, position: 0, data: { failed }, createdAt: now, updatedAt: now });
				return [...plan, tasks.removeUnder([id]), task];
			});
			return taskId;
		},

		async outcomeOf(user: EmbeddedUser, id: string, taskId: string): Promise<void> {
			await documents.open(user, id);
			const task = await tasks.find(taskId);
			if (task?.parentId !== id) throw new UmbracoProblem('taskNotFound');
			if (task.data.failed.length > 0) throw new UmbracoProblem('failedBranch', { failedBranchItems: task.data.failed });
		},

		/** `null` is an invariant document as a whole, `*` all languages. Without a mandatory language nothing stays published. */
		async unpublish(user: EmbeddedUser, id: string, cultures: readonly string[] | null): Promise<void> {
			await retryStale(database, async () => {
				const { document, structure } = await documents.openLive(user, id);
				const chosen = toUnpublish(structure, typeOf(structure, document), document.data, cultures);
				const out = document.data.variants.filter(({ culture, published }) => published && chosen.includes(culture));
				if (out.length === 0) return [];
				const gone = out.map(({ culture }) => culture);
				return [stored(document, unpublish(document.data, new Set(chosen))), auditEntry(database, user, id, 'Unpublish', gone, structure)];
			});
		},
	};
}

const isKnown =
	({ languages }: Structure) =>
	(iso: string | null) =>
		languages.some(({ isoCode }) => isoCode === iso);

/** The languages of a document that varies; none for one that does not, which may be named by the default language. */
function toPublish(structure: Structure, { variesByCulture }: DocumentType, cultures: readonly (string | null)[]): string[] {
	if (!variesByCulture) {
		if (cultures.some((culture) => culture !== null && culture !== '*' && culture !== structure.defaultCulture))
			throw new UmbracoProblem('invalidCultures');
		return [];
	}
	if (cultures.some((culture) => culture === null || culture === '*')) throw new UmbracoProblem('invariantOfVariant');
	if (!cultures.every(isKnown(structure))) throw new UmbracoProblem('invalidCultures');
	return cultures as string[];
}

function toUnpublish(
	structure: Structure,
	{ variesByCulture }: DocumentType,
	{ variants }: DocumentData,
	cultures: readonly string[] | null,
): (string | null)[] {
	const all = variants.map(({ culture }) => culture);
	if (!variesByCulture && (cultures === null || cultures.includes(structure.defaultCulture))) return all;
	if (cultures === null) throw new UmbracoProblem('invariantOfVariant');
	if (cultures.length === 0) throw new UmbracoProblem('cultureMissing');
	if (!variesByCulture) throw new UmbracoProblem('variantOfInvariant');
	if (cultures.includes('*')) return all;
	if (!cultures.every(isKnown(structure))) throw new UmbracoProblem('invalidCultures');
	const mandatory = structure.languages.filter(({ isMandatory }) => isMandatory).map(({ isoCode }) => isoCode);
	return cultures.some((culture) => mandatory.includes(culture)) ? all : [...cultures];
}
