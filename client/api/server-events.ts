import type { EventSourceMessage } from 'eventsource-parser';
import { EventSourceParserStream } from 'eventsource-parser/stream';

/** In characters of one event: the last one holds a whole answer. */
const EVENT_LIMIT = 4 * 1024 * 1024;

/** The events of a stream, however it is cut. One that is not finished when the stream ends is none. */
export async function* eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<EventSourceMessage> {
	const events = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream({ maxBufferSize: EVENT_LIMIT }));
	// Safari cannot iterate over a stream.
	const reader = events.getReader();
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}
