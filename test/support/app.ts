import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createLogger } from '../../server/base/runtime.ts';
import { compose, type ComposeOptions, type Server } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import type { Database } from '../../server/db/database.ts';
import { BASE, checkAnswer } from './answer-check.ts';
import { scratchDatabase } from './scratch-database.ts';
import { signIn, type Session } from './sign-in.ts';
import { startUpstream, type Upstream } from './upstream.ts';

export type Role = 'admin' | 'author' | 'editor';

export interface Reply<Body = Json> {
	status: number;
	headers: Headers;
	body: Body;
	text: string;
}

/** What a test reads of an answer, member by member. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test asserts on members of many shapes
export type Json = any;

export interface Ask {
	as?: Role | Session | null;
	body?: unknown;
	headers?: Record<string, string>;
	signal?: AbortSignal;
	/** The body as it is, and not as JSON. */
	raw?: string;
}

export interface TestApp {
	url: string;
	base: string;
	server: Server;
	database: Database;
	upstream: Upstream;
	sessions: Record<Role, Session>;
	/** A call of the management API; the answer is held against the route's schema. */
	ask(method: string, path: string, options?: Ask): Promise<Reply>;
	/** The same without reading the answer. */
	fetch(method: string, path: string, options?: Ask): Promise<Response>;
	close(): Promise<void>;
}

export interface AppOptions {
	environment?: Record<string, string>;
	now?: () => number;
	/** An existing database in place of a new one. */
	databaseUrl?: string;
	/** Milliseconds after which a database that hangs is given up. */
	statementTimeout?: number;
	secretKey?: string;
	/** Gets every line of the log. */
	log?: string[];
	times?: ComposeOptions['times'];
	/** False where the demo users have other passwords. */
	signedIn?: boolean;
	guardrails?: ComposeOptions['guardrails'];
}

/** The whole server on a port of its own, with an empty database and a scripted model provider. */
export async function startApp(options: AppOptions = {}): Promise<TestApp> {
	const upstream = await startUpstream();
	const scratch = await scratchDatabase(options.databaseUrl, { statementTimeout: options.statementTimeout ?? 10_000 });
	const environment: Record<string, string> = {
		PROVIDER_ALLOWED_HOSTS: upstream.host,
		SECRET_KEY: 'a secret for the tests',
		LOG_LEVEL: 'fatal',
		...options.environment,
	};
	const config = readConfig({ ...environment, DATABASE_URL: scratch.url });
	const database = await scratch.open();
	const server = await compose({
		config,
		database,
		secretKey: options.secretKey ?? randomBytes(16).toString('hex'),
		logger: createLogger(config.logLevel, options.log && { write: (line) => void options.log!.push(line) }),
		// Read anew each time, so that a test can change a variable.
		readEnvironment: (name) => options.environment?.[name] ?? environment[name],
		...(options.now && { now: options.now }),
		...(options.times && { times: options.times }),
		...(options.guardrails && { guardrails: options.guardrails }),
	});
	const listener = serve({ fetch: server.app.fetch, hostname: '127.0.0.1', port: 0 });
	await new Promise((resolve) => listener.once('listening', resolve));
	const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
	const base = config.managementBasePath;
	const sessions =
		config.umbracoUrl || options.signedIn === false
			? ({} as Record<Role, Session>)
			: {
					admin: await signIn(url, 'admin@example.com'),
					author: await signIn(url, 'author@example.com'),
					editor: await signIn(url, 'editor@example.com'),
				};

	const app: TestApp = {
		url,
		base,
		server,
		database,
		upstream,
		sessions,
		async fetch(method, path, { as = 'admin', body, raw, headers, signal } = {}) {
			const session = typeof as === 'string' ? sessions[as] : as;
			return fetch(url + (path.startsWith('/umbraco') || path.startsWith('/healthz') || path.startsWith('/readyz') ? path : base + path), {
				method,
				headers: { ...session, ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
				...(body !== undefined ? { body: JSON.stringify(body) } : raw !== undefined ? { body: raw } : {}),
				...(signal && { signal }),
			});
		},
		async ask(method, path, asked = {}) {
			const response = await app.fetch(method, path, asked);
			const text = await response.text();
			const reply: Reply = { status: response.status, headers: response.headers, text, body: parse(text) };
			if (base === BASE) checkAnswer(method, path, reply);
			return reply;
		},
		async close() {
			listener.close();
			if ('closeAllConnections' in listener) listener.closeAllConnections();
			await server.close(0);
			await upstream.close();
			await scratch.drop();
		},
	};
	return app;
}

function parse(text: string): Json {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
