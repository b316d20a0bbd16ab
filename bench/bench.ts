import { readFile, writeFile } from 'node:fs/promises';
import { startChild } from './child.ts';
import { CASES, measureAudit, measureCase, type CaseResult, type Ways } from './execution.ts';
import { flushMilliseconds, foreignCores } from './machine.ts';
import { pluginSize } from './plugin-size.ts';
import { startPortkey } from './portkey.ts';
import { startPromptDesk } from './prompt-desk.ts';
import type { RenderResult } from './render.ts';
import { report, type Results } from './report.ts';
import { measureStartUp } from './start-up.ts';
import { measureStreams } from './streams.ts';
import { directWay } from './way.ts';

/** `npm run bench` measures and writes docs/performance.md; `-- --quick` measures a little and writes nothing. */
const quick = process.argv.includes('--quick');
const effort = quick ? { rounds: 1, warmMs: 1_000, runMs: 1_000 } : { rounds: 3, warmMs: 2_000, runMs: 3_000 };
const document = new URL('../docs/performance.md', import.meta.url);
const MARK = '<!-- Below this line everything is written by `npm run bench`. -->';

const say = (text: string) => process.stderr.write(`measured: ${text}\n`);

async function measureRender(): Promise<RenderResult[]> {
	const results: RenderResult[] = [];
	for (let round = 0; round < effort.rounds; round++) {
		const child = await startChild('./render.ts', 0);
		results.push(await child.ask<RenderResult>({}));
		await child.stop();
	}
	say('rendering');
	return results;
}

/** Everything that is asked over HTTP, with all servers up beside each other: one works while the others wait. */
async function measureRuns(): Promise<Pick<Results, 'cases' | 'streams' | 'audit'>> {
	const upstream = await startChild('./upstream.ts', 1);
	const { port } = await upstream.ask<{ port: number }>({});
	const ours = await startPromptDesk(port);
	const ways: Ways = { direct: directWay(port), ours, portkey: await startPortkey(port) };
	if (!ways.portkey) process.stderr.write('Portkey could not be installed; its columns stay empty.\n');
	const cases: CaseResult[] = [];
	for (const one of CASES) {
		await upstream.ask({ latencyMs: one.latencyMs });
		cases.push(...(await measureCase(one, effort, ways)));
		say(one.name);
	}
	await upstream.ask({});
	const streams = await measureStreams(effort, ways, upstream);
	say('streams');
	await ways.portkey?.stop();
	const unaudited = await startPromptDesk(port, { audit: false });
	const audit = await measureAudit(effort.rounds * 3, ours['openai-compatible'], unaudited['openai-compatible']);
	say('audit');
	await Promise.all([upstream.stop(), ours.openai.stop(), unaudited.openai.stop()]);
	return { cases, streams, audit };
}

const before = await foreignCores();
const flushMs = flushMilliseconds();
const runs = await measureRuns();
const renders = await measureRender();
const startUp = await measureStartUp(effort.rounds);
say('starting');
const after = await foreignCores();
const busy = before === undefined || after === undefined ? undefined : Math.max(before, after);
const written = report({ ...effort, ...runs, renders, plugin: pluginSize(), startUp, foreignCores: busy, flushMs });
process.stdout.write(`${written}\n`);
if (!quick) {
	const [own] = (await readFile(document, 'utf8')).split(MARK);
	await writeFile(document, `${own}${MARK}\n\n${written}`);
}
process.exit(0);
