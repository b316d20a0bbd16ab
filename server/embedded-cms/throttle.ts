export interface Throttle {
	/** Seconds until an attempt is heard, 0 when now; it counts as a failure until it has succeeded, so that many at once are many. */
	attempt(key: string): number;
	succeeded(key: string): void;
}

const FREE_FAILURES = 5;
const FORGOTTEN_AFTER = 5 * 60_000;
const LONGEST_LIST = 10_000;

/** After five failures each further one costs a pause that doubles, up to a minute. */
export function createThrottle(now: () => number): Throttle {
	const failures = new Map<string, { count: number; last: number }>();
	const pause = (count: number) => (count < FREE_FAILURES ? 0 : Math.min(60_000, 1_000 * 2 ** (count - FREE_FAILURES)));
	return {
		attempt(key) {
			const before = failures.get(key);
			const wait = before ? Math.max(0, Math.ceil((before.last + pause(before.count) - now()) / 1000)) : 0;
			if (wait > 0) return wait;
			const count = before && now() - before.last < FORGOTTEN_AFTER ? before.count : 0;
			failures.delete(key);
			if (failures.size >= LONGEST_LIST) failures.delete(failures.keys().next().value!);
			failures.set(key, { count: count + 1, last: now() });
			return 0;
		},
		succeeded: (key) => void failures.delete(key),
	};
}
