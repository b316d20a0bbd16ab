import type { CaseResult, Comparison } from './execution.ts';
import type { Spread } from './statistics.ts';

/** What a measurement should be: at least this share of the requests, at most so many times the latency. */
interface Target {
	throughput?: number;
	p50?: number;
	p99?: number;
}

interface CaseTargets {
	direct?: Target;
	portkey?: Target;
}

/** The lean transport's; through the official SDK nine tenths of them. */
const TARGETS: Record<string, CaseTargets> = {
	'c = 1': { direct: { p50: 10 }, portkey: { p50: 1 } },
	'c = 32': { direct: { throughput: 1 / 11 }, portkey: { throughput: 3 } },
	'c = 256': { direct: { throughput: 1 / 12 }, portkey: { throughput: 3, p99: 0.6 } },
	'provider takes 20 ms, c = 64': { direct: { throughput: 0.75, p99: 1.8 }, portkey: { throughput: 2 } },
	'64 kB prompt, c = 32': { direct: { throughput: 1 / 16 }, portkey: { throughput: 2 } },
};
const THROUGH_SDK = 0.9;

/** In words, each with whether it is met. */
export function verdict({ name, way, direct, portkey, failures }: CaseResult): string {
	const targets = TARGETS[name];
	if (!targets || (way !== 'openai-compatible' && way !== 'openai')) return '';
	const factor = way === 'openai' ? THROUGH_SDK : 1;
	const found = [
		...judge('direct', targets.direct, direct, factor),
		...(portkey ? judge('Portkey', targets.portkey, portkey, factor) : []),
		...(failures ? [`**${failures} failed**`] : []),
	];
	return found.join('; ');
}

function judge(other: string, target: Target = {}, measured: Comparison, factor: number): string[] {
	const least = (wanted: number, { median }: Spread) => (median >= wanted * factor ? 'met' : '**short**');
	const most = (wanted: number, { median }: Spread) => (median <= wanted / factor ? 'met' : '**short**');
	const share = (value: number) => (value < 0.5 ? `1/${Math.round(1 / value)}` : `${value}`);
	return [
		...(target.throughput ? [`${least(target.throughput, measured.throughput)}: ≥ ${share(target.throughput)} × ${other}`] : []),
		...(target.p50 ? [`${most(target.p50, measured.p50)}: p50 ≤ ${target.p50} × ${other}`] : []),
		...(target.p99 ? [`${most(target.p99, measured.p99)}: p99 ≤ ${target.p99} × ${other}`] : []),
	];
}
