export interface Throttle {
	/** Seconds until another attempt is heard, 0 when now. */
	wait(key: string): number;
	failed(key: string): void;
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
		wait(key) {
			const entry = failures.get(key);
			return entry ? Math.max(0, Math.ceil((entry.last + pause(entry.count) - now()) / 1000)) : 0;
		},
		failed(key) {
			const before = failures.get(key);
			const count = before && now() - before.last < FORGOTTEN_AFTER ? before.count : 0;
			failures.delete(key);
			if (failures.size >= LONGEST_LIST) failures.delete(failures.keys().next().value!);
			failures.set(key, { count: count + 1, last: now() });
		},
		succeeded: (key) => void failures.delete(key),
	};
}
