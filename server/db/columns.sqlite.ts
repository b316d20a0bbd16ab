import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** The columns that the schema is written in. Times are milliseconds since 1970; money is millionths. */
export const sqliteKit = {
	table: sqliteTable,
	index,
	uniqueIndex,
	primaryKey,
	text: () => text(),
	integer: () => integer({ mode: 'number' }),
	time: () => integer({ mode: 'number' }),
	boolean: () => integer({ mode: 'boolean' }),
	json: <T>() => text({ mode: 'json' }).$type<T>(),
};

export type ColumnKit = typeof sqliteKit;
