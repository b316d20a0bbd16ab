import { AppError } from '../base/errors.ts';
import { parseTemplate, render, type RenderedTemplate } from './template.ts';
import type { TemplateValues } from './values.ts';

export interface RenderOrder {
	text: string;
	values: TemplateValues;
}

export type RenderReply = (RenderedTemplate & { milliseconds: number }) | { failure: { detail: string; facts: AppError['facts'] } };

/** Runs on a thread of the pool. Errors lose their class on the way back, so a failure of the template is an answer. */
export default function renderOrder({ text, values }: RenderOrder): RenderReply {
	try {
		const parsed = parseTemplate(text);
		const started = performance.now();
		return { ...render(parsed, values), milliseconds: performance.now() - started };
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return { failure: { detail: error.message, facts: error.facts } };
	}
}
