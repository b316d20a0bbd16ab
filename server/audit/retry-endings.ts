const FIRST_DELAY = 1_000;
const LAST_DELAY = 60_000;
const MOST_KEPT = 1_000;

/**
 * Endings that could not be written when they should have been: a row must not say `Running` for as long as this process
 * lives. They are tried one after the other until all are written. Of more than are kept the oldest are given up, which
 * are `Interrupted` when the process ends.
 */
export function retryEndings() {
	const waiting = new Map<string, () => Promise<void>>();
	let timer: NodeJS.Timeout | undefined;

	async function tryAll(delay: number): Promise<void> {
		let next = delay;
		for (const [id, write] of waiting) {
			try {
				await write();
				waiting.delete(id);
				next = FIRST_DELAY;
			} catch {
				next = Math.min(delay * 2, LAST_DELAY);
				break;
			}
		}
		timer = waiting.size > 0 ? setTimeout(() => void tryAll(next), next).unref() : undefined;
	}

	return {
		add(id: string, write: () => Promise<void>): void {
			const [oldest] = waiting.keys();
			if (waiting.size >= MOST_KEPT && oldest) waiting.delete(oldest);
			waiting.set(id, write);
			timer ??= setTimeout(() => void tryAll(FIRST_DELAY), FIRST_DELAY).unref();
		},
	};
}
