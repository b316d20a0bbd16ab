import { StringDecoder } from 'node:string_decoder';
import { createParser, type EventSourceMessage } from 'eventsource-parser';

export interface SseReader {
	/** The events that this chunk completes. Throws a `RangeError` when the stream is out of bounds. */
	push(chunk: Uint8Array): EventSourceMessage[];
	/** What a server left unfinished by omitting its last blank line. */
	end(): EventSourceMessage[];
}

export interface SseBounds {
	/** In characters of one event. */
	event: number;
	/** In bytes of the whole stream. */
	total: number;
}

const BOUNDS: SseBounds = { event: 4 * 1024 * 1024, total: 64 * 1024 * 1024 };

/** Reads server-sent events from the chunks of a Node stream, however they are cut. As the standard has it, those without data are none. */
export function createSseReader(bounds: SseBounds = BOUNDS): SseReader {
	const decoder = new StringDecoder('utf8');
	let ready: EventSourceMessage[] = [];
	let total = 0;
	const parser = createParser({
		maxBufferSize: bounds.event,
		onEvent(event) {
			if (event.data !== '') ready.push(event);
		},
		onError({ type }) {
			if (type === 'max-buffer-size-exceeded') throw tooLong();
		},
	});

	function read(text: string): EventSourceMessage[] {
		parser.feed(text);
		const events = ready;
		ready = [];
		return events;
	}

	return {
		push(chunk) {
			total += chunk.length;
			if (total > bounds.total) throw tooLong();
			return read(decoder.write(chunk));
		},
		end: () => read(`${decoder.end()}\n\n`),
	};
}

function tooLong(): RangeError {
	return new RangeError('The stream is longer than what is read.');
}
