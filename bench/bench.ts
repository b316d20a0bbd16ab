import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { startChild } from './child.ts';
import { CASES, measureExecution } from './execution.ts';
import { pluginSize } from './plugin-size.ts';
import type { RenderResult } from './render.ts';
import { report } from './report.ts';
import { measureStartUp } from './start-up.ts';

/** `npm run bench` measures and writes docs/performance.md; `-- --quick` measures a little and writes nothing. */
const quick = process.argv.includes('--quick');
const effort = quick ? { rounds: 1, warmMs: 1_000, runMs: 1_000 } : { rounds: 3, warmMs: 2_000, runMs: 3_000 };
const document = new URL('../docs/performance.md', import.meta.url);
const MARK = '<!-- Below this line everything is written by `npm run bench`. -->';

const say = (text: string) => process.stderr.write(`measured: ${text}\n`);

async function measureRender(rounds: number): Promise<RenderResult[]> {
	const results: RenderResult[] = [];
	for (let round = 0; round < rounds; round++) {
		const child = await startChild('./render.ts', 0);
		results.push(await child.ask<RenderResult>({}));
		await child.stop();
	}
	say('rendering');
	return results;
}

/** What all programs have used so far, in core-seconds; undefined where the system does not tell. */
async function busySeconds(): Promise<number | undefined> {
	const stat = await readFile('/proc/stat', 'utf8').catch(() => undefined);
	if (!stat) return undefined;
	const [user, nice, system, , , interrupts, softInterrupts] = stat.split('\n')[0]!.trim().split(/\s+/).slice(1).map(Number);
	return (user! + nice! + system! + interrupts! + softInterrupts!) / 100;
}

/** How busy others keep the machine while we do nothing: looked at before and after. */
async function foreignCores(): Promise<number | undefined> {
	const before = await busySeconds();
	await new Promise((resolve) => setTimeout(resolve, 3_000));
	const after = await busySeconds();
	return before === undefined || after === undefined ? undefined : Math.min(cpus().length, (after - before) / 3);
}

const before = await foreignCores();
const executions = await measureExecution(CASES, effort, say);
const renders = await measureRender(effort.rounds);
const startUp = await measureStartUp(effort.rounds);
say('starting');
const after = await foreignCores();
const foreign = before === undefined || after === undefined ? undefined : Math.max(before, after);
const written = report({ ...effort, executions, renders, plugin: pluginSize(), startUp, foreignCores: foreign });
process.stdout.write(`${written}\n`);
if (!quick) {
	const [own] = (await readFile(document, 'utf8')).split(MARK);
	await writeFile(document, `${own}${MARK}\n\n${written}`);
}
process.exit(0);
