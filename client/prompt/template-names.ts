import { BUILT_IN_VARIABLES } from '../../server/prompt/built-in-variables.ts';
import { namesOf, propertiesInScope } from '../../server/prompt/page-properties.ts';
import type { DocumentType } from './document-types.ts';
import type { PromptScope, PromptVariable } from './prompt.types.ts';

export interface Suggestion {
	name: string;
	/** What it holds, in words. */
	value: string;
	/** Where it comes from: the types of page that have it, else `declared`, `entity`, `property`, `user`, `system`. */
	origin: { types: readonly string[] } | string;
}

export interface Names {
	suggestions: Suggestion[];
	/** Names of the properties that pages have; undefined while nobody can say. */
	properties: string[] | undefined;
}

/** What the template of a prompt can use: what it declares, what the pages have that its scope allows, and what is always there. */
export function namesFor(
	{ variables, scope }: { variables: PromptVariable[]; scope: PromptScope | null },
	types: readonly DocumentType[],
	describe: (name: string) => string,
): Names {
	const declared = variables
		.filter(({ name }) => name)
		.map(({ name, label, default: value }) => ({ name, value: value ? String(value) : (label ?? ''), origin: 'declared' }));
	const properties = propertiesInScope(types, scope);
	const ofPages = (properties ?? []).flatMap((property) =>
		namesOf([property]).map((name) => ({
			name,
			value: property.name,
			origin: { types: types.filter((type) => type.properties.some(({ alias }) => alias === property.alias)).map((type) => type.name) },
		})),
	);
	const builtIn = Object.entries(BUILT_IN_VARIABLES).map(([name, { origin }]) => ({ name, value: describe(name), origin }));
	const seen = new Set<string>();
	const suggestions = [...declared, ...ofPages, ...builtIn].filter(
		({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()),
	);
	return { suggestions, properties: properties && namesOf(properties) };
}

/** Those that begin with what was typed, then those that hold it; `entity.` also reaches every property of the page. */
export function matching(suggestions: readonly Suggestion[], typed: string): Suggestion[] {
	const wanted = typed.toLowerCase();
	const all = wanted.startsWith('entity.')
		? suggestions.flatMap((each) => (typeof each.origin === 'string' ? [each] : [each, { ...each, name: `entity.${each.name}` }]))
		: suggestions;
	const found = all.filter(({ name }) => name.toLowerCase().includes(wanted));
	const begins = ({ name }: Suggestion) => name.toLowerCase().startsWith(wanted);
	return [...found.filter(begins), ...found.filter((each) => !begins(each))];
}
