import { readFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { canPin, NODE_FLAGS } from './child.ts';
import type { AuditCost, CaseResult } from './execution.ts';
import type { PluginSize } from './plugin-size.ts';
import { PORTKEY_VERSION } from './portkey.ts';
import type { RenderResult } from './render.ts';
import type { StartUp } from './start-up.ts';
import type { Spread } from './statistics.ts';
import type { StreamResults } from './streams.ts';
import { verdict } from './targets.ts';

export interface Results {
	rounds: number;
	runMs: number;
	cases: readonly CaseResult[];
	streams: StreamResults;
	audit: AuditCost;
	renders: readonly RenderResult[];
	plugin: PluginSize;
	startUp: StartUp;
	/** Cores that other programs kept busy meanwhile; undefined where the system does not tell. */
	foreignCores: number | undefined;
	flushMs: number;
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
	return `${[machine(results), executionTable(results.cases), otherTable(results)].join('\n\n')}\n`;
}

function machine({ rounds, runMs, foreignCores, flushMs }: Results): string {
	const { version, dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
		version: string;
		dependencies: Record<string, string>;
	};
	const named = ['@hono/node-server', 'hono', 'undici', 'openai', 'better-sqlite3', 'drizzle-orm', 'liquidjs', 'zod'];
	return [
		`Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench\`, version ${version}.`,
		'',
		`- Machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${/^[\d.]+/.exec(release())?.[0]} ${arch()}; its disk keeps 4 kB for good in ${flushMs.toFixed(2)} ms.`,
		`- Node ${process.versions.node} (V8 ${process.versions.v8}) with \`${NODE_FLAGS.join(' ')}\`; ${named.map((name) => `${name} ${dependencies[name]}`).join(', ')}. Portkey is \`@portkey-ai/gateway\` ${PORTKEY_VERSION} on the same Node with \`NODE_ENV=production\`.`,
		`- ${rounds} interleaved rounds of ${runMs / 1000} s after a warm-up; the median, and in brackets the least and the most. ${canPin ? 'The gateways share a core, of which one is used at a time; provider and load share another.' : 'Processes are not pinned to cores here.'}`,
		...(foreignCores === undefined
			? []
			: [`- Other programs kept ${foreignCores.toFixed(1)} of ${cpus().length} cores busy before or afterwards.`]),
	].join('\n');
}

function executionTable(cases: readonly CaseResult[]): string {
	const lines = cases.map((one) => {
		const { name, way, direct, portkey, cpu, rssMiB } = one;
		const against = portkey ? [text(portkey.throughput), text(portkey.p50), text(portkey.p99)] : ['', '', ''];
		const cells = [name, way, share(direct.throughput), text(direct.p50), text(direct.p99), ...against, text(cpu), rssMiB.toFixed(0)];
		return `| ${cells.join(' | ')} | ${verdict(one)} |`;
	});
	return [
		'## A run of a prompt beside a direct call and beside Portkey',
		'',
		'`POST /prompt/{alias}/execute` with everything on, 1.1 kB unless told: who calls, the right, the template, the audit row durable before the provider is called and again before the answer.',
		'Requests are a share of those of a direct call to the same provider in the same round, and of Portkey’s; latencies are multiples of theirs; CPU is that of the gateway’s process, in µs for one request.',
		'',
		'| load | connection | requests: direct | p50 | p99 | requests: Portkey | p50 | p99 | CPU | MiB | targets |',
		'|---|---|--:|--:|--:|--:|--:|--:|--:|--:|---|',
		...lines,
	].join('\n');
}

function otherTable({ cases, streams, audit, renders, plugin, startUp }: Results): string {
	const rows: Row[] = [
		auditRow(audit),
		...streamRows(streams),
		...memoryRow(cases),
		...renderRows(renders),
		...pluginRows(plugin),
		...startRows(startUp),
	];
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
		target: '≤ 20 %',
		met: ratio <= 1.2,
	};
}

function streamRows({ direct, portkey, failures }: StreamResults): Row[] {
	const most = (what: string, value: Spread, limit: number): Row => ({
		what,
		measured: text(value),
		target: `≤ ${limit}`,
		met: value.median <= limit,
	});
	const least = (what: string, value: Spread, limit: number): Row => ({
		what,
		measured: text(value),
		target: `≥ ${limit}`,
		met: value.median >= limit,
	});
	return [
		most('first text of a stream, × direct', direct.first, 3.5),
		most('time between two pieces, 99 of 100, 100 streams with 50 a second, × direct', direct.gap, 1.2),
		least('pieces a second when the provider does not wait, × direct', direct.unpaced, 0.4),
		...(portkey
			? [
					most('first text of a stream, × Portkey', portkey.first, 0.05),
					least('pieces a second when the provider does not wait, × Portkey', portkey.unpaced, 4.5),
				]
			: []),
		{ what: 'streams that were cut', measured: String(failures), target: '0', met: failures === 0 },
	];
}

function memoryRow(cases: readonly CaseResult[]): Row[] {
	const at = (way: string) => cases.find((one) => one.name === 'c = 256' && one.way === way)?.rssMiB;
	const [ours, portkey] = [at('openai-compatible'), at('Portkey')];
	if (!ours || !portkey) return [];
	const ratio = ours / portkey;
	return [{ what: 'memory after c = 256, × Portkey', measured: round(ratio), target: '≤ 0.8', met: ratio <= 0.8 }];
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

function startRows({ milliseconds, mebibytes, besideUmbraco }: StartUp): Row[] {
	const memory = (what: string, value: Spread | undefined, most: number): Row[] =>
		value ? [{ what, measured: `${text(value)} MiB`, target: `≤ ${most} MiB`, met: value.median <= most }] : [];
	return [
		{
			what: 'Start with the database there, to the ready line',
			measured: `${text(milliseconds)} ms`,
			target: '≤ 2000 ms',
			met: milliseconds.median <= 2000,
		},
		...memory('memory at rest', mebibytes, 150),
		...memory('memory at rest beside an Umbraco', besideUmbraco, 120),
	];
}
