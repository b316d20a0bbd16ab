import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { Json } from './app.ts';

export interface StreamEvent {
	event: string;
	data: Json;
}

/** The events of a stream as they come; leaving the loop closes the connection. */
export async function* eventsOf(response: Response): AsyncGenerator<StreamEvent> {
	const events = response.body!.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
	for await (const { event = 'message', data } of events) yield { event, data: JSON.parse(data) as Json };
}

export async function allEvents(response: Response): Promise<StreamEvent[]> {
	const events: StreamEvent[] = [];
	for await (const event of eventsOf(response)) events.push(event);
	return events;
}
