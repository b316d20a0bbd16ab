import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '@hono/node-server';
import type { AuditJournal } from '../server/audit/audit-journal.service.ts';
import { createLogger } from '../server/base/runtime.ts';
import { compose } from '../server/compose.ts';
import { readConfig } from '../server/config.ts';
import { openDatabase } from '../server/open-database.ts';
import { serveParent } from './child.ts';

/** Our server as it is, on a new SQLite file; with `without audit` it keeps no journal. */
const nothing = async () => undefined;
const noJournal = { begin: nothing, end: nothing, recordNotStarted: nothing } as unknown as AuditJournal;

const folder = mkdtempSync(path.join(tmpdir(), 'prompt-desk-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGTERM', () => process.exit(0));

type Message = { start: { upstream: number; audit: boolean } } | { usage: true };

serveParent<Message>(async (message) => {
	if ('usage' in message) {
		const { user, system } = process.cpuUsage();
		return { micros: user + system, rss: process.memoryUsage.rss() };
	}
	const { upstream, audit } = message.start;
	const logger = createLogger('fatal');
	const config = readConfig({ DATA_DIR: folder, PROVIDER_ALLOWED_HOSTS: `127.0.0.1:${upstream}`, LOG_LEVEL: 'fatal' });
	const server = await compose({
		config,
		database: await openDatabase(config.databaseUrl, logger),
		secretKey: randomBytes(16).toString('hex'),
		logger,
		readEnvironment: () => undefined,
		...(audit ? {} : { journal: noJournal }),
	});
	const listener = serve({ fetch: server.app.fetch, hostname: '127.0.0.1', port: 0 });
	await new Promise((resolve) => listener.once('listening', resolve));
	const { port } = listener.address() as AddressInfo;
	return { port, basePath: config.managementBasePath, token: await server.embedded!.issueDemoToken() };
});
