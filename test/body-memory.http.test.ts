import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApp, type Role, type TestApp } from './support/app.ts';
import { givenPrompt } from './support/given.ts';
import { answer } from './support/upstream-answer.ts';

const ANNOUNCED = 9_900_000;

let app: TestApp;
let path: string;
const sockets: Socket[] = [];
beforeAll(async () => {
	app = await startApp();
	path = `${app.base}/prompt/${(await givenPrompt(app, { instructions: 'Describe bread.' })).alias}/execute`;
});
afterEach(() => {
	for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(() => app.close());

/** Begins a large body and sends no more of it; answers what comes back, if anything does before `patience` runs out. */
function begin(as: Role, patience: number): Promise<string> {
	const { hostname, port, host } = new URL(app.url);
	const { authorization, ...session } = Object.fromEntries(
		Object.entries(app.sessions[as]).map(([name, value]) => [name.toLowerCase(), value]),
	) as Record<string, string>;
	const headers = { host, authorization, ...session, 'content-type': 'application/json', 'content-length': String(ANNOUNCED) };
	const lines = Object.entries(headers).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
	return new Promise((resolve) => {
		const socket = connect(Number(port), hostname, () =>
			socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n{"variables":`),
		);
		sockets.push(socket);
		socket.on('data', (chunk: Buffer) => resolve(chunk.toString()));
		socket.on('error', () => resolve('closed'));
		setTimeout(() => resolve('waiting'), patience).unref();
	});
}

test('large bodies that do not end are refused beyond a caller’s share, and everybody else is served', async () => {
	const answers = await Promise.all(Array.from({ length: 40 }, () => begin('editor', 3_000)));
	const refused = answers.filter((text) => text.startsWith('HTTP/1.1 429'));
	expect(answers.filter((text) => text === 'waiting').length).toBeLessThanOrEqual(6);
	expect(refused.length).toBeGreaterThanOrEqual(34);
	expect(refused.every((text) => text.includes('concurrency_limited') && /retry-after: \d/i.test(text))).toBe(true);
	app.upstream.script(answer('Bread.'));
	const served = await app.ask('POST', path, { as: 'author', body: { variables: { long: 'x'.repeat(1_000_000) } } });
	expect(served.status).toBe(200);
});

test('what an unfinished body held is given back when its connection ends', async () => {
	await Promise.all(Array.from({ length: 10 }, () => begin('editor', 500)));
	for (const socket of sockets.splice(0)) socket.destroy();
	await expect.poll(() => begin('editor', 500)).toBe('waiting');
	app.upstream.script(answer('Bread.'));
	expect((await app.ask('POST', path, { as: 'editor', body: {} })).status).toBe(200);
});
