import { Backlog } from './database.ts';

interface Waiting<Write, Result> {
	write: Write;
	/** Roughly, in characters. */
	size: number;
	resolve: (result: Result) => void;
	reject: (error: unknown) => void;
}

export interface GroupOptions {
	/** Groups under way at the same time; what comes meanwhile waits and goes together. */
	atOnce: number;
}

const LARGEST_GROUP = 500;
const LARGEST_GROUP_SIZE = 8_000_000;
const MOST_WAITING = 10_000;
const MOST_WAITING_SIZE = 64_000_000;

/** Gathers the writes of one turn of the event loop, and those that come while others are being written, into groups. */
export class GroupCommit<Write, Result> {
	readonly #commit: (writes: Write[]) => Promise<PromiseSettledResult<Result>[]>;
	readonly #atOnce: number;
	#waiting: Waiting<Write, Result>[] = [];
	#waitingSize = 0;
	#underWay = 0;
	#isScheduled = false;
	#idle: (() => void)[] = [];

	/** `commit` answers for each write; when it rejects, none of them has been written, as far as is known. */
	constructor(commit: (writes: Write[]) => Promise<PromiseSettledResult<Result>[]>, { atOnce }: GroupOptions) {
		this.#commit = commit;
		this.#atOnce = atOnce;
	}

	/** Resolves once the write is committed. With too much waiting it rejects with `Backlog` at once, unless it is taken `always`. */
	add(write: Write, size: number, always = false): Promise<Result> {
		if (!always && (this.#waiting.length >= MOST_WAITING || this.#waitingSize + size > MOST_WAITING_SIZE))
			return Promise.reject(new Backlog());
		return new Promise((resolve, reject) => {
			this.#waiting.push({ write, size, resolve, reject });
			this.#waitingSize += size;
			this.#schedule();
		});
	}

	/** Resolves when everything has been answered. */
	async idle(): Promise<void> {
		if (this.#underWay > 0 || this.#waiting.length > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
	}

	#schedule(): void {
		if (this.#isScheduled || this.#underWay >= this.#atOnce || this.#waiting.length === 0) return;
		this.#isScheduled = true;
		setImmediate(() => {
			this.#isScheduled = false;
			void this.#flush();
			this.#schedule();
		});
	}

	async #flush(): Promise<void> {
		const group = this.#take();
		this.#underWay++;
		try {
			const results = await this.#commit(group.map(({ write }) => write));
			for (const [index, { resolve, reject }] of group.entries()) {
				const result = results[index]!;
				if (result.status === 'fulfilled') resolve(result.value);
				else reject(result.reason);
			}
		} catch (error) {
			for (const { reject } of group) reject(error);
		}
		this.#underWay--;
		this.#schedule();
		if (this.#underWay === 0 && this.#waiting.length === 0) for (const resolve of this.#idle.splice(0)) resolve();
	}

	#take(): Waiting<Write, Result>[] {
		let size = 0;
		let count = 0;
		while (count < this.#waiting.length && count < LARGEST_GROUP) {
			size += this.#waiting[count]!.size;
			if (count > 0 && size > LARGEST_GROUP_SIZE) break;
			count++;
		}
		const group = this.#waiting.splice(0, count);
		for (const one of group) this.#waitingSize -= one.size;
		return group;
	}
}
