import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Rolldown } from 'vite';
import { bootModules } from './boot-modules.ts';
import { compressFiles } from './compress-files.ts';

/**
 * Bundles Umbraco's backoffice from its npm package into `dist/backoffice`:
 * `bundle/` is served below a path with its content hash in it, `static/` holds what the client asks for by fixed names,
 * `importmap.json` names the entries. One module graph: contexts, tokens and the registry are one copy for core and plugins.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const source = realpathSync(path.join(root, 'node_modules/@umbraco-cms/backoffice'));
const uui = path.join(root, 'node_modules/@umbraco-ui/uui/dist');
const target = path.join(root, 'dist/backoffice');
const fresh = path.join(root, `dist/.backoffice-${process.pid}`);
const APP = 'apps/app/app.element';

/** Vite's own rolldown: a second version beside it writes a lockfile that `npm ci` refuses. */
async function loadRolldown(): Promise<{ rolldown(options: Rolldown.InputOptions): Promise<Rolldown.RolldownBuild> }> {
	const vite = createRequire(import.meta.url).resolve('vite/package.json');
	return import(pathToFileURL(createRequire(vite).resolve('rolldown')).href);
}

interface PackageFile {
	version: string;
	exports: Record<string, string | null>;
}

/** What a plugin may import, and the file in `dist-cms` that it gets. */
function entries({ exports }: PackageFile): Map<string, string> {
	const found = new Map<string, string>();
	for (const [key, file] of Object.entries(exports)) {
		if (file?.endsWith('.js')) found.set(`@umbraco-cms/backoffice${key.slice(1)}`, file.replace('./dist-cms/', '').replace(/\.js$/, ''));
	}
	return found;
}

/** Monaco is 100 MB of editors and workers for property editors that the embedded content does not have. */
const withoutMonaco: Rolldown.Plugin = {
	name: 'without-monaco',
	load: {
		filter: { id: /dist-cms[\\/]external[\\/]monaco-editor[\\/]index\.js$/ },
		handler: () => 'export const monaco = {}; export const styles = "";',
	},
};

async function bundle(names: string[]): Promise<string> {
	const { rolldown } = await loadRolldown();
	const build = await rolldown({
		input: Object.fromEntries(names.map((name) => [name, path.join(source, 'dist-cms', `${name}.js`)])),
		plugins: [withoutMonaco],
		platform: 'browser',
		preserveEntrySignatures: 'strict',
		transform: { target: 'es2022', define: { 'import.meta.env': '{"PROD":true}' } },
		logLevel: 'silent',
	});
	const { output } = await build.write({
		dir: path.join(fresh, 'bundle'),
		format: 'esm',
		entryFileNames: '[name].js',
		chunkFileNames: 'chunks/[name]-[hash].js',
		minify: true,
		keepNames: true,
		// Without it the client's default "auth" overwrites the one that refreshes tokens, and sessions end with the first token.
		strictExecutionOrder: true,
		codeSplitting: { groups: [bootModules(path.join(source, 'dist-cms', `${APP}.js`))] },
	});
	await build.close();
	const hash = createHash('sha256');
	for (const file of output.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
		hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
	}
	return hash.digest('hex').slice(0, 12);
}

async function copyStatic(): Promise<void> {
	const css = path.join(fresh, 'static/css');
	await mkdir(css, { recursive: true });
	for (const folder of ['styles', 'themes']) {
		for (const file of await readdir(path.join(uui, folder))) {
			if (file.endsWith('.css')) await cp(path.join(uui, folder, file), path.join(css, file));
		}
	}
	await cp(path.join(uui, 'assets'), path.join(fresh, 'static/assets'), { recursive: true });
}

const started = Date.now();
const packageFile = JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8')) as PackageFile;
const named = entries(packageFile);
await rm(fresh, { recursive: true, force: true });
const base = `/umbraco/backoffice/${await bundle([...new Set([...named.values(), APP])])}`;
await copyStatic();
const imports = Object.fromEntries([...named].map(([name, file]) => [name, `${base}/${file}.js`]));
await writeFile(path.join(fresh, 'importmap.json'), JSON.stringify({ imports }, null, '\t'));
await writeFile(
	path.join(fresh, 'build.json'),
	JSON.stringify({ base, app: `${base}/${APP}.js`, version: packageFile.version }, null, '\t'),
);
const files = await compressFiles(fresh);
await rm(target, { recursive: true, force: true });
await mkdir(path.dirname(target), { recursive: true });
await rename(fresh, target);
await stat(path.join(target, `bundle/${APP}.js`));
process.stderr.write(`backoffice: ${files} files in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
