import { defineConfig } from 'vitest/config';

const times = { testTimeout: 15_000, hookTimeout: 60_000 };

export default defineConfig({
	test: {
		reporters: ['default', './test/support/totals-reporter.ts'],
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
			{ test: { ...times, name: 'sqlite', include: ['test/*.http.test.ts'], globalSetup: './test/support/no-postgres.ts' } },
			{ test: { ...times, name: 'postgres', include: ['test/*.http.test.ts'], globalSetup: './test/support/postgres.ts' } },
			{
				test: {
					...times,
					name: 'browser',
					include: ['test/*.e2e.test.ts'],
					testTimeout: 90_000,
					hookTimeout: 120_000,
					fileParallelism: false,
					globalSetup: './test/support/no-postgres.ts',
				},
			},
		],
	},
});
