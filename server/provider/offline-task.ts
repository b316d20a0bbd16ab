import type { Brief, ModelCall } from './provider.ts';
import { languageOf } from './offline-language.ts';
import { plainText, termsOf } from './offline-text.ts';

export const TASKS = ['translate', 'tone', 'alt', 'shorten', 'bullets', 'title', 'description', 'summary', 'write'] as const;
export type Task = (typeof TASKS)[number];

/** What a call asks for, as far as words can be matched without a model. */
export interface Work {
	task: Task;
	/** The prose to pick from, and short texts beside it: titles, file names, values. */
	prose: string;
	short: string[];
	/** Those texts that stand in the instructions themselves. */
	named: string[];
	/** True when the prose stands in the instructions, too. */
	targeted: boolean;
	/** One sentence was asked for. */
	brief: boolean;
	instructions: string;
	language: string;
	/** Language of our own words. */
	speech: string;
	maxLength: number | undefined;
	/** Bullets asked for. */
	points: number | undefined;
}

const MOST_SOURCES = 50;

/** The word that comes first decides: what is asked stands before how. */
const SIGNS: [Task, RegExp][] = [
	['translate', /translat|oversæt|übersetz|översätt|oversett|tradui|traduc|tradúc|vertaa?l/i],
	[
		'tone',
		/rewrite|rephrase|paraphrase|reword|omskriv|omformuler|umformulier|umschreib|skriv om|reformul|réécri|reescrib|herschrijf|herformuleer|change the tone|more (?:formal|friendly)|tone of voice/i,
	],
	[
		'alt',
		/alt[- ]?text|alternative text|alternativ tekst|alt-?tekst|alternativtext|texte alternatif|texto alternativo|image description|billedtekst|bildtext/i,
	],
	['shorten', /shorten|shorter|condense|forkort|kortere|afkort|kürze|förkorta|kortare|raccourci|acorta|inkort|korter/i],
	[
		'bullets',
		/bullet|key points|key takeaways|punktform|punktopstilling|stichpunkt|aufzählung|punktlista|punktliste|kulepunkt|liste à puces|viñetas|opsomming/i,
	],
	[
		'title',
		/\btitles?\b|headline|heading|overskrift|\btit(?:el|ler|lar|eln|els)\b|rubrik|schlagzeile|überschrift|\btitres?\b|título|titular|\bkop\b/i,
	],
	['description', /meta[- ]?(?:description|beskrivelse|beskrivning|beschreibung|descripción|omschrijving)|teaser|manchet/i],
	['summary', /summar|opsummer|resum|résum|zusammenfass|sammanfatt|sammendrag|oppsummer|samenvat|tl;dr/i],
	['write', /\b(?:blog|essay|compose|indlæg|beitrag|artikel om|article about|write about)\b/i],
];

export function readWork(call: ModelCall, brief: Brief): Work {
	const asked = call.messages.findLast((message) => message.role === 'user')?.content ?? '';
	const earlier = call.messages.findLast((message) => message.role === 'assistant')?.content;
	const given = earlier === undefined ? longestFirst(brief.sources) : [earlier];
	const filledIn = given.filter((source) => source.trim().length > 3 && asked.includes(source.trim())).map(plainText);
	const sources = unique(given.map(plainText).filter(Boolean));
	const instructions = withoutContent(asked, given);
	// A prompt that was sent as one text holds its content after the first line or colon.
	const inline = sources.length ? '' : inlineContent(asked);
	if (inline) sources.push(plainText(inline));
	const ask = inline ? asked.slice(0, asked.length - inline.length) : instructions;
	const task = taskOf(ask);
	const long = sources.filter(isProse);
	// What the author wrote into the instructions is what they are about; the rest of the document only where there is none.
	const target = filledIn.filter((source) => isProse(source) || (task === 'shorten' && source.length > 20));
	const prose = (target.length ? target : long).join('\n');
	const { culture, maxLength } = brief;
	return {
		task,
		prose,
		targeted: target.length > 0,
		short: unique([...filledIn, ...labelled(instructions), ...sources].filter((source) => source && !isProse(source))),
		named: unique([...filledIn, ...labelled(instructions)]),
		brief:
			/one sentence|single sentence|én sætning|en (?:enkelt )?mening|(?:én|en) setning|ein(?:em|en)? satz|une (?:seule )?phrase|una (?:sola )?frase|één zin/i.test(
				ask,
			),
		instructions: ask,
		language: languageOf(termsOf(prose), culture),
		speech: culture ? languageOf([], culture) : languageOf(termsOf(ask)),
		maxLength: maxLength ?? charactersIn(ask),
		points: numberBefore(ask, /(?:\p{L}+ ){0,2}(?:bullet|point|punkt|takeaway|stichpunkt|puce|viñeta|linje|line)/iu),
	};
}

/** Texts alone: JSON among the values is not prose. */
function longestFirst(sources: readonly string[]): string[] {
	const texts = sources.filter((source) => source.trim() !== '' && !source.trimStart().startsWith('{'));
	return texts.sort((a, b) => b.length - a.length).slice(0, MOST_SOURCES);
}

function taskOf(instructions: string): Task {
	let found: Task = 'summary';
	let first = Infinity;
	for (const [task, sign] of SIGNS) {
		const at = instructions.search(sign);
		if (at !== -1 && at < first) [found, first] = [task, at];
	}
	// "Summarise as bullet points": the form belongs to the same request.
	if (found === 'summary' && SIGNS.some(([task, sign]) => task === 'bullets' && sign.test(instructions))) return 'bullets';
	if (found === 'summary' && first === Infinity && /\btone\b|tonefald|tonfall/i.test(instructions)) return 'tone';
	if (found === 'summary' && /\bas a list\b|som (?:en )?liste|als liste|som (?:en )?lista/i.test(instructions)) return 'bullets';
	return found;
}

/** Instructions without the texts that were filled in, whose words ask for nothing. */
function withoutContent(asked: string, sources: readonly string[]): string {
	let rest = asked;
	for (const source of sources) if (source.length > 40) rest = rest.replaceAll(source, ' ');
	return rest.slice(0, 4000);
}

/** Values of lines such as "Title: Rye bread", which the template may have had from elsewhere. */
function labelled(instructions: string): string[] {
	const lines = instructions.split('\n').slice(1);
	const values = lines.map((line) => /^\p{L}[\p{L} ]{0,30}: (\S.{2,120})$/u.exec(line.trim())?.[1]?.trim() ?? '');
	return values.filter(Boolean);
}

function inlineContent(asked: string): string {
	const at = asked.search(/\n|: /);
	const rest = at === -1 ? '' : asked.slice(at + 1);
	return termsOf(rest.slice(0, 2000)).length >= 12 ? rest : '';
}

function isProse(text: string): boolean {
	const count = termsOf(text.slice(0, 500)).length;
	return count >= 12 || (count >= 5 && /[.!?…]$/.test(text));
}

/** A limit that stands in the instructions: "155 characters", "50 words". */
function charactersIn(instructions: string): number | undefined {
	const characters = numberBefore(instructions, /(?:characters?|chars?|tegn|zeichen|tecken|caract|tekens)/iu);
	if (characters && characters >= 10) return characters;
	const count = numberBefore(instructions, /(?:words|ord\b|wörter|mots|palabras|woorden)/iu);
	return count && count >= 5 ? Math.round(count * 6.5) : undefined;
}

function numberBefore(text: string, noun: RegExp): number | undefined {
	const found = new RegExp(`(\\d{1,4})[ -]?(?:${noun.source})`, noun.flags).exec(text);
	return found ? Number(found[1]) : undefined;
}

function unique(texts: string[]): string[] {
	return [...new Set(texts)];
}
