import { EventSourceParserStream } from 'eventsource-parser/stream';
import { checkEvent } from './answer-check.ts';
import type { Json } from './app.ts';

export interface StreamEvent {
	event: string;
	data: Json;
}

/** The events of a stream as they come, held against what the API tells of them; leaving the loop closes the connection. */
export async function* eventsOf(response: Response): AsyncGenerator<StreamEvent> {
	const events = response.body!.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
	for await (const { event = 'message', data: text } of events) {
		const data = JSON.parse(text) as Json;
		checkEvent(response.url, event, data);
		yield { event, data };
	}
}

export async function allEvents(response: Response): Promise<StreamEvent[]> {
	const events: StreamEvent[] = [];
	for await (const event of eventsOf(response)) events.push(event);
	return events;
}
