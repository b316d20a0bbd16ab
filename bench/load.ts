import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serveParent } from './child.ts';
import { percentile } from './statistics.ts';

/**
 * Keeps so many connections busy with one request, each waiting for its answer. It speaks HTTP on bare sockets: a client
 * that costs more than the server would make every gateway look near to a direct call.
 */
export interface LoadOrder {
	port: number;
	path: string;
	headers: Record<string, string>;
	body: string;
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

const HEAD_END = '\r\n\r\n';

function requestOf({ path, headers, body }: LoadOrder): Buffer {
	const all = { Host: '127.0.0.1', 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)), ...headers };
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
	return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}${HEAD_END}${body}`);
}

async function run(order: LoadOrder): Promise<LoadResult> {
	const request = requestOf(order);
	let latencies: number[] = [];
	let failures = 0;
	const state = { stopped: false, counting: false };

	async function keepBusy(): Promise<void> {
		const socket = connect(order.port, '127.0.0.1').setNoDelay(true);
		let settle: (() => void) | undefined;
		let left = -1;
		socket.on('data', (chunk: Buffer) => {
			if (left < 0) left = bodyLength(chunk);
			else left -= chunk.length;
			if (left <= 0) settle?.();
		});
		socket.on('error', () => failures++);
		socket.on('close', () => settle?.());
		while (!state.stopped && !socket.destroyed) {
			const started = performance.now();
			left = -1;
			const answered = new Promise<void>((resolve) => (settle = resolve));
			socket.write(request);
			await answered;
			if (left !== 0) failures++;
			else if (state.counting) latencies.push(performance.now() - started);
		}
		socket.destroy();
	}

	/** What is still to come after the first piece of an answer; less than nothing when it is not a good one. */
	function bodyLength(chunk: Buffer): number {
		const end = chunk.indexOf(HEAD_END);
		const head = chunk.toString('latin1', 0, end);
		const length = /content-length: (\d+)/i.exec(head)?.[1];
		if (!head.startsWith('HTTP/1.1 200') || !length) {
			if (failures === 0) process.stderr.write(`${chunk.toString()}\n`);
			return -2;
		}
		return Number(length) - (chunk.length - end - HEAD_END.length);
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
