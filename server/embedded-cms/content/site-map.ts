import type { CmsDatabase } from '../schema.ts';
import { recordStore, type TreeNode } from './record.store.ts';
import { RESTRICTIONS } from '../seed/restriction.ts';
import type { EmbeddedUser } from '../session.ts';

/** The kinds that the tree is made of. `document-domains` are the host names of a document, a `publish-task` what became of the last publication of its branch. A `bin-origin` says where a document of the bin's top level was taken from. */
export const KIND = {
	live: 'document',
	binned: 'binned-document',
	origin: 'bin-origin',
	domains: 'document-domains',
	publishTask: 'publish-task',
} as const;

/** Where every document stands and who may read it, at one moment. */
export interface SiteMap {
	isLive(id: string): boolean;
	isBinned(id: string): boolean;
	parentOf(id: string): string | null;
	/** From the root down, without the document itself. */
	ancestorsOf(id: string): string[];
	/** In order; only what the user may read. */
	childrenOf(parentId: string | null, user: EmbeddedUser): string[];
	/** The top level of the recycle bin. */
	binRoots(user: EmbeddedUser): string[];
	/** The document and all under it, parents first, whoever may read them. */
	withDescendants(id: string): string[];
	/** Null when it lay at the root, or when its parent no longer exists. */
	originalParentOf(id: string): string | null;
	mayRead(id: string, user: EmbeddedUser): boolean;
	/** Everything that stands in the tree, whoever may read it. */
	live: readonly string[];
	binned: readonly string[];
}

export async function readSiteMap(database: CmsDatabase): Promise<SiteMap> {
	const live = await recordStore(database, KIND.live).nodes();
	const binned = await recordStore(database, KIND.binned).nodes();
	const origins = new Map((await recordStore(database, KIND.origin).nodes()).map(({ id, parentId }) => [id, parentId]));
	const inTree = new Map(live.map((place) => [place.id, place]));
	const inBin = new Map(binned.map((place) => [place.id, place]));
	const children = Map.groupBy([...live, ...binned], ({ id, parentId }) => parentId ?? (inBin.has(id) ? 'bin' : 'root'));
	const nodeOf = (id: string): TreeNode | undefined => inTree.get(id) ?? inBin.get(id);
	const parentOf = (id: string) => nodeOf(id)?.parentId ?? null;
	const idsUnder = (key: string) => (children.get(key) ?? []).map(({ id }) => id);
	const binRoots = idsUnder('bin');

	const mayRead = (id: string, user: EmbeddedUser) => {
		for (let at: string | null = id; at !== null; at = parentOf(at) ?? origins.get(at) ?? null) {
			const refused = RESTRICTIONS.get(at);
			if (refused && user.groups.every((group) => refused.includes(group))) return false;
		}
		return true;
	};
	const ancestorsOf = (id: string) => {
		const found: string[] = [];
		for (let at = parentOf(id); at !== null; at = parentOf(at)) found.unshift(at);
		return found;
	};
	const withDescendants = (id: string): string[] => [id, ...idsUnder(id).flatMap(withDescendants)];

	return {
		isLive: (id) => inTree.has(id),
		isBinned: (id) => inBin.has(id),
		parentOf,
		ancestorsOf,
		childrenOf: (parentId, user) => idsUnder(parentId ?? 'root').filter((id) => mayRead(id, user)),
		binRoots: (user) => binRoots.filter((id) => mayRead(id, user)),
		withDescendants,
		originalParentOf: (id) => {
			const origin = origins.get(id) ?? null;
			return origin !== null && inTree.has(origin) ? origin : null;
		},
		mayRead,
		live: [...inTree.keys()],
		binned: [...inBin.keys()],
	};
}
