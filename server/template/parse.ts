import { templateEngine } from './engine.ts';
import { positions, survey, type Position } from './names.ts';
import type { ParsedTemplate, TemplateImage } from './parsed-template.ts';
import { syntaxErrorOf, TemplateSyntaxError } from './syntax-error.ts';

/** In UTF-8 bytes. */
const TEMPLATE_LIMIT = 65_536;

export const engine = templateEngine();

/** Throws a `TemplateSyntaxError` for a template that cannot be parsed. Runs in the browser too, so that the editor and the server agree. */
export function parse(text: string): ParsedTemplate {
	if (isTooLong(text)) throw new TemplateSyntaxError({ kind: 'tooLong', reason: 'The template is longer than 64 KiB', subject: '' });
	const { blanked, images } = withoutImages(text);
	try {
		const templates = engine.parse(blanked);
		return { text, images, templates, ...survey(templates, blanked) };
	} catch (error) {
		throw syntaxErrorOf(error, blanked, engine);
	}
}

/** A character has three bytes at most. */
function isTooLong(text: string): boolean {
	return text.length > TEMPLATE_LIMIT || (text.length * 3 > TEMPLATE_LIMIT && new TextEncoder().encode(text).length > TEMPLATE_LIMIT);
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
