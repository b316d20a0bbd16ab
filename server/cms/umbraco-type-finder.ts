import { LRUCache } from 'lru-cache';
import type { UmbracoClient } from './umbraco-client.ts';
import type { Caller } from './umbraco-credentials.ts';
import type { ManyReader } from './umbraco-many.ts';
import { pageOf, TypeItem, TypeTreeItem, type DocumentType } from './umbraco-wire.ts';

export interface TypeFinderOptions {
	client: UmbracoClient;
	types: ManyReader<DocumentType>;
	/** Of what is kept: how much, for how long, by which clock. */
	limits: { max: number; ttl: number; ttlResolution: number; perf: { now: () => number } };
}

const AT_ONCE = 40;
const MAX_FOLDERS = 200;
const MAX_CALLERS = 200;
/** As long as Umbraco's own may be. */
const MAX_ALIAS = 255;

/**
 * Finds types that are not named by their id. Umbraco has no route by alias: types are mostly named like their alias, so the
 * search by name comes first; then the tree, which is shown only to those who have the Settings section.
 */
export function createTypeFinder({ client, types, limits }: TypeFinderOptions) {
	const known = new LRUCache<string, { id: string | null }>(limits);
	const shown = new LRUCache<string, string[]>({ ...limits, max: MAX_CALLERS });

	async function idOf(alias: string, caller: Caller): Promise<string | null> {
		if (alias.length > MAX_ALIAS) return null;
		const wanted = alias.toLowerCase();
		const found = known.get(wanted) ?? known.get(`${wanted} ${caller.key}`);
		if (found) return found.id;
		for await (const ids of candidates(alias, caller)) {
			for (let start = 0; start < ids.length; start += AT_ONCE) {
				const read = [...(await types.read(ids.slice(start, start + AT_ONCE), caller)).values()];
				const match = read.find((type) => type.alias.toLowerCase() === wanted);
				if (!match) continue;
				known.set(wanted, { id: match.id });
				return match.id;
			}
		}
		// Somebody else may be shown more.
		known.set(`${wanted} ${caller.key}`, { id: null });
		return null;
	}

	/** Ids in the order of their promise. */
	async function* candidates(alias: string, caller: Caller): AsyncGenerator<string[]> {
		for (const query of queriesFor(alias)) {
			const path = `/item/document-type/search?query=${encodeURIComponent(query)}&skip=0&take=100`;
			const { items } = (await client.readUnless(path, pageOf(TypeItem), caller, [400, 403, 404])) ?? { items: [] };
			const [alike, other] = [
				items.filter(({ name }) => plain(name) === plain(alias)),
				items.filter(({ name }) => plain(name) !== plain(alias)),
			];
			yield alike.map(({ id }) => id);
			yield other.map(({ id }) => id);
		}
		yield* tree(caller);
	}

	/** Folder by folder; nothing for those to whom it is not shown. */
	async function* tree(caller: Caller): AsyncGenerator<string[]> {
		const folders = ['root'];
		for (let next = 0; next < Math.min(folders.length, MAX_FOLDERS); next++) {
			const path = next === 0 ? '/tree/document-type/root' : `/tree/document-type/children?parentId=${folders[next]}`;
			const items = await client.readAll(path, TypeTreeItem, caller, [403, 404]);
			folders.push(...items.filter(({ hasChildren }) => hasChildren).map(({ id }) => id));
			yield items.filter(({ isFolder }) => !isFolder).map(({ id }) => id);
		}
	}

	/** Ids of the types that the caller is shown: all with the Settings section, else those that documents can be made of. */
	async function idsFor(caller: Caller): Promise<string[]> {
		const listed = shown.get(caller.key);
		if (listed) return listed;
		const ids = new Set<string>();
		for await (const some of tree(caller)) for (const id of some) ids.add(id);
		let wanted = ids.size > 0 ? [] : ['/document-type/allowed-at-root'];
		while (wanted.length > 0 && ids.size < limits.max) {
			const found = await Promise.all(wanted.slice(0, AT_ONCE).map((path) => client.readAll(path, TypeItem, caller, [403, 404])));
			const fresh = [...new Set(found.flat().map(({ id }) => id))].filter((id) => !ids.has(id));
			for (const id of fresh) ids.add(id);
			wanted = [...wanted.slice(AT_ONCE), ...fresh.map((id) => `/document-type/${id}/allowed-children`)];
		}
		const answer = [...ids].slice(0, limits.max);
		shown.set(caller.key, answer);
		return answer;
	}

	return { idOf, idsFor };
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** `blogPost` may be called "Blog Post", or something with the longest of its words. */
function queriesFor(alias: string): string[] {
	const words = alias
		.replaceAll(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1 ')
		.split(/[\s_-]+/)
		.filter(Boolean);
	const longest = words.toSorted((one, other) => other.length - one.length)[0];
	return [...new Set([words.join(' '), longest ?? ''])].filter(Boolean);
}
