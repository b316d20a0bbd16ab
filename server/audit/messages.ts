import { z } from 'zod';
import type { Message } from '../provider/provider.ts';

const StoredMessages = z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() }));

/** One text of all messages, each under its role; what a prompt's hash is made of. */
export function textOfMessages(messages: readonly Message[]): string {
	return messages.map(({ role, content }) => `[${role}]\n${content}`).join('\n\n');
}

/** The messages of a row. Rows from before messages were stored as such hold the text of `textOfMessages`. */
export function readMessages(stored: unknown): Message[] {
	return StoredMessages.safeParse(stored).data ?? splitText(String(stored));
}

function splitText(text: string): Message[] {
	const [before = '', ...parts] = text.split(/^\[(system|user|assistant)\]\n/m);
	const messages: Message[] = before.trim() ? [{ role: 'user', content: before.trim() }] : [];
	for (let at = 0; at < parts.length; at += 2) messages.push({ role: parts[at] as Message['role'], content: (parts[at + 1] ?? '').trim() });
	return messages;
}
