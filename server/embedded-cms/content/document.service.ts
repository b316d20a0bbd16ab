import type { CmsDatabase } from '../schema.ts';
import { newId } from '../../base/runtime.ts';
import type { CreateBody, DocumentBody } from './document.contract.ts';
import { isPublished, type DocumentData, type DocumentVariant } from './document.ts';
import { mergeDocument } from './document-merge.ts';
import type { StoredDocument } from './document-view.ts';
import { auditEntry, type AuditKind } from './content-audit.ts';
import { publication } from './publication.ts';
import { withMediaTypes } from './picked-media.ts';
import { recordStore } from './record.store.ts';
import { retryStale } from './retry-stale.ts';
import { KIND, readSiteMap, type SiteMap } from './site-map.ts';
import type { EmbeddedUser } from '../session.ts';
import type { DocumentType, Structure } from './structure.ts';
import { UmbracoProblem } from './umbraco-problem.ts';
import { uniqueNames } from './unique-names.ts';

export interface OpenDocument {
	document: StoredDocument;
	structure: Structure;
	map: SiteMap;
	binned: boolean;
}

export type DocumentService = ReturnType<typeof documentService>;

/** Reading and writing of documents. All writes of a call are one plan; a write that lost a race is done again on fresh data. */
export function documentService({ database, structureOf }: { database: CmsDatabase; structureOf: () => Promise<Structure> }) {
	const live = recordStore<DocumentData>(database, KIND.live);
	const binned = recordStore<DocumentData>(database, KIND.binned);
	const audited = (user: EmbeddedUser, id: string, kind: AuditKind, cultures: readonly (string | null)[], structure: Structure) =>
		auditEntry(database, user, id, kind, cultures, structure);

	/** The document for a user who may read it. A missing one is told apart from a refused one, as Umbraco does. */
	async function open(user: EmbeddedUser, id: string): Promise<OpenDocument> {
		const [structure, map] = [await structureOf(), await readSiteMap(database)];
		const document = (await live.find(id)) ?? (await binned.find(id));
		if (!document) throw new UmbracoProblem('notFound');
		if (!map.mayRead(id, user)) throw new UmbracoProblem('forbidden');
		return { document, structure, map, binned: map.isBinned(id) };
	}

	async function openLive(user: EmbeddedUser, id: string): Promise<OpenDocument> {
		const opened = await open(user, id);
		if (opened.binned) throw new UmbracoProblem('inTrash');
		return opened;
	}

	const stored = (document: StoredDocument, data: DocumentData) =>
		live.replace(document, { data, parentId: document.parentId, updatedAt: Math.max(Date.now(), document.updatedAt + 1) });

	async function parentIsOut(parentId: string | null): Promise<void> {
		if (parentId === null) return;
		const parent = await live.find(parentId);
		if (!parent || !isPublished(parent.data)) throw new UmbracoProblem('parentNotPublished');
	}

	/** The type for a new document at its place; refuses what the create dialog would not have offered. */
	async function allowedType(user: EmbeddedUser, structure: Structure, body: CreateBody): Promise<DocumentType> {
		const type = structure.documentTypes.get(body.documentType.id);
		if (!type) throw new UmbracoProblem('documentTypeNotFound');
		if (body.template) throw new UmbracoProblem('templateNotFound');
		if (type.isElement || (!body.parent && !type.allowedAsRoot)) throw new UmbracoProblem('notAllowed');
		if (!body.parent) return type;
		const parent = await live.find(body.parent.id);
		if (!parent) throw new UmbracoProblem('parentNotFound');
		if (!(await readSiteMap(database)).mayRead(parent.id, user)) throw new UmbracoProblem('forbidden');
		const allowed = structure.documentTypes.get(parent.data.documentTypeId)?.allowedDocumentTypes ?? [];
		if (!allowed.some(({ documentType }) => documentType.id === type.id)) throw new UmbracoProblem('notAllowed');
		return type;
	}

	/** The variants of what stands on a level, without one document of it. */
	async function siblings(parentId: string | null, except: string | null): Promise<DocumentVariant[][]> {
		const nodes = (await live.nodes()).filter((node) => node.parentId === parentId && node.id !== except);
		return (await live.findMany(nodes.map(({ id }) => id))).map(({ data }) => data.variants);
	}

	return {
		open,
		openLive,
		siblings,

		async create(user: EmbeddedUser, sent: CreateBody, cultures?: readonly string[]): Promise<string> {
			const body = await withMediaTypes(database, sent);
			const [id, parentId] = [body.id ?? newId(), body.parent?.id ?? null];
			await retryStale(database, async () => {
				const [structure, now] = [await structureOf(), Date.now()];
				const type = await allowedType(user, structure, body);
				if ((await live.find(id)) ?? (await binned.find(id))) throw new UmbracoProblem('duplicateKey');
				let data = mergeDocument(structure, type, null, body, (culture) => mayEdit(user, culture), now);
				data.variants = uniqueNames(data.variants, await siblings(parentId, null));
				if (cultures) {
					await parentIsOut(parentId);
					data = publication({ structure, type, data, cultures, now, problem: 'invalid', sent: body });
				}
				const saved = data.variants.map(({ culture }) => culture);
				return [
					...(parentId === null ? [] : [live.mustExist(parentId)]),
					live.insert({ id, parentId, data, createdAt: now, updatedAt: now }),
					audited(user, id, 'Save', saved, structure),
					...(cultures ? [audited(user, id, 'Publish', type.variesByCulture ? cultures : [null], structure)] : []),
				];
			});
			return id;
		},

		async update(user: EmbeddedUser, id: string, sent: DocumentBody, cultures?: readonly string[]): Promise<void> {
			const body = await withMediaTypes(database, sent);
			await retryStale(database, async () => {
				const { document, structure } = await openLive(user, id);
				if (body.template) throw new UmbracoProblem('templateNotFound');
				const [type, now] = [structure.documentTypes.get(document.data.documentTypeId)!, Date.now()];
				let data = mergeDocument(structure, type, document.data, body, (culture) => mayEdit(user, culture), now);
				data.variants = uniqueNames(data.variants, await siblings(document.parentId, id));
				const saved = body.variants.map(({ culture }) => culture);
				if (cultures) {
					await parentIsOut(document.parentId);
					data = publication({ structure, type, data, cultures, now, problem: 'invalid', sent: body });
				}
				return [
					stored(document, data),
					audited(user, id, 'Save', saved, structure),
					...(cultures ? [audited(user, id, 'Publish', type.variesByCulture ? cultures : [null], structure)] : []),
				];
			});
		},
	};
}

function mayEdit(user: EmbeddedUser, culture: string): boolean {
	return user.languages.length === 0 || user.languages.includes(culture);
}
