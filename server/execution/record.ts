import { hash } from 'node:crypto';
import type { AuditJournal, AuditPolicy, Ending, NewRun } from '../audit/audit-journal.service.ts';
import { textOfMessages } from '../audit/messages.ts';
import { identityOf } from '../base/actor.ts';
import { AppError } from '../base/errors.ts';
import { isGuid, newId } from '../base/runtime.ts';
import type { PromptRow } from '../prompt/prompt.service.ts';
import type { Usage } from '../provider/provider.ts';
import { Answer } from './answer.ts';
import type { Call } from './call.ts';
import { Shutdown, type RunUnderWay } from './in-flight.ts';
import type { Plan } from './plan.ts';
import type { RunRequest } from './request.ts';

interface RecordOptions {
	journal: AuditJournal;
	policy: AuditPolicy;
	now: () => number;
	run: RunUnderWay;
}

type FinalState = Pick<Ending, 'status'> & Partial<Ending>;

/** The audit row of one run, from its beginning to its one final state. */
export class RunRecord {
	readonly row: NewRun;
	readonly answer = new Answer();
	/** `planned`: nothing is written. `begun`: the row is on its way. `running`: it is durable. `over`: nothing more can be said. */
	#state: 'planned' | 'begun' | 'running' | 'over' = 'planned';
	#call: Call | undefined;
	readonly #started = performance.now();
	readonly #options: RecordOptions;

	constructor(request: RunRequest, prompt: PromptRow, options: RecordOptions) {
		this.#options = options;
		this.row = newRow(request, prompt, options.now());
	}

	/** What is known once everything has been looked up. */
	describe({ prompt, attempts, entity, property }: Plan): void {
		const [{ profile, connection, modelId }] = attempts;
		const { row } = this;
		row.promptVersion = prompt.version;
		row.profileId = profile.id;
		row.profileAlias = profile.alias;
		row.profileVersion = profile.version;
		row.connectionId = connection.id;
		row.providerId = connection.providerId;
		row.modelId = modelId;
		if (property) row.propertyAlias = property.alias;
		if (!entity) return;
		const variant = entity.document.variants.find(({ culture }) => culture === entity.culture) ?? entity.document.variants[0];
		row.entityType = 'document';
		row.entityName = variant?.name ?? null;
		row.contentTypeAlias = entity.type?.alias ?? row.contentTypeAlias ?? null;
		row.metadata = entity.isUnsaved ? { unsaved: true } : null;
	}

	/** Resolves when the row is durable: before that no provider is called. */
	async begin(call: Call): Promise<void> {
		const { journal, policy } = this.#options;
		Object.assign(this.row, sentIn(call));
		this.#call = call;
		this.#state = 'begun';
		await journal.begin(this.row, policy);
		this.#state = 'running';
	}

	/** Resolves when the final state is durable: before that nobody gets the whole answer. */
	async succeed(): Promise<{ usage: Usage; durationMs: number }> {
		const durationMs = await this.#end({ status: 'Succeeded' });
		return { usage: this.answer.usage(this.#call?.prepared.request.messages ?? []), durationMs };
	}

	/** Answers the error as the caller is told it. A run that never reached a provider has a final row too. */
	async fail(error: unknown): Promise<unknown> {
		if (this.#state === 'begun') return error;
		const { run } = this.#options;
		if (this.#state !== 'over') await this.#end(endingOf(error, run));
		return identified(error, this.row.id, run);
	}

	/** For a run whose reader has stopped reading; nothing after its end. */
	async cancel(): Promise<void> {
		if (this.#state === 'running') await this.#end(cancelled(this.#options.run));
	}

	/** Answers how long it took, by a clock that nobody sets. */
	async #end(ending: FinalState): Promise<number> {
		const { journal, policy } = this.#options;
		const call = this.#call;
		const durationMs = Math.round(performance.now() - this.#started);
		const ended = { ...ending, durationMs, endTime: this.row.startTime + durationMs };
		this.#state = 'over';
		if (call) await journal.end(this.row, { ...this.#answered(call), ...ended }, policy);
		else await journal.recordNotStarted(this.row, ended, policy);
		return durationMs;
	}

	/** Which model really ran, and what came of it. */
	#answered(call: Call): Partial<Ending> {
		const { profile, connection, modelId } = call.attempt;
		const { records } = call;
		const sent = call.prepared.request.messages === this.row.messages ? {} : sentIn(call);
		const { inputTokens, outputTokens } = this.answer.usage(call.prepared.request.messages);
		return {
			...sent,
			profileId: profile.id,
			profileAlias: profile.alias,
			profileVersion: profile.version,
			connectionId: connection.id,
			providerId: connection.providerId,
			modelId,
			inputTokens,
			outputTokens,
			totalTokens: inputTokens + outputTokens,
			finishReason: this.answer.finishReason,
			responseSnapshot: this.answer.text,
			metadata: records.length > 0 ? { ...this.row.metadata, attempts: records } : (this.row.metadata ?? null),
		};
	}
}

function sentIn({ prepared }: Call): Pick<NewRun, 'messages' | 'promptHash'> {
	const { messages } = prepared.request;
	return { messages, promptHash: hash('sha256', textOfMessages(messages)) };
}

function newRow({ source, target, actor, featureType, traceId, parentId }: RunRequest, prompt: PromptRow, startTime: number): NewRun {
	const { entityId, contentTypeAlias, culture, segment, propertyAlias } = target;
	const user = identityOf(actor);
	return {
		id: newId(),
		startTime,
		featureType,
		traceId,
		parentAuditLogId: parentId ?? null,
		userId: user.id,
		userName: user.name,
		entityType: entityId === undefined ? null : 'document',
		entityId: entityId && isGuid(entityId) ? entityId.toLowerCase() : (entityId ?? null),
		contentTypeAlias: contentTypeAlias ?? null,
		culture: culture ?? null,
		segment: segment ?? null,
		propertyAlias: propertyAlias ?? null,
		promptId: prompt.id,
		promptAlias: prompt.alias,
		promptName: prompt.name,
		promptVersion: source.version ?? prompt.version,
	};
}

/** The caller's going away is told by the run, not by the error, which differs by wire. */
function endingOf(error: unknown, run: RunUnderWay): FinalState {
	if (run.isStopped) return cancelled(run);
	if (!(error instanceof AppError))
		return { status: 'Failed', errorCode: 'internal_error', errorMessage: 'Something went wrong on the server.' };
	return {
		status: error.code === 'guardrail_blocked' ? 'Blocked' : 'Failed',
		errorCode: error.code,
		errorMessage: error.message,
		providerMessage: error.cause instanceof Error ? error.cause.message : null,
	};
}

function cancelled({ reason }: RunUnderWay): FinalState {
	if (!(reason instanceof Shutdown)) return { status: 'Cancelled', errorCode: 'cancelled' };
	return { status: 'Interrupted', errorCode: 'interrupted', errorMessage: 'The server stopped during this run.' };
}

/** A caller who has gone is not our failure; nobody reads this answer. */
function identified(error: unknown, auditLogId: string, { isStopped }: RunUnderWay): AppError {
	const stopped = () => new AppError('unavailable', { detail: 'The run was stopped.', cause: error });
	const failure = error instanceof AppError ? error : isStopped ? stopped() : new AppError('internal_error', { cause: error });
	failure.facts = { ...failure.facts, auditLogId };
	return failure;
}
