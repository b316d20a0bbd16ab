import { AppError } from '../base/errors.ts';

/** The reason with which the server itself ends a run. */
export class Shutdown extends Error {}

/** What is told when a run is ended from outside: the attempt that is being made. */
export interface Stoppable {
	stop(reason: unknown): void;
}

/** One run under way, and its end from outside: by the caller's going, or by the server's stopping. */
export class RunUnderWay {
	/** Why it was ended; undefined as long as it was not. */
	reason: unknown;
	isStopped = false;
	/** Hears of the end at once. */
	attempt: Stoppable | undefined;

	stop(reason: unknown): void {
		if (this.isStopped) return;
		this.isStopped = true;
		this.reason = reason;
		this.attempt?.stop(reason);
	}
}

export type InFlight = ReturnType<typeof inFlight>;

/** Bounds how many runs are under way, and ends them when the server stops. More than `limit` is 503 at once: a queue would only make all of them slow. */
export function inFlight(limit: number) {
	const running = new Set<RunUnderWay>();
	let isDraining = false;
	let idle: (() => void) | undefined;

	return {
		/** Begins a run that ends with its caller's signal; `leave` must follow. */
		enter(caller: AbortSignal): { underWay: RunUnderWay; leave(): void } {
			if (isDraining) throw new AppError('unavailable', { detail: 'The server is stopping. Try again in a moment.' });
			if (running.size >= limit) throw new AppError('overloaded', { facts: { retryAfter: 1 } });
			const underWay = new RunUnderWay();
			const callerLeft = () => underWay.stop(caller.reason);
			if (caller.aborted) callerLeft();
			else caller.addEventListener('abort', callerLeft, { once: true });
			running.add(underWay);
			return {
				underWay,
				leave() {
					caller.removeEventListener('abort', callerLeft);
					running.delete(underWay);
					if (running.size === 0) idle?.();
				},
			};
		},

		/** Takes no more runs, lets the ones under way finish for `graceMs`, then ends them; their rows say `Interrupted`. */
		async drain(graceMs: number): Promise<void> {
			isDraining = true;
			if (running.size === 0) return;
			const finished = new Promise<void>((resolve) => (idle = resolve));
			const timer = setTimeout(() => running.forEach((run) => run.stop(new Shutdown())), graceMs);
			await finished;
			clearTimeout(timer);
		},
	};
}
