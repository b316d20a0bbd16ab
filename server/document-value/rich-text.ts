import { createRequire } from 'node:module';
import type { compile, HtmlToTextOptions } from 'html-to-text';

/** Longer markup is read by a plainer reader: the good one takes seconds for megabytes and for deep nesting. */
const GOOD_READER_LIMIT = 60_000;

const OPTIONS: HtmlToTextOptions = {
	wordwrap: false,
	limits: { maxDepth: 64, ellipsis: '…' },
	selectors: [
		{ selector: 'a', options: { ignoreHref: true } },
		{ selector: 'img', format: 'skip' },
		{ selector: 'hr', format: 'skip' },
		{ selector: 'ul', options: { itemPrefix: '- ' } },
		...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
		...['td', 'th'].map((selector) => ({ selector, format: 'inlineSurround', options: { suffix: ' ' } })),
		{ selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
	],
};

let reader: ((markup: string) => string) | undefined;

/** Loaded with the first markup that comes: a server at rest has no use for it. */
function read(markup: string): string {
	reader ??= (createRequire(import.meta.url)('html-to-text') as { compile: typeof compile }).compile(OPTIONS);
	return reader(markup);
}

const MEMORY = 100;
const known = new Map<string, string>();

/** What one document may have read by either, so that no document takes long. */
export interface MarkupBudget {
	good: number;
	plain: number;
	/** Told when a text is not read to its end. */
	onCut(): void;
}

export function markupBudget(onCut: () => void): MarkupBudget {
	return { good: 200_000, plain: 2_000_000, onCut };
}

/** Text without markup, of links and headings too. */
export function textOfMarkup(markup: string, budget: MarkupBudget): string {
	if (!markup.includes('<') && !markup.includes('&')) return markup.trim();
	const remembered = known.get(markup);
	if (remembered !== undefined) return remembered;
	if (markup.length > GOOD_READER_LIMIT || markup.length > budget.good) {
		const readable = markup.slice(0, budget.plain);
		budget.plain -= readable.length;
		if (readable.length < markup.length) budget.onCut();
		return plainReading(readable);
	}
	budget.good -= markup.length;
	const text = read(markup).trim();
	// The same few documents are run again and again while somebody works on them.
	if (known.size >= MEMORY) known.delete(known.keys().next().value!);
	known.set(markup, text);
	return text;
}

const BLOCK = /^(?:p|div|h[1-6]|li|ul|ol|tr|table|blockquote|pre|section|article|header|footer|br|figure|figcaption|umb-rte-block)$/;
const TAG_NAME = /<\/?([a-z][a-z0-9-]*)/iy;

/** One pass from left to right, whatever is in it. */
function plainReading(markup: string): string {
	const parts: string[] = [];
	for (let index = 0; index < markup.length;) {
		const open = markup.indexOf('<', index);
		if (open === -1) {
			parts.push(spaced(markup.slice(index)));
			break;
		}
		if (open > index) parts.push(spaced(markup.slice(index, open)));
		TAG_NAME.lastIndex = open;
		const name = TAG_NAME.exec(markup)?.[1]?.toLowerCase();
		if (name && BLOCK.test(name)) parts.push('\n');
		else if (name === 'td' || name === 'th') parts.push(' ');
		const end = endOfTag(markup, open, name);
		if (end === open + 1) parts.push('<');
		index = end;
	}
	return decoded(parts.join(''))
		.replaceAll(/ ?\n[ \n]*/g, '\n')
		.trim();
}

function endOfTag(markup: string, open: number, name: string | undefined): number {
	const closer = markup.startsWith('<!--', open) ? '-->' : '>';
	if (!name && closer === '>') return open + 1;
	const hidden = (name === 'script' || name === 'style') && markup[open + 1] !== '/';
	const from = hidden ? markup.indexOf(`</${name}`, open) : open;
	const end = from === -1 ? -1 : markup.indexOf(closer, from);
	return end === -1 ? markup.length : end + closer.length;
}

function spaced(text: string): string {
	return text.replaceAll(/\s+/g, ' ');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(text: string): string {
	return text.replaceAll(
		/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi,
		(written, decimal, hex, name: string | undefined) => {
			if (name) return ENTITIES[name.toLowerCase()]!;
			const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
			return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : String(written);
		},
	);
}
