import { StringDecoder } from 'node:string_decoder';

export interface ServerSentEvent {
	/** Empty when the server named none. */
	event: string;
	data: string;
}

export interface SseReader {
	/** The events that this chunk completes. Throws a `RangeError` when the stream is out of bounds. */
	push(chunk: Uint8Array): ServerSentEvent[];
	/** What a server left unfinished by omitting its last blank line. */
	end(): ServerSentEvent[];
}

/** In characters of one event, and of the whole stream. */
export interface SseBounds {
	event: number;
	total: number;
}

const BOUNDS: SseBounds = { event: 4 * 1024 * 1024, total: 64 * 1024 * 1024 };

/** Reads server-sent events from the chunks of a Node stream, however they are cut. */
export function createSseReader(bounds: SseBounds = BOUNDS): SseReader {
	const decoder = new StringDecoder('utf8');
	let ready: ServerSentEvent[] = [];
	let unfinished = '';
	let event = '';
	let data: string[] = [];
	let size = 0;
	let total = 0;
	let heldReturn = false;
	let atStart = true;

	function dispatch() {
		if (data.length) ready.push({ event, data: data.length === 1 ? data[0]! : data.join('\n') });
		event = '';
		data = [];
		size = 0;
	}

	function readLine(line: string) {
		if (line === '') return dispatch();
		const colon = line.indexOf(':');
		if (colon === 0) return;
		const field = colon === -1 ? line : line.slice(0, colon);
		if (field !== 'data' && field !== 'event') return;
		const value = colon === -1 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
		if (field === 'event') event = value;
		else {
			data.push(value);
			size += value.length + 1;
		}
	}

	/** A carriage return at the end may be half of a line end, so it waits for what follows. */
	function normalise(text: string): string {
		let whole = heldReturn ? `\r${text}` : text;
		heldReturn = whole.endsWith('\r');
		if (heldReturn) whole = whole.slice(0, -1);
		return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
	}

	function read(decoded: string): ServerSentEvent[] {
		total += decoded.length;
		let text = normalise(decoded);
		if (atStart && text) {
			if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
			atStart = false;
		}
		let start = 0;
		for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
			readLine(unfinished + text.slice(start, end));
			unfinished = '';
			start = end + 1;
		}
		unfinished += start === 0 ? text : text.slice(start);
		if (unfinished.length + size > bounds.event || total > bounds.total) throw new RangeError('The stream is longer than what is read.');
		const events = ready;
		ready = [];
		return events;
	}

	return {
		push: (chunk) => read(decoder.write(chunk)),
		end() {
			const rest = decoder.end();
			return read(`${rest}\n\n`);
		},
	};
}
