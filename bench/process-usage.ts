import { readFileSync } from 'node:fs';

/** What a process has used so far. */
export interface Usage {
	/** CPU, in microseconds. */
	micros: number;
	/** Memory, in bytes. */
	rss: number;
}

const MICROS_PER_TICK = 10_000;

/** Of a process that cannot be asked itself; undefined where the system does not tell. */
export function usageOf(pid: number): Usage | undefined {
	try {
		// The name stands in brackets and may hold anything.
		const [, after = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
		const fields = after.split(' ');
		const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return { micros: (Number(fields[11]) + Number(fields[12])) * MICROS_PER_TICK, rss: Number(rss) * 1024 };
	} catch {
		return undefined;
	}
}
