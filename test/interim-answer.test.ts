import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOutbound, type Outbound } from '../server/http/outbound.ts';

const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n';
const answer = (body: string) => `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

/** What the server sends for each request, piece by piece. */
let pieces: string[] = [];
const sockets = new Set<Socket>();
const server = createServer((socket) => {
	sockets.add(socket.setNoDelay(true));
	socket.on('error', () => undefined);
	socket.on('data', async (bytes) => {
		if (!bytes.toString('latin1').endsWith('{}')) return;
		for (const piece of pieces) {
			socket.write(piece);
			await new Promise((sent) => setTimeout(sent, 5));
		}
	});
});
let outbound: Outbound;
let url: string;
beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
beforeEach(() => {
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	outbound = createOutbound({ allowedHosts: [host], connectionsPerOrigin: 1 });
	url = `http://${host}/`;
});
afterEach(async () => {
	await outbound.close();
	sockets.clear();
});
afterAll(() => void server.close());

const ask = async () => {
	const reply = await outbound.request({ url, method: 'POST', body: '{}' });
	return { status: reply.status, text: await reply.text() };
};

describe('an unasked 100 Continue', () => {
	test.each<[string, string[]]>([
		['before the answer', [CONTINUE, answer('Fine.')]],
		['in one piece with it', [CONTINUE + answer('Fine.')]],
		['twice', [CONTINUE + CONTINUE, answer('Fine.')]],
		['with headers', ['HTTP/1.1 100 Continue\r\nServer: old\r\n\r\n', answer('Fine.')]],
		['byte by byte', [...CONTINUE, answer('Fine.')]],
	])('%s does not fail a request, nor the next one on its connection', async (_name, sent) => {
		pieces = sent;
		for (let round = 0; round < 2; round++) expect(await ask()).toEqual({ status: 200, text: 'Fine.' });
		expect(sockets.size).toBe(1);
	});

	test('is text like any other within an answer', async () => {
		const head = `HTTP/1.1 200 OK\r\nContent-Length: ${CONTINUE.length}\r\n\r\n`;
		pieces = [head, CONTINUE];
		expect((await ask()).text).toBe(CONTINUE);
	});

	test('without end is a failure and no memory', async () => {
		pieces = [`HTTP/1.1 100 Continue\r\nX: ${'x'.repeat(20_000)}`, '\r\n\r\n'];
		await expect(ask()).rejects.toThrow();
	});
});
