import type { Readable } from 'node:stream';
import type { EventSourceMessage } from 'eventsource-parser';
import { asRecord, type Fail, transportFailure, upstreamFailure } from './failure.ts';
import type { FinishReason, ModelCall, Part, Usage } from './provider.ts';
import { createSseReader } from './sse-reader.ts';

/** A good answer on its way; `body` and `text` are two ways to read it, of which one is used. */
export interface ChatAnswer {
	contentType: string;
	body: Readable;
	text(): Promise<string>;
}

/** Sends a call and turns its answer into parts. Every failure is classified; an abort throws the signal's reason. */
export async function* readAnswer(send: () => Promise<ChatAnswer>, call: ModelCall, fail: Fail): AsyncGenerator<Part> {
	const answer = await send();
	const { body } = answer;
	const abort = () => body.destroy(call.signal.reason instanceof Error ? call.signal.reason : new Error('The call was aborted.'));
	if (call.signal.aborted) abort();
	call.signal.addEventListener('abort', abort, { once: true });
	try {
		if (call.stream && !/json|html/i.test(answer.contentType)) yield* readStream(body, fail);
		else for (const part of readWhole(await answer.text(), fail)) yield part;
	} catch (error) {
		throw transportFailure(fail, error, call.signal);
	} finally {
		call.signal.removeEventListener('abort', abort);
		body.destroy();
	}
}

function readWhole(text: string, fail: Fail): Part[] {
	const reading = new Reading(fail);
	const content = reading.take(parse(text, fail), 'message');
	if (!reading.sawChoice) throw fail('provider_unavailable', `The answer has no choices: ${text}`);
	const finish = reading.finish();
	return content ? [{ type: 'text', text: content }, finish] : [finish];
}

async function* readStream(body: Readable, fail: Fail): AsyncGenerator<Part> {
	const reader = createSseReader();
	const reading = new Reading(fail);
	try {
		for await (const chunk of body as AsyncIterable<Buffer>) {
			yield* reading.takeEvents(reader.push(chunk));
			if (reading.done) break;
		}
		if (!reading.done) yield* reading.takeEvents(reader.end());
	} catch (error) {
		// All of the text is there; a connection that dies on the last line takes only the usage with it.
		if (!(reading.finished && isTransportError(error))) throw error;
	}
	yield reading.finish();
}

function isTransportError(error: unknown): boolean {
	const code = (error as NodeJS.ErrnoException).code;
	return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}

/** What is known of one answer so far, whole or in chunks. */
class Reading {
	done = false;
	sawChoice = false;
	#reason: string | null = null;
	#usage: Usage | null = null;
	#model: string | undefined;
	#refusal = '';
	#wrote = false;
	readonly #fail: Fail;

	constructor(fail: Fail) {
		this.#fail = fail;
	}

	get finished(): boolean {
		return this.#reason !== null;
	}

	/** All text of one read in one part, so that a fast stream costs one part a read and not one an event. */
	*takeEvents(events: EventSourceMessage[]): Generator<Part> {
		let text = '';
		try {
			for (const { event, data } of events) {
				this.done = data === '[DONE]';
				if (this.done) break;
				const chunk = parse(data, this.#fail);
				if (event === 'error' && asRecord(chunk)?.['error'] === undefined) throw upstreamFailure(this.#fail, { error: chunk });
				text += this.take(chunk, 'delta');
			}
		} finally {
			// What came before an error is given before it is thrown.
			if (text) yield { type: 'text', text };
		}
	}

	take(body: unknown, member: 'message' | 'delta'): string {
		const answer = asRecord(body);
		if (!answer) throw this.#fail('provider_unavailable', `The answer is not an object: ${JSON.stringify(body)}`);
		if (answer['error'] !== undefined && answer['error'] !== null) throw upstreamFailure(this.#fail, answer);
		if (typeof answer['model'] === 'string' && answer['model']) this.#model = answer['model'];
		this.#usage = usageOf(answer['usage'] ?? asRecord(answer['x_groq'])?.['usage']) ?? this.#usage;
		const choice = asRecord((answer['choices'] as unknown[] | undefined)?.[0]);
		if (!choice) return '';
		this.sawChoice = true;
		if (typeof choice['finish_reason'] === 'string') this.#reason = choice['finish_reason'];
		else if (member === 'message') this.#reason = 'unknown';
		const message = asRecord(choice[member]);
		if (typeof message?.['refusal'] === 'string') this.#refusal += message['refusal'];
		const text = textOf(message?.['content']);
		if (text) this.#wrote = true;
		return text;
	}

	finish(): Part {
		if (this.#reason === null) throw this.#fail('provider_unavailable', 'The stream ended before the answer was complete.');
		if (this.#reason === 'error') throw this.#fail('provider_unavailable', 'The provider broke the answer off with an error.');
		if (this.#refusal && !this.#wrote) throw this.#fail('provider_content_refused', this.#refusal);
		return { type: 'finish', reason: finishReason(this.#reason), usage: this.#usage, ...(this.#model ? { modelId: this.#model } : {}) };
	}
}

function parse(text: string, fail: Fail): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw fail('provider_unavailable', `The answer is not JSON: ${text}`);
	}
}

/** Some servers answer with a list of parts, of which those with text count. */
function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	if (!Array.isArray(content)) return '';
	return content
		.map((part) => asRecord(part)?.['text'])
		.filter((text) => typeof text === 'string')
		.join('');
}

const REASONS: Record<string, FinishReason> = {
	stop: 'stop',
	length: 'length',
	model_length: 'length',
	content_filter: 'contentFilter',
	tool_calls: 'toolCalls',
	function_call: 'toolCalls',
};

function finishReason(reason: string): FinishReason {
	return Object.hasOwn(REASONS, reason) ? REASONS[reason]! : 'other';
}

/** Anything but a count is treated as absent: what a run used is then estimated. */
function usageOf(value: unknown): Usage | null {
	const usage = asRecord(value);
	const [inputTokens, outputTokens] = [usage?.['prompt_tokens'], usage?.['completion_tokens']];
	return isCount(inputTokens) && isCount(outputTokens) ? { inputTokens, outputTokens } : null;
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}
