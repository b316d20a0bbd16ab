import { z } from 'zod';
import { newId, type Logger } from '../base/runtime.ts';
import { jobKind, type JobHandler, type JobKind, type JobStatus, type JobStore } from './job.ts';
import { watchStore } from './store-watch.ts';
import { createWorker, type Worker } from './worker.ts';

export interface EnqueueOptions {
	/** Milliseconds before the first attempt. */
	delay?: number;
	/** At most one job of a kind with the same key waits or runs. */
	key?: string;
}

/** Work that outlives a request: durable, run at least once, by one process at a time. */
export interface Background {
	/** Says who does the jobs of a kind; every process says so before it starts. */
	work<Data extends object>(kind: JobKind<Data>, handler: JobHandler<Data>): void;
	/**
	 * Does something again and again, in one process of the deployment at a time. Every process proposes it once in
	 * `period` milliseconds, the first time after `first`; the first proposal in a period counts.
	 */
	every(name: string, times: { period: number; first?: number }, task: (signal: AbortSignal) => Promise<void>): void;
	start(): Promise<void>;
	/** The job's id; undefined when another one with its key waits or runs. */
	enqueue<Data extends object>(kind: JobKind<Data>, data: Data, options?: EnqueueOptions): Promise<string | undefined>;
	/** A waiting job ends at once, a running one is aborted. False when there is none, or it has ended. */
	cancel(kind: JobKind, id: string): Promise<boolean>;
	find(kind: JobKind, id: string): Promise<JobStatus | undefined>;
	/** Begins nothing more, waits for what is running, aborts it after `graceMs` and gives it back to be run again. */
	stop(graceMs: number): Promise<void>;
}

interface Periodic {
	kind: JobKind;
	period: number;
	first: number;
}

const PERIODIC_KEY = 'periodic';
const SHORTEST_KEEP = 60_000;

export function createBackground({ store, logger }: { store: JobStore; logger: Logger }): Background {
	const watch = watchStore(logger);
	const kinds = new Map<string, JobKind>();
	const workers = new Map<string, Worker>();
	const periodic: Periodic[] = [];
	const timers: NodeJS.Timeout[] = [];
	let stopped: Promise<void> | undefined;

	async function add(kind: JobKind, data: object, { delay = 0, key, slot }: EnqueueOptions & { slot?: number }) {
		const worker = workers.get(kind.name);
		if (!worker) throw new Error(`Nobody does jobs of the kind ${kind.name}.`);
		const id = newId();
		if (!(await store.add(kind, { id, data, key, delay, slot }))) return undefined;
		worker.look();
		return id;
	}

	function propose({ kind, period }: Periodic): void {
		if (!stopped) void add(kind, {}, { key: PERIODIC_KEY, slot: period }).catch(watch.lost);
	}

	function repeat(entry: Periodic): void {
		propose(entry);
		timers.push(setInterval(() => propose(entry), entry.period).unref());
	}

	function work<Data extends object>(kind: JobKind<Data>, handler: JobHandler<Data>): void {
		if (kinds.has(kind.name)) throw new Error(`Two want to do jobs of the kind ${kind.name}.`);
		kinds.set(kind.name, kind as JobKind);
		workers.set(kind.name, createWorker({ kind, handler, store, watch, logger }));
	}

	async function stopAll(graceMs: number): Promise<void> {
		for (const timer of timers) clearTimeout(timer);
		await Promise.all([...workers.values()].map((worker) => worker.stop(graceMs)));
		await store.stop();
	}

	return {
		work,
		every(name, { period, first = 0 }, task) {
			// What is missed is made good by the next time.
			const kind = jobKind({ name, data: z.object({}), retryLimit: 1, retryDelay: 0, keep: Math.max(2 * period, SHORTEST_KEEP) });
			work(kind, ({ signal }) => task(signal));
			periodic.push({ kind, period, first });
		},
		async start() {
			await store.start([...kinds.values()], watch.lost);
			for (const worker of workers.values()) worker.look();
			for (const entry of periodic) timers.push(setTimeout(() => repeat(entry), entry.first).unref());
		},
		enqueue: async (kind, data, options = {}) => add(kind as JobKind, kind.data.parse(data), options),
		async cancel(kind, id) {
			const cancelled = await store.cancel(kind, id);
			if (cancelled) workers.get(kind.name)?.abort(id);
			return cancelled;
		},
		find: (kind, id) => store.find(kind, id),
		stop: (graceMs) => (stopped ??= stopAll(graceMs)),
	};
}
