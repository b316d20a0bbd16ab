import { createHash } from 'node:crypto';
import { identityOf, isOpenTo, type Actor } from '../base/actor.ts';
import { AppError } from '../base/errors.ts';
import { isGuid, newId } from '../base/runtime.ts';
import type { AuditJournal, NewRun } from '../audit/audit-journal.service.ts';
import type { Feature } from '../audit/audit.contract.ts';
import { textOfMessages } from '../audit/messages.ts';
import type { ServerEvent } from '../http/sse.ts';
import type { PromptRow, PromptService } from '../prompt/prompt.service.ts';
import { call, type AttemptPart, type AttemptRecord } from './call.ts';
import type { ExecuteInput, ExecuteResult } from './execution.contract.ts';
import type { InFlight } from './in-flight.ts';
import { OptionReader } from './options.ts';
import type { Plan } from './plan.ts';
import { endingOf, record, type Outcome } from './record.ts';
import { render, type Rendered } from './render.ts';
import { resolve, type ResolveDependencies } from './resolve.ts';
import { resultOf } from './result.ts';
import { Timing } from './timing.ts';

export interface ExecuteDependencies extends ResolveDependencies {
	prompts: PromptService;
	journal: AuditJournal;
	inFlight: InFlight;
	now: () => number;
}

export interface ExecuteRequest {
	actor: Actor;
	idOrAlias: string;
	input: ExecuteInput;
	featureType: Feature;
	traceId: string;
	/** Aborted when the caller has gone. */
	signal: AbortSignal;
	stream: boolean;
}

interface Run {
	run: NewRun;
	plan: Plan;
	rendered: Rendered;
	timing: Timing;
	parts: AsyncGenerator<AttemptPart, Outcome>;
}

export type Execution = ReturnType<typeof execution>;

/** The one road to a provider: resolve, render, begin the audit row, call, record. */
export function execution(dependencies: ExecuteDependencies) {
	const { prompts, settings, journal, inFlight, now } = dependencies;

	async function start(request: ExecuteRequest): Promise<Run> {
		const timing = new Timing();
		const row = await prompts.rows.get(request.idOrAlias);
		if (!isOpenTo(request.actor, row.userGroups)) throw new AppError('prompt_not_found');
		const run = newRun(request, row, now());
		const policy = (await settings.get()).audit;
		const { plan, rendered } = await orRefuse(request, run, policy, async () => {
			const plan = await resolve(dependencies, request.actor, row, request.input);
			describePlan(run, plan);
			timing.mark('resolve');
			const rendered = render(plan, request, run.startTime);
			timing.mark('render');
			return { plan, rendered };
		});
		const { messages } = rendered.call;
		const promptText = textOfMessages(messages);
		Object.assign(run, { promptHash: createHash('sha256').update(promptText).digest('hex'), messages });
		await journal.begin(run, plan.policy);
		timing.mark('audit');
		const attempts: AttemptRecord[] = [];
		const parts = call(plan.attempts, rendered.call, request.signal, attempts);
		return {
			run,
			plan,
			rendered,
			timing,
			parts: record({ journal, run, plan, parts, attempts, promptText, signal: request.signal, now, timing }),
		};
	}

	/** A refusal before the provider is called is a final row too. */
	async function orRefuse<Value>(request: ExecuteRequest, run: NewRun, policy: Plan['policy'], work: () => Promise<Value>): Promise<Value> {
		try {
			return await work();
		} catch (error) {
			const endTime = now();
			await journal.recordRefused(run, { ...endingOf(error, request.signal), endTime, durationMs: endTime - run.startTime }, policy);
			throw withAuditId(error, run.id, request.signal);
		}
	}

	return {
		/** Runs to the end. Every failure after the prompt was found carries `auditLogId`. */
		execute: (request: ExecuteRequest): Promise<{ result: ExecuteResult; timing: Timing }> =>
			inFlight.track(request, async (tracked) => {
				const { run, plan, rendered, timing, parts } = await start(tracked);
				try {
					let next = await parts.next();
					while (!next.done) next = await parts.next();
					return { result: resultOf(run, plan, rendered, next.value), timing };
				} catch (error) {
					throw withAuditId(error, run.id, tracked.signal);
				}
			}),

		/** The same as events; the first one is there when the provider's first part is. */
		stream: (request: ExecuteRequest): AsyncGenerator<ServerEvent> =>
			inFlight.trackStream(request, async function* (tracked) {
				const { run, plan, rendered, timing, parts } = await start(tracked);
				const options = plan.optionCount > 1 ? new OptionReader(plan.optionCount) : null;
				try {
					let next = await parts.next();
					if (!next.done) yield { event: 'metadata', data: metadataOf(run, plan, next.value) };
					for (; !next.done; next = await parts.next()) {
						if (next.value.type !== 'text') continue;
						if (!options) yield { event: 'content', data: { delta: next.value.text } };
						else for (const option of options.push(next.value.text)) yield { event: 'option', data: option };
					}
					yield { event: 'complete', data: { ...resultOf(run, plan, rendered, next.value), serverTiming: timing.json() } };
				} catch (error) {
					throw withAuditId(error, run.id, tracked.signal);
				} finally {
					await parts.return(undefined as unknown as Outcome);
				}
			}),
	};
}

function newRun({ actor, input, featureType, traceId }: ExecuteRequest, prompt: PromptRow, startTime: number): NewRun {
	const user = identityOf(actor);
	return {
		id: newId(),
		startTime,
		featureType,
		traceId,
		userId: user.id,
		userName: user.name,
		entityType: input.entityId === undefined ? null : 'document',
		entityId: input.entityId && isGuid(input.entityId) ? input.entityId.toLowerCase() : (input.entityId ?? null),
		contentTypeAlias: input.contentTypeAlias ?? null,
		culture: input.culture ?? null,
		segment: input.segment ?? null,
		propertyAlias: input.propertyAlias ?? null,
		promptId: prompt.id,
		promptAlias: prompt.alias,
		promptName: prompt.name,
		promptVersion: input.promptVersion ?? prompt.version,
	};
}

/** What is known once everything has been looked up. */
function describePlan(run: NewRun, { prompt, attempts, entity }: Plan): void {
	const [{ profile, connection, modelId }] = attempts;
	Object.assign(run, {
		promptVersion: prompt.version,
		profileId: profile.id,
		profileAlias: profile.alias,
		profileVersion: profile.version,
		connectionId: connection.id,
		providerId: connection.providerId,
		modelId,
	});
	if (!entity) return;
	const variant = entity.document.variants.find(({ culture }) => culture === entity.culture) ?? entity.document.variants[0];
	Object.assign(run, {
		entityType: 'document',
		entityName: variant?.name ?? null,
		contentTypeAlias: entity.type?.alias ?? run.contentTypeAlias,
		metadata: entity.isUnsaved ? { unsaved: true } : null,
	});
}

function metadataOf(run: NewRun, plan: Plan, { attempt }: AttemptPart) {
	return {
		auditLogId: run.id,
		promptId: plan.prompt.id,
		promptVersion: plan.prompt.version,
		profileId: attempt.profile.id,
		model: { providerId: attempt.connection.providerId, modelId: attempt.modelId },
		optionCount: plan.optionCount,
	};
}

/** A caller who has gone is no failure of ours; nobody reads this answer. */
function withAuditId(error: unknown, auditLogId: string, signal: AbortSignal): AppError {
	const failure =
		error instanceof AppError
			? error
			: signal.aborted
				? new AppError('unavailable', { detail: 'The run was stopped.', cause: error })
				: new AppError('internal_error', { cause: error });
	failure.facts = { ...failure.facts, auditLogId };
	return failure;
}
