interface Waiting {
	write: () => void;
	resolve: () => void;
	reject: (error: unknown) => void;
}

/** Gathers the writes of one turn of the event loop into one transaction: one fsync for all of them. */
export class GroupCommit {
	readonly #transact: (writes: (() => void)[]) => void;
	#waiting: Waiting[] = [];
	#flushed: Promise<void> = Promise.resolve();

	constructor(transact: (writes: (() => void)[]) => void) {
		this.#transact = transact;
	}

	/** Resolves once the write is committed; rejects with that write's own error. */
	add(write: () => void): Promise<void> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ write, resolve, reject });
			if (this.#waiting.length === 1) this.#flushed = new Promise((done) => setImmediate(() => (this.#flush(), done())));
		});
	}

	idle(): Promise<void> {
		return this.#flushed;
	}

	#flush() {
		const group = this.#waiting;
		this.#waiting = [];
		try {
			this.#transact(group.map(({ write }) => write));
			for (const { resolve } of group) resolve();
		} catch (error) {
			if (group.length === 1) return group[0]!.reject(error);
			// One bad write must not take the others with it.
			for (const { write, resolve, reject } of group) {
				try {
					this.#transact([write]);
					resolve();
				} catch (own) {
					reject(own);
				}
			}
		}
	}
}
