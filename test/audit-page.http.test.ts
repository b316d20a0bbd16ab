import { getTableColumns, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Json } from './support/app.ts';
import { runningApp } from './support/running-app.ts';

const { app, prompt, run: runPrompt } = await runningApp();

const run = async (id: string) => (await runPrompt(id)).body;
const list = async (query: string) => (await app.ask('GET', `/audit-log?${query}`)).body;
const ids = async (query: string) => (await list(query)).items.map(({ id }: Json) => id);

test('the audit log is paged by number or by cursor, and tells how many there are', async () => {
	const { id } = await prompt();
	const made: string[] = [];
	for (let count = 0; count < 5; count++) made.unshift((await run(id)).auditLogId);
	expect(await ids(`promptId=${id}&skip=1&take=2`)).toEqual(made.slice(1, 3));

	const seen: string[] = [];
	let cursor = '';
	do {
		const page = await list(`promptId=${id}&take=2${cursor && `&cursor=${cursor}`}`);
		expect(page.total).toBe(5);
		seen.push(...page.items.map((item: Json) => item.id));
		cursor = page.nextCursor ?? '';
	} while (cursor);
	expect(seen).toEqual(made);
	expect((await list(`promptId=${id}&take=5`)).nextCursor).toBeNull();
});

test('the audit log counts once for the pages of a cursor, and takes what a cursor was before', async () => {
	const { id } = await prompt();
	for (let count = 0; count < 3; count++) await run(id);
	const first = await list(`promptId=${id}&take=1`);
	await run(id);
	const second = await list(`promptId=${id}&take=1&cursor=${first.nextCursor}`);
	expect([first, second]).toMatchObject([
		{ total: 3, isTotalExact: true },
		{ total: 3, isTotalExact: true },
	]);
	const bare = await list(`promptId=${id}&take=1&cursor=${first.items[0].id}`);
	expect(bare).toMatchObject({ items: second.items, total: 4 });
	expect(await list(`promptId=${id}&skip=9`)).toMatchObject({ items: [], total: 4, nextCursor: null });
	expect(await list(`promptId=${id}&take=0`)).toMatchObject({ items: [], total: 4, nextCursor: null });
});

test('the audit log says so when it has not counted all', async () => {
	const { id } = await prompt();
	const last = await run(id);
	const { items } = await list(`promptId=${id}`);
	const { auditLog } = app.database.tables;
	const copied = Object.entries(getTableColumns(auditLog)).map(([name, column]) =>
		name === 'id' ? sql`'00000000-0000-7000-8000-' || (100000000000 + at)` : column,
	);
	const numbers = sql`with recursive numbers(at) as (select 1 union all select at + 1 from numbers where at < 10000)`;
	await app.database.sql
		.insert(auditLog)
		.select(sql`${numbers} select ${sql.join(copied, sql`, `)} from ${auditLog}, numbers where ${auditLog.id} = ${last.auditLogId}`);
	const first = await list(`promptId=${id}&take=1`);
	expect(first).toMatchObject({ items, total: 10_000, isTotalExact: false });
	const second = await list(`promptId=${id}&take=10&cursor=${first.nextCursor}`);
	expect(second).toMatchObject({ total: 10_000, isTotalExact: false });
	expect(second.items).toHaveLength(10);
	await app.ask('DELETE', `/audit-log/${last.auditLogId}`);
	expect(await list(`promptId=${id}&take=1`)).toMatchObject({ total: 10_000, isTotalExact: true });
});
