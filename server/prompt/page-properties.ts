import { isAllowed, type Scope } from './scope.ts';

/* Bundled into the browser too, where it says what the editor of prompts completes. */

interface Property {
	alias: string;
	editorAlias: string;
}

interface Type<Each extends Property> {
	alias: string;
	isElement: boolean;
	compositionAliases: readonly string[];
	properties: readonly Each[];
}

/**
 * The properties that a template can read wherever the scope lets it run, each alias once; undefined when nobody can say,
 * because no type that the scope allows is known.
 */
export function propertiesInScope<Each extends Property>(types: readonly Type<Each>[], scope: Scope | null): Each[] | undefined {
	const allowed = types.filter(({ alias, compositionAliases }) => isAllowed(scope, { contentTypeAliases: [alias, ...compositionAliases] }));
	if (allowed.length === 0) return undefined;
	// In a block the page around it can be read too, and that can be of any type.
	const around = allowed.some(({ isElement }) => isElement) ? types.filter(({ isElement }) => !isElement) : [];
	const byAlias = new Map<string, Each>();
	for (const property of [...allowed, ...around].flatMap(({ properties }) => properties)) {
		const key = property.alias.toLowerCase();
		if (!byAlias.has(key)) byAlias.set(key, property);
	}
	return [...byAlias.values()];
}

/** What templates know a property by: its alias, and beside a rich text the blocks in it. */
export function namesOf(properties: readonly Property[]): string[] {
	return properties.flatMap(({ alias, editorAlias }) => (editorAlias === 'Umbraco.RichText' ? [alias, `${alias}Blocks`] : [alias]));
}
