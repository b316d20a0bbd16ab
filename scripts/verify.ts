import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** All that can be said of the sources without running them. Every check runs, whatever the others found. */
const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

interface Finding {
	fine: boolean;
	output: string;
}

const checks: Record<string, () => Promise<Finding>> = {
	format: () => run('oxfmt', '--check', '.'),
	lint: () => run('oxlint'),
	'types of the server': () => run('tsc', '-p', 'server'),
	'types of the client': () => run('tsc', '-p', 'client'),
	'types of the tests': () => run('tsc', '-p', 'test'),
	'no unused exports': () => run('knip'),
	'generated files': () => run('node', 'scripts/generate.ts', '--check'),
	'migrations for SQLite': () => migrations('server/db/migrations', 'sqlite'),
	'migrations for PostgreSQL': () => migrations('server/db/migrations', 'postgres'),
	'migrations of the embedded CMS for SQLite': () => migrations('server/embedded-cms/migrations', 'sqlite'),
	'migrations of the embedded CMS for PostgreSQL': () => migrations('server/embedded-cms/migrations', 'postgres'),
};

/** Runs a command of the lockfile. */
function run(command: string, ...parameters: string[]): Promise<Finding> {
	return new Promise((resolve) => {
		const child = spawn(path.join(root, 'node_modules/.bin', windows ? `${command}.cmd` : command), parameters, {
			cwd: root,
			shell: windows,
		});
		let output = '';
		child.stdout.on('data', (text: Buffer) => (output += text));
		child.stderr.on('data', (text: Buffer) => (output += text));
		child.on('error', (error) => resolve({ fine: false, output: error.message }));
		child.on('close', (code) => resolve({ fine: code === 0, output }));
	});
}

/** A copy of the migrations must not gain one when they are made again from the schema. */
async function migrations(folder: string, database: 'sqlite' | 'postgres'): Promise<Finding> {
	const copy = await mkdtemp(path.join(tmpdir(), 'prompt-desk-migrations-'));
	try {
		await cp(path.join(root, folder, database), copy, { recursive: true });
		const before = await readdir(copy);
		const schema = `${folder}/${database}.entry.cjs`;
		const dialect = database === 'sqlite' ? 'sqlite' : 'postgresql';
		// The tool takes an absolute folder for a relative one.
		const out = path.relative(root, copy);
		const made = await run('drizzle-kit', 'generate', '--dialect', dialect, '--casing', 'snake_case', '--schema', schema, '--out', out);
		const gained = (await readdir(copy)).length > before.length;
		if (!gained) return made;
		return {
			fine: false,
			output: `The schema has changed. Run: npx drizzle-kit generate --config ${folder}/${database}.config.ts\n`,
		};
	} finally {
		await rm(copy, { recursive: true, force: true });
	}
}

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
	const started = performance.now();
	const { fine, output } = await check();
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	process.stdout.write(`${fine ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n${fine ? '' : `${output.trimEnd()}\n`}`);
	if (!fine) failed++;
}
process.stdout.write(failed ? `verify: ${failed} of ${Object.keys(checks).length} checks failed\n` : 'verify: everything is in order\n');
process.exitCode = failed ? 1 : 0;
