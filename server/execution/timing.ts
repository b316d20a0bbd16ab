const STAGES = ['resolve', 'render', 'provider', 'audit'] as const;
type Stage = (typeof STAGES)[number];

/** Where the time of a run went, in milliseconds. */
export class Timing {
	readonly stages: Record<Stage, number> = { resolve: 0, render: 0, provider: 0, audit: 0 };
	#last = performance.now();

	/** Everything since the last mark was this stage. */
	mark(stage: Stage): void {
		const now = performance.now();
		this.stages[stage] += now - this.#last;
		this.#last = now;
	}

	/** As the `Server-Timing` header has it. */
	header(): string {
		return STAGES.map((stage) => `${stage};dur=${this.stages[stage].toFixed(2)}`).join(', ');
	}

	json(): Record<Stage, number> {
		return Object.fromEntries(STAGES.map((stage) => [stage, Math.round(this.stages[stage] * 100) / 100])) as Record<Stage, number>;
	}
}
