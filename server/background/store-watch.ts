import type { Logger } from '../base/runtime.ts';

export type StoreWatch = ReturnType<typeof watchStore>;

/** Says once that the jobs cannot be reached, and once that they can be again, however often it is tried in between. */
export function watchStore(logger: Logger) {
	let reachable = true;
	return {
		lost(error: unknown): void {
			if (reachable) logger.warn({ error: String(error) }, 'background jobs cannot be reached');
			reachable = false;
		},
		found(): void {
			if (!reachable) logger.info('background jobs can be reached again');
			reachable = true;
		},
	};
}
