import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from './child.ts';
import { spread, type Spread } from './statistics.ts';

export interface StartUp {
	milliseconds: Spread;
	/** Undefined where the system does not tell. */
	mebibytes: Spread | undefined;
}

const REST_MS = 3_000;
const main = fileURLToPath(new URL('../server/main.ts', import.meta.url));

/** From the start of the process to its ready line, with the database there; then what it holds when nobody asks anything. */
export async function measureStartUp(rounds: number): Promise<StartUp> {
	const folder = await mkdtemp(path.join(tmpdir(), 'prompt-desk-start-'));
	try {
		await startOnce(folder, 0);
		const starts: Awaited<ReturnType<typeof startOnce>>[] = [];
		for (let round = 0; round < rounds; round++) starts.push(await startOnce(folder, REST_MS));
		const memory = starts.flatMap(({ mebibytes }) => mebibytes ?? []);
		return { milliseconds: spread(starts.map(({ milliseconds }) => milliseconds)), mebibytes: memory.length ? spread(memory) : undefined };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function startOnce(dataDir: string, restMs: number): Promise<{ milliseconds: number; mebibytes: number | undefined }> {
	const started = performance.now();
	const child = spawn(process.execPath, [...NODE_FLAGS, main], {
		env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	await ready(child);
	const milliseconds = performance.now() - started;
	await wait(restMs);
	const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
	const kibibytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
	child.kill('SIGTERM');
	await once(child, 'exit');
	return { milliseconds, mebibytes: kibibytes ? Number(kibibytes) / 1024 : undefined };
}

function ready(child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stdout!.on('data', (text: Buffer) => {
			said += String(text);
			if (said.includes('listening on')) resolve();
		});
		child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
	});
}
