import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with the line `N passed, N failed`, and with what was left out of it before that. */
export default class TotalsReporter implements Reporter {
	readonly #notRun: readonly string[];

	constructor({ notRun = [] }: { notRun?: readonly string[] }) {
		this.#notRun = notRun;
	}

	onTestRunStart(): void {
		this.#warn();
	}

	onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
		const counts = { passed: 0, failed: 0, skipped: 0 };
		for (const module of modules) {
			if (module.state() === 'failed' && module.errors().length) counts.failed++;
			for (const test of module.children.allTests()) {
				const { state } = test.result();
				if (state !== 'pending') counts[state]++;
			}
		}
		counts.failed += unhandledErrors.length;
		process.on('exit', () => {
			this.#warn();
			process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}\n`);
		});
	}

	#warn(): void {
		for (const part of this.#notRun) process.stdout.write(`\n!!! NOT RUN: ${part}\n`);
	}
}
