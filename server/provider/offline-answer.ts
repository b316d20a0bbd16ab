import { phrasesFor } from './offline-language.ts';
import type { Work } from './offline-task.ts';
import { capitalised, cutAtWord, keywordsOf, pick, ranked, scoredSentences, type Sentence } from './offline-text.ts';

/** Up to `count` different answers, the best first; one sentence that says why where there can be none. */
export function answers(work: Work, count: number): string[] {
	const phrases = phrasesFor(work.speech);
	if (!work.prose && !work.short.length) return [phrases.nothing];
	if (work.task === 'translate') return [phrases.translate];
	if (work.task === 'tone') return [phrases.tone];
	if (work.task === 'alt') return altTexts(work, count, phrases.picture);
	const sentences = scoredSentences(work.prose, work.language);
	if (work.task === 'write') return [outline(work, sentences)];
	if (work.task === 'title') return titles(work, sentences, count);
	if (!sentences.length) return [phrases.nothing];
	if (work.task === 'bullets') return bullets(work, sentences, count);
	return summaries(sentences, count, limitOf(work), work.brief ? 1 : 99);
}

function limitOf(work: Work): number {
	if (work.maxLength) return work.maxLength;
	if (work.task === 'shorten') return Math.max(40, Math.round(work.prose.length / 2));
	if (work.task === 'description') return 155;
	// A summary that repeats the whole of a short text is none.
	return Math.min(400, Math.max(120, Math.round(work.prose.length * 0.6)));
}

/** Each begins from another of the best sentences, so that no two are alike. */
function summaries(sentences: readonly Sentence[], count: number, limit: number, most: number): string[] {
	const found: string[] = [];
	const order = ranked(sentences);
	for (let skip = 0; skip < order.length && found.length < count; skip++) {
		add(found, pick(order.slice(skip), limit, most).join(' '));
	}
	for (let size = 1; size <= Math.min(order.length, most) && found.length < count; size++)
		add(found, pick(sentences, limit, size).join(' '));
	return found;
}

function bullets(work: Work, sentences: readonly Sentence[], count: number): string[] {
	const limit = work.maxLength ?? 1200;
	const most = Math.max(1, Math.min(work.points ?? 4, sentences.length));
	const found: string[] = [];
	for (let size = most; size > 0 && found.length < count; size--) {
		const each = Math.max(20, Math.min(160, Math.floor(limit / size) - 3));
		const chosen = ranked(sentences)
			.slice(0, size)
			.sort((a, b) => a.index - b.index);
		const lines = chosen.map((sentence) => `- ${cutAtWord(sentence.text, each)}`);
		while (lines.length > 1 && lines.join('\n').length > limit) lines.pop();
		add(found, cutAtWord(lines.join('\n'), limit));
	}
	return found;
}

function titles(work: Work, sentences: readonly Sentence[], count: number): string[] {
	const limit = work.maxLength ?? 60;
	const keywords = keywordsOf(work.prose || work.short.join('\n'), work.language)
		.slice(0, 12)
		.map(([term]) => capitalised(term));
	const name = work.short.find((text) => /\p{L}{3}/u.test(text) && text.length <= limit && !isFileName(text));
	const openings = ranked(sentences).map((sentence) => opening(sentence.text, limit));
	const whole = openings.filter((text) => text.length <= limit);
	const found: string[] = [];
	const offer = (text: string) => {
		if (found.length < count) add(found, cutAtWord(text.replace(/[.!:;,]+$/, ''), limit));
	};
	whole.slice(0, Math.ceil(count / 2)).forEach(offer);
	// Today's title is not a suggestion for a new one.
	if (name && !work.named.includes(name)) offer(name);
	const about = keywords.find((word) => !name?.toLowerCase().includes(word.toLowerCase()));
	if (name && about) offer(`${name}: ${about.toLowerCase()}`);
	[...whole, ...openings].forEach(offer);
	for (let at = 0; at + 1 < keywords.length; at += 2) offer(`${keywords[at]} – ${keywords[at + 1]!.toLowerCase()}`);
	keywords.forEach(offer);
	if (!found.length && work.short[0]) offer(work.short[0]);
	return found.length ? found : [phrasesFor(work.speech).nothing];
}

/** A sentence up to its first clause, where that is enough for a title. */
function opening(sentence: string, limit: number): string {
	if (sentence.length <= limit) return sentence;
	const clause = sentence.slice(0, limit).search(/(?:[,;:]| [–—-]) [^,;:]*$/);
	return clause > 15 ? sentence.slice(0, clause) : sentence;
}

function altTexts(work: Work, count: number, cannot: string): string[] {
	const limit = work.maxLength ?? 125;
	const found: string[] = [];
	const isCaption = (text: string) => !isFileName(text) && /\p{L}{3}/u.test(text) && !/[/@]/.test(text);
	const files = work.short.concat(work.instructions.split(/[\s"'“”(){}]+/)).filter(isFileName);
	const described = files.map(fromFileName).filter((text) => text.length > 3);
	const sentences = ranked(scoredSentences(work.prose, work.language)).map((sentence) => sentence.text);
	const captions = work.named.filter(isCaption).concat(work.short.filter(isCaption));
	// A text that the instructions hold is the one about the picture; any other prose is only about the page.
	const order = work.targeted ? [...described, ...sentences, ...captions] : [...described, ...captions, ...sentences];
	for (const text of order) if (found.length < count) add(found, cutAtWord(text, limit));
	return found.length ? found : [cannot];
}

function isFileName(text: string): boolean {
	return text.length < 300 && /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic)$/i.test(text);
}

/** `/media/rye-bread_on-table-1024x768.jpg` → `Rye bread on table`; numbers of a camera say nothing. */
function fromFileName(path: string): string {
	const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1, path.lastIndexOf('.'));
	const spaced = name
		.replace(/([\p{Ll}])(\p{Lu})/gu, '$1 $2')
		.split(/[\s_.+-]+/)
		.filter((word) => word && !/^(?:\d+(?:x\d+)?|img|dsc[nf]?|pxl|scaled|final|copy)\d*$/i.test(word));
	return spaced.length ? capitalised(spaced.join(' ').toLowerCase()) : '';
}

function outline(work: Work, sentences: readonly Sentence[]): string {
	const phrases = phrasesFor(work.speech);
	const lead = sentences[0]?.text ?? '';
	// The value that the instructions name first is what they are about.
	const named = work.short.toSorted((a, b) => place(work.instructions, a) - place(work.instructions, b));
	const topic = named.find((text) => /\p{L}{3}/u.test(text)) ?? cutAtWord(lead, 60);
	const lines = phrases.sections.map((section, at) => `${at + 1}. ${section}`);
	return [phrases.outline(topic), ...lines, ...(lead ? [lead] : [])].join('\n');
}

function place(text: string, part: string): number {
	const at = text.indexOf(part);
	return at === -1 ? Infinity : at;
}

function add(found: string[], text: string) {
	if (text && !found.some((one) => one.toLowerCase() === text.toLowerCase())) found.push(text);
}
