import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../base/runtime.ts';
import type { Claim, JobHandler, JobKind, JobStore } from './job.ts';
import type { StoreWatch } from './store-watch.ts';

const RENEWAL = 3_000;
const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;
const LONGEST_SLEEP = 3_600_000;
/** How long a handler that was told to stop may take until its job is given up without it. */
const PATIENCE = 1_000;

/** Why an attempt was aborted, and what becomes of its job. */
class Aborted extends Error {
	readonly outcome: 'release' | 'fail' | 'nothing';
	constructor(outcome: Aborted['outcome'], message: string) {
		super(message);
		this.outcome = outcome;
	}
}

interface Running {
	id: string;
	control: AbortController;
	settled: Promise<void>;
}

export type Worker = ReturnType<typeof createWorker>;

/** Runs the jobs of one kind, no more at once than it allows. */
export function createWorker<Data>({
	kind,
	handler,
	store,
	watch,
	logger,
}: {
	kind: JobKind<Data>;
	handler: JobHandler<Data>;
	store: JobStore;
	watch: StoreWatch;
	logger: Logger;
}) {
	const running = new Set<Running>();
	const stopping = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	let looking: Promise<void> | undefined;
	let again = false;

	/** Claims what is due and sleeps until the next look; a call during a look makes it look once more. */
	function look(): void {
		again = true;
		looking ??= lookWhileAsked().finally(() => (looking = undefined));
	}

	async function lookWhileAsked(): Promise<void> {
		while (again && !stopping.signal.aborted) {
			again = false;
			clearTimeout(timer);
			const sleep = await claimDue().catch((error: unknown) => (watch.lost(error), FIRST_RETRY * 2));
			if (sleep !== undefined && !stopping.signal.aborted) timer = setTimeout(look, Math.min(sleep, LONGEST_SLEEP)).unref();
		}
	}

	async function claimDue(): Promise<number | undefined> {
		const free = kind.concurrency - running.size;
		// The end of a job looks again.
		if (free <= 0) return undefined;
		const claims = await store.claim(kind, free);
		for (const claim of claims) run(claim);
		watch.found();
		return running.size < kind.concurrency ? store.nextLook(kind) : undefined;
	}

	function run(claim: Claim): void {
		const control = new AbortController();
		const handling = attempt(claim, control);
		const settled = settle(claim, handling, control.signal);
		const entry = { id: claim.id, control, settled };
		running.add(entry);
		if (stopping.signal.aborted) abortForStop(control);
		void leave(entry, Promise.allSettled([handling, settled]));
	}

	/** The place stays taken until the handler has really ended. */
	async function leave(entry: Running, ended: Promise<unknown>): Promise<void> {
		await ended;
		running.delete(entry);
		look();
	}

	async function attempt(claim: Claim, control: AbortController): Promise<void> {
		const gone = () => control.abort(new Aborted('nothing', 'The job was cancelled or taken away.'));
		const renew = async () => void ((await store.renew(kind, claim)) || gone());
		const renewal = setInterval(() => void renew().catch(watch.lost), RENEWAL).unref();
		const limit = setTimeout(
			() => control.abort(new Aborted('fail', `It took longer than ${kind.timeLimit / 1_000} seconds.`)),
			kind.timeLimit,
		).unref();
		try {
			const { id, attempt: number, data } = claim;
			const heartbeat = async () => {
				await renew();
				control.signal.throwIfAborted();
			};
			await handler({ id, attempt: number, data: kind.data.parse(data), signal: control.signal, heartbeat });
		} finally {
			clearInterval(renewal);
			clearTimeout(limit);
		}
	}

	/** Gives the job the state that follows from how its attempt ended; while the database is away, it tries again. */
	async function settle(claim: Claim, handling: Promise<void>, signal: AbortSignal): Promise<void> {
		const ended = handling.then(
			() => undefined,
			(error: unknown) => error ?? new Error('It failed without a reason.'),
		);
		const failure = await Promise.race([ended, aborted(signal)]);
		const write = settling(claim, signal.aborted ? signal.reason : failure);
		for (let delay = FIRST_RETRY; ; delay = Math.min(delay * 2, LAST_RETRY)) {
			try {
				return await write();
			} catch (error) {
				watch.lost(error);
				if (stopping.signal.aborted) return;
				await wait(delay, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
			}
		}
	}

	function settling(claim: Claim, failure: unknown): () => Promise<void> {
		if (failure === undefined) return () => store.complete(kind, claim);
		if (failure instanceof Aborted && failure.outcome === 'nothing') return async () => undefined;
		if (failure instanceof Aborted && failure.outcome === 'release') return () => store.release(kind, claim);
		const message = failure instanceof Error ? failure.message : String(failure);
		logger.warn({ kind: kind.name, job: claim.id, attempt: claim.attempt, error: message }, 'a background job failed');
		return () => store.fail(kind, claim, message.slice(0, 500));
	}

	return {
		look,
		/** For a job that was cancelled from this process; others notice when they renew their claim. */
		abort(id: string): void {
			for (const entry of running) if (entry.id === id) entry.control.abort(new Aborted('nothing', 'The job was cancelled.'));
		},
		async stop(graceMs: number): Promise<void> {
			stopping.abort();
			clearTimeout(timer);
			await looking;
			const impatience = setTimeout(() => running.forEach(({ control }) => abortForStop(control)), graceMs);
			await Promise.all([...running].map(({ settled }) => settled));
			clearTimeout(impatience);
		},
	};
}

function abortForStop(control: AbortController): void {
	control.abort(new Aborted('release', 'The server is stopping.'));
}

/** Resolves some time after the abort, so that a handler that listens to it can end first. */
function aborted(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const later = () => void setTimeout(resolve, PATIENCE);
		if (signal.aborted) later();
		else signal.addEventListener('abort', later, { once: true });
	});
}
