import { bigint, boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ColumnKit } from './columns.sqlite.ts';

const kit: Record<keyof ColumnKit, unknown> = {
	table: pgTable,
	index,
	uniqueIndex,
	primaryKey,
	text: () => text(),
	integer: () => bigint({ mode: 'number' }),
	time: () => bigint({ mode: 'number' }),
	boolean: () => boolean(),
	json: () => jsonb(),
};

/** Same keys, same JavaScript values in and out; only the SQL types differ. The suite runs on both. */
export const postgresKit = kit as unknown as ColumnKit;
