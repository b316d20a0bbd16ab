import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StaleWrite, unavailable } from './database.ts';
import { GroupCommit } from './group-commit.ts';
import { isDatabaseFailure } from './sqlite-failure.ts';
import type { Answer, Batch, Failure, Step, StepResult } from './sqlite-writer.worker.ts';

/** A statement with its parameters as the driver takes them. */
export interface WriteStep {
	text: string;
	parameters: readonly unknown[];
	mustChange?: boolean;
}

type Job = readonly WriteStep[];
type JobResult = readonly StepResult[];

const RESTART_DELAY = 200;
const ENDED = 'The thread that writes has ended.';
/** In MiB. What is young in this thread is the parameters of one batch. */
const MEMORY = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 256 };

/**
 * SQLite's one writer, on a thread of its own: whoever serves never waits for a lock or for the disk. At most one batch
 * is with it; what comes meanwhile makes the next one. When the thread dies, what waits fails, and until another one has
 * started nothing is taken.
 */
export class SqliteWriter {
	readonly #file: string;
	readonly #onLost: (error: Error) => void;
	readonly #group = new GroupCommit<Job, JobResult>((jobs) => this.#send(jobs), { atOnce: 1 });
	#worker: Worker | undefined;
	#pending: PromiseWithResolvers<Answer> | undefined;
	#isClosed = false;

	constructor(file: string, onLost: (error: Error) => void) {
		this.#file = file;
		this.#onLost = onLost;
		this.#start();
	}

	/** Runs the statements in one transaction. What is taken `always` does not count against the bound of what may wait. */
	write(job: Job, always = false): Promise<JobResult> {
		if (!this.#worker) return Promise.reject(unavailable(new Error(ENDED)));
		return this.#group.add(
			job,
			job.reduce((sum, step) => sum + sizeOf(step), 0),
			always,
		);
	}

	/** Resolves when everything has been answered. */
	idle(): Promise<void> {
		return this.#group.idle();
	}

	async close(): Promise<void> {
		await this.idle();
		this.#isClosed = true;
		if (!this.#worker) return;
		this.#worker.ref();
		this.#worker.postMessage('close');
		await once(this.#worker, 'exit');
	}

	#start(): void {
		const worker = new Worker(new URL('./sqlite-writer.worker.ts', import.meta.url), {
			workerData: { file: this.#file },
			resourceLimits: MEMORY,
		});
		let failure = new Error(ENDED);
		worker.unref();
		worker.on('message', (answer: Answer) => this.#pending?.resolve(answer));
		worker.on('error', (error: Error) => (failure = error));
		worker.once('exit', () => {
			if (this.#isClosed) return;
			this.#worker = undefined;
			this.#pending?.reject(unavailable(failure));
			this.#onLost(failure);
			setTimeout(() => this.#isClosed || this.#start(), RESTART_DELAY).unref();
		});
		this.#worker = worker;
	}

	async #send(jobs: Job[]): Promise<PromiseSettledResult<JobResult>[]> {
		const worker = this.#worker;
		if (!worker) throw unavailable(new Error(ENDED));
		this.#pending = Promise.withResolvers<Answer>();
		// Only while something is being written does the thread keep the process.
		worker.ref();
		worker.postMessage(batchOf(jobs));
		try {
			const answer = await this.#pending.promise;
			if ('message' in answer) throw errorOf(answer);
			return answer.map((result) =>
				'message' in result ? { status: 'rejected', reason: errorOf(result) } : { status: 'fulfilled', value: result },
			);
		} finally {
			this.#pending = undefined;
			worker.unref();
		}
	}
}

/** Each text once, however many statements have it. */
function batchOf(jobs: readonly Job[]): Batch {
	const indexes = new Map<string, number>();
	const steps = jobs.map((job) =>
		job.map(({ text, parameters, mustChange = false }): Step => {
			let index = indexes.get(text);
			if (index === undefined) indexes.set(text, (index = indexes.size));
			return [index, parameters, mustChange];
		}),
	);
	return { texts: [...indexes.keys()], jobs: steps };
}

function sizeOf({ parameters }: WriteStep): number {
	let size = 100;
	for (const value of parameters) size += typeof value === 'string' ? value.length : 8;
	return size;
}

function errorOf({ message, code, isStale }: Failure): Error {
	if (isStale) return new StaleWrite();
	const error = Object.assign(new Error(message), { code });
	return isDatabaseFailure(error) ? unavailable(error) : error;
}
