import { Client, DatabaseError, Pool, type ClientConfig } from 'pg';
import { unavailable } from './database.ts';

export interface PostgresOptions {
	poolSize?: number;
	/** Milliseconds after which a statement without an answer is given up, so that a hanging database costs no more than that. */
	statementTimeout?: number;
	onError?: ((error: Error) => void) | undefined;
}

/** What runs statements; `unavailable` where the failure is the database's and not a statement's. */
export type Session = Pick<Pool, 'query'>;

export interface Connections extends Session {
	/** Work on one connection, which is not used again when it was lost over it. */
	using<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
	/** Work on a connection of its own, whose statements take as long as they take. */
	patiently<Result>(work: (client: Client) => Promise<Result>): Promise<Result>;
	/** Keeps one connection that hears a channel. Whenever it is lost, and when it is back, `*` is heard. */
	listen(channel: string, heard: (payload: string) => void): Promise<{ close(): Promise<void> }>;
	end(): Promise<void>;
}

const CONNECT_TIMEOUT = 3_000;
const STATEMENT_TIMEOUT = 10_000;
const RECONNECT_DELAY = 1_000;
const LISTENER_CHECK = 5_000;

/** Connections, resources, operators, the system, a standby: a statement was not at fault. */
const DATABASE_FAILURE = /^(?:(?:08|28|3D|40|53|55|57|58|XX)...|25006)$/;

/** What the server has not said of a statement is about the connection to it. */
function isDatabaseFailure(error: unknown): boolean {
	return error instanceof DatabaseError ? DATABASE_FAILURE.test(error.code ?? '') : !(error instanceof TypeError);
}

type Query = (...parameters: unknown[]) => Promise<unknown>;

function telling(query: Query): Session {
	const told: Query = async (...parameters) => {
		try {
			return await query(...parameters);
		} catch (error) {
			throw isDatabaseFailure(error) ? unavailable(error) : error;
		}
	};
	return { query: told as Pool['query'] };
}

export function postgresConnections(
	url: string,
	{ poolSize = 16, statementTimeout = STATEMENT_TIMEOUT, onError = () => undefined }: PostgresOptions,
): Connections {
	const settings: ClientConfig = {
		connectionString: url,
		connectionTimeoutMillis: CONNECT_TIMEOUT,
		keepAlive: true,
		keepAliveInitialDelayMillis: LISTENER_CHECK,
	};
	const pool = new Pool({
		...settings,
		max: poolSize,
		query_timeout: statementTimeout,
		async onConnect(client) {
			// What is lost between two statements is told by the second one.
			client.on('error', () => undefined);
			// What is given up here does not go on there.
			await client.query(`set statement_timeout = ${statementTimeout}`);
		},
	});
	pool.on('error', onError);

	return {
		...telling(pool.query.bind(pool) as Query),
		async using(work) {
			const client = await pool.connect().catch((error: unknown) => {
				throw unavailable(error);
			});
			let lost: unknown;
			const query = async (...parameters: unknown[]) => {
				if (lost) throw lost;
				return (client.query.bind(client) as Query)(...parameters).catch((error: unknown) => {
					if (isDatabaseFailure(error)) lost = error;
					throw error;
				});
			};
			try {
				return await work(telling(query));
			} finally {
				client.release(lost !== undefined);
			}
		},
		async patiently(work) {
			const client = new Client(settings);
			client.on('error', onError);
			await client.connect();
			try {
				return await work(client);
			} finally {
				await client.end();
			}
		},
		listen: (channel, heard) => listen({ ...settings, query_timeout: LISTENER_CHECK }, channel, heard, onError),
		end: () => pool.end(),
	};
}

async function listen(
	settings: ClientConfig,
	channel: string,
	heard: (payload: string) => void,
	onError: (error: Error) => void,
): Promise<{ close(): Promise<void> }> {
	let isClosed = false;
	let current = await connect();

	async function connect(): Promise<Client> {
		const client = new Client(settings);
		let isLost = false;
		let check: NodeJS.Timeout | undefined;
		const lost = (reason: Error) => {
			if (isLost || isClosed || client !== current) return;
			isLost = true;
			clearInterval(check);
			void client.end().catch(() => undefined);
			onError(reason);
			heard('*');
			setTimeout(() => void reconnect(), RECONNECT_DELAY).unref();
		};
		client.on('notification', ({ payload }) => heard(payload ?? '*'));
		client.on('error', lost);
		client.on('end', () => lost(new Error('The connection that listens has ended.')));
		await client.connect();
		await client.query(`listen ${channel}`);
		// A peer that is gone without a word is noticed by asking.
		check = setInterval(() => void client.query('select 1').catch(lost), LISTENER_CHECK).unref();
		return client;
	}

	async function reconnect(): Promise<void> {
		if (isClosed) return;
		try {
			current = await connect();
			heard('*');
		} catch (error) {
			onError(error as Error);
			setTimeout(() => void reconnect(), RECONNECT_DELAY).unref();
		}
	}

	return {
		async close() {
			isClosed = true;
			await current.end();
		},
	};
}
