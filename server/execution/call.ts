import { AppError } from '../base/errors.ts';
import type { ModelCall, Part } from '../provider/provider.ts';
import type { Attempt } from './plan.ts';

/** Failures after which another profile may do better. */
const FALLBACK_CODES = new Set(['provider_unavailable', 'provider_timeout', 'provider_rate_limited']);
const TOTAL_FACTOR = 5;
/** Made once: without a reason every finished call would make an error with a stack. */
const OVER = new Error('The call is over.');

/** How an attempt went, for the audit row. */
export interface AttemptRecord {
	profileAlias: string;
	modelId: string;
	durationMs: number;
	errorCode?: string;
}

export type AttemptPart = Part & { attempt: Attempt };

/**
 * Yields the parts of the first attempt that answers. Once a part has come there is no other attempt: nobody gets half of
 * one answer and half of another. Throws `provider_*`, or the signal's reason when the caller has gone.
 */
export async function* call(
	attempts: readonly Attempt[],
	request: Omit<ModelCall, 'modelId' | 'signal'>,
	signal: AbortSignal,
	records: AttemptRecord[],
): AsyncGenerator<AttemptPart> {
	for (const [index, attempt] of attempts.entries()) {
		const started = performance.now();
		const done = (errorCode?: string) =>
			records.push({
				profileAlias: attempt.profile.alias,
				modelId: attempt.modelId,
				durationMs: Math.round(performance.now() - started),
				...(errorCode && { errorCode }),
			});
		let answered = false;
		try {
			for await (const part of timed(attempt, request, signal)) {
				answered = true;
				yield { ...part, attempt };
			}
			done();
			return;
		} catch (error) {
			signal.throwIfAborted();
			const failure = asProviderError(error);
			done(failure.code);
			if (answered || index === attempts.length - 1 || !FALLBACK_CODES.has(failure.code)) throw failure;
		}
	}
}

/** The parts of one attempt under its profile's clock: to the first part, between parts, and in all. */
async function* timed(attempt: Attempt, request: Omit<ModelCall, 'modelId' | 'signal'>, caller: AbortSignal): AsyncGenerator<Part> {
	caller.throwIfAborted();
	const { timeoutMs } = attempt;
	const controller = new AbortController();
	const { signal } = controller;
	let giveUp: (reason: unknown) => void = () => undefined;
	const stop = (reason: unknown) => {
		controller.abort(reason);
		giveUp(reason);
	};
	/** An adapter may ignore its signal; the run does not. */
	const beforeAbort = (work: Promise<IteratorResult<Part>>) =>
		new Promise<IteratorResult<Part>>((resolve, reject) => {
			giveUp = reject;
			work.then(resolve, reject);
		});
	const goneAway = () => stop(caller.reason);
	caller.addEventListener('abort', goneAway, { once: true });
	const total = setTimeout(() => stop(timeout(timeoutMs * TOTAL_FACTOR)), timeoutMs * TOTAL_FACTOR);
	let waiting = setTimeout(() => stop(timeout(timeoutMs)), timeoutMs);
	const parts = attempt.client.call({ ...request, ...attempt.settings, modelId: attempt.modelId, signal })[Symbol.asyncIterator]();
	try {
		for (;;) {
			signal.throwIfAborted();
			const next = await beforeAbort(parts.next());
			clearTimeout(waiting);
			if (next.done) return;
			yield next.value;
			waiting = setTimeout(() => stop(timeout(timeoutMs)), timeoutMs);
		}
	} finally {
		clearTimeout(waiting);
		clearTimeout(total);
		caller.removeEventListener('abort', goneAway);
		if (!signal.aborted) controller.abort(OVER);
		// Not awaited: a provider that hangs must not hold up the answer.
		void parts.return?.().catch(() => undefined);
	}
}

function timeout(milliseconds: number): AppError {
	return new AppError('provider_timeout', { detail: `AI provider returned an error: No answer within ${milliseconds / 1000} seconds` });
}

function asProviderError(error: unknown): AppError {
	return error instanceof AppError ? error : new AppError('provider_unavailable', { cause: error });
}
