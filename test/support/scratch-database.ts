import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { createLogger } from '../../server/base/runtime.ts';
import type { Database } from '../../server/db/database.ts';
import { openDatabase } from '../../server/open-database.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** A PostgreSQL server for this run; empty where the suite runs on SQLite. */
		postgresUrl: string;
	}
}

export interface ScratchDatabase {
	url: string;
	open(): Promise<Database>;
	drop(): Promise<void>;
}

let count = 0;

/** An empty database of the kind that this run is about; `existing` stays after the test. */
export async function scratchDatabase(existing?: string, options: { statementTimeout?: number } = {}): Promise<ScratchDatabase> {
	const logger = createLogger('fatal');
	if (existing) return { url: existing, open: () => openDatabase(existing, logger, options), drop: async () => undefined };
	const server = inject('postgresUrl');
	if (!server) {
		const folder = await mkdtemp(path.join(tmpdir(), 'prompt-desk-'));
		const url = `file:${folder}/test.db`;
		return { url, open: () => openDatabase(url, logger), drop: () => rm(folder, { recursive: true, force: true }) };
	}
	const name = `test_${process.pid}_${Date.now().toString(36)}_${count++}`;
	await administer(server, `create database ${name}`);
	const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
	return { url, open: () => openDatabase(url, logger), drop: () => administer(server, `drop database ${name} with (force)`) };
}

async function administer(server: string, statement: string): Promise<void> {
	const client = new Client({ connectionString: server });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
