import { bigint, boolean, customType, index, pgTable, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ColumnKit } from './columns.sqlite.ts';

const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][\da-f]{2})/g;

/** PostgreSQL holds every character but the null one and halves of surrogate pairs. */
export function storableJson(value: unknown): string {
	const text = JSON.stringify(value);
	return text.includes('\\u') ? text.replaceAll(UNSTORABLE, String.raw`$1\ufffd`) : text;
}

const text = customType<{ data: string }>({
	dataType: () => 'text',
	toDriver: (value) => value?.replaceAll('\0', '\uFFFD'),
});
const json = customType<{ data: unknown }>({
	dataType: () => 'jsonb',
	toDriver: storableJson,
});

const kit: Record<keyof ColumnKit, unknown> = {
	table: pgTable,
	index,
	uniqueIndex,
	primaryKey,
	text: () => text(),
	integer: () => bigint({ mode: 'number' }),
	time: () => bigint({ mode: 'number' }),
	boolean: () => boolean(),
	json: () => json(),
};

/** Same keys, same JavaScript values in and out; only the SQL types differ. The suite runs on both. */
export const postgresKit = kit as unknown as ColumnKit;
