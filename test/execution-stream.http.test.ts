import { describe, expect, test } from 'vitest';
import { type Ask, type Json } from './support/app.ts';
import { allEvents, eventsOf } from './support/events.ts';
import { givenProfile } from './support/given.ts';
import { runningApp } from './support/running-app.ts';
import { answer, failure, half, hang, stall, type Answer } from './support/upstream-answer.ts';

const { app, profile, prompt } = await runningApp();

const open = async (fields: object = {}, body: object = {}, asked: Ask = {}) =>
	app.fetch('POST', `/prompt/${(await prompt(fields)).id}/execute/stream`, { body, ...asked });
const entry = async (auditLogId: string) => (await app.ask('GET', `/audit-log/${auditLogId}`)).body;
/** The rows of a prompt, once none of them is running. */
const rowsOf = async (promptId: string): Promise<Json[]> => {
	for (;;) {
		const { items } = (await app.ask('GET', `/audit-log?promptId=${promptId}`)).body;
		if (items.length && items.every(({ status }: Json) => status !== 'Running')) return items;
		await new Promise((wait) => setTimeout(wait, 20));
	}
};

describe('a stream', () => {
	test('tells what runs, gives each part, and ends with the whole answer', async () => {
		app.upstream.script(answer(['Good ', 'bread.'], { paceMs: 20 }));
		const response = await open();
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
		expect(response.headers.get('cache-control')).toContain('no-store');
		const events = await allEvents(response);
		expect(events.map(({ event }) => event)).toEqual(['metadata', 'content', 'content', 'complete']);
		const [metadata, first, second, complete] = events.map(({ data }) => data);
		expect(metadata).toMatchObject({ promptVersion: 1, profileId: profile.id, model: { modelId: 'test-model' }, optionCount: 1 });
		expect([first, second]).toEqual([{ delta: 'Good ' }, { delta: 'bread.' }]);
		expect(complete).toMatchObject({ response: 'Good bread.', finishReason: 'stop', auditLogId: metadata.auditLogId, warnings: [] });
		expect(complete.usage).toEqual({ inputTokens: 12, outputTokens: 2, totalTokens: 14 });
		expect(Object.keys(complete.serverTiming)).toEqual(['resolve', 'render', 'provider', 'audit']);
		expect(await entry(metadata.auditLogId)).toMatchObject({ status: 'Succeeded', responseSnapshot: 'Good bread.' });
	});

	test('gives each part as it comes', async () => {
		app.upstream.script(stall(['The first ']));
		for await (const { event, data } of eventsOf(await open())) {
			if (event !== 'content') continue;
			expect(data).toEqual({ delta: 'The first ' });
			break;
		}
	});

	test('gives options one by one, no more than were asked for', async () => {
		const options = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }));
		app.upstream.script(answer(JSON.stringify({ options }).match(/.{1,7}/g)!));
		const events = await allEvents(await open({ optionCount: 2 }));
		expect(events.map(({ event }) => event)).toEqual(['metadata', 'option', 'option', 'complete']);
		expect(events.slice(1, 3).map(({ data }) => data)).toEqual(options.slice(0, 2));
		expect(events.at(-1)!.data.options).toEqual(options.slice(0, 2));
	});

	test('names the profile that answered after the first one failed', async () => {
		const main = await givenProfile(app, { fallbackProfileIds: [profile.id] });
		app.upstream.script(failure(503), answer('From the second.'));
		const [metadata] = await allEvents(await open({ profileId: main.id }));
		expect(metadata!.data.profileId).toBe(profile.id);
	});

	test('of an empty answer still has its beginning and its end', async () => {
		app.upstream.script(answer([]));
		expect((await allEvents(await open())).map(({ event }) => event)).toEqual(['metadata', 'complete']);
	});
});

describe('before the first part nothing is written, so a failure is an ordinary answer', () => {
	test.each<[string, number, Answer]>([
		['provider_rate_limited', 502, failure(429)],
		['provider_auth', 502, failure(401)],
		['provider_unavailable', 502, failure(500)],
	])('%s is %d', async (code, status, failed) => {
		app.upstream.script(failed);
		const response = await open();
		expect(response.status).toBe(status);
		expect(response.headers.get('content-type')).toBe('application/problem+json');
		const body = (await response.json()) as Json;
		expect(body).toMatchObject({ code, status });
		expect(await entry(body.auditLogId)).toMatchObject({ status: 'Failed', errorCode: code });
	});

	test('a provider that never begins is 504', async () => {
		app.upstream.script(hang());
		const response = await open({ profileId: (await givenProfile(app, { settings: { timeoutMs: 150 } })).id });
		expect(response.status).toBe(504);
	});

	test('what cannot be run at all is refused as for JSON', async () => {
		expect((await open({ isActive: false })).status).toBe(400);
		expect((await open({}, { colour: 'red' })).status).toBe(400);
		expect((await open({}, { entityId: '1' })).status).toBe(404);
		expect((await app.fetch('POST', '/prompt/nobody/execute/stream')).status).toBe(404);
		expect((await open({}, {}, { as: null })).status).toBe(401);
	});
});

describe('in the middle', () => {
	test.each<[string, string, Answer]>([
		['breaks off', 'provider_unavailable', half(['Half ', 'of '])],
		['stops talking', 'provider_timeout', stall(['Half ', 'of '])],
	])('a provider that %s is an error event with the run, after what had come', async (_kind, code, broken) => {
		app.upstream.script(broken);
		const events = await allEvents(await open({ profileId: (await givenProfile(app, { settings: { timeoutMs: 300 } })).id }));
		expect(events[0]!.event).toBe('metadata');
		expect(events.filter(({ event }) => event === 'content').map(({ data }) => data.delta)).not.toHaveLength(0);
		const { event, data } = events.at(-1)!;
		expect([event, data]).toEqual([
			'error',
			expect.objectContaining({ code, title: expect.any(String), type: expect.any(String), auditLogId: events[0]!.data.auditLogId }),
		]);
		expect(await entry(data.auditLogId)).toMatchObject({ status: 'Failed', errorCode: code, responseSnapshot: 'Half of ' });
	});
});

describe('a caller who goes away', () => {
	const gone = async (path: string, answering: Answer, signal: AbortSignal, leave: (response: Response) => Promise<void>) => {
		const { id } = await prompt();
		app.upstream.script(answering);
		const asked = app.fetch('POST', `/prompt/${id}/${path}`, { body: {}, signal });
		const request = await app.upstream.next();
		await asked.then(leave, () => undefined);
		await request.over;
		expect(request.aborted).toBe(true);
		const rows = await rowsOf(id);
		expect(rows).toEqual([expect.objectContaining({ status: 'Cancelled', errorCode: 'cancelled' })]);
		return entry(rows[0].id);
	};

	test('in the middle of a stream stops the provider and leaves one cancelled row with what had come', async () => {
		const controller = new AbortController();
		const row = await gone('execute/stream', stall(['Half ']), controller.signal, async (response) => {
			for await (const { event } of eventsOf(response)) if (event === 'content') break;
		});
		expect(row).toMatchObject({ responseSnapshot: 'Half ', modelId: 'test-model' });
		expect(row.totalTokens).toBeGreaterThan(0);
	});

	test('before the first part of a stream stops the provider as well', async () => {
		const controller = new AbortController();
		app.upstream.respond(() => hang());
		void app.upstream.next().then(() => controller.abort());
		await gone('execute/stream', hang(), controller.signal, async () => undefined);
	});

	test('from a run that answers with JSON stops the provider too', async () => {
		const controller = new AbortController();
		void app.upstream.next().then(() => controller.abort());
		await gone('execute', hang(), controller.signal, async () => undefined);
	});

	test('one of many at once takes none of the others along', async () => {
		app.upstream.respond(() => answer('Slow but sure.', { delayMs: 150 }));
		const { id } = await prompt();
		const controller = new AbortController();
		const all = Array.from({ length: 8 }, (_, index) =>
			app.fetch('POST', `/prompt/${id}/execute`, { body: {}, ...(index === 3 && { signal: controller.signal }) }),
		);
		await app.upstream.next();
		controller.abort();
		const settled = await Promise.allSettled(all);
		expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
		const rows = await rowsOf(id);
		expect(rows.filter(({ status }) => status === 'Succeeded')).toHaveLength(7);
	});
});

test('a caller who goes away at any moment of a run leaves no failure behind', async () => {
	app.upstream.respond(() => answer('An answer.', { paceMs: 2 }));
	const { id } = await prompt();
	const leave = async (path: string, afterMs: number) => {
		const controller = new AbortController();
		setTimeout(() => controller.abort(), afterMs);
		await app
			.fetch('POST', `/prompt/${id}/${path}`, { body: {}, signal: controller.signal })
			.then(allEvents, () => undefined)
			.catch(() => undefined);
	};
	for (const path of ['execute', 'execute/stream']) await Promise.all(Array.from({ length: 40 }, (_, index) => leave(path, index)));
	const statuses = new Set((await rowsOf(id)).map(({ status }) => status));
	expect([...statuses].filter((status) => status !== 'Succeeded' && status !== 'Cancelled')).toEqual([]);
});
