import type { TestProject } from 'vitest/node';

export default function noPostgres(project: TestProject): void {
	project.provide('postgresUrl', '');
}
