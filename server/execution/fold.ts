import type { Outcome, RunPart } from './part.ts';

/** Runs to the end, for callers who want the whole. */
export async function fold(parts: AsyncIterable<RunPart>): Promise<Outcome> {
	for await (const part of parts) if (part.type === 'finished') return part;
	throw new Error('A run that does not finish throws.');
}
