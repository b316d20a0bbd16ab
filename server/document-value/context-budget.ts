import { cutToTokens, estimateTokens } from '../base/tokens.ts';

/** One property, text or item of the context. */
export interface ContextPart {
	name: string;
	label: string;
	text: string;
}

/** The words around the content, and what the marks of a cut take. */
const OVERHEAD = 120;
/** Less of a property is not worth its label. */
const LEAST = 8;

/** Keeps the parts within the budget by shortening the longest ones, and names those that it has cut. */
export function cutParts(parts: readonly ContextPart[], budget: number): { kept: ContextPart[]; cut: string[] } {
	const measured = parts.map((part) => ({ part, tokens: estimateTokens(part.text), label: estimateTokens(part.label) + 3 }));
	const room = Math.max(0, budget - OVERHEAD);
	const cap = longestAllowed(
		measured.map(({ tokens, label }) => tokens + label),
		room,
	);
	const kept: ContextPart[] = [];
	const cut: string[] = [];
	for (const { part, tokens, label } of measured) {
		if (tokens + label <= cap) {
			kept.push(part);
			continue;
		}
		cut.push(part.name);
		const text = cap - label >= LEAST ? cutToTokens(part.text, cap - label - 1) : '';
		if (text !== '') kept.push({ ...part, text: `${text} …` });
	}
	return { kept, cut };
}

/** The largest length that all parts can have so that together they fit: what is shorter stays whole. */
function longestAllowed(lengths: readonly number[], room: number): number {
	let left = room;
	const sorted = lengths.toSorted((a, b) => a - b);
	for (const [index, length] of sorted.entries()) {
		const share = Math.floor(left / (sorted.length - index));
		if (length > share) return share;
		left -= length;
	}
	return Number.POSITIVE_INFINITY;
}
