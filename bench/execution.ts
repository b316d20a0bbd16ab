import { type Child, NODE_FLAGS, startChild } from './child.ts';
import type { LoadOrder, LoadResult } from './load.ts';
import { ratios, spread, type Spread } from './statistics.ts';

/** A call through us against the same call made directly, side by side in every round. */
export interface Case {
	name: string;
	connections: number;
	latencyMs: number;
	textBytes: number;
}

export const CASES: readonly Case[] = [
	{ name: 'c = 1', connections: 1, latencyMs: 0, textBytes: 900 },
	{ name: 'c = 32', connections: 32, latencyMs: 0, textBytes: 900 },
	{ name: 'c = 256', connections: 256, latencyMs: 0, textBytes: 900 },
	{ name: 'provider takes 20 ms, c = 64', connections: 64, latencyMs: 20, textBytes: 900 },
	{ name: '64 kB prompt, c = 32', connections: 32, latencyMs: 0, textBytes: 64_000 },
];

export const PROVIDERS = ['openai-compatible', 'openai'] as const;
export type Target = (typeof PROVIDERS)[number];

interface Measured extends LoadResult {
	/** CPU of our process for one request, in microseconds. */
	cpu: number;
	rss: number;
}

export interface CaseResult {
	name: string;
	target: Target;
	/** Requests per second, as a share of those of a direct call. */
	throughput: Spread;
	/** As multiples of a direct call's. */
	p50: Spread;
	p99: Spread;
	cpu: Spread;
	rssMiB: number;
	failures: number;
}

interface Gateway {
	child: Child;
	port: number;
	basePath: string;
	token: string;
}

const INSTRUCTIONS =
	'Write a {{ format }} about {{ product }} for {{ audience }} in a {{ tone }} tone, in at most {{ words }} words.\n\n{{ text }}';
const WORDS = 'Our house blend is roasted every Tuesday from two farms that we know by name, and every batch is cupped first. ';
const textOf = (bytes: number) => WORDS.repeat(Math.ceil(bytes / WORDS.length)).slice(0, bytes);

export interface ExecutionResults {
	cases: CaseResult[];
	/** CPU of a run with its audit and without, in microseconds. */
	audit: AuditCost;
}

export interface AuditCost {
	audited: Spread;
	unaudited: Spread;
}

export interface Effort {
	rounds: number;
	warmMs: number;
	runMs: number;
}

export async function measureExecution(cases: readonly Case[], effort: Effort, say: (text: string) => void): Promise<ExecutionResults> {
	const upstream = await startChild('./upstream.ts', 1);
	const { port } = await upstream.ask<{ port: number }>({});
	const gateway = await startGateway(port, true);
	const unaudited = await startGateway(port, false);
	const results: CaseResult[] = [];
	for (const one of cases) {
		await upstream.ask({ latencyMs: one.latencyMs });
		results.push(...(await measureCase(one, effort, port, gateway)));
		say(one.name);
	}
	await upstream.ask({});
	const audit = await measureAudit(effort.rounds * 3, gateway, unaudited);
	say('audit');
	await Promise.all([upstream.stop(), gateway.child.stop(), unaudited.child.stop()]);
	return { cases: results, audit };
}

async function measureCase(one: Case, { rounds, warmMs, runMs }: Effort, upstream: number, gateway: Gateway): Promise<CaseResult[]> {
	const order = { connections: one.connections, warmMs, runMs };
	const direct: LoadResult[] = [];
	const ours = new Map<Target, Measured[]>(PROVIDERS.map((target) => [target, []]));
	for (let round = 0; round < rounds; round++) {
		direct.push(await load({ ...order, ...directCall(upstream, one) }, 0));
		for (const [target, runs] of ours) runs.push(await throughUs(gateway, { ...order, ...ourCall(gateway, target, one) }));
	}
	return [...ours].map(([target, runs]) => compare(one.name, target, direct, runs));
}

/** Many short turns, one beside the other: what else the machine does in the meantime meets both alike. */
async function measureAudit(turns: number, audited: Gateway, unaudited: Gateway): Promise<AuditCost> {
	const usual = CASES.find(({ name }) => name === 'c = 32')!;
	const cpu = async (gateway: Gateway) => {
		const order = { connections: usual.connections, warmMs: 500, runMs: 1_000, ...ourCall(gateway, 'openai-compatible', usual) };
		return (await throughUs(gateway, order)).cpu;
	};
	const costs: { audited: number; unaudited: number }[] = [];
	for (let turn = 0; turn < turns; turn++) costs.push({ audited: await cpu(audited), unaudited: await cpu(unaudited) });
	return { audited: spread(costs.map((cost) => cost.audited)), unaudited: spread(costs.map((cost) => cost.unaudited)) };
}

function compare(name: string, target: Target, direct: readonly LoadResult[], ours: readonly Measured[]): CaseResult {
	const against = (member: 'perSecond' | 'p50' | 'p99') =>
		ratios(
			ours.map((one) => one[member]),
			direct.map((one) => one[member]),
		);
	return {
		name,
		target,
		throughput: against('perSecond'),
		p50: against('p50'),
		p99: against('p99'),
		cpu: spread(ours.map(({ cpu }) => cpu)),
		rssMiB: Math.max(...ours.map(({ rss }) => rss)) / 2 ** 20,
		failures: [...direct, ...ours].reduce((sum, { failures }) => sum + failures, 0),
	};
}

async function load(order: LoadOrder, core: 0 | 1): Promise<LoadResult> {
	const child = await startChild('./load.ts', core);
	const result = await child.ask<LoadResult>(order);
	await child.stop();
	return result;
}

const WARM_CONNECTIONS = 32;

/** Warmed with many connections even for one: a path that has run a few hundred times is not yet compiled. */
async function throughUs({ child }: Gateway, order: LoadOrder): Promise<Measured> {
	await load({ ...order, connections: Math.max(order.connections, WARM_CONNECTIONS), runMs: 0 }, 1);
	const before = await child.ask<{ micros: number }>({ cpu: true });
	const result = await load({ ...order, warmMs: 0 }, 1);
	const after = await child.ask<{ micros: number; rss: number }>({ cpu: true });
	return { ...result, cpu: (after.micros - before.micros) / result.requests, rss: after.rss };
}

function directCall(port: number, { textBytes }: Case) {
	const messages = [{ role: 'user', content: textOf(textBytes + 100) }];
	return { port, path: '/v1/chat/completions', headers: {}, body: JSON.stringify({ model: 'gpt-5-mini', messages }) };
}

function ourCall({ port, basePath, token }: Gateway, prompt: string, { textBytes }: Case) {
	const variables = { format: 'teaser', product: 'coffee', audience: 'owners of cafés', tone: 'calm', words: 60, text: textOf(textBytes) };
	return {
		port,
		path: `${basePath}/prompt/${prompt}/execute`,
		headers: { Authorization: `Bearer ${token}` },
		body: JSON.stringify({ variables }),
	};
}

async function startGateway(upstream: number, audit: boolean): Promise<Gateway> {
	const child = await startChild('./gateway.ts', 0, NODE_FLAGS);
	const gateway = { child, ...(await child.ask<Omit<Gateway, 'child'>>({ start: { upstream, audit } })) };
	for (const providerId of PROVIDERS) {
		const baseUrl = `http://127.0.0.1:${upstream}/v1`;
		const connection = await post(gateway, '/connection', {
			alias: providerId,
			name: providerId,
			providerId,
			settings: { baseUrl, apiKey: 'sk-bench' },
		});
		const model = { providerId, modelId: 'gpt-5-mini' };
		const profile = await post(gateway, '/profile', { alias: providerId, name: providerId, connectionId: connection.id, model });
		await post(gateway, '/prompt', { alias: providerId, name: providerId, instructions: INSTRUCTIONS, profileId: profile.id });
	}
	return gateway;
}

async function post({ port, basePath, token }: Gateway, path: string, body: object): Promise<{ id: string }> {
	const answer = await fetch(`http://127.0.0.1:${port}${basePath}${path}`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (answer.status !== 201) throw new Error(`${path}: ${await answer.text()}`);
	return (await answer.json()) as { id: string };
}
