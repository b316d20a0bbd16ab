import { isStopWord } from './offline-language.ts';

/** What is read of all sources together; the rest would cost time and change little. */
const MAX_READ = 20_000;

export interface Sentence {
	text: string;
	/** Its place in the text, from 0. */
	index: number;
	score: number;
}

const ENTITIES: Record<string, string> = { '&nbsp;': ' ', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** Text without tags and marks of HTML and Markdown; lines stay lines. */
export function plainText(source: string): string {
	return source
		.slice(0, MAX_READ)
		.replace(/<\/?[a-z][^<>]{0,500}>/gi, '\n')
		.replace(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!)
		.split('\n')
		.map((line) =>
			line
				.replace(/\s+/g, ' ')
				.trim()
				.replace(/^(?:#{1,6}|[-*+>]) /, '')
				.replaceAll('**', ''),
		)
		.filter(Boolean)
		.join('\n');
}

/** Lower-case words. */
export function termsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
}

/** Terms by how often they stand in the text, most frequent first, those of equal count as they come. */
export function keywordsOf(text: string, language: string): [string, number][] {
	const counts = new Map<string, number>();
	for (const term of termsOf(text)) {
		if (term.length > 2 && !/^\d+$/.test(term) && !isStopWord(term, language)) counts.set(term, (counts.get(term) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Sentences with how much each says of the whole: by the frequency of its words and by its place. */
export function scoredSentences(text: string, language: string): Sentence[] {
	const counts = new Map(keywordsOf(text, language));
	const seen = new Set<string>();
	const sentences: Sentence[] = [];
	for (const sentence of splitSentences(text, language)) {
		const terms = termsOf(sentence);
		const key = terms.join(' ');
		if (terms.length < 3 || seen.has(key)) continue;
		seen.add(key);
		const index = sentences.length;
		sentences.push({ text: sentence, index, score: weight(terms, counts) * form(sentence, terms.length) * placed(index) });
	}
	return sentences;
}

/** Most texts say at their beginning what they are about. */
function placed(index: number): number {
	return (index === 0 ? 1.5 : 1) / (1 + index * 0.08);
}

function weight(terms: string[], counts: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const term of new Set(terms)) sum += counts.get(term) ?? 0;
	return sum / Math.sqrt(terms.length);
}

/** First words that point back at a sentence that will not stand beside this one. */
const POINTS_BACK =
	/^(?:this|that|these|those|it|he|she|they|but|so|det|dette|disse|han|hun|hon|detta|men|dies|dabei|aber|dit|dat|maar|cela|ceci|il|elle|ils|esto|eso|pero)$/;

/** Headings, questions, overlong sentences and those that lean on another stand badly on their own. */
function form(sentence: string, length: number): number {
	if (!/[.!?…»”"]$/.test(sentence)) return 0.4;
	if (sentence.endsWith('?')) return 0.5;
	if (POINTS_BACK.test(termsOf(sentence.slice(0, 20))[0] ?? '')) return 0.6;
	return length < 6 ? 0.6 : length > 40 ? 0.7 : 1;
}

function splitSentences(text: string, language: string): string[] {
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	const sentences: string[] = [];
	for (const line of text.split('\n')) {
		let open = '';
		for (const { segment } of segmenter.segment(line)) {
			open += segment;
			// "Dr. " and "f.eks. " end no sentence.
			if (/(?:^|[\s(.])\p{L}{1,3}\.\s*$/u.test(open.slice(-8)) && open.length < 400) continue;
			sentences.push(open.trim());
			open = '';
		}
		if (open.trim()) sentences.push(open.trim());
	}
	return sentences;
}

/** At most `limit` characters, ended at a word with an ellipsis where it had to be cut. */
export function cutAtWord(text: string, limit: number): string {
	if (text.length <= limit) return text;
	if (limit < 2) return text.slice(0, Math.max(0, limit));
	const room = text.slice(0, limit);
	const space = room.lastIndexOf(' ');
	const kept = (space > limit / 3 ? room.slice(0, space) : room.slice(0, limit - 1)).replace(/[\s,;:.–-]+$/, '');
	// A cut through a pair of surrogates would leave half a character.
	return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The best sentences that fit together, in the order of the text; at least the beginning of the best one. */
export function pick(sentences: readonly Sentence[], limit: number, most = 99): string[] {
	const chosen: Sentence[] = [];
	let length = -1;
	for (const sentence of ranked(sentences)) {
		if (chosen.length === most) break;
		if (length + 1 + sentence.text.length > limit) continue;
		chosen.push(sentence);
		length += 1 + sentence.text.length;
	}
	if (!chosen.length) return sentences.length ? [cutAtWord(ranked(sentences)[0]!.text, limit)] : [];
	return chosen.sort((a, b) => a.index - b.index).map((sentence) => sentence.text);
}

export function ranked(sentences: readonly Sentence[]): Sentence[] {
	return sentences.toSorted((a, b) => b.score - a.score || a.index - b.index);
}

export function capitalised(text: string): string {
	const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
	return first.toLocaleUpperCase() + text.slice(first.length);
}
