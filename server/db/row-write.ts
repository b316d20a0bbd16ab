import { getTableColumns, getTableName, type Column, type Table } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';

export type RowValue = string | number | null | readonly unknown[] | { readonly [name: string]: unknown };

/** Resolves when the row is durable. The values are those of the prepared columns, in their order. */
export type RowInsert = (values: readonly RowValue[]) => Promise<void>;
export type RowUpdate = (values: readonly RowValue[], id: string) => Promise<void>;

/** Columns of a table, by their names in the schema. */
export interface RowTarget {
	table: Table;
	columns: readonly string[];
}

/** A row is changed only while this column holds this text. */
export interface OnlyWhile {
	column: string;
	is: string;
}

export interface NamedColumn {
	name: string;
	type: string;
}

/** As they are called in the database, quoted. */
export function namesOf({ table, columns }: RowTarget): { table: string; columns: NamedColumn[] } {
	const all = getTableColumns(table) as Record<string, Column>;
	return {
		table: `"${getTableName(table)}"`,
		columns: columns.map((column) => ({ name: quoted(column), type: all[column]!.getSQLType() })),
	};
}

export function quoted(column: string): string {
	return `"${toSnakeCase(column)}"`;
}
