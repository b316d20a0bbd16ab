import type { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { isGuid } from '../base/runtime.ts';
import type { UmbracoClient } from './umbraco-client.ts';
import type { Caller } from './umbraco-credentials.ts';

export interface ManyReader<T> {
	/** By id; without those that are not there or not shown to the caller. No ids, no call. */
	read(ids: readonly string[], caller: Caller): Promise<Map<string, T>>;
}

export interface ManyReaderOptions<T extends { id: string }> {
	client: UmbracoClient;
	kind: 'document-type' | 'data-type';
	schema: z.ZodType<T>;
	cache: LRUCache<string, T>;
}

/** IIS takes 2048 characters of a query unless told otherwise. */
const BATCH = 40;

/** Reads things of one kind at once, as Umbraco can since 17.3, and one by one where it cannot. */
export function createManyReader<T extends { id: string }>({ client, kind, schema, cache }: ManyReaderOptions<T>): ManyReader<T> {
	const batch = z.object({ items: z.array(schema) });

	async function readOne(id: string, caller: Caller): Promise<T[]> {
		const found = await client.readUnless(`/${kind}/${id}`, schema, caller, [403, 404]);
		return found ? [found] : [];
	}

	async function readSome(ids: readonly string[], caller: Caller): Promise<T[]> {
		if (ids.length > 1) {
			const found = await client.readUnless(`/${kind}/batch?${ids.map((id) => `id=${id}`).join('&')}`, batch, caller, [400, 403, 404, 405]);
			if (found) return found.items;
		}
		return (await Promise.all(ids.map((id) => readOne(id, caller)))).flat();
	}

	return {
		async read(ids, caller) {
			const found = new Map<string, T>();
			const missing: string[] = [];
			// Some ids are from content, where an editor could have put anything.
			for (const id of ids.filter(isGuid)) {
				const known = cache.get(id);
				if (known) found.set(id, known);
				else missing.push(id);
			}
			for (let start = 0; start < missing.length; start += BATCH) {
				for (const one of await readSome(missing.slice(start, start + BATCH), caller)) {
					cache.set(one.id, one);
					found.set(one.id, one);
				}
			}
			return found;
		},
	};
}
