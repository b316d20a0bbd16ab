/**
 * Checks few passwords at a time and lets few wait, since each check costs a core for a while: who is refused can come
 * back in a second, and who has signed in from here before goes first.
 */
export interface PasswordQueue {
	/** Null when too many are waiting already. */
	check<Result>(key: string, work: () => Promise<Result>): Promise<Result | null>;
	/** From now on `key` goes before those who are not known. */
	remember(key: string): void;
}

const AT_ONCE = 2;
const MOST_WAITING = 32;
const MOST_REMEMBERED = 1_000;

export function createPasswordQueue(): PasswordQueue {
	const known = new Set<string>();
	const waiting: { first: (() => void)[]; others: (() => void)[] } = { first: [], others: [] };
	let running = 0;

	/** Resolves when a place is taken; false when too many wait for one. */
	async function enter(key: string): Promise<boolean> {
		if (running < AT_ONCE) {
			running++;
			return true;
		}
		const line = known.has(key) ? waiting.first : waiting.others;
		if (line.length >= MOST_WAITING) return false;
		await new Promise<void>((resolve) => line.push(resolve));
		return true;
	}

	/** The place goes to whoever waits, or is free. */
	function leave(): void {
		const next = waiting.first.shift() ?? waiting.others.shift();
		if (next) next();
		else running--;
	}

	return {
		async check(key, work) {
			if (!(await enter(key))) return null;
			try {
				return await work();
			} finally {
				leave();
			}
		},
		remember(key) {
			known.delete(key);
			known.add(key);
			if (known.size > MOST_REMEMBERED) known.delete(known.values().next().value!);
		},
	};
}
