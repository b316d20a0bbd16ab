import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventStream } from '../server/http/sse.ts';

const INTERVAL = 20;
const servers: ReturnType<typeof serve>[] = [];
beforeEach(() => void vi.spyOn(console, 'error'));
afterEach(() => {
	servers.splice(0).forEach((server) => server.close());
	// Where an answer is sent twice the server says so, and nobody else does.
	expect(console.error).not.toHaveBeenCalled();
	vi.restoreAllMocks();
});

interface State {
	given: number;
	stopped: boolean;
	returned: boolean;
}

/** A server whose one route streams `content` parts; `state` tells what became of them. */
async function given(parts: (signal: AbortSignal) => AsyncGenerator<unknown>) {
	const state: State = { given: 0, stopped: false, returned: false };
	async function* watched(signal: AbortSignal) {
		signal.addEventListener('abort', () => (state.stopped = true));
		try {
			for await (const part of parts(signal)) {
				state.given++;
				yield part;
			}
		} finally {
			state.returned = true;
		}
	}
	const app = new Hono();
	app.use(cors({ origin: 'https://editor.example', exposeHeaders: ['Server-Timing'] }));
	app.get('/', (context) => {
		context.header('Server-Timing', 'resolve;dur=1.00');
		const eventOf = (data: unknown) => ({ event: 'content', data });
		const asError = (error: unknown) => ({ event: 'error', data: (error as Error).message });
		return eventStream(context, watched(context.req.raw.signal), eventOf, asError, INTERVAL);
	});
	app.onError((error, context) => context.text(error.message, 502));
	const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
	servers.push(server);
	await new Promise((resolve) => server.once('listening', resolve));
	const { port } = server.address() as AddressInfo;
	return { state, port, url: `http://127.0.0.1:${port}/` };
}

async function ask(port: number): Promise<Socket> {
	const socket = connect(port, '127.0.0.1');
	socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
	return socket;
}

async function* endless(signal: AbortSignal, paceMs: number, text = '') {
	for (let index = 0; !signal.aborted; index++) {
		yield `${index}${text}`;
		await wait(paceMs);
	}
}

test('a stream that nobody reads is ended, so that its run does not stay under way for ever', async () => {
	const { state, port } = await given((signal) => endless(signal, 0, 'x'.repeat(65_536)));
	const socket = await ask(port);
	await expect.poll(() => state).toMatchObject({ stopped: true, returned: true });
	// What a reader does not take is not asked for either: the rest of the answer was never made.
	expect(state.given).toBeLessThan(500);
	socket.destroy();
});

test('a stream that is read goes on, with a sign of life while there is nothing to tell', async () => {
	const { state, url } = await given((signal) => endless(signal, INTERVAL * 10));
	const reader = (await fetch(url)).body!.pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	while (!text.includes('data: "1"\n')) text += (await reader.read()).value;
	expect(text).toContain(': ping\n\n');
	expect(state).toMatchObject({ stopped: false, returned: false });
	await reader.cancel();
	await expect.poll(() => state).toMatchObject({ stopped: true, returned: true });
});

test('the first part is with the reader before there is a second one, in one piece with the headers', async () => {
	let second: () => void = () => undefined;
	const { port } = await given(async function* () {
		yield 'first';
		await new Promise<void>((resolve) => (second = resolve));
		yield 'second';
	});
	const socket = await ask(port);
	const first = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
	expect(first).toContain('HTTP/1.1 200 OK\r\n');
	expect(first).toContain('event: content\ndata: "first"\n\n');
	second();
	socket.destroy();
});

test('headers that were set on the way to a stream go along', async () => {
	const { url } = await given(async function* () {
		yield 'all';
	});
	const response = await fetch(url, { headers: { Origin: 'https://editor.example' } });
	expect(Object.fromEntries(response.headers)).toMatchObject({
		'access-control-allow-origin': 'https://editor.example',
		'access-control-expose-headers': 'Server-Timing',
		'server-timing': 'resolve;dur=1.00',
		'content-type': 'text/event-stream; charset=utf-8',
		'cache-control': 'no-store',
		'x-accel-buffering': 'no',
	});
	expect(await response.text()).toBe('event: content\ndata: "all"\n\n');
});

test('a failure before the first part is an ordinary answer, a later one an event', async () => {
	const before = await given(async function* () {
		yield await Promise.reject(new Error('Nothing came.'));
	});
	const refused = await fetch(before.url);
	expect([refused.status, await refused.text()]).toEqual([502, 'Nothing came.']);

	const after = await given(async function* () {
		yield 'half';
		throw new Error('It broke off.');
	});
	expect(await (await fetch(after.url)).text()).toBe('event: content\ndata: "half"\n\nevent: error\ndata: "It broke off."\n\n');
});

test('HEAD has the headers and runs nothing', async () => {
	const { state, url } = await given((signal) => endless(signal, 0));
	const response = await fetch(url, { method: 'HEAD' });
	expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
	expect(state.given).toBe(0);
});
