import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type TestApp } from './support/app.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp();
	for (const [alias, name] of [
		['b', 'Sorted b'],
		['a', 'sorted A'],
		['c', 'Sorted c'],
	]) {
		await app.ask('POST', '/prompt', { body: { alias, name, instructions: 'Say it.' } });
		await app.ask('POST', '/connection', { body: { alias, name, providerId: 'offline' } });
	}
	const { body } = await app.ask('GET', '/prompt/b');
	await app.ask('PUT', '/prompt/b', { body: { ...body, instructions: 'Say it again.', isActive: false } });
});
afterAll(() => app.close());

test.each([
	['by name without a word', '/prompt?', ['sorted A', 'Sorted b', 'Sorted c']],
	['the other way round', '/prompt?orderDirection=Descending', ['Sorted c', 'Sorted b', 'sorted A']],
	['by a member, over all pages', '/prompt?orderBy=version&orderDirection=Descending&take=1', ['Sorted b']],
	['by a switch', '/prompt?orderBy=isActive&skip=2', ['Sorted b']],
	['of every kind', '/connection?orderBy=alias&orderDirection=Descending', ['Sorted c', 'Sorted b', 'sorted A']],
])('a list is sorted %s', async (_, path, expected) => {
	const { body } = await app.ask('GET', `${path}${path.endsWith('?') ? '' : '&'}filter=sorted`);
	expect(body.items.map(({ name }: { name: string }) => name)).toEqual(expected);
});

test('what no list is sorted by is refused by name', async () => {
	const { status, body } = await app.ask('GET', '/prompt?orderBy=colour');
	expect([status, Object.keys(body.errors)]).toEqual([400, ['orderBy']]);
});
