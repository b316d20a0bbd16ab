export interface StoredMessage {
	role?: string;
	content: string;
}

/** A stored prompt is the JSON of its messages; anything else is shown as it is. */
export function readMessages(snapshot: string): StoredMessage[] {
	try {
		const parsed: unknown = JSON.parse(snapshot);
		const messages = Array.isArray(parsed) ? parsed : (parsed as { messages?: unknown })?.messages;
		if (Array.isArray(messages) && messages.every((each) => typeof each?.content === 'string')) return messages as StoredMessage[];
	} catch {
		// Not JSON.
	}
	return [{ content: snapshot }];
}
