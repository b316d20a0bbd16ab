import { type Child, startChild } from './child.ts';
import type { Effort, Ways } from './execution.ts';
import { ratios, type Spread } from './statistics.ts';
import type { StreamOrder, StreamResult } from './stream-load.ts';
import type { Pace } from './upstream.ts';
import type { Gateway, Way } from './way.ts';

export interface StreamComparison {
	/** Time to the first piece of text, one stream at a time. */
	first: Spread;
	/** Time between two pieces, 99 of 100, of 100 streams with 50 pieces a second each. */
	gap: Spread;
	/** Pieces a second when the provider writes as fast as it can, eight streams at a time. */
	unpaced: Spread;
}

export interface StreamResults {
	direct: StreamComparison;
	portkey: StreamComparison | undefined;
	/** Streams that were cut. */
	failures: number;
}

interface Measured {
	first: StreamResult;
	paced: StreamResult;
	unpaced: StreamResult;
}

const TEXT_BYTES = 900;
const EVENTS = 24;

/** The lean transport's streams beside those of a direct call and of Portkey. */
export async function measureStreams({ rounds, runMs }: Effort, ways: Ways, upstream: Child): Promise<StreamResults> {
	const gateways = [ways.ours['openai-compatible'], ...(ways.portkey ? [ways.portkey] : [])];
	const results = new Map<string, Measured[]>([ways.direct, ...gateways].map(({ name }) => [name, []]));
	const streams = Math.ceil(runMs / 15);
	for (let round = 0; round < rounds; round++) {
		for (const way of [ways.direct, ...gateways]) results.get(way.name)!.push(await measureWay(way, streams, upstream));
	}
	const ours = results.get(ways.ours['openai-compatible'].name)!;
	const portkey: Gateway | undefined = ways.portkey;
	return {
		direct: compare(ours, results.get(ways.direct.name)!),
		portkey: portkey && compare(ours, results.get(portkey.name)!),
		failures: ours.reduce((sum, { first, paced, unpaced }) => sum + first.failures + paced.failures + unpaced.failures, 0),
	};
}

async function measureWay(way: Way, streams: number, upstream: Child): Promise<Measured> {
	const order = { ...way.call({ textBytes: TEXT_BYTES, stream: true }), ...way.pieces };
	const run = async (pace: Pace, amount: Pick<StreamOrder, 'streams' | 'atOnce'>) => {
		await upstream.ask(pace);
		return read({ ...order, ...amount });
	};
	await run({ events: EVENTS }, { streams, atOnce: 8 });
	const first = await run({ events: EVENTS }, { streams, atOnce: 1 });
	const paced = await run({ events: 100, intervalMs: 20 }, { streams: 100, atOnce: 100 });
	const unpaced = await run({ events: 400 }, { streams, atOnce: 8 });
	await upstream.ask({});
	return { first, paced, unpaced };
}

async function read(order: StreamOrder): Promise<StreamResult> {
	const child = await startChild('./stream-load.ts', 1);
	const result = await child.ask<StreamResult>(order);
	await child.stop();
	return result;
}

function compare(ours: readonly Measured[], other: readonly Measured[]): StreamComparison {
	const against = (read: (one: Measured) => number) => ratios(ours.map(read), other.map(read));
	return {
		first: against(({ first }) => first.first50),
		gap: against(({ paced }) => paced.gap99),
		unpaced: against(({ unpaced }) => unpaced.eventsPerSecond),
	};
}
