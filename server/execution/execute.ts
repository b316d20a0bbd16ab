import { identityOf } from '../base/actor.ts';
import type { AuditJournal } from '../audit/audit-journal.service.ts';
import type { SettingsService } from '../settings/settings.service.ts';
import { Call } from './call.ts';
import { guardParts, type Guardrail } from './guardrail.ts';
import type { InFlight } from './in-flight.ts';
import { OptionReader } from './options.ts';
import { checkFormat, outcomeOf, startedBy } from './outcome.ts';
import type { Option, RunPart, Started } from './part.ts';
import type { TemplateRenderer } from '../template/renderer.ts';
import { guarded } from './prepare.ts';
import { RunRecord } from './record.ts';
import { render } from './render.ts';
import type { RunRequest } from './request.ts';
import { resolve, type ResolveDependencies } from './resolve.ts';
import { findPrompt } from './source.ts';
import { Stopwatch } from './stopwatch.ts';

export interface ExecuteDependencies extends ResolveDependencies {
	settings: SettingsService;
	guardrails: readonly Guardrail[];
	templates: TemplateRenderer;
	journal: AuditJournal;
	inFlight: InFlight;
	now: () => number;
}

/** Runs a request; every failure after its prompt was found carries `auditLogId`. */
export type Execute = (request: RunRequest) => AsyncGenerator<RunPart, void>;

/** The one road to a provider: find the prompt, resolve, render, guard, begin the audit row, call, record. */
export function execution(dependencies: ExecuteDependencies): Execute {
	const { prompts, settings, guardrails, templates, journal, inFlight, now } = dependencies;

	return async function* execute(request) {
		const { underWay, leave } = inFlight.enter(request.signal, identityOf(request.actor).id);
		const stopwatch = new Stopwatch();
		let record: RunRecord | undefined;
		let call: Call | undefined;
		try {
			const prompt = await findPrompt(prompts, request.actor, request.source);
			const { audit, defaultChatProfileId } = await settings.get();
			record = new RunRecord(request, prompt, { journal, policy: audit, now, run: underWay });
			const plan = await resolve(dependencies, request, prompt, defaultChatProfileId);
			record.describe(plan);
			inFlight.useConnection(underWay, plan.attempts[0].connection.id);
			stopwatch.mark('resolve');
			const prepare = guarded(await render(plan, request, record.row.startTime, templates), guardrails, { request, plan });
			call = new Call(plan.attempts, prepare, await prepare(plan.attempts[0].profile), underWay);
			stopwatch.mark('render');
			await record.begin(call);
			stopwatch.mark('audit');

			const options = plan.optionCount > 1 ? new OptionReader(plan.optionCount) : null;
			let started: Started | undefined;
			for await (const part of guardParts(guardrails, call, { request, plan })) {
				record.answer.add(part);
				if (!started) yield { type: 'started', ...(started = startedBy(record.row.id, plan, call.attempt)) };
				if (part.type !== 'text') continue;
				if (!options) yield part;
				else yield* asParts(options.push(part.text));
			}
			checkFormat(plan, record.answer);
			started ??= startedBy(record.row.id, plan, call.attempt);
			stopwatch.mark('provider');
			const ended = await record.succeed();
			stopwatch.mark('audit');
			const { timing } = stopwatch;
			const { warnings } = call.prepared;
			const outcome = outcomeOf(started, plan, record.answer, { ...ended, timing, warnings });
			if (options) yield* asParts(options.notYetGiven(outcome.options));
			yield { type: 'finished', ...outcome };
		} catch (error) {
			throw record ? await record.fail(error) : error;
		} finally {
			leave();
			void call?.return();
			await record?.cancel();
		}
	};
}

function asParts(options: readonly Option[]): RunPart[] {
	return options.map((option) => ({ type: 'option', ...option }));
}
