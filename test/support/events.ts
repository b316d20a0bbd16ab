import type { Json } from './app.ts';

export interface StreamEvent {
	event: string;
	data: Json;
}

/** The events of a stream as they come; leaving the loop closes the connection. */
export async function* eventsOf(response: Response): AsyncGenerator<StreamEvent> {
	const decoder = new TextDecoder();
	let text = '';
	for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
		text += decoder.decode(chunk, { stream: true });
		for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
			const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(text.slice(0, end)) ?? [];
			text = text.slice(end + 2);
			if (event && data) yield { event, data: JSON.parse(data) as Json };
		}
	}
}

export async function allEvents(response: Response): Promise<StreamEvent[]> {
	const events: StreamEvent[] = [];
	for await (const event of eventsOf(response)) events.push(event);
	return events;
}
