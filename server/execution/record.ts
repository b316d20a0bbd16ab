import type { AuditJournal, Ending, NewRun } from '../audit/audit-journal.service.ts';
import { AppError } from '../base/errors.ts';
import type { Usage } from '../provider/provider.ts';
import type { AttemptPart, AttemptRecord } from './call.ts';
import { estimateTokens } from '../base/tokens.ts';
import type { Attempt, Plan } from './plan.ts';
import type { Timing } from './timing.ts';

/** What the parts of a run added up to. */
export interface Outcome {
	text: string;
	attempt: Attempt;
	usage: Usage;
	usageIsEstimated: boolean;
	finishReason: 'stop' | 'length' | 'contentFilter' | 'toolCalls' | 'other';
	/** Settings that the provider does not take. */
	ignored: readonly string[];
	durationMs: number;
}

/** The reason with which the server itself ends a run. */
export class Shutdown extends Error {}

/**
 * Passes the parts through and gives the row its one final state however they end: all come, the provider fails, the
 * caller goes away, or the reader stops reading. Returns what they added up to.
 */
export async function* record(options: {
	journal: AuditJournal;
	run: NewRun;
	plan: Plan;
	parts: AsyncGenerator<AttemptPart>;
	attempts: readonly AttemptRecord[];
	promptText: string;
	signal: AbortSignal;
	now: () => number;
	timing: Timing;
}): AsyncGenerator<AttemptPart, Outcome> {
	const { journal, run, plan, parts, signal, now } = options;
	const outcome: Outcome = {
		text: '',
		attempt: plan.attempts[0],
		usage: { inputTokens: 0, outputTokens: 0 },
		usageIsEstimated: true,
		finishReason: 'other',
		ignored: [],
		durationMs: 0,
	};
	let ending: Pick<Ending, 'status'> & Partial<Ending> = { status: 'Cancelled', errorCode: 'cancelled' };
	try {
		for await (const part of parts) {
			outcome.attempt = part.attempt;
			if (part.type === 'text') outcome.text += part.text;
			else {
				outcome.finishReason = part.reason;
				outcome.ignored = part.ignored ?? [];
				if (part.usage) Object.assign(outcome, { usage: part.usage, usageIsEstimated: false });
			}
			yield part;
		}
		ending = { status: 'Succeeded' };
	} catch (error) {
		ending = endingOf(error, signal);
		throw error;
	} finally {
		outcome.durationMs = now() - run.startTime;
		if (outcome.usageIsEstimated)
			outcome.usage = { inputTokens: estimateTokens(options.promptText), outputTokens: estimateTokens(outcome.text) };
		options.timing.mark('provider');
		await journal.end(
			run,
			{ ...rowOf(outcome), metadata: { ...run.metadata, attempts: [...options.attempts] }, ...ending, endTime: now() },
			plan.policy,
		);
		options.timing.mark('audit');
	}
	return outcome;
}

function rowOf({ text, attempt, usage, finishReason, durationMs }: Outcome): Omit<Ending, 'status' | 'endTime'> {
	const { profile, connection, modelId } = attempt;
	return {
		durationMs,
		profileId: profile.id,
		profileAlias: profile.alias,
		profileVersion: profile.version,
		connectionId: connection.id,
		providerId: connection.providerId,
		modelId,
		inputTokens: usage.inputTokens,
		outputTokens: usage.outputTokens,
		totalTokens: usage.inputTokens + usage.outputTokens,
		finishReason,
		responseSnapshot: text,
	};
}

/** How a run that threw ended. The caller's going away is told by the signal, not by the error, which differs by wire. */
export function endingOf(error: unknown, signal: AbortSignal): Pick<Ending, 'status'> & Partial<Ending> {
	if (signal.aborted)
		return signal.reason instanceof Shutdown
			? { status: 'Interrupted', errorCode: 'interrupted', errorMessage: 'The server stopped during this run.' }
			: { status: 'Cancelled', errorCode: 'cancelled' };
	if (!(error instanceof AppError))
		return { status: 'Failed', errorCode: 'internal_error', errorMessage: 'Something went wrong on the server.' };
	const blocked = error.code === 'guardrail_blocked';
	return {
		status: blocked ? 'Blocked' : 'Failed',
		errorCode: error.code,
		errorMessage: error.message,
		providerMessage: error.cause instanceof Error ? error.cause.message : null,
	};
}
