import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { compressFiles } from './compress-files.ts';

/** Builds `client/` into `dist/App_Plugins/PromptDesk`, the folder that an Umbraco site gets. */
const root = fileURLToPath(new URL('..', import.meta.url));
const plugin = 'App_Plugins/PromptDesk';
const target = path.join(root, 'dist', plugin);
const manifests = path.join(root, 'client/manifests.ts');
const fresh = path.join(root, `dist/.client-${process.pid}`);

interface PackageFile {
	version: string;
	allowCacheBusting: boolean;
	extensions: { js?: string }[];
}

async function bundle(): Promise<Rolldown.OutputChunk[]> {
	const built = await build({
		configFile: path.join(root, 'client/vite.config.ts'),
		build: {
			outDir: fresh,
			rolldownOptions: { output: { codeSplitting: { groups: [loadedAtStart()] } } },
		},
	});
	if (!Array.isArray(built)) throw new Error('Vite did not answer with its output');
	return built.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
}

/** What the manifests import is one file, whoever else shares parts of it: each file more is a request more at every start. */
function loadedAtStart(): Rolldown.CodeSplittingGroup {
	let found: Set<string> | undefined;
	return {
		debugName: 'start',
		name(id, context) {
			found ??= reachable(manifests, context);
			return found.has(id) ? 'prompt-desk' : null;
		},
	};
}

function reachable(entry: string, context: Rolldown.ChunkingContext): Set<string> {
	const found = new Set<string>();
	const queue = [entry];
	for (let id = queue.pop(); id; id = queue.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		queue.push(...(context.getModuleInfo(id)?.importedIds ?? []));
	}
	return found;
}

/** A bare import that the page's import map does not have would be seen only when somebody opens that part. */
async function checkImports(chunks: Rolldown.OutputChunk[]): Promise<void> {
	const { imports } = JSON.parse(await readFile(path.join(root, 'dist/backoffice/importmap.json'), 'utf8')) as { imports: object };
	const own = new Set(chunks.map(({ fileName }) => fileName));
	for (const { fileName, imports: fixed, dynamicImports } of chunks) {
		const missing = [...fixed, ...dynamicImports].filter((name) => !own.has(name) && !(name in imports));
		if (missing.length > 0) throw new Error(`${fileName} imports ${missing.join(', ')}, which the backoffice does not have`);
	}
}

/**
 * Names the file with the manifests itself. The bundler's entry would be a script more that only passes them on, because
 * the file also exports what other parts share with it. Umbraco registers what a bundle exports as arrays and objects, and
 * leaves out functions, classes and texts: nothing else may be shared, which a test in the browser holds.
 *
 * The file's name has a hash of its content, so browsers keep it. Umbraco's own way, a query behind the address, would
 * load it twice: once as the package names it, once as the other chunks import it.
 */
async function stampPackage(start: string): Promise<void> {
	const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
	const { extensions, ...rest } = JSON.parse(await readFile(path.join(root, 'umbraco-package.json'), 'utf8')) as PackageFile;
	const stamped = {
		...rest,
		version,
		allowCacheBusting: false,
		extensions: extensions.map((one) => ({ ...one, js: `/${plugin}/${start}` })),
	};
	await writeFile(path.join(fresh, 'umbraco-package.json'), JSON.stringify(stamped, null, '\t'));
}

const started = Date.now();
await rm(fresh, { recursive: true, force: true });
const chunks = await bundle();
await checkImports(chunks);
const start = chunks.find(({ moduleIds }) => moduleIds.includes(manifests));
if (!start) throw new Error('the client has no manifests');
await stampPackage(start.fileName);
for (const { isEntry, fileName } of chunks) if (isEntry && fileName !== start.fileName) await rm(path.join(fresh, fileName));
const files = await compressFiles(fresh);
await rm(target, { recursive: true, force: true });
await mkdir(path.dirname(target), { recursive: true });
await rename(fresh, target);
process.stderr.write(`client: ${files} files in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
