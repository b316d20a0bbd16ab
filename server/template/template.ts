import { LiquidError, toValueSync, type Template } from 'liquidjs';
import { AppError } from '../base/errors.ts';
import { TemplateContext } from './context.ts';
import { positions, type Position, type TemplateName } from './names.ts';
import { engine, parse } from './parse.ts';
import type { ParsedTemplate } from './parsed-template.ts';
import { OVER_TIME, reasonOf, TemplateSyntaxError } from './syntax-error.ts';
import { templateValues, type TemplateValues } from './values.ts';

export type { ParsedTemplate } from './parsed-template.ts';
export type { TemplateValues } from './values.ts';

/** Throws `validation_failed` for a template that cannot be parsed; `field` is where the caller has it from. */
export function parseTemplate(text: string, field = 'instructions'): ParsedTemplate {
	try {
		return parse(text);
	} catch (error) {
		if (!(error instanceof TemplateSyntaxError)) throw error;
		const { reason, at, cause } = error.fault;
		throw invalidTemplate(field, at ? `${reason}: line ${at.line}, column ${at.column}` : `${reason}.`, at, cause);
	}
}

/** For a text that is about to be saved: as `parseTemplate`, and images are not accepted as long as no provider takes them. */
export function checkTemplate(text: string, field: string): void {
	const [image] = parseTemplate(text, field).images;
	if (image) throw invalidTemplate(field, '{{image:…}} cannot be used yet', { line: image.line, column: image.column });
}

export function names(parsed: ParsedTemplate): readonly TemplateName[] {
	return parsed.names;
}

export interface RenderedTemplate {
	text: string;
	/** Names whose value was cut to the limits. */
	cut: string[];
}

/** Throws `template_failed` when a limit is reached or a filter cannot use its value. It takes a second at most, or `limitMs`. */
export function render(
	parsed: ParsedTemplate,
	values: TemplateValues | Readonly<Record<string, unknown>>,
	limitMs?: number,
): RenderedTemplate {
	const context = new TemplateContext(engine, values instanceof Map ? values : templateValues(values as Record<string, unknown>), limitMs);
	try {
		const text: unknown = toValueSync(engine.renderer.renderTemplates(parsed.templates as Template[], context));
		return { text: text as string, cut: [...context.cut] };
	} catch (error) {
		throw renderError(error, parsed.text);
	}
}

/** Whether a rendering failed for nothing but its time. */
export function exceedsTime(error: unknown): boolean {
	return error instanceof AppError && reasonOf(error.cause) === OVER_TIME;
}

function invalidTemplate(field: string, text: string, at?: Position, cause?: unknown): AppError {
	return new AppError('validation_failed', { detail: `${field}: ${text}`, facts: { errors: { [field]: [text] }, ...at }, cause });
}

function renderError(error: unknown, text: string): AppError {
	const at = positions(text)(LiquidError.is(error) ? error.token.begin : 0);
	return new AppError('template_failed', {
		detail: `The instructions could not be rendered. ${reasonOf(error)}: line ${at.line}, column ${at.column}`,
		facts: { ...at },
		cause: error,
	});
}
