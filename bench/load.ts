import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serveParent } from './child.ts';
import { answerReader, requestOf, type Call } from './bare-http.ts';
import { percentile } from './statistics.ts';

/** Keeps so many connections busy with one call, each waiting for its answer before it asks again. */
export interface LoadOrder extends Call {
	connections: number;
	warmMs: number;
	runMs: number;
}

export interface LoadResult {
	perSecond: number;
	p50: number;
	p99: number;
	requests: number;
	failures: number;
}

async function run(order: LoadOrder): Promise<LoadResult> {
	const request = requestOf(order);
	let latencies: number[] = [];
	let failures = 0;
	const state = { stopped: false, counting: false };

	async function keepBusy(): Promise<void> {
		const socket = connect(order.port, '127.0.0.1').setNoDelay(true);
		const reader = answerReader();
		let answered: ((wasGood: boolean) => void) | undefined;
		socket.on('data', (chunk: Buffer) => {
			const state = reader.push(chunk);
			if (state === 'bad' && failures === 0) process.stderr.write(`${chunk.toString()}\n`);
			if (state !== 'unfinished') answered?.(state === 'complete');
		});
		socket.on('error', () => failures++);
		socket.on('close', () => answered?.(false));
		while (!state.stopped && !socket.destroyed) {
			const started = performance.now();
			const answer = new Promise<boolean>((resolve) => (answered = resolve));
			socket.write(request);
			const wasGood = await answer;
			if (!wasGood) failures++;
			else if (state.counting) latencies.push(performance.now() - started);
		}
		socket.destroy();
	}

	const busy = Array.from({ length: order.connections }, keepBusy);
	await wait(order.warmMs);
	latencies = [];
	state.counting = true;
	const started = performance.now();
	await wait(order.runMs);
	state.counting = false;
	const seconds = (performance.now() - started) / 1000;
	state.stopped = true;
	await Promise.all(busy);
	const sorted = Float64Array.from(latencies).toSorted() as unknown as number[];
	return {
		perSecond: sorted.length / seconds,
		p50: percentile(sorted, 0.5),
		p99: percentile(sorted, 0.99),
		requests: sorted.length,
		failures,
	};
}

serveParent<LoadOrder>(run);
