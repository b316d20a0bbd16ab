import type { TestProject } from 'vitest/node';
import { findPostgres, startPostgres } from './postgres-server.ts';

/** One PostgreSQL for the run. The configuration leaves the project out where there is none. */
export default async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
	const { url, stop } = await startPostgres(findPostgres()!);
	project.provide('postgresUrl', url);
	return stop;
}
