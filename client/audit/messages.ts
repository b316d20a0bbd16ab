export interface StoredMessage {
	role?: string;
	content: string;
}

/** A stored prompt is its messages one after the other, each under its role in brackets. */
export function readMessages(snapshot: string): StoredMessage[] {
	const parts = snapshot.split(/^\[(system|user|assistant)\]\n/m);
	const messages: StoredMessage[] = parts[0]?.trim() ? [{ content: parts[0].trim() }] : [];
	for (let at = 1; at < parts.length; at += 2) messages.push({ role: parts[at], content: (parts[at + 1] ?? '').trim() });
	return messages;
}
