import { LiquidError, toValueSync, type Template } from 'liquidjs';
import { AppError } from '../base/errors.ts';
import { TemplateContext } from './context.ts';
import { templateEngine } from './engine.ts';
import { positions, survey, TooDeep, type LeftOver, type Position, type TemplateName } from './names.ts';
import { templateValues, type TemplateValues } from './values.ts';

export type { LeftOver, Position, TemplateName } from './names.ts';
export type { TemplateValues } from './values.ts';

/** In UTF-8 bytes. */
const TEMPLATE_LIMIT = 65_536;

export interface TemplateImage extends Position {
	alias: string;
}

/** A parsed template: can be kept and rendered any number of times. */
export interface ParsedTemplate {
	readonly text: string;
	/** The `{{image:alias}}` of the text. They render as nothing. */
	readonly images: readonly TemplateImage[];
	/** Every reading of a name that the template did not make itself, in the order of the text. */
	readonly names: readonly TemplateName[];
	readonly leftOvers: readonly LeftOver[];
	readonly templates: readonly Template[];
}

const engine = templateEngine();

/** Throws `validation_failed` for what is no template; `field` is where the caller has it from. */
export function parseTemplate(text: string, field = 'instructions'): ParsedTemplate {
	if (Buffer.byteLength(text) > TEMPLATE_LIMIT) throw refused(field, 'The template is longer than 64 KiB.');
	const { blanked, images } = withoutImages(text);
	try {
		const templates = engine.parse(blanked);
		return { text, images, templates, ...survey(templates, blanked) };
	} catch (error) {
		throw syntaxError(field, error, blanked);
	}
}

/** For a text that is about to be saved: as `parseTemplate`, and images are refused as long as no provider takes them. */
export function checkTemplate(text: string, field: string): void {
	const [image] = parseTemplate(text, field).images;
	if (image) throw refused(field, '{{image:…}} cannot be used yet', { line: image.line, column: image.column });
}

export function names(parsed: ParsedTemplate): readonly TemplateName[] {
	return parsed.names;
}

/** Throws `template_failed` when a limit is reached or a filter cannot use its value. `onCut` hears of names that were too long. */
export function render(
	parsed: ParsedTemplate,
	values: TemplateValues | Readonly<Record<string, unknown>>,
	onCut?: (names: string[]) => void,
): string {
	const context = new TemplateContext(engine, values instanceof Map ? values : templateValues(values as Record<string, unknown>));
	try {
		const text: unknown = toValueSync(engine.renderer.renderTemplates(parsed.templates as Template[], context));
		if (context.cut.size > 0) onCut?.([...context.cut]);
		return text as string;
	} catch (error) {
		throw renderError(error, parsed.text);
	}
}

/** Blanks in their place, so that positions after them hold. */
function withoutImages(text: string): { blanked: string; images: TemplateImage[] } {
	const images: TemplateImage[] = [];
	if (!text.includes('{{')) return { blanked: text, images };
	let position: ((index: number) => Position) | undefined;
	const blanked = text.replaceAll(/\{\{-?\s*image:\s*([^\s{}|]+?)\s*-?\}\}/gi, (written: string, alias: string, index: number) => {
		position ??= positions(text);
		images.push({ alias, ...position(index) });
		return written.replaceAll(/[^\n]/g, ' ');
	});
	return { blanked, images };
}

function syntaxError(field: string, error: unknown, text: string): AppError {
	const token = error instanceof TooDeep || LiquidError.is(error) ? error.token : undefined;
	const at = positions(text)(token?.begin ?? 0);
	const reason = isOverflow(error) ? 'This is nested too deeply' : wording(error);
	return refused(field, `${reason}: line ${at.line}, column ${at.column}`, at, error);
}

function refused(field: string, text: string, at?: Position, cause?: unknown): AppError {
	return new AppError('validation_failed', { detail: `${field}: ${text}`, facts: { errors: { [field]: [text] }, ...at }, cause });
}

function renderError(error: unknown, text: string): AppError {
	const at = positions(text)(LiquidError.is(error) ? error.token.begin : 0);
	const reason = isOverflow(error) ? 'This is nested too deeply' : wording(error);
	return new AppError('template_failed', {
		detail: `The instructions could not be rendered. ${reason}: line ${at.line}, column ${at.column}`,
		facts: { ...at },
		cause: error,
	});
}

function isOverflow(error: unknown): boolean {
	return (
		(error instanceof RangeError && error.message.includes('call stack')) ||
		(LiquidError.is(error) && error.originalError !== undefined && isOverflow(error.originalError))
	);
}

const WORDINGS: [RegExp, string][] = [
	[/^undefined filter: (.*)$/s, 'There is no filter "$1"'],
	[/^tag "?(.*?)"? not found$/s, 'There is no tag "$1"'],
	[/^invalid value expression: .*$/s, 'A value is expected here'],
	[/^expected "\|" before filter$/, 'After the value only a filter can follow, with "|" before it'],
	[/^(?:tag|output|raw) (.*) not closed$/s, '$1 is not closed'],
	[/^memory alloc limit exceeded$/, 'It takes more memory than a template may use'],
	[/^template render limit exceeded$/, 'It takes longer than one second'],
];

function wording(error: unknown): string {
	const original = LiquidError.is(error) ? (error.originalError ?? error) : error;
	const message = (original instanceof Error ? original.message : String(original)).replace(/, line:\d+, col:\d+$/, '');
	for (const [pattern, text] of WORDINGS) if (pattern.test(message)) return shortened(message.replace(pattern, text));
	return shortened(message);
}

function shortened(text: string): string {
	return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
