import { defineConfig } from 'vitest/config';
import { findPostgres } from './test/support/postgres-server.ts';
import { useTemporaryFolder } from './test/support/temporary-folder.ts';

const times = { testTimeout: 15_000, hookTimeout: 60_000 };

useTemporaryFolder();

const http = { ...times, include: ['test/*.http.test.ts'] };
const postgres = findPostgres() && { test: { ...http, name: 'postgres', globalSetup: './test/support/postgres.ts' } };
const notRun = postgres ? [] : [`the tests on PostgreSQL: npm has no PostgreSQL that runs on ${process.platform}-${process.arch}`];

export default defineConfig({
	test: {
		reporters: ['default', ['./test/support/totals-reporter.ts', { notRun }]],
		maxWorkers: 2,
		projects: [
			{
				test: {
					...times,
					name: 'rules',
					include: ['test/*.test.ts'],
					exclude: ['test/*.{http,e2e}.test.ts'],
					globalSetup: './test/support/no-postgres.ts',
				},
			},
			{ test: { ...http, name: 'sqlite', globalSetup: './test/support/no-postgres.ts' } },
			...(postgres ? [postgres] : []),
			{
				test: {
					...times,
					name: 'browser',
					include: ['test/*.e2e.test.ts'],
					testTimeout: 90_000,
					hookTimeout: 120_000,
					fileParallelism: false,
					// Umbraco's client and a machine with two cores have races of their own.
					retry: 2,
					globalSetup: './test/support/no-postgres.ts',
				},
			},
		],
	},
});
