import { fileURLToPath } from 'node:url';
import { sql as raw } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { MigrationConfig } from 'drizzle-orm/migrator';
import type { Client, Pool } from 'pg';
import { postgresKit } from './columns.postgres.ts';
import { isMustChange, StaleWrite, type Database, type Sql } from './database.ts';
import { postgresConnections, type Connections, type PostgresOptions, type Session } from './postgres-connection.ts';
import { prepareInsert, prepareUpdate } from './postgres-rows.ts';
import { defineSchema } from './schema.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations/postgres', import.meta.url));
const CHANNEL = 'prompt_desk';
const MIGRATION_LOCK = 7_240_031;
const EXCLUSIVE_LOCK = 7_240_032;

/** Opens and migrates. Several processes may share the database; `publish` reaches them by LISTEN/NOTIFY. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
	const connections = postgresConnections(url, options);
	await migrateOnce(connections, { migrationsFolder });
	const listeners = new Set<(topic: string) => void>();
	const listening = await connections.listen(CHANNEL, (topic) => listeners.forEach((listener) => listener(topic)));

	const database: Database = {
		dialect: 'postgres',
		// The kits have the same keys and JavaScript types, and queries are written with what both builders share.
		sql: builderOn(connections) as unknown as Sql,
		tables: defineSchema(postgresKit),
		clock: raw<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`,
		atomic: (plan) =>
			connections.using(async (session) => {
				const builder = builderOn(session);
				try {
					await session.query('begin');
					const counts: number[] = [];
					for (const entry of plan) counts.push(await run(builder, isMustChange(entry) ? entry.mustChange : entry, isMustChange(entry)));
					await session.query('commit');
					return counts;
				} catch (error) {
					await session.query('rollback').catch(() => undefined);
					throw error;
				}
			}),
		prepareInsert: (...targets) => prepareInsert(connections, targets),
		prepareUpdate: (target, onlyWhile) => prepareUpdate(connections, target, onlyWhile),
		async publish(topic) {
			await connections.query('select pg_notify($1, $2)', [CHANNEL, topic]);
		},
		onPublished: (listener) => void listeners.add(listener),
		exclusively: (work) => underLock(connections, EXCLUSIVE_LOCK, work),
		async check() {
			// Written to the log of the database, which takes nothing when its disk is full or it is a standby.
			await connections.query("select pg_logical_emit_message(true, 'prompt-desk', 'ready')");
		},
		async extend({ migrations, migrationsTable, define }) {
			await migrateOnce(connections, { migrationsFolder: fileURLToPath(new URL('postgres', migrations)), migrationsTable });
			return { ...database, tables: define(postgresKit) };
		},
		async close() {
			await listening.close();
			await connections.end();
		},
	};
	return database;
}

/** Drizzle asks nothing of a pool but to run statements. */
function builderOn(session: Session): NodePgDatabase {
	return drizzle(session as Pool, { casing: 'snake_case' });
}

/** The statement was built on the pool; its SQL runs on the connection that holds the transaction. */
async function run(session: NodePgDatabase, statement: object, required: boolean): Promise<number> {
	const { rowCount } = await session.execute((statement as { getSQL(): Parameters<NodePgDatabase['execute']>[0] }).getSQL());
	if (required && !rowCount) throw new StaleWrite();
	return rowCount ?? 0;
}

/** Several processes may start at once; one migrates, the others wait. */
async function migrateOnce(connections: Connections, migrations: MigrationConfig): Promise<void> {
	await underLock(connections, MIGRATION_LOCK, (client) => migrate(drizzle(client, { casing: 'snake_case' }), migrations));
}

/** The lock belongs to the connection: it ends with its process, however that ends. */
function underLock<Result>(connections: Connections, lock: number, work: (client: Client) => Promise<Result>): Promise<Result> {
	return connections.patiently(async (client) => {
		await client.query('select pg_advisory_lock($1)', [lock]);
		return work(client);
	});
}
