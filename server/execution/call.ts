import { AppError } from '../base/errors.ts';
import type { Part } from '../provider/provider.ts';
import { AttemptParts } from './attempt.ts';
import type { RunUnderWay } from './in-flight.ts';
import type { Attempt } from './plan.ts';
import type { Prepare, Prepared } from './render.ts';

/** Failures after which another profile may do better. */
const FALLBACK_CODES = new Set(['provider_unavailable', 'provider_timeout', 'provider_rate_limited']);

/** How an attempt went, for the audit row. */
export interface AttemptRecord {
	profileAlias: string;
	modelId: string;
	durationMs: number;
	errorCode?: string;
}

/**
 * Yields the parts of the first attempt that answers. Once a part has come there is no other attempt: nobody gets half of
 * one answer and half of another. Throws `provider_*`, or the reason why the run was stopped.
 */
export class Call implements AsyncIterableIterator<Part> {
	/** The attempt that answers, or is being made. */
	attempt: Attempt;
	/** What was sent in it. */
	prepared: Prepared;
	/** Attempts that failed, and the one after them. */
	readonly records: AttemptRecord[] = [];
	readonly #attempts: readonly Attempt[];
	readonly #prepare: Prepare;
	readonly #run: RunUnderWay;
	#parts: AttemptParts | undefined;
	#hasAnswered = false;
	#isOver = false;
	#started = 0;

	/** `prepared` is for the first attempt; what a fallback is sent is made when it is its turn. */
	constructor(attempts: readonly [Attempt, ...Attempt[]], prepare: Prepare, prepared: Prepared, run: RunUnderWay) {
		this.attempt = attempts[0];
		this.#attempts = attempts;
		this.#prepare = prepare;
		this.prepared = prepared;
		this.#run = run;
	}

	[Symbol.asyncIterator](): this {
		return this;
	}

	async next(): Promise<IteratorResult<Part>> {
		while (!this.#isOver) {
			try {
				this.#parts ??= await this.#begin();
				const next = await this.#parts.next();
				if (next.done) this.#finish();
				this.#hasAnswered = true;
				return next;
			} catch (error) {
				this.#fallBack(error);
			}
		}
		return { done: true, value: undefined };
	}

	return(): Promise<IteratorResult<Part>> {
		this.#isOver = true;
		this.#close();
		return Promise.resolve({ done: true, value: undefined });
	}

	async #begin(): Promise<AttemptParts> {
		this.#started = performance.now();
		if (this.records.length > 0) this.prepared = await this.#prepare(this.attempt.profile);
		return new AttemptParts(this.attempt, this.prepared.request, this.#run);
	}

	#finish(): void {
		this.#isOver = true;
		this.#close();
		// The row itself says how a single attempt went.
		if (this.records.length > 0) this.#record();
	}

	/** Goes on to the next attempt, or throws what is the end of the run. */
	#fallBack(error: unknown): void {
		this.#close();
		if (this.#run.isStopped) throw this.#run.reason;
		const failure = error instanceof AppError ? error : new AppError('provider_unavailable', { cause: error });
		const next = this.#attempts[this.#attempts.indexOf(this.attempt) + 1];
		this.#record(failure.code);
		this.#isOver = true;
		if (this.#hasAnswered || !next || !FALLBACK_CODES.has(failure.code)) throw failure;
		this.#isOver = false;
		this.attempt = next;
	}

	#record(errorCode?: string): void {
		const { profile, modelId } = this.attempt;
		const durationMs = Math.round(performance.now() - this.#started);
		this.records.push({ profileAlias: profile.alias, modelId, durationMs, ...(errorCode && { errorCode }) });
	}

	#close(): void {
		this.#parts?.close();
		this.#parts = undefined;
	}
}
