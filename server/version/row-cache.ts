import type { Database } from '../db/database.ts';
import type { VersionedRow } from './versioned-row.ts';

interface Rows<Row> {
	all: readonly Row[];
	byId: ReadonlyMap<string, Row>;
	byAlias: ReadonlyMap<string, Row>;
}

/** All rows of a table in memory, ordered by name; a write by any process makes it read them again. */
export function rowCache<Row extends VersionedRow>(database: Database, topic: string, load: () => Promise<Row[]>) {
	let loading: Promise<Rows<Row>> | undefined;
	const forget = () => void (loading = undefined);
	database.onPublished((written) => {
		if (written === topic || written === '*') forget();
	});
	return {
		forget,
		async written() {
			forget();
			await database.publish(topic);
		},
		rows(): Promise<Rows<Row>> {
			return (loading ??= load().then(
				(rows) => {
					const all = rows.toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
					return { all, byId: new Map(all.map((row) => [row.id, row])), byAlias: new Map(all.map((row) => [row.aliasKey, row])) };
				},
				(error: unknown) => {
					forget();
					throw error;
				},
			));
		},
	};
}
