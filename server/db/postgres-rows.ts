import type { QueryConfig } from 'pg';
import { storableJson } from './columns.postgres.ts';
import { isDataError } from './database.ts';
import { GroupCommit } from './group-commit.ts';
import type { Session } from './postgres-connection.ts';
import { namesOf, quoted, type OnlyWhile, type RowInsert, type RowTarget, type RowUpdate, type RowValue } from './row-write.ts';

/** More than one, so that a slow answer does not hold up everybody; few, so that rows gather. */
const STATEMENTS_AT_ONCE = 4;

type Values = readonly RowValue[];

/** One statement for all rows of a group: they are sent as one JSON text, whose columns are `c0`, `c1` … */
export function prepareInsert(session: Session, targets: readonly RowTarget[]): RowInsert {
	const named = targets.map(namesOf);
	const types = named.flatMap(({ columns }) => columns.map(({ type }) => type));
	let from = 0;
	const inserts = named.map(({ table, columns }) => {
		const sources = columns.map(() => `c${from++}`);
		return `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) select ${sources.join(', ')} from given`;
	});
	const others = inserts.slice(0, -1).map((insert, index) => `, into${index} as (${insert})`);
	const text = `with given as (select * from ${recordset(types)})${others.join('')} ${inserts.at(-1)}`;
	const group = groupOf(session, (rows) => ({ name: named.map(({ table }) => table).join() + types.length, text, values: [jsonOf(rows)] }));
	return (values) => group.add(values, sizeOf(values));
}

export function prepareUpdate(session: Session, target: RowTarget, { column, is }: OnlyWhile): RowUpdate {
	const { table, columns } = namesOf(target);
	const assignments = columns.map(({ name }, index) => `${name} = given.c${index}`);
	// Without its limit the planner takes it for a hundred rows, for which it would rather read a whole small table.
	const source = `(select * from ${recordset([...columns.map(({ type }) => type), 'text'])} limit $3) as given`;
	const text = `update ${table} set ${assignments.join(', ')} from ${source}
		where ${table}."id" = given.c${columns.length} and ${table}.${quoted(column)} = $2`;
	// Without a name, so that it is planned for the size that the table has now.
	const group = groupOf(session, (rows) => ({ text, values: [jsonOf(rows), is, rows.length] }));
	return (values, id) => group.add([...values, id], sizeOf(values), true);
}

function groupOf(session: Session, query: (rows: Values[]) => QueryConfig): GroupCommit<Values, void> {
	const write = async (rows: Values[]) => void (await session.query(query(rows)));
	return new GroupCommit<Values, void>(
		async (rows) => {
			try {
				await write(rows);
				return rows.map(() => ({ status: 'fulfilled', value: undefined }));
			} catch (error) {
				if (rows.length === 1 || !isDataError(error)) throw error;
				// One bad row must not take the others with it.
				return Promise.allSettled(rows.map((row) => write([row])));
			}
		},
		{ atOnce: STATEMENTS_AT_ONCE },
	);
}

function recordset(types: readonly string[]): string {
	return `json_to_recordset($1::json) as given (${types.map((type, index) => `c${index} ${type}`).join(', ')})`;
}

function jsonOf(rows: readonly Values[]): string {
	return storableJson(rows.map((values) => Object.fromEntries(values.map((value, index) => [`c${index}`, value]))));
}

function sizeOf(values: Values): number {
	let size = 100;
	for (const value of values) size += typeof value === 'string' ? value.length : 8;
	return size;
}
