import type { z } from 'zod';

/** A sort of work that outlives the request that asked for it. All times are milliseconds. */
export interface JobKind<Data = unknown> {
	/** Stored with every job, so it never changes. */
	name: string;
	/** Parses what was stored: it may come from another version of the server. */
	data: z.ZodType<Data>;
	/** Attempts after the first one. */
	retryLimit: number;
	/** Before the second attempt; it doubles with each further one. On PostgreSQL in whole seconds. */
	retryDelay: number;
	retryDelayMax: number;
	/** For one attempt, at most a day. */
	timeLimit: number;
	/** How many may run at once in one process. */
	concurrency: number;
	/** How long a job is kept after it has ended. */
	keep: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const DEFAULTS = {
	retryLimit: 2,
	retryDelay: 5_000,
	retryDelayMax: 15 * MINUTE,
	timeLimit: 15 * MINUTE,
	concurrency: 1,
	keep: 7 * DAY,
};

export function jobKind<Data>(kind: Pick<JobKind<Data>, 'name' | 'data'> & Partial<JobKind<Data>>): JobKind<Data> {
	return { ...DEFAULTS, ...kind };
}

/** One attempt, as its handler sees it. A job can run twice: its handler makes that harmless. */
export interface Job<Data> {
	id: string;
	data: Data;
	/** From 1. An attempt that a stopping server gave back counts. */
	attempt: number;
	/** Aborted when the job is cancelled or taken away, when its time is up and when the server stops. */
	signal: AbortSignal;
	/** Says at once that the job is alive, which otherwise happens every few seconds; throws when it is no longer this one's to do. */
	heartbeat(): Promise<void>;
}

export type JobHandler<Data> = (job: Job<Data>) => Promise<void>;

export type JobState = 'waiting' | 'running' | 'completed' | 'failed' | 'cancelled';

export interface JobStatus {
	state: JobState;
	/** Attempts begun. */
	attempt: number;
	/** What the last attempt failed with. */
	error: string | null;
}

export interface NewJob {
	id: string;
	data: object;
	/** At most one job of a kind with the same key waits or runs. */
	key: string | undefined;
	/** Before the first attempt. */
	delay: number;
	/** At most one job with the same key is added in each stretch of this length, by any process. */
	slot: number | undefined;
}

/** One attempt that this process holds; everything done with it is without effect once it is held no more. */
export interface Claim {
	id: string;
	attempt: number;
	data: unknown;
}

/** Where jobs are kept: PostgreSQL through pg-boss, or a table of SQLite. */
export interface JobStore {
	/**
	 * From here on, a claim that is not renewed for a while, or whose process has ended, is claimed again or fails.
	 * `onError` is told of what goes wrong outside a call.
	 */
	start(kinds: readonly JobKind[], onError: (error: unknown) => void): Promise<void>;
	/** False when the key or the slot is taken. */
	add(kind: JobKind, job: NewJob): Promise<boolean>;
	claim(kind: JobKind, limit: number): Promise<Claim[]>;
	/** False when the claim is held no more. */
	renew(kind: JobKind, claim: Claim): Promise<boolean>;
	complete(kind: JobKind, claim: Claim): Promise<void>;
	/** Tried again later, as long as the kind allows it. */
	fail(kind: JobKind, claim: Claim, error: string): Promise<void>;
	/** Gives a claim back; the job waits again, whatever its number of attempts. */
	release(kind: JobKind, claim: Claim): Promise<void>;
	/** False when there is no such job or it has ended. */
	cancel(kind: JobKind, id: string): Promise<boolean>;
	find(kind: JobKind, id: string): Promise<JobStatus | undefined>;
	/** Milliseconds until it makes sense to look for jobs again; undefined when none can come but from this process. */
	nextLook(kind: JobKind): Promise<number | undefined>;
	stop(): Promise<void>;
}
