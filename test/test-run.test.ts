import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { findPostgres } from './support/postgres-server.ts';
import TotalsReporter from './support/totals-reporter.ts';

test('a run has a temporary folder of its own, so that it leaves nothing in that of the machine', () => {
	expect(tmpdir()).toMatch(/prompt-desk-test-/);
});

test('a platform without a PostgreSQL has none, and the run says what it leaves out', () => {
	expect(findPostgres('sunos', 'sparc')).toBeUndefined();
	const written: string[] = [];
	const { write } = process.stdout;
	process.stdout.write = (text) => written.push(String(text)) > 0;
	try {
		new TotalsReporter({ notRun: ['the tests on PostgreSQL'] }).onTestRunStart();
	} finally {
		process.stdout.write = write;
	}
	expect(written.join('')).toContain('!!! NOT RUN: the tests on PostgreSQL');
});
