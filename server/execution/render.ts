import { LRUCache } from 'lru-cache';
import { identityOf, type Actor } from '../base/actor.ts';
import type { Warning } from '../base/warning.ts';
import { parseTemplate, render as renderTemplate, type ParsedTemplate } from '../template/template.ts';
import { requireVariables, resolveVariables } from '../template/variables.ts';
import type { Message, ModelCall } from '../provider/provider.ts';
import { elementValues } from '../document-value/element-values.ts';
import { entityContext } from '../document-value/entity-context.ts';
import { entityName, entityNamespace, propertyValues } from '../document-value/entity-values.ts';
import type { ExecuteInput } from './execution.contract.ts';
import { outputRules } from './output-rules.ts';
import type { Entity, Plan } from './plan.ts';

export interface Rendered {
	call: Omit<ModelCall, 'modelId' | 'signal'>;
	warnings: Warning[];
}

const parsedTemplates = new LRUCache<string, ParsedTemplate>({ max: 500 });
const MOST_SOURCES = 50;

/** The messages of a run, from the plan and the request alone. Throws `template_failed` and `template_variable_missing`. */
export function render(plan: Plan, { input, actor, stream }: { input: ExecuteInput; actor: Actor; stream: boolean }, at: number): Rendered {
	const { prompt, entity } = plan;
	const properties = entity ? propertiesOf(entity, input) : undefined;
	const template = parsed(prompt.instructions);
	const variables = resolveVariables(template, {
		variables: input.variables,
		properties,
		declared: prompt.variables,
		builtIn: builtIn(plan, input, actor, properties, at),
	});
	requireVariables(variables);
	const cut: string[] = [];
	const instructions = renderTemplate(template, variables.values, (names) => cut.push(...names));
	const context = contextOf(plan, input, properties);
	const system = [systemPrompt(plan, variables.values), outputRules(plan), context.text].filter(Boolean).join('\n\n');
	const messages: Message[] = [...(system ? [{ role: 'system' as const, content: system }] : []), { role: 'user', content: instructions }];
	return {
		call: {
			messages,
			stream,
			format: plan.optionCount > 1 || prompt.outputFormat === 'json' ? 'json' : 'text',
			...(prompt.outputSchema && plan.optionCount <= 1 && { schema: prompt.outputSchema }),
			hints: hintsOf(plan, input, properties),
		},
		warnings: [...variables.warnings, ...cut.map(cutWarning), ...context.warnings],
	};
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

/** The document's values; inside a block, the block's own before them. */
function propertiesOf(entity: Entity, input: ExecuteInput): Record<string, unknown> {
	const variation = { culture: entity.culture, segment: input.segment ?? null };
	const own = propertyValues(entity.document, entity.type, variation);
	const element = input.elementId ? elementValues(entity.document, input.elementId) : null;
	return element ? { ...own, ...propertyValues(element, null, variation) } : own;
}

function builtIn(
	{ maxLength, entity, property }: Plan,
	input: ExecuteInput,
	actor: Actor,
	properties: Record<string, unknown> | undefined,
	at: number,
): Record<string, unknown> {
	const value = input.propertyAlias ? (properties?.[input.propertyAlias] ?? '') : '';
	const culture = entity?.culture ?? input.culture ?? '';
	return {
		...(entity && { entity: entityNamespace(entity.document, entity.type, properties ?? {}, { culture, segment: input.segment ?? null }) }),
		property: { alias: input.propertyAlias ?? '', label: property?.name ?? '', value, maxLength },
		currentValue: value,
		selection: input.selection ?? '',
		user: identityOf(actor),
		culture,
		segment: input.segment ?? '',
		now: new Date(at).toISOString(),
	};
}

function systemPrompt({ attempts }: Plan, values: Parameters<typeof renderTemplate>[1]): string {
	const template = attempts[0].profile.settings.systemPromptTemplate;
	return template?.trim() ? renderTemplate(parsed(template), values).trim() : '';
}

/** The fenced text that tells the model what it works on; the text of `entityContext` only when it is not the entity itself. */
function contextOf({ prompt, entity, attempts, contextText }: Plan, input: ExecuteInput, properties: Record<string, unknown> | undefined) {
	const variation = { culture: entity?.culture ?? '', segment: input.segment ?? null };
	const labels = Object.fromEntries((entity?.type?.properties ?? []).map(({ alias, name }) => [alias, name]));
	return entityContext({
		entity:
			entity && prompt.includeEntityContext
				? {
						name: entityName(entity.document, variation),
						contentTypeAlias: entity.type?.alias ?? null,
						culture: entity.culture,
						properties: properties ?? {},
						labels,
					}
				: null,
		text: contextText,
		items: input.context ?? null,
		tokenBudget: attempts[0].profile.settings.contextTokenBudget,
	});
}

/** What a provider that is no model can work from. */
function hintsOf(
	{ prompt, entity, optionCount, maxLength, contextText }: Plan,
	input: ExecuteInput,
	properties: Record<string, unknown> | undefined,
): ModelCall['hints'] {
	const given = [
		input.selection,
		...Object.values(input.variables ?? {}),
		...(prompt.includeEntityContext ? Object.values(properties ?? {}) : []),
		contextText,
		...(input.context ?? []).map(({ value }) => value),
	];
	const texts = given.filter(
		(value): value is string => typeof value === 'string' && value.trim() !== '' && !value.trimStart().startsWith('{'),
	);
	const culture = entity?.culture ?? input.culture;
	return {
		optionCount,
		sources: texts.toSorted((a, b) => b.length - a.length).slice(0, MOST_SOURCES),
		...(maxLength && { maxLength }),
		...(culture && { culture }),
	};
}

function cutWarning(name: string): Warning {
	return { code: 'context_truncated', message: `The value of "${name}" is too long; only its beginning was used.`, subject: name };
}
