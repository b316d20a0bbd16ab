import { readFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { canPin, NODE_FLAGS } from './child.ts';
import type { AuditCost, CaseResult, ExecutionResults } from './execution.ts';
import type { PluginSize } from './plugin-size.ts';
import type { RenderResult } from './render.ts';
import type { StartUp } from './start-up.ts';
import type { Spread } from './statistics.ts';

export interface Results {
	rounds: number;
	runMs: number;
	executions: ExecutionResults;
	renders: readonly RenderResult[];
	plugin: PluginSize;
	startUp: StartUp;
	/** Cores that other programs kept busy meanwhile; undefined where the system does not tell. */
	foreignCores: number | undefined;
}

/** What a measurement should be, if there is a target for it. */
interface Row {
	what: string;
	measured: string;
	target?: string;
	met?: boolean;
}

const round = (value: number) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));
const text = ({ median, least, most }: Spread) => `${round(median)} (${round(least)} – ${round(most)})`;
/** 0.2 is more easily read as 1/5. */
const share = ({ median, least, most }: Spread) =>
	median >= 0.5 ? text({ median, least, most }) : `1/${(1 / median).toFixed(1)} (1/${(1 / least).toFixed(1)} – 1/${(1 / most).toFixed(1)})`;

export function report(results: Results): string {
	return `${[machine(results), executionTable(results.executions.cases), otherTable(results)].join('\n\n')}\n`;
}

function machine({ rounds, runMs, foreignCores }: Results): string {
	const { version, dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
		version: string;
		dependencies: Record<string, string>;
	};
	const named = ['@hono/node-server', 'hono', 'undici', 'openai', 'better-sqlite3', 'drizzle-orm', 'liquidjs', 'zod'];
	return [
		`Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench\`, version ${version}.`,
		'',
		`- Machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${/^[\d.]+/.exec(release())?.[0]} ${arch()}.`,
		`- Node ${process.versions.node} (V8 ${process.versions.v8}) with \`${NODE_FLAGS.join(' ')}\`; ${named.map((name) => `${name} ${dependencies[name]}`).join(', ')}.`,
		`- ${rounds} interleaved rounds of ${runMs / 1000} s after a warm-up; the median, and in brackets the least and the most. ${canPin ? 'Our server has a core of its own; provider and load share another.' : 'Processes are not pinned to cores here.'}`,
		...(foreignCores === undefined ? [] : [`- Other programs kept ${foreignCores.toFixed(1)} of ${cpus().length} cores busy meanwhile.`]),
	].join('\n');
}

/** The targets are those of our own transport; the SDK's own work comes on top. */
const TARGETS: Record<string, Partial<Record<CaseResult['target'], { throughput?: number; p50?: number; p99?: number }>>> = {
	'c = 1': { 'openai-compatible': { p50: 8 }, openai: { p50: 7.5 } },
	'c = 32': { 'openai-compatible': { throughput: 1 / 8 }, openai: { throughput: 1 / 10 } },
	'c = 256': { 'openai-compatible': { throughput: 1 / 10 }, openai: { throughput: 1 / 13 } },
	'provider takes 20 ms, c = 64': { 'openai-compatible': { throughput: 0.6, p99: 3 }, openai: { throughput: 0.5 } },
	'64 kB prompt, c = 32': { 'openai-compatible': { throughput: 1 / 20 }, openai: { throughput: 1 / 32 } },
};

function executionTable(executions: readonly CaseResult[]): string {
	const lines = executions.map(({ name, target, throughput, p50, p99, cpu, rssMiB, failures }) => {
		const wanted = TARGETS[name]?.[target];
		const parts = [
			wanted?.throughput && `${wanted.throughput < 0.5 ? `1/${Math.round(1 / wanted.throughput)}` : wanted.throughput} of the requests`,
			wanted?.p50 && `p50 ≤ ${wanted.p50} ×`,
			wanted?.p99 && `p99 ≤ ${wanted.p99} ×`,
		].filter(Boolean);
		const met =
			throughput.median >= (wanted?.throughput ?? 0) &&
			p50.median <= (wanted?.p50 ?? Number.POSITIVE_INFINITY) &&
			p99.median <= (wanted?.p99 ?? Number.POSITIVE_INFINITY) &&
			failures === 0;
		const verdict = parts.length ? `${met ? 'met' : '**short**'}: ${parts.join(', ')}` : '';
		return `| ${name} | ${target} | ${share(throughput)} | ${text(p50)} | ${text(p99)} | ${text(cpu)} | ${rssMiB.toFixed(0)} | ${failures} | ${verdict} |`;
	});
	return [
		'## A run of a prompt against a direct call',
		'',
		'`POST /prompt/{alias}/execute` with everything on, 1.1 kB unless told: who calls, the right, the template, the audit row durable before the provider is called and again before the answer.',
		'Requests are a share of those of a direct call to the same provider in the same round; latencies are multiples of its latencies; CPU is that of our process, in µs for one request.',
		'',
		'| load | connection | requests | p50 | p99 | CPU | MiB | failed | target |',
		'|---|---|--:|--:|--:|--:|--:|--:|---|',
		...lines,
	].join('\n');
}

function otherTable({ executions, renders, plugin, startUp }: Results): string {
	const rows: Row[] = [auditRow(executions.audit), ...renderRows(renders), ...pluginRows(plugin), ...startRows(startUp)];
	return [
		'## The rest',
		'',
		'| what | measured | target | |',
		'|---|--:|---|---|',
		...rows.map(
			({ what, measured, target = '', met }) =>
				`| ${what} | ${measured} | ${target} | ${met === undefined ? '' : met ? 'met' : '**short**'} |`,
		),
	].join('\n');
}

/** By the least of all turns: other work on the machine can only add to a turn. */
function auditRow({ audited, unaudited }: AuditCost): Row {
	const ratio = audited.least / unaudited.least;
	return {
		what: 'CPU that the audit adds to a run, c = 32, least of all turns',
		measured: `${((ratio - 1) * 100).toFixed(0)} % (${round(audited.least)} against ${round(unaudited.least)} µs)`,
		target: '≤ 30 %',
		met: ratio <= 1.3,
	};
}

function renderRows(renders: readonly RenderResult[]): Row[] {
	const row = (what: string, values: number[], most: number): Row => {
		const sorted = values.toSorted((a, b) => a - b);
		const median = sorted[sorted.length >> 1]!;
		const measured = `${median.toFixed(0)} µs (${sorted[0]!.toFixed(0)} – ${sorted.at(-1)!.toFixed(0)})`;
		return { what, measured, target: `≤ ${most} µs`, met: median <= most };
	};
	return [
		row(
			'CPU from an alias to the messages, 1 kB with 6 values',
			renders.map(({ plain }) => plain),
			50,
		),
		row(
			'the same with loops and filters',
			renders.map(({ loops }) => loops),
			150,
		),
	];
}

function pluginRows({ requestsAtBoot, kilobytesAtBoot, kilobytesInAll }: PluginSize): Row[] {
	return [
		{ what: 'Scripts that the backoffice loads at its start', measured: String(requestsAtBoot), target: '1', met: requestsAtBoot <= 1 },
		{ what: 'their size, gzip', measured: `${kilobytesAtBoot.toFixed(1)} kB`, target: '≤ 15 kB', met: kilobytesAtBoot <= 15 },
		{ what: 'size of the whole plugin, gzip', measured: `${kilobytesInAll.toFixed(0)} kB`, target: '≤ 150 kB', met: kilobytesInAll <= 150 },
	];
}

function startRows({ milliseconds, mebibytes }: StartUp): Row[] {
	return [
		{
			what: 'Start with the database there, to the ready line',
			measured: `${text(milliseconds)} ms`,
			target: '≤ 2000 ms',
			met: milliseconds.median <= 2000,
		},
		...(mebibytes
			? [{ what: 'memory at rest', measured: `${text(mebibytes)} MiB`, target: '≤ 120 MiB', met: mebibytes.median <= 120 }]
			: []),
	];
}
