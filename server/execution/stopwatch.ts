import type { Timing } from './part.ts';

/** Measures where the time of a run goes. */
export class Stopwatch {
	readonly timing: Timing = { resolve: 0, render: 0, provider: 0, audit: 0 };
	#last = performance.now();

	/** Everything since the last mark was this stage. */
	mark(stage: keyof Timing): void {
		const now = performance.now();
		this.timing[stage] += now - this.#last;
		this.#last = now;
	}
}
