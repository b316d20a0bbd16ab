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
	/** What it takes a share of: its actor's, its connection's. */
	readonly shares: string[] = [];

	stop(reason: unknown): void {
		if (this.isStopped) return;
		this.isStopped = true;
		this.reason = reason;
		this.attempt?.stop(reason);
	}
}

export type InFlight = ReturnType<typeof inFlight>;

export interface RunLimits {
	inAll: number;
	/** So that one caller whose runs hang does not keep others out. */
	ofOneActor: number;
	/** So that one provider that hangs does not block runs on another. */
	ofOneConnection: number;
}

/** Bounds how many runs are under way, and ends them when the server stops. More are refused at once: a queue would only make all of them slow. */
export function inFlight(limits: RunLimits) {
	const shares = new Map<string, number>();
	const running = new Set<RunUnderWay>();
	let isDraining = false;
	let idle: (() => void) | undefined;

	function takeShare(underWay: RunUnderWay, share: string, most: number): boolean {
		const taken = shares.get(share) ?? 0;
		if (taken >= most) return false;
		shares.set(share, taken + 1);
		underWay.shares.push(share);
		return true;
	}

	function giveBack(share: string): void {
		const taken = shares.get(share)! - 1;
		if (taken > 0) shares.set(share, taken);
		else shares.delete(share);
	}

	return {
		/** Begins a run that ends with its caller's signal; `leave` must follow. Throws `overloaded` and `concurrency_limited`. */
		enter(caller: AbortSignal, actorId: string): { underWay: RunUnderWay; leave(): void } {
			if (isDraining) throw new AppError('unavailable', { detail: 'The server is stopping. Try again in a moment.' });
			if (running.size >= limits.inAll) throw new AppError('overloaded', { facts: { retryAfter: 1 } });
			const underWay = new RunUnderWay();
			if (!takeShare(underWay, `actor ${actorId}`, limits.ofOneActor)) {
				throw new AppError('concurrency_limited', {
					detail: `You have ${limits.ofOneActor} runs under way. Wait until one of them has ended.`,
					facts: { retryAfter: 1 },
				});
			}
			const callerLeft = () => underWay.stop(caller.reason);
			if (caller.aborted) callerLeft();
			else caller.addEventListener('abort', callerLeft, { once: true });
			running.add(underWay);
			return {
				underWay,
				leave() {
					caller.removeEventListener('abort', callerLeft);
					running.delete(underWay);
					underWay.shares.forEach(giveBack);
					if (running.size === 0) idle?.();
				},
			};
		},

		/** Throws `overloaded` when a provider already has as many runs as it may. */
		useConnection(underWay: RunUnderWay, connectionId: string): void {
			if (takeShare(underWay, `connection ${connectionId}`, limits.ofOneConnection)) return;
			throw new AppError('overloaded', {
				detail: `${limits.ofOneConnection} runs wait for this connection already. Try again in a moment.`,
				facts: { retryAfter: 1 },
			});
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
