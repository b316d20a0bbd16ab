import type { PromptVariable } from './prompt.types.ts';

export interface Suggestion {
	name: string;
	/** What it holds, in words or as a sample. */
	value: string;
	/** Where it comes from: `entity`, `property`, `editor`, `variable`. */
	origin: string;
}

const BUILT_IN: Record<string, string[]> = {
	entity: ['entity.name', 'entity.type', 'entity.contentTypeAlias', 'entity.url', 'entity.id', 'entity.parent', 'entity.ancestors'],
	property: ['currentValue', 'selection', 'property.label', 'property.alias', 'property.value', 'property.maxLength'],
	editor: ['user.name', 'culture', 'segment', 'now'],
};

/** Everything that completion offers: declared variables first, then the names that are always there. */
export function suggestionsFor(variables: PromptVariable[], describe: (name: string) => string): Suggestion[] {
	const declared = variables
		.filter(({ name }) => name)
		.map(({ name, label, default: value }) => ({ name, value: value ? String(value) : (label ?? ''), origin: 'variable' }));
	const builtIn = Object.entries(BUILT_IN).flatMap(([origin, names]) => names.map((name) => ({ name, value: describe(name), origin })));
	return [...declared, ...builtIn];
}
