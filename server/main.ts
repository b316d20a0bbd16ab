import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { createLogger } from './base/runtime.ts';
import { banner } from './banner.ts';
import { compose } from './compose.ts';
import { ConfigError, readConfig } from './config.ts';
import { privateFolder } from './db/data-folder.ts';
import { DatabaseUnusable } from './db/database.ts';
import { openDatabase } from './open-database.ts';
import { secretKeyOf } from './secret-key.ts';

const GRACE_MS = 30_000;
const FLUSH_MS = 5_000;
/** For a request to be sent whole; a body that never ends holds its memory no longer. */
const REQUEST_MS = 120_000;

// Dates in templates are in UTC wherever the server stands.
process.env.TZ = 'UTC';

try {
	await main();
} catch (error) {
	process.stderr.write(
		`${error instanceof ConfigError || error instanceof DatabaseUnusable ? error.message : String((error as Error).stack ?? error)}\n`,
	);
	process.exit(1);
}

async function main(): Promise<void> {
	const config = readConfig(process.env);
	const logger = createLogger(config.logLevel);
	if (!config.secretKey || config.databaseUrl.startsWith(`file:${config.dataDir}/`))
		await privateFolder(config.dataDir, { name: 'DATA_DIR', isOurs: true });
	const database = await openDatabase(config.databaseUrl, logger, { exclusive: true });
	const secretKey = config.secretKey ?? (await secretKeyOf(config.dataDir));
	const server = await compose({ config, database, secretKey, logger, readEnvironment: (name) => process.env[name] });

	const serverOptions = { requestTimeout: REQUEST_MS };
	const listener = serve(
		{ fetch: server.app.fetch, hostname: config.host, port: config.port, serverOptions },
		(address) => void ready(address),
	);
	listener.on('error', (error) => {
		process.stderr.write(`${config.host}:${config.port} cannot be used: ${error.message}\n`);
		process.exit(1);
	});

	async function ready({ port }: AddressInfo): Promise<void> {
		const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
		// Whoever waits for this line does so whatever the level of the log is.
		createLogger('info').info(`listening on ${url}`);
		const token = await server.embedded?.issueDemoToken();
		process.stderr.write(banner({ url: config.publicUrl ?? url, config, token: token ?? undefined }));
	}

	let stopping = false;
	const stop = (signal: string) => {
		if (stopping) return;
		stopping = true;
		logger.info({ signal }, 'stopping');
		const closed = new Promise<void>((resolve) => listener.close(() => resolve()));
		stopAll(closed).then(
			() => process.exit(0),
			(error: unknown) => {
				logger.error({ error: String(error) }, 'stopping failed');
				process.exit(1);
			},
		);
	};

	async function stopAll(closed: Promise<void>): Promise<void> {
		await server.drain(GRACE_MS);
		// The last answers are on their way to readers who may be slow; connections that only wait for more are closed.
		const idle = setInterval(() => 'closeIdleConnections' in listener && listener.closeIdleConnections(), 20);
		await Promise.race([closed, wait(FLUSH_MS)]);
		clearInterval(idle);
		await server.close(0);
	}

	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
}
