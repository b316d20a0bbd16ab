import { LRUCache } from 'lru-cache';
import type { Warning } from '../base/warning.ts';
import type { TemplateRenderer } from '../template/renderer.ts';
import { parseTemplate, type ParsedTemplate, type TemplateValues } from '../template/template.ts';
import { readsCurrentValue, readsProperty, requireVariables, resolveVariables } from '../template/variables.ts';
import type { ProfileRow } from '../profile/profile.service.ts';
import type { Brief, Message } from '../provider/provider.ts';
import { entityContext, type EntityContext } from '../document-value/entity-context.ts';
import { entityName } from '../document-value/entity-values.ts';
import type { ModelRequest } from './attempt.ts';
import { outputRules } from './output-rules.ts';
import type { Plan } from './plan.ts';
import type { RunRequest } from './request.ts';
import { builtIn, propertiesOf } from './run-values.ts';

/** What is sent to a model, and what the caller should know of it. */
export interface Prepared {
	request: ModelRequest;
	warnings: Warning[];
}

/** Makes what a profile is sent: each has a system prompt and a budget of its own. */
export type Prepare = (profile: ProfileRow) => Promise<Prepared>;

const parsedTemplates = new LRUCache<string, ParsedTemplate>({ max: 500 });

/** The messages of a run, from the plan and the request alone. Throws `template_failed` and `template_variable_missing`, as what it answers does. */
export async function render(plan: Plan, request: RunRequest, at: number, templates: TemplateRenderer): Promise<Prepare> {
	const { prompt } = plan;
	const { properties, cut: cutProperties } = propertiesOf(plan, request.target);
	const template = parsed(prompt.instructions);
	const given = builtIn(plan, request, properties, at);
	const variables = resolveVariables(template, {
		variables: request.material.variables,
		properties,
		declared: prompt.variables,
		builtIn: given,
	});
	const needsText = prompt.requiresCurrentValue && !isText(given.currentValue) && !hasTextInPlace(request);
	requireVariables({ missing: needsText ? [...variables.missing, 'currentValue'] : variables.missing });
	const instructions = await templates.render(template, variables.values);
	const shared = {
		stream: request.stream,
		format: plan.optionCount > 1 || prompt.outputFormat === 'json' ? ('json' as const) : ('text' as const),
		...(prompt.outputSchema && plan.optionCount <= 1 && { schema: prompt.outputSchema }),
		brief: () => briefOf(plan, request, properties),
	};

	return async ({ settings: { systemPromptTemplate, contextTokenBudget } }) => {
		const context = contextOf(plan, request, properties, contextTokenBudget);
		const own = await systemPrompt(systemPromptTemplate, variables.values, templates);
		const system = [own.text.trim(), outputRules(plan), context.text].filter(Boolean).join('\n\n');
		const messages: Message[] = [
			...(system ? [{ role: 'system' as const, content: system }] : []),
			{ role: 'user', content: instructions.text },
		];
		const isRead = (alias: string) =>
			isReadBy(template, alias, plan) ||
			(systemPromptTemplate ? isReadBy(parsed(systemPromptTemplate), alias, plan) : false) ||
			(prompt.includeEntityContext && !context.truncated.includes(alias));
		const cut = new Set([...instructions.cut, ...own.cut, ...cutProperties.filter(isRead)]);
		return {
			request: { ...shared, messages },
			warnings: [...variables.warnings, ...[...cut].map(cutWarning), ...context.warnings],
		};
	};
}

/** Whether a template reads a property, by its name or as the one that the run is for. */
function isReadBy(template: ParsedTemplate, alias: string, { property }: Plan): boolean {
	return readsProperty(template, alias) || (property?.alias === alias && readsCurrentValue(template));
}

/** A template is parsed once and kept: the text itself is its key. */
function parsed(text: string): ParsedTemplate {
	let template = parsedTemplates.get(text);
	if (!template) {
		template = parseTemplate(text);
		parsedTemplates.set(text, template);
	}
	return template;
}

const isText = (value: unknown) => value !== null && value !== undefined && String(value).trim() !== '';

/** A part of the property is a text, too; and where no property is named, what the caller passes is what the prompt works on. */
function hasTextInPlace({ target, material }: RunRequest): boolean {
	return isText(material.selection) || (!target.propertyAlias && Object.values(material.variables ?? {}).some(isText));
}

function systemPrompt(template: string | null | undefined, values: TemplateValues, templates: TemplateRenderer) {
	return template?.trim() ? templates.render(parsed(template), values) : { text: '', cut: [] };
}

/** The fenced text that tells the model what it works on. */
function contextOf(
	{ prompt, entity }: Plan,
	{ target, material }: RunRequest,
	properties: Record<string, unknown> | undefined,
	tokenBudget: number,
): EntityContext {
	return entityContext({
		entity:
			entity && prompt.includeEntityContext
				? {
						name: entityName(entity.document, { culture: entity.culture, segment: target.segment ?? null }),
						contentTypeAlias: entity.type?.alias ?? null,
						culture: entity.culture,
						properties: properties ?? {},
						labels: Object.fromEntries((entity.type?.properties ?? []).map(({ alias, name }) => [alias, name])),
					}
				: null,
		text: material.text,
		items: material.items,
		tokenBudget,
	});
}

/** What the messages were made from, as far as it is text. */
function briefOf(
	{ prompt, entity, optionCount, maxLength }: Plan,
	{ target, material }: RunRequest,
	properties: Record<string, unknown> | undefined,
): Brief {
	const given = [
		material.selection,
		...Object.values(material.variables ?? {}),
		...(prompt.includeEntityContext ? Object.values(properties ?? {}) : []),
		material.text,
		...(material.items ?? []).map(({ value }) => value),
	];
	return {
		optionCount,
		maxLength: maxLength ?? undefined,
		culture: entity?.culture ?? target.culture,
		sources: given.filter((value) => typeof value === 'string'),
	};
}

function cutWarning(name: string): Warning {
	return { code: 'context_truncated', message: `The value of "${name}" is too long; only its beginning was used.`, subject: name };
}
