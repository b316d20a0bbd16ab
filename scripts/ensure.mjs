/**
 * Makes what `npm start` and `npm test` need: the packages of the lockfile, the backoffice's bundle and the client's.
 * It runs before anything is installed, on whatever Node the machine has: no dependencies, no TypeScript.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const read = (file) => readFileSync(at(file));
const say = (text) => process.stderr.write(`prompt-desk: ${text}\n`);

const OLDEST_NODE = 20;
const BUILDS = [
	{
		name: 'backoffice',
		waiting: 'bundling the backoffice (some seconds, once per version) …',
		made: 'dist/backoffice/build.json',
		inputs: ['package-lock.json', 'scripts/build-backoffice.ts', 'scripts/boot-modules.ts', 'scripts/compress-files.ts'],
	},
	{
		name: 'client',
		waiting: 'building the client …',
		made: 'dist/App_Plugins/PromptDesk/umbraco-package.json',
		inputs: ['package-lock.json', 'package.json', 'umbraco-package.json', 'server/prompt/scope.ts', 'scripts/build-client.ts', 'client'],
	},
];

/** What npm wrote after its last install has every package of the lockfile; those for other systems may be missing. */
function isInstalled() {
	if (!existsSync(at('node_modules/.package-lock.json')) || !existsSync(nodeBinary())) return false;
	const wanted = JSON.parse(read('package-lock.json')).packages;
	const installed = JSON.parse(read('node_modules/.package-lock.json')).packages;
	return Object.entries(wanted).every(([name, { version, integrity, optional }]) => {
		if (name === '') return true;
		const found = installed[name];
		return found ? found.version === version && found.integrity === integrity : Boolean(optional);
	});
}

/** The Node of the lockfile, which everything but this script runs on. */
function nodeBinary() {
	return at('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
}

function install() {
	say('installing packages (about a minute the first time) …');
	// Warnings would be about engines that we bring along ourselves, and about packages that only other tools use.
	const options = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
	const npm = process.env.npm_execpath;
	const isScript = npm && /\.[cm]?js$/.test(npm);
	const node = process.env.npm_node_execpath ?? process.execPath;
	run(isScript ? node : 'npm', isScript ? [npm, ...options] : options, 'npm ci');
}

function run(command, parameters, what) {
	const shell = process.platform === 'win32' && !command.endsWith('.exe');
	const { status, error } = spawnSync(command, parameters, { cwd: root, stdio: ['ignore', 2, 2], shell });
	if (status === 0) return;
	say(`${what} failed${error ? `: ${error.message}` : ''}`);
	process.exit(status || 1);
}

function filesOf(input) {
	if (!existsSync(at(input))) return [];
	const entries = readdirSync(at(input), { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

function fingerprint(inputs) {
	const hash = createHash('sha256');
	for (const input of inputs) {
		const files = path.extname(input) ? [at(input)].filter(existsSync) : filesOf(input).sort();
		for (const file of files) hash.update(path.relative(root, file)).update(readFileSync(file));
	}
	return hash.digest('hex');
}

function ensureBuilt({ name, waiting, made, inputs }) {
	const stamp = at('dist', '.built', name);
	const wanted = fingerprint(inputs);
	if (existsSync(at(made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	say(waiting);
	run(nodeBinary(), [at('scripts', `build-${name}.ts`)], `building the ${name}`);
	mkdirSync(path.dirname(stamp), { recursive: true });
	writeFileSync(stamp, wanted);
}

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
	say(`Node ${process.versions.node} is too old to install with; ${OLDEST_NODE} or newer is needed.`);
	process.exit(1);
}
// The published package has no lockfile: there npm has installed, and what we build here is inside.
if (existsSync(at('package-lock.json'))) {
	if (!isInstalled()) install();
	for (const build of BUILDS) ensureBuilt(build);
}
