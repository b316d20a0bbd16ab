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

interface Measured {
	part: ContextPart;
	/** Tokens of the text and its label. */
	tokens: number;
	label: number;
}

interface Fitted {
	kept: ContextPart[];
	/** Names of those of which only the beginning is kept, and of those of which nothing is. */
	cut: string[];
	leftOut: string[];
}

/** Keeps the parts within the budget: short ones whole, the longest shortened, and without those of which nothing useful would be left. */
export function fitParts(parts: readonly ContextPart[], budget: number): Fitted {
	const measured = parts.map(measure);
	const sorted = measured.toSorted((a, b) => a.tokens - b.tokens);
	const { count, cap } = mostThatFit(sorted, Math.max(0, budget - OVERHEAD));
	const dropped = new Set(sorted.slice(count));
	const fitted: Fitted = { kept: [], cut: [], leftOut: [] };
	for (const one of measured) {
		const { part, tokens, label } = one;
		const text = dropped.has(one) ? '' : tokens <= cap ? part.text : shortened(part.text, cap - label);
		if (text === '') fitted.leftOut.push(part.name);
		else fitted.kept.push({ ...part, text });
		if (text !== '' && tokens > cap) fitted.cut.push(part.name);
	}
	return fitted;
}

function measure(part: ContextPart): Measured {
	const label = estimateTokens(part.label) + 3;
	return { part, tokens: estimateTokens(part.text) + label, label };
}

function shortened(text: string, tokens: number): string {
	const start = tokens >= LEAST ? cutToTokens(text, tokens - 1) : '';
	return start && `${start} …`;
}

/** How many of the shortest can be sent so that something is left of each, and how long each may be. */
function mostThatFit(sorted: readonly Measured[], room: number): { count: number; cap: number } {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const count = Math.ceil((low + high) / 2);
		if (longestAllowed(sorted.slice(0, count), room) >= sorted[count - 1]!.label + LEAST) low = count;
		else high = count - 1;
	}
	return { count: low, cap: longestAllowed(sorted.slice(0, low), room) };
}

/** The largest length that all of these can have so that together they fit: what is shorter stays whole. */
function longestAllowed(sorted: readonly Measured[], room: number): number {
	let left = room;
	for (const [index, { tokens }] of sorted.entries()) {
		const share = Math.floor(left / (sorted.length - index));
		if (tokens > share) return share;
		left -= tokens;
	}
	return Number.POSITIVE_INFINITY;
}
