import { connect } from 'node:net';
import { serveParent } from './child.ts';
import { answerReader, requestOf, type Call } from './bare-http.ts';
import { percentile } from './statistics.ts';

/** Reads so many streams, so many of them at a time, and notes when each event came. */
export interface StreamOrder extends Call {
	streams: number;
	atOnce: number;
	/** The text of one piece. */
	mark: string;
	/** Where the pieces end; what follows may hold them again. */
	until?: string;
}

export interface StreamResult {
	/** Milliseconds from the request to its first piece of text. */
	first50: number;
	/** Milliseconds between two pieces, 99 of 100. */
	gap99: number;
	events: number;
	eventsPerSecond: number;
	failures: number;
}

async function run(order: StreamOrder): Promise<StreamResult> {
	const request = requestOf(order);
	const { mark, until } = order;
	const firsts: number[] = [];
	const gaps: number[] = [];
	let [events, failures, left] = [0, 0, order.streams];

	const readOne = () =>
		new Promise<void>((resolve) => {
			const reader = answerReader();
			const started = performance.now();
			let last: number | undefined;
			let isOver = false;
			const socket = connect(order.port, '127.0.0.1').setNoDelay(true);
			socket.on('data', (chunk: Buffer) => {
				const now = performance.now();
				const found = isOver ? 0 : count(chunk, mark, until);
				isOver ||= until !== undefined && chunk.includes(until);
				events += found;
				if (found) {
					if (last === undefined) firsts.push(now - started);
					else gaps.push(now - last);
					last = now;
				}
				const state = reader.push(chunk);
				if (state === 'unfinished') return;
				if (state === 'bad') {
					if (failures++ === 0) process.stderr.write(`${chunk.toString()}\n`);
				}
				socket.destroy();
				resolve();
			});
			socket.on('error', () => {
				failures++;
				resolve();
			});
			socket.write(request);
		});

	async function keepReading(): Promise<void> {
		while (left-- > 0) await readOne();
	}

	const started = performance.now();
	await Promise.all(Array.from({ length: order.atOnce }, keepReading));
	const seconds = (performance.now() - started) / 1000;
	const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
	return {
		first50: percentile(sorted(firsts), 0.5),
		gap99: percentile(sorted(gaps), 0.99),
		events,
		eventsPerSecond: events / seconds,
		failures,
	};
}

function count(chunk: Buffer, mark: string, until: string | undefined): number {
	const end = until === undefined ? -1 : chunk.indexOf(until);
	const pieces = end === -1 ? chunk : chunk.subarray(0, end);
	let found = 0;
	for (let at = pieces.indexOf(mark); at !== -1; at = pieces.indexOf(mark, at + mark.length)) found++;
	return found;
}

serveParent<StreamOrder>(run);
