import { AppError } from '../base/errors.ts';
import type { ModelCall, Part } from '../provider/provider.ts';
import type { RunUnderWay, Stoppable } from './in-flight.ts';
import type { Attempt } from './plan.ts';

/** Times the longest wait for one part: the longest that an attempt may take in all. */
const TOTAL_FACTOR = 5;
/** Made once: without a reason every finished call would make an error with a stack. */
const OVER = new Error('The call is over.');

export type ModelRequest = Omit<ModelCall, 'modelId' | 'signal'>;

/** The parts of one attempt under its profile's clock: to the first part, between parts, and in all. One timer keeps it. */
export class AttemptParts implements Stoppable, AsyncIterator<Part> {
	readonly #controller = new AbortController();
	readonly #parts: AsyncIterator<Part>;
	readonly #run: RunUnderWay;
	readonly #timeoutMs: number;
	/** In the process's own milliseconds. */
	readonly #end: number;
	/** Of the part that is waited for; none while the reader is busy. */
	#deadline: number | undefined;
	#timer: NodeJS.Timeout;
	#isDone = false;
	#giveUp: (reason: unknown) => void = () => undefined;

	constructor({ client, modelId, settings, timeoutMs }: Attempt, request: ModelRequest, run: RunUnderWay) {
		if (run.isStopped) throw run.reason;
		this.#run = run;
		this.#timeoutMs = timeoutMs;
		this.#end = performance.now() + timeoutMs * TOTAL_FACTOR;
		this.#parts = client.call({ ...request, ...settings, modelId, signal: this.#controller.signal })[Symbol.asyncIterator]();
		this.#timer = setTimeout(() => this.#look(), timeoutMs);
		run.attempt = this;
	}

	/** An adapter may ignore its signal; the run does not. */
	next(): Promise<IteratorResult<Part>> {
		const { signal } = this.#controller;
		if (signal.aborted) return Promise.reject(signal.reason as Error);
		this.#deadline = performance.now() + this.#timeoutMs;
		return new Promise((resolve, reject) => {
			this.#giveUp = reject;
			this.#nextPart().then(resolve, reject);
		});
	}

	async #nextPart(): Promise<IteratorResult<Part>> {
		const result = await this.#parts.next();
		this.#deadline = undefined;
		if (result.done) this.#isDone = true;
		return result;
	}

	stop(reason: unknown): void {
		this.#controller.abort(reason);
		this.#giveUp(reason);
	}

	/** Lets go of the provider, whether it has finished or not. */
	close(): void {
		clearTimeout(this.#timer);
		this.#run.attempt = undefined;
		if (this.#isDone) return;
		if (!this.#controller.signal.aborted) this.#controller.abort(OVER);
		// Not awaited: a provider that hangs must not hold up the answer.
		void this.#parts.return?.().catch(() => undefined);
	}

	/** Too late for the part or for the whole is the end; else it looks again when that can be. */
	#look(): void {
		const now = performance.now();
		if (now >= this.#end) return this.stop(timeout(this.#timeoutMs * TOTAL_FACTOR));
		const deadline = this.#deadline ?? now + this.#timeoutMs;
		if (now >= deadline) return this.stop(timeout(this.#timeoutMs));
		this.#timer = setTimeout(() => this.#look(), Math.ceil(Math.min(deadline, this.#end) - now));
	}
}

function timeout(milliseconds: number): AppError {
	return new AppError('provider_timeout', { detail: `AI provider returned an error: No answer within ${milliseconds / 1000} seconds` });
}
