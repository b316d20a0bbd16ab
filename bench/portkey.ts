import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onCore } from './child.ts';
import { usageOf } from './process-usage.ts';
import { directBody, type Gateway } from './way.ts';

export const PORTKEY_VERSION = '1.15.2';
/** With what its range resolves to today, every stream of it fails; these are the versions of its own lockfile. */
const OVERRIDES = { hono: '4.9.7', '@hono/node-server': '1.13.5' };
const START_TRIES = 100;

/** The Portkey gateway in a folder for temporary files, kept for the next time; undefined where npm cannot bring it. */
function install(): string | undefined {
	const folder = path.join(tmpdir(), `prompt-desk-bench-portkey-${PORTKEY_VERSION}`);
	const main = path.join(folder, 'node_modules/@portkey-ai/gateway/build/start-server.js');
	if (existsSync(main)) return main;
	mkdirSync(folder, { recursive: true });
	const dependencies = { '@portkey-ai/gateway': PORTKEY_VERSION };
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies, overrides: OVERRIDES }));
	const options = ['install', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts', '--no-save'];
	spawnSync('npm', options, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
	return existsSync(main) ? main : undefined;
}

/** Starts it on the core that our server has too: one is idle while the other is measured. */
export async function startPortkey(upstream: number): Promise<Gateway | undefined> {
	const main = install();
	if (!main) return undefined;
	const port = await freePort();
	const [program, ...parameters] = onCore(0, [process.execPath, main, `--port=${port}`, '--headless']);
	const child = spawn(program!, parameters, { stdio: 'ignore', env: { ...process.env, NODE_ENV: 'production' } });
	process.on('exit', () => child.kill('SIGKILL'));
	await listening(port, child);
	const headers = {
		Authorization: 'Bearer sk-bench',
		'x-portkey-provider': 'openai',
		'x-portkey-custom-host': `http://127.0.0.1:${upstream}/v1`,
	};
	return {
		name: 'Portkey',
		call: (load) => ({ port, path: '/v1/chat/completions', headers, body: directBody(load) }),
		usage: async () => usageOf(child.pid!),
		stop: async () => void child.kill('SIGTERM'),
		pieces: { mark: ' bean' },
	};
}

async function listening(port: number, child: ChildProcess): Promise<void> {
	for (let attempt = 0; attempt < START_TRIES && child.exitCode === null; attempt++) {
		const open = await new Promise<boolean>((resolve) => {
			const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
			socket.on('connect', () => socket.destroy());
		});
		if (open) return;
		await wait(100);
	}
	throw new Error('Portkey has not started.');
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
