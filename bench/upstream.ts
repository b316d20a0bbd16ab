import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serveParent } from './child.ts';

/** A model provider that answers with bytes made beforehand: 1.1 kB, or 17 kB to a long request. */
const LONG_REQUEST = 32 * 1024;
const SENTENCE = 'A roaster in the harbour sells its beans by name, and people come back for the story as much as for the cup. ';

function completion(content: string): Buffer {
	const choice = { index: 0, message: { role: 'assistant', content, refusal: null }, logprobs: null, finish_reason: 'stop' };
	const usage = { prompt_tokens: 210, completion_tokens: 160, total_tokens: 370 };
	return Buffer.from(
		JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion', created: 1_700_000_000, model: 'gpt-5-mini', choices: [choice], usage }),
	);
}

const short = completion(SENTENCE.repeat(10).slice(0, 800));
const long = completion(SENTENCE.repeat(160).slice(0, 17_000));
let latencyMs = 0;

const server = createServer((request, response) => {
	let size = 0;
	request.on('data', (chunk: Buffer) => (size += chunk.length));
	request.on('end', () => void answer(size > LONG_REQUEST ? long : short));

	async function answer(body: Buffer): Promise<void> {
		if (latencyMs) await wait(latencyMs);
		response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
		response.end(body);
	}
});
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', 1024, () => {
	const { port } = server.address() as AddressInfo;
	serveParent<{ latencyMs?: number }>(async (message) => {
		latencyMs = message.latencyMs ?? 0;
		return { port };
	});
});
