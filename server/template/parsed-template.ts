import type { Template } from 'liquidjs';
import type { LeftOver, Position, TemplateName } from './names.ts';

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
