import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from './child.ts';
import { usageOf } from './process-usage.ts';
import { spread, type Spread } from './statistics.ts';

export interface StartUp {
	milliseconds: Spread;
	/** At rest; undefined where the system does not tell. */
	mebibytes: Spread | undefined;
	/** The same beside a CMS over HTTP, without the embedded one. */
	besideUmbraco: Spread | undefined;
}

const REST_MS = 3_000;
const main = fileURLToPath(new URL('../server/main.ts', import.meta.url));

/** From the start of the process to its ready line, with the database there; then what it holds when nobody asks anything. */
export async function measureStartUp(rounds: number): Promise<StartUp> {
	const folder = await mkdtemp(path.join(tmpdir(), 'prompt-desk-start-'));
	try {
		const alone = await startOften(path.join(folder, 'alone'), rounds, {});
		// Nobody listens there, and nothing is asked of it before somebody signs in.
		const beside = await startOften(path.join(folder, 'beside'), rounds, { UMBRACO_URL: 'http://127.0.0.1:9' });
		return {
			milliseconds: spread(alone.map(({ milliseconds }) => milliseconds)),
			mebibytes: memoryOf(alone),
			besideUmbraco: memoryOf(beside),
		};
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

interface Start {
	milliseconds: number;
	mebibytes: number | undefined;
}

type Environment = Record<string, string>;

async function startOften(dataDir: string, rounds: number, environment: Environment): Promise<Start[]> {
	await startOnce(dataDir, 0, environment);
	const starts: Start[] = [];
	for (let round = 0; round < rounds; round++) starts.push(await startOnce(dataDir, REST_MS, environment));
	return starts;
}

function memoryOf(starts: readonly Start[]): Spread | undefined {
	const memory = starts.flatMap(({ mebibytes }) => mebibytes ?? []);
	return memory.length ? spread(memory) : undefined;
}

async function startOnce(dataDir: string, restMs: number, environment: Environment): Promise<Start> {
	const started = performance.now();
	const child = spawn(process.execPath, [...NODE_FLAGS, main], {
		env: { ...process.env, PORT: '0', DATA_DIR: dataDir, ...environment },
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	await ready(child);
	const milliseconds = performance.now() - started;
	await wait(restMs);
	const usage = usageOf(child.pid!);
	child.kill('SIGTERM');
	await once(child, 'exit');
	return { milliseconds, mebibytes: usage && usage.rss / 2 ** 20 };
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
