export const WAYS = ['Replace', 'Append', 'Prepend'] as const;
export type Way = (typeof WAYS)[number];

/** What the property holds afterwards. A one-line field gets no line breaks; paragraphs stay paragraphs, sentences go on. */
export function composed(way: Way, current: string, added: string, oneLine: boolean): string {
	const text = oneLine ? added.trim().replace(/\s*\n\s*/g, ' ') : added.trim();
	if (way === 'Replace' || current.trim() === '') return text;
	const between = /\n/.test(current.trim() + text) ? '\n\n' : ' ';
	return way === 'Append' ? current.trimEnd() + between + text : text + between + current.trimStart();
}

/** What the meter counts: an addition is measured by the whole field, unless only the prompt sets a limit. */
export function measured(way: Way, texts: { added: string; result: string }, limits: { prompt: number | null; field: number | undefined }) {
	if (way === 'Replace') {
		const limit = Math.min(limits.prompt ?? Infinity, limits.field ?? Infinity);
		return { count: texts.result.length, limit: Number.isFinite(limit) ? limit : undefined };
	}
	if (limits.field) return { count: texts.result.length, limit: limits.field };
	return { count: texts.added.length, limit: limits.prompt ?? undefined };
}
