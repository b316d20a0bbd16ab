import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from './statistics.ts';

const LOOKED_AT_MS = 3_000;
const FLUSHES = 200;

/** Cores that others keep busy while we do nothing; undefined where the system does not tell. */
export async function foreignCores(): Promise<number | undefined> {
	const before = await busySeconds();
	await wait(LOOKED_AT_MS);
	const after = await busySeconds();
	return before === undefined || after === undefined ? undefined : Math.min(cpus().length, ((after - before) * 1_000) / LOOKED_AT_MS);
}

/** What all programs have used so far, in core-seconds. */
async function busySeconds(): Promise<number | undefined> {
	const stat = await readFile('/proc/stat', 'utf8').catch(() => undefined);
	if (!stat) return undefined;
	const [user, nice, system, , , interrupts, softInterrupts] = stat.split('\n')[0]!.trim().split(/\s+/).slice(1).map(Number);
	return (user! + nice! + system! + interrupts! + softInterrupts!) / 100;
}

/** Milliseconds that the disk takes to keep 4 kB for good, where the bench has its databases. */
export function flushMilliseconds(): number {
	const folder = mkdtempSync(path.join(tmpdir(), 'prompt-desk-flush-'));
	const file = openSync(path.join(folder, 'flush'), 'w');
	try {
		const page = Buffer.alloc(4096, 1);
		const times = Array.from({ length: FLUSHES }, () => {
			const started = performance.now();
			writeSync(file, page);
			fsyncSync(file);
			return performance.now() - started;
		});
		return median(times);
	} finally {
		closeSync(file);
		rmSync(folder, { recursive: true, force: true });
	}
}
