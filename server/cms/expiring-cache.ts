export interface ExpiringCache<V> {
	get(key: string): V | undefined;
	set(key: string, value: V): void;
	delete(key: string): void;
}

/** Holds a value for `ttlMs` and at most `max` of them; the one that was not asked for the longest goes first. */
export function createExpiringCache<V>({ ttlMs, max, now }: { ttlMs: number; max: number; now: () => number }): ExpiringCache<V> {
	const entries = new Map<string, { value: V; since: number }>();
	const isFresh = (age: number) => age >= 0 && age < ttlMs;
	return {
		get(key) {
			const entry = entries.get(key);
			if (!entry) return undefined;
			entries.delete(key);
			if (!isFresh(now() - entry.since)) return undefined;
			entries.set(key, entry);
			return entry.value;
		},
		set(key, value) {
			entries.delete(key);
			entries.set(key, { value, since: now() });
			if (entries.size > max) entries.delete(entries.keys().next().value!);
		},
		delete: (key) => void entries.delete(key),
	};
}
