import { startChild } from './child.ts';
import type { LoadOrder, LoadResult } from './load.ts';
import type { ProviderId } from './prompt-desk.ts';
import { ratios, spread, type Spread } from './statistics.ts';
import type { Gateway, Way } from './way.ts';

/** One load, put on every way in turn, side by side in every round. */
export interface Case {
	name: string;
	connections: number;
	latencyMs: number;
	textBytes: number;
}

export const CASES = [
	{ name: 'c = 1', connections: 1, latencyMs: 0, textBytes: 900 },
	{ name: 'c = 32', connections: 32, latencyMs: 0, textBytes: 900 },
	{ name: 'c = 256', connections: 256, latencyMs: 0, textBytes: 900 },
	{ name: 'provider takes 20 ms, c = 64', connections: 64, latencyMs: 20, textBytes: 900 },
	{ name: '64 kB prompt, c = 32', connections: 32, latencyMs: 0, textBytes: 64_000 },
] as const satisfies readonly Case[];
const USUAL = CASES[1];

export interface Ways {
	direct: Way;
	ours: Record<ProviderId, Gateway>;
	/** Undefined where it could not be installed. */
	portkey: Gateway | undefined;
}

interface Measured extends LoadResult {
	/** CPU of the gateway's process for one request, in microseconds. */
	cpu: number;
	/** In bytes; NaN where the system does not tell. */
	rss: number;
}

/** As shares of another way's requests per second and as multiples of its latencies. */
export interface Comparison {
	throughput: Spread;
	p50: Spread;
	p99: Spread;
}

export interface CaseResult {
	name: string;
	way: string;
	direct: Comparison;
	portkey: Comparison | undefined;
	cpu: Spread;
	rssMiB: number;
	failures: number;
}

export interface Effort {
	rounds: number;
	warmMs: number;
	runMs: number;
}

export async function measureCase(one: Case, { rounds, warmMs, runMs }: Effort, ways: Ways): Promise<CaseResult[]> {
	const order = { connections: one.connections, warmMs, runMs };
	const gateways = [...Object.values(ways.ours), ...(ways.portkey ? [ways.portkey] : [])];
	const direct: LoadResult[] = [];
	const through = new Map<string, Measured[]>(gateways.map(({ name }) => [name, []]));
	for (let round = 0; round < rounds; round++) {
		direct.push(await load({ ...order, ...callOf(ways.direct, one) }, 0));
		for (const gateway of gateways) through.get(gateway.name)!.push(await loadThrough(gateway, { ...order, ...callOf(gateway, one) }));
	}
	const portkey = ways.portkey && through.get(ways.portkey.name);
	return [...through].map(([way, runs]) => ({
		name: one.name,
		way,
		direct: compare(runs, direct),
		portkey: portkey && runs !== portkey ? compare(runs, portkey) : undefined,
		cpu: spread(runs.map(({ cpu }) => cpu)),
		rssMiB: Math.max(...runs.map(({ rss }) => rss)) / 2 ** 20,
		failures: [...direct, ...runs].reduce((sum, { failures }) => sum + failures, 0),
	}));
}

export interface AuditCost {
	audited: Spread;
	unaudited: Spread;
}

/** Many short turns, one beside the other: what else the machine does in the meantime meets both alike. */
export async function measureAudit(turns: number, audited: Gateway, unaudited: Gateway): Promise<AuditCost> {
	const cpu = async (gateway: Gateway) => {
		const order = { connections: USUAL.connections, warmMs: 500, runMs: 1_000, ...callOf(gateway, USUAL) };
		return (await loadThrough(gateway, order)).cpu;
	};
	const costs: { audited: number; unaudited: number }[] = [];
	for (let turn = 0; turn < turns; turn++) costs.push({ audited: await cpu(audited), unaudited: await cpu(unaudited) });
	return { audited: spread(costs.map((cost) => cost.audited)), unaudited: spread(costs.map((cost) => cost.unaudited)) };
}

const callOf = (way: Way, { textBytes }: Case) => way.call({ textBytes, stream: false });

function compare(ours: readonly LoadResult[], other: readonly LoadResult[]): Comparison {
	const against = (member: 'perSecond' | 'p50' | 'p99') =>
		ratios(
			ours.map((one) => one[member]),
			other.map((one) => one[member]),
		);
	return { throughput: against('perSecond'), p50: against('p50'), p99: against('p99') };
}

async function load(order: LoadOrder, core: 0 | 1): Promise<LoadResult> {
	const child = await startChild('./load.ts', core);
	const result = await child.ask<LoadResult>(order);
	await child.stop();
	return result;
}

const WARM_CONNECTIONS = 32;

/** Warmed with many connections even for one: a path that has run a few hundred times is not yet compiled. */
async function loadThrough(gateway: Gateway, order: LoadOrder): Promise<Measured> {
	await load({ ...order, connections: Math.max(order.connections, WARM_CONNECTIONS), runMs: 0 }, 1);
	const before = await gateway.usage();
	const result = await load({ ...order, warmMs: 0 }, 1);
	const after = await gateway.usage();
	const cpu = before && after ? (after.micros - before.micros) / result.requests : Number.NaN;
	return { ...result, cpu, rss: after?.rss ?? Number.NaN };
}
