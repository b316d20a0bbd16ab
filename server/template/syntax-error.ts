import { LiquidError, type Liquid } from 'liquidjs';
import { nearest } from './known-names.ts';
import { positions, TooDeep, type Position } from './names.ts';

/** What can be wrong with a text, so that a client finds words of its own; `syntax` for what has only Liquid's words. */
export type SyntaxErrorKind =
	| 'unclosed'
	| 'unclosedBlock'
	| 'stray'
	| 'unknownFilter'
	| 'unknownTag'
	| 'valueExpected'
	| 'tooDeep'
	| 'tooLong'
	| 'syntax';

interface SyntaxFault {
	kind: SyntaxErrorKind;
	/** For people, in English, without a full stop. */
	reason: string;
	/** The filter, the tag or the piece of the text that it is about. */
	subject: string;
	/** What was probably meant in place of the subject. */
	suggestion?: string | undefined;
	/** Undefined when it is about the whole text. */
	at?: Position;
	cause?: unknown;
}

export class TemplateSyntaxError extends Error {
	readonly fault: SyntaxFault;

	constructor(fault: SyntaxFault) {
		super(fault.reason, { cause: fault.cause });
		this.name = 'TemplateSyntaxError';
		this.fault = fault;
	}
}

/** Reads an error that parsing `text` has thrown. */
export function syntaxErrorOf(error: unknown, text: string, engine: Liquid): TemplateSyntaxError {
	const token = error instanceof TooDeep || LiquidError.is(error) ? error.token : undefined;
	const begin = token?.begin ?? 0;
	const open = unclosedAt(text, begin);
	const index = open ?? begin;
	const piece = pieceOf(text, index);
	const fault = open === undefined ? kindOf(error, piece, engine) : { kind: 'unclosed' as const, reason: `"${piece}" is not closed` };
	return new TemplateSyntaxError({ subject: piece, ...fault, at: positions(text)(index), cause: error });
}

function kindOf(error: unknown, piece: string, engine: Liquid): Pick<SyntaxFault, 'kind' | 'reason'> & Partial<SyntaxFault> {
	if (error instanceof TooDeep || isOverflow(error)) return { kind: 'tooDeep', reason: reasonOf(error) };
	const reason = reasonOf(error);
	const message = messageOf(error);
	const filter = /^undefined filter: (.*)$/s.exec(message)?.[1];
	if (filter !== undefined) {
		return { kind: 'unknownFilter', reason, subject: filter, suggestion: nearest(filter, Object.keys(engine.filters)) };
	}
	const tag = /^tag "?(.*?)"? not found$/s.exec(message)?.[1];
	if (tag !== undefined && isPartOfBlock(tag, engine)) return { kind: 'stray', reason: `"${tag}" belongs to no open block`, subject: tag };
	if (tag !== undefined) return { kind: 'unknownTag', reason, subject: tag, suggestion: nearest(tag, Object.keys(engine.tags)) };
	if (message.endsWith(' not closed')) return { kind: /^\{%.*%\}$/s.test(piece) ? 'unclosedBlock' : 'unclosed', reason };
	if (message.startsWith('invalid value expression')) return { kind: 'valueExpected', reason };
	return { kind: 'syntax', reason };
}

function isPartOfBlock(tag: string, engine: Liquid): boolean {
	return ['else', 'elsif', 'when'].includes(tag) || (tag.startsWith('end') && tag.slice(3) in engine.tags);
}

/** Where an output or a tag begins that Liquid has read on from into the next one. */
function unclosedAt(text: string, index: number): number | undefined {
	const inner = openBefore(text, index);
	if (inner < Math.max(index - 1, 2)) return undefined;
	const outer = openBefore(text, inner - 2);
	if (outer === -1) return undefined;
	return text.slice(outer, inner).includes(text[outer + 1] === '{' ? '}}' : '%}') ? undefined : outer;
}

function openBefore(text: string, index: number): number {
	return Math.max(text.lastIndexOf('{{', index), text.lastIndexOf('{%', index));
}

/** The output or the tag around a place, in one line and not too long to be shown. */
function pieceOf(text: string, index: number): string {
	const begin = Math.max(openBefore(text, index), 0);
	const close = text[begin + 1] === '{' ? '}}' : '%}';
	const end = text.indexOf(close, begin);
	const next = openAfter(text, begin + 2);
	const piece = end === -1 || end > next ? text.slice(begin, next) : text.slice(begin, end + 2);
	return shortened(piece.split('\n', 1)[0]!.trimEnd(), 40);
}

function openAfter(text: string, index: number): number {
	const at = text.slice(index).search(/\{[{%]/);
	return at === -1 ? text.length : index + at;
}

/** A call stack that was too short is not an error of the program here: the text is nested too deeply. */
function isOverflow(error: unknown): boolean {
	return (
		(error instanceof RangeError && error.message.includes('call stack')) ||
		(LiquidError.is(error) && error.originalError !== undefined && isOverflow(error.originalError))
	);
}

export const OVER_TIME = 'It takes longer than one second';
const WORDINGS: [RegExp, string][] = [
	[/^undefined filter: (.*)$/s, 'There is no filter "$1"'],
	[/^tag "?(.*?)"? not found$/s, 'There is no tag "$1"'],
	[/^invalid value expression: .*$/s, 'A value is expected here'],
	[/^expected "\|" before filter$/, 'After the value only a filter can follow, with "|" before it'],
	[/^(?:tag|output|raw) (.*) not closed$/s, '$1 is not closed'],
	[/^memory alloc limit exceeded$/, 'It takes more memory than a template may use'],
	[/^template render limit exceeded$/, OVER_TIME],
];

/** What went wrong while parsing or rendering, in words for people. */
export function reasonOf(error: unknown): string {
	if (isOverflow(error)) return 'This is nested too deeply';
	const message = messageOf(error);
	for (const [pattern, text] of WORDINGS) if (pattern.test(message)) return shortened(message.replace(pattern, text), 200);
	return shortened(message, 200);
}

function messageOf(error: unknown): string {
	const original = LiquidError.is(error) ? (error.originalError ?? error) : error;
	return (original instanceof Error ? original.message : String(original)).replace(/, line:\d+, col:\d+$/, '');
}

function shortened(text: string, limit: number): string {
	return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}
