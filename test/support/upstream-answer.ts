import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { UpstreamRequest } from './upstream.ts';

/** Answers that the stand-in cut off itself, so that they do not count as aborted by the client. */
export const brokenByUs = new WeakSet<ServerResponse>();

/** Writes one answer of the stand-in for a model provider. */
export type Answer = (request: UpstreamRequest, response: ServerResponse) => void | Promise<void>;

export interface AnswerOptions {
	/** Milliseconds before the first byte. */
	delayMs?: number;
	/** Milliseconds between the chunks of a stream. */
	paceMs?: number;
	/** Null leaves the usage out. */
	usage?: { prompt_tokens: number; completion_tokens: number } | null;
	/** Null leaves it out, as a stream that ends too early does. */
	finishReason?: string | null;
	model?: string;
	/** False leaves out the last line of a stream. */
	done?: boolean;
}

/** A good answer, streamed or whole as the request asks. A list is the chunks of the stream; a text is cut at its words. */
export function answer(text: string | string[], options: AnswerOptions = {}): Answer {
	const parts = typeof text === 'string' ? (text.match(/\s*\S+\s*$|\s*\S+/g) ?? []) : text;
	const usage = options.usage === undefined ? { prompt_tokens: 12, completion_tokens: parts.length } : options.usage;
	const finish = options.finishReason === undefined ? 'stop' : options.finishReason;
	return async (request, response) => {
		if (options.delayMs) await wait(options.delayMs);
		const model = options.model ?? request.body?.model ?? 'test-model';
		const base = { id: 'chatcmpl-test', created: 1_700_000_000, model };
		if (!request.stream) {
			const choice = { index: 0, message: { role: 'assistant', content: parts.join('') }, finish_reason: finish };
			return send(response, 200, { ...base, object: 'chat.completion', choices: [choice], ...(usage ? { usage: withTotal(usage) } : {}) });
		}
		const chunk = (delta: object, finishReason: string | null = null) =>
			event({ ...base, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finishReason }] });
		beginStream(response);
		response.write(chunk({ role: 'assistant', content: '' }));
		for (const content of parts) {
			if (response.destroyed) return;
			response.write(chunk({ content }));
			if (options.paceMs) await wait(options.paceMs);
		}
		if (finish !== null) response.write(chunk({}, finish));
		const asked = (request.body?.['stream_options'] as { include_usage?: boolean } | undefined)?.include_usage;
		if (usage && asked) response.write(event({ ...base, object: 'chat.completion.chunk', choices: [], usage: withTotal(usage) }));
		response.end(options.done === false ? '' : 'data: [DONE]\n\n');
	};
}

/** OpenAI's form of an error. */
export function failure(status: number, code: string | null = null, message = `Failure ${status}`, type = 'invalid_request_error'): Answer {
	return json(status, { error: { message, type, param: null, code } });
}

export function json(status: number, body: unknown): Answer {
	return (_request, response) => send(response, status, body);
}

export function raw(status: number, contentType: string, body: string | Buffer, headers: Record<string, string> = {}): Answer {
	return (_request, response) => {
		response.writeHead(status, { 'content-type': contentType, ...headers });
		response.end(body);
	};
}

/** A file of `test/fixtures/openai`, by its ending as JSON or as a stream. */
export function recorded(name: string, status = 200): Answer {
	const body = readFileSync(new URL(`../fixtures/openai/${name}`, import.meta.url));
	return raw(status, name.endsWith('.sse') ? 'text/event-stream; charset=utf-8' : 'application/json', body);
}

/** Takes the request and never says a word. */
export function hang(): Answer {
	return () => {};
}

/** Streams these parts and then says nothing more. */
export function stall(parts: string[]): Answer {
	return (_request, response) => {
		beginStream(response);
		for (const content of parts) response.write(event({ choices: [{ index: 0, delta: { content }, finish_reason: null }] }));
	};
}

/** Begins an answer and drops the connection in the middle of it. */
export function half(parts: string[]): Answer {
	return async (request, response) => {
		if (request.stream) {
			beginStream(response);
			for (const content of parts) response.write(event({ choices: [{ index: 0, delta: { content }, finish_reason: null }] }));
		} else {
			response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
			response.write(`{"choices":[{"message":{"content":"${parts.join('')}`);
		}
		await wait(30);
		cut(response);
	};
}

/** Drops the connection before a word. */
export function reset(): Answer {
	return (_request, response) => cut(response);
}

/** An answer byte by byte. */
export function drip(text: string, paceMs = 1): Answer {
	return async (_request, response) => {
		beginStream(response);
		for (const byte of Buffer.from(text)) {
			if (response.destroyed) return;
			response.write(Buffer.of(byte));
			await wait(paceMs);
		}
		response.end();
	};
}

/** Data without end on one line; it stops when the client does, or at `bytes`. */
export function oversized(bytes: number): Answer {
	return async (request, response) => {
		if (request.stream) beginStream(response);
		else response.writeHead(200, { 'content-type': 'application/json' });
		response.write(request.stream ? 'data: "' : '"');
		const block = Buffer.alloc(256 * 1024, 'x');
		for (let sent = 0; sent < bytes && !response.destroyed; sent += block.length) {
			if (!response.write(block)) await Promise.race([new Promise((drained) => response.once('drain', drained)), request.over]);
		}
		response.end();
	};
}

export function event(body: unknown): string {
	return `data: ${JSON.stringify(body)}\n\n`;
}

function beginStream(response: ServerResponse) {
	response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
	response.flushHeaders();
}

function send(response: ServerResponse, status: number, body: unknown) {
	const bytes = Buffer.from(JSON.stringify(body));
	response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length });
	response.end(bytes);
}

function cut(response: ServerResponse) {
	brokenByUs.add(response);
	response.destroy();
}

function withTotal(usage: { prompt_tokens: number; completion_tokens: number }) {
	return { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens };
}
