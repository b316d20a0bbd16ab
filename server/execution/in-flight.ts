import { AppError } from '../base/errors.ts';
import { Shutdown } from './record.ts';

interface Tracked {
	signal: AbortSignal;
}

export type InFlight = ReturnType<typeof inFlight>;

/** Bounds how many runs are under way, and ends them when the server stops. More than `limit` is 503 at once: a queue would only make all of them slow. */
export function inFlight(limit: number) {
	const running = new Set<AbortController>();
	let isDraining = false;
	let idle: (() => void) | undefined;

	function enter<Request extends Tracked>(request: Request): { tracked: Request; leave(): void } {
		if (isDraining) throw new AppError('unavailable', { detail: 'The server is stopping. Try again in a moment.' });
		if (running.size >= limit) throw new AppError('overloaded', { facts: { retryAfter: 1 } });
		const { signal: caller } = request;
		const controller = new AbortController();
		// Two signals in one; `AbortSignal.any` costs several times as much.
		const goneAway = () => controller.abort(caller.reason);
		if (caller.aborted) goneAway();
		else caller.addEventListener('abort', goneAway, { once: true });
		running.add(controller);
		return {
			tracked: { ...request, signal: controller.signal },
			leave() {
				caller.removeEventListener('abort', goneAway);
				running.delete(controller);
				if (running.size === 0) idle?.();
			},
		};
	}

	return {
		async track<Request extends Tracked, Result>(request: Request, work: (tracked: Request) => Promise<Result>): Promise<Result> {
			const { tracked, leave } = enter(request);
			try {
				return await work(tracked);
			} finally {
				leave();
			}
		},

		async *trackStream<Request extends Tracked, Event>(
			request: Request,
			work: (tracked: Request) => AsyncGenerator<Event>,
		): AsyncGenerator<Event> {
			const { tracked, leave } = enter(request);
			try {
				yield* work(tracked);
			} finally {
				leave();
			}
		},

		/** Takes no more runs, lets the ones under way finish for `graceMs`, then ends them; their rows say `Interrupted`. */
		async drain(graceMs: number): Promise<void> {
			isDraining = true;
			if (running.size === 0) return;
			const finished = new Promise<void>((resolve) => (idle = resolve));
			const timer = setTimeout(() => running.forEach((controller) => controller.abort(new Shutdown())), graceMs);
			await finished;
			clearTimeout(timer);
		},
	};
}
