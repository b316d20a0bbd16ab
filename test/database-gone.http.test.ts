import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { startApp, type TestApp } from './support/app.ts';
import { givenPrompt } from './support/given.ts';
import { scratchDatabase } from './support/scratch-database.ts';
import { tcpProxy, type TcpProxy } from './support/tcp-proxy.ts';

vi.setConfig({ testTimeout: 60_000 });

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

type Call = [method: string, path: string, body?: object];

/** One of each kind, with what it answers when all is well. */
const callsOn = (prompt: { id: string; alias: string }): [Call, number][] => [
	[['GET', '/prompt'], 200],
	[['GET', `/prompt/${prompt.alias}`], 200],
	[['POST', `/prompt/${prompt.alias}/execute`, { variables: { title: 'Harvest' } }], 200],
	[['GET', '/profile'], 200],
	[['GET', '/settings'], 200],
	[['GET', '/audit-log'], 200],
	[['GET', `/version/prompt/${prompt.id}`], 200],
	[['PUT', `/prompt/${prompt.alias}`, { alias: prompt.alias, name: 'Other', instructions: 'x' }], 200],
];

const ask = (app: TestApp, [method, path, body]: Call) => app.ask(method, path, body ? { body } : {});

async function expectGone(app: TestApp, calls: [Call, number][]): Promise<void> {
	for (const [call] of calls) {
		const { status, body, headers } = await ask(app, call);
		expect([call[0], call[1], status, body.code]).toEqual([call[0], call[1], 503, 'unavailable']);
		expect(headers.get('retry-after')).toBe(String(body.retryAfter));
	}
}

describe.skipIf(!inject('postgresUrl'))('on PostgreSQL', () => {
	async function start(): Promise<{ app: TestApp; proxy: TcpProxy; calls: [Call, number][] }> {
		const scratch = await scratchDatabase();
		cleanups.push(scratch.drop);
		const proxy = await tcpProxy(scratch.url);
		cleanups.push(proxy.close);
		const app = await startApp({ databaseUrl: proxy.url, statementTimeout: 1_000 });
		cleanups.push(async () => {
			await proxy.restore();
			await app.close();
		});
		const calls = callsOn(await givenPrompt(app));
		await expectAll(app, calls);
		return { app, proxy, calls };
	}

	async function expectAll(app: TestApp, calls: [Call, number][]): Promise<void> {
		for (const [call, expected] of calls) expect([call[1], (await ask(app, call)).status]).toEqual([call[1], expected]);
	}

	test('every route answers 503 while it is gone, and all is well by itself when it is back', async () => {
		const { app, proxy, calls } = await start();
		await proxy.cut();
		await vi.waitFor(() => expectGone(app, calls), { timeout: 10_000 });
		expect((await app.ask('GET', '/readyz', { as: null })).status).toBe(503);
		await proxy.restore();
		await vi.waitFor(() => expectAll(app, calls), { timeout: 10_000 });
		await vi.waitFor(async () => expect((await app.ask('GET', '/readyz', { as: null })).status).toBe(200), { timeout: 10_000 });
	});

	test('what another process saves is noticed again after the connection was lost', async () => {
		const { app, proxy } = await start();
		const other = await startApp({ databaseUrl: proxy.url });
		cleanups.push(other.close);
		const prompt = await givenPrompt(app);
		await proxy.cut();
		await proxy.restore();
		const rename = (name: string) =>
			other.ask('PUT', `/prompt/${prompt.alias}`, { body: { alias: prompt.alias, name, instructions: 'x' } });
		for (const name of ['First', 'Second']) {
			await vi.waitFor(async () => expect((await rename(name)).status).toBe(200), { timeout: 10_000 });
			await vi.waitFor(async () => expect((await app.ask('GET', `/prompt/${prompt.alias}`)).body.name).toBe(name), { timeout: 10_000 });
		}
	});

	test('one that hangs costs every route a bounded time, and readiness less than two seconds', async () => {
		const { app, proxy, calls } = await start();
		proxy.hang();
		const before = performance.now();
		expect((await app.ask('GET', '/readyz', { as: null })).status).toBe(503);
		expect(performance.now() - before).toBeLessThan(2_000);
		expect((await app.ask('GET', '/healthz', { as: null })).status).toBe(200);
		const answers = await Promise.all(calls.slice(2).map(([call]) => ask(app, call)));
		expect(performance.now() - before).toBeLessThan(12_000);
		for (const { status, body } of answers.filter(({ status }) => status !== 200))
			expect([status, body.code]).toEqual([503, 'unavailable']);
		expect(answers.some(({ status }) => status === 503)).toBe(true);
		await proxy.restore();
		await vi.waitFor(() => expectAll(app, calls), { timeout: 20_000 });
	});
});

describe.skipIf(inject('postgresUrl'))('on SQLite', () => {
	test('a full disk is told as 503 and not as a fault of the server, reading goes on', async () => {
		const app = await startApp();
		cleanups.push(app.close);
		const prompt = await givenPrompt(app);
		const bound = (pages: number) => ({ toSQL: () => ({ sql: `pragma max_page_count = ${pages}`, params: [] }) });
		await app.database.atomic([bound(1)]);
		const long = { body: { alias: prompt.alias, name: 'Long', instructions: 'x'.repeat(60_000) } };
		const refused = await app.ask('PUT', `/prompt/${prompt.alias}`, long);
		expect([refused.status, refused.body.code]).toEqual([503, 'unavailable']);
		expect((await app.ask('GET', `/prompt/${prompt.alias}`)).body.version).toBe(1);
		await app.database.atomic([bound(1_000_000)]);
		expect((await app.ask('PUT', `/prompt/${prompt.alias}`, long)).status).toBe(200);
	});
});

test('a server says that it is ready when its database takes what is written', async () => {
	const app = await startApp();
	cleanups.push(app.close);
	expect((await app.ask('GET', '/readyz', { as: null })).body).toEqual({ status: 'ready' });
});
