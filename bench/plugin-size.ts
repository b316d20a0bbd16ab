import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What the plugin costs a visitor of the backoffice, counted in the built folder. */
export interface PluginSize {
	/** Scripts that are loaded whether or not the section is ever opened. */
	requestsAtBoot: number;
	kilobytesAtBoot: number;
	kilobytesInAll: number;
}

const folder = fileURLToPath(new URL('../dist/App_Plugins/PromptDesk', import.meta.url));
const STATIC_IMPORT = /(?:^|[;}])\s*(?:import|export)\b[^;()]*?["'](\.\/[^"']+)["']/g;

export function pluginSize(): PluginSize {
	const { extensions } = JSON.parse(read('umbraco-package.json')) as { extensions: { js?: string }[] };
	const boot = new Set<string>();
	const queue = extensions.flatMap(({ js }) => (js ? [path.basename(js)] : []));
	for (let file = queue.pop(); file; file = queue.pop()) {
		if (boot.has(file)) continue;
		boot.add(file);
		queue.push(...[...read(file).matchAll(STATIC_IMPORT)].map(([, target]) => path.join(path.dirname(file!), target!)));
	}
	const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|css|svg)$/.test(file));
	return { requestsAtBoot: boot.size, kilobytesAtBoot: kilobytes([...boot]), kilobytesInAll: kilobytes(all) };
}

function read(file: string): string {
	return readFileSync(path.join(folder, file), 'utf8');
}

function kilobytes(files: readonly string[]): number {
	return files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000;
}
