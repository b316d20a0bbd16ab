import { fileURLToPath } from 'node:url';
import { sql as raw } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { MigrationConfig } from 'drizzle-orm/migrator';
import { Client, Pool, type PoolClient } from 'pg';
import { postgresKit } from './columns.postgres.ts';
import { isMustChange, StaleWrite, type Database, type Sql } from './database.ts';
import { prepareInsert, prepareUpdate } from './postgres-rows.ts';
import { defineSchema } from './schema.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations/postgres', import.meta.url));
const CHANNEL = 'prompt_desk';
const MIGRATION_LOCK = 7_240_031;
const EXCLUSIVE_LOCK = 7_240_032;

/** Opens and migrates. Several processes may share the database; `publish` reaches them by LISTEN/NOTIFY. */
export async function openPostgres(url: string, options: { poolSize?: number; onError?: (error: Error) => void } = {}): Promise<Database> {
	const pool = new Pool({ connectionString: url, max: options.poolSize ?? 16 });
	pool.on('error', (error) => options.onError?.(error));
	const sql = drizzle(pool, { casing: 'snake_case' });
	await migrateOnce(pool, { migrationsFolder });
	const listeners = new Set<(topic: string) => void>();
	const listening = await listen(url, (topic) => listeners.forEach((listener) => listener(topic)), options.onError);

	const database: Database = {
		dialect: 'postgres',
		// The kits have the same keys and JavaScript types, and queries are written with what both builders share.
		sql: sql as unknown as Sql,
		tables: defineSchema(postgresKit),
		clock: raw<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`,
		async atomic(plan) {
			const client = await pool.connect();
			try {
				await client.query('begin');
				const counts: number[] = [];
				for (const entry of plan)
					counts.push(
						await run(drizzle(client, { casing: 'snake_case' }), isMustChange(entry) ? entry.mustChange : entry, isMustChange(entry)),
					);
				await client.query('commit');
				return counts;
			} catch (error) {
				await client.query('rollback').catch(() => undefined);
				throw error;
			} finally {
				client.release();
			}
		},
		prepareInsert: (...targets) => prepareInsert(pool, targets),
		prepareUpdate: (target, onlyWhile) => prepareUpdate(pool, target, onlyWhile),
		async publish(topic) {
			await pool.query('select pg_notify($1, $2)', [CHANNEL, topic]);
		},
		onPublished: (listener) => void listeners.add(listener),
		exclusively: (work) => underLock(pool, EXCLUSIVE_LOCK, work),
		async check() {
			await pool.query('select 1');
		},
		async extend({ migrations, migrationsTable, define }) {
			await migrateOnce(pool, { migrationsFolder: fileURLToPath(new URL('postgres', migrations)), migrationsTable });
			return { ...database, tables: define(postgresKit) };
		},
		async close() {
			await listening.close();
			await pool.end();
		},
	};
	return database;
}

/** The statement was built on the pool; its SQL runs on the connection that holds the transaction. */
async function run(session: NodePgDatabase, statement: object, required: boolean): Promise<number> {
	const { rowCount } = await session.execute((statement as { getSQL(): Parameters<NodePgDatabase['execute']>[0] }).getSQL());
	if (required && !rowCount) throw new StaleWrite();
	return rowCount ?? 0;
}

/** Several processes may start at once; one migrates, the others wait. */
async function migrateOnce(pool: Pool, migrations: MigrationConfig): Promise<void> {
	await underLock(pool, MIGRATION_LOCK, (client) => migrate(drizzle(client, { casing: 'snake_case' }), migrations));
}

/** The lock belongs to the connection: it ends with its process, however that ends. */
async function underLock<Result>(pool: Pool, lock: number, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
	const client = await pool.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [lock]);
		return await work(client);
	} finally {
		await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => undefined);
		client.release();
	}
}

/** Keeps one connection listening and comes back after it is lost; a lost spell is published as `*`. */
async function listen(url: string, heard: (topic: string) => void, onError?: (error: Error) => void): Promise<{ close(): Promise<void> }> {
	let closed = false;
	let client: Client;
	const connect = async () => {
		client = new Client({ connectionString: url });
		client.on('notification', ({ payload }) => heard(payload ?? '*'));
		client.on('error', (error) => {
			onError?.(error);
			if (!closed) setTimeout(() => void reconnect(), 1_000).unref();
		});
		await client.connect();
		await client.query(`listen ${CHANNEL}`);
	};
	const reconnect = async (): Promise<void> => {
		if (closed) return;
		try {
			await connect();
			heard('*');
		} catch (error) {
			onError?.(error as Error);
			setTimeout(() => void reconnect(), 1_000).unref();
		}
	};
	await connect();
	return {
		async close() {
			closed = true;
			await client.end();
		},
	};
}
