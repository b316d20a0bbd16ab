import type { Message, Part } from '../provider/provider.ts';
import type { Plan } from './plan.ts';
import type { RunRequest } from './request.ts';

export interface GuardedRun {
	request: RunRequest;
	plan: Plan;
}

/** A rule about what goes to a model and what comes back. Either phase throws `guardrail_blocked` to end the run. */
export interface Guardrail {
	/** The messages that go to the model in place of these. */
	input?(messages: readonly Message[], run: GuardedRun): Promise<readonly Message[]>;
	/** The parts that the caller gets in place of these; text may be held back, changed and joined. */
	output?(parts: AsyncIterable<Part>, run: GuardedRun): AsyncIterable<Part>;
}

/** Each guardrail sees what the one before it has made of the messages. */
export async function guardMessages(
	guardrails: readonly Guardrail[],
	messages: readonly Message[],
	run: GuardedRun,
): Promise<readonly Message[]> {
	let guarded = messages;
	for (const guardrail of guardrails) guarded = (await guardrail.input?.(guarded, run)) ?? guarded;
	return guarded;
}

export function guardParts(guardrails: readonly Guardrail[], parts: AsyncIterable<Part>, run: GuardedRun): AsyncIterable<Part> {
	return guardrails.reduce((guarded, guardrail) => guardrail.output?.(guarded, run) ?? guarded, parts);
}
