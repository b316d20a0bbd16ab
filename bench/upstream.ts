import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serveParent } from './child.ts';

/** A model provider that answers with bytes made beforehand: 1.1 kB, 17 kB to a long request, or a stream of words. */
const LONG_REQUEST = 32 * 1024;
const SENTENCE = 'A roaster in the harbour sells its beans by name, and people come back for the story as much as for the cup. ';

export interface Pace {
	/** Before the first byte. */
	latencyMs?: number;
	events?: number;
	/** Between two events of a stream; 0 writes all of them at once. */
	intervalMs?: number;
}

function completion(content: string): Buffer {
	const choice = { index: 0, message: { role: 'assistant', content, refusal: null }, logprobs: null, finish_reason: 'stop' };
	const usage = { prompt_tokens: 210, completion_tokens: 160, total_tokens: 370 };
	return Buffer.from(
		JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion', created: 1_700_000_000, model: 'gpt-5-mini', choices: [choice], usage }),
	);
}

function event(delta: object, finishReason: string | null): Buffer {
	const choice = { index: 0, delta, logprobs: null, finish_reason: finishReason };
	const chunk = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_700_000_000, model: 'gpt-5-mini', choices: [choice] };
	return Buffer.from(`data: ${JSON.stringify(chunk)}\n\n`);
}

const short = completion(SENTENCE.repeat(10).slice(0, 800));
const long = completion(SENTENCE.repeat(160).slice(0, 17_000));
const word = event({ content: ' bean' }, null);
const last = Buffer.concat([event({}, 'stop'), Buffer.from('data: [DONE]\n\n')]);
let pace: Pace = {};

async function answer(response: ServerResponse, body: Buffer): Promise<void> {
	if (pace.latencyMs) await wait(pace.latencyMs);
	response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
	response.end(body);
}

async function stream(response: ServerResponse): Promise<void> {
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	const { events = 24, intervalMs = 0 } = pace;
	for (let index = 0; index < events; index++) {
		if (intervalMs && index > 0) await wait(intervalMs);
		response.write(word);
	}
	response.end(last);
}

const server = createServer((request, response) => {
	let size = 0;
	let streams = false;
	request.on('data', (chunk: Buffer) => {
		size += chunk.length;
		streams ||= chunk.includes('"stream":true');
	});
	request.on('end', () => void (streams ? stream(response) : answer(response, size > LONG_REQUEST ? long : short)));
});
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', 1024, () => {
	const { port } = server.address() as AddressInfo;
	serveParent<Pace>(async (message) => {
		pace = message;
		return { port };
	});
});
