import type { Rolldown } from 'vite';

/** What every visit of the backoffice loads, whatever is looked at: the application, its frame and the manifests of its packages. */
const ALWAYS_LOADED = /[\\/]apps[\\/](app|backoffice)[\\/]|[\\/]umbraco-package\.js$/;
const LARGEST_CHUNK = 800_000;

/** Puts them into a handful of chunks: left to itself the bundler makes some 600, and a first visit waits for each round. */
export function bootModules(app: string): Rolldown.CodeSplittingGroup {
	let boot: Set<string> | undefined;
	return {
		debugName: 'boot',
		name(id, context) {
			boot ??= reachable(app, context);
			return boot.has(id) ? 'boot' : null;
		},
		maxSize: LARGEST_CHUNK,
	};
}

function reachable(app: string, context: Rolldown.ChunkingContext): Set<string> {
	const found = new Set<string>();
	const queue = [app];
	for (let id = queue.pop(); id; id = queue.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		const module = context.getModuleInfo(id);
		queue.push(...(module?.importedIds ?? []), ...(module?.dynamicallyImportedIds ?? []).filter((lazy) => ALWAYS_LOADED.test(lazy)));
	}
	return found;
}
