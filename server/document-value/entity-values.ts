import type { CmsDocument, CmsDocumentType, CmsValue } from '../cms/cms.ts';
import { editorValues } from './editor-values.ts';
import { isOf, type Variation } from './variation.ts';

export { parseEntityContext, type UnsavedEntity } from './unsaved-entity.ts';
export type { Variation } from './variation.ts';

/** `__proto__` is not an alias, and as a key of an object it would be more than a key. */
const NO_ALIAS = '__proto__';

/**
 * The properties of a document in one language and segment, by alias, as plain data. What is not there in that language
 * is null: never the text of another one. Without a type, every value that the document has. `onCut` is told the alias of
 * what was too long, or one of too many.
 */
export function propertyValues(
	document: CmsDocument,
	type: CmsDocumentType | null,
	variation: Variation,
	onCut: (alias: string) => void = () => undefined,
): Record<string, unknown> {
	let reading = '';
	const editors = editorValues(variation, () => onCut(reading));
	const stored = storedValues(document.values, variation);
	const properties: Record<string, unknown> = {};
	const aliases = type ? type.properties.map(({ alias, editorAlias }) => ({ alias, editorAlias })) : [...stored.values()];
	for (const { alias, editorAlias } of aliases) {
		if (alias === NO_ALIAS) continue;
		const value = stored.get(alias.toLowerCase());
		reading = alias;
		properties[alias] = value ? editors.convert(value.editorAlias || editorAlias, value.value) : null;
	}
	for (const { alias, editorAlias } of aliases) {
		const value = stored.get(alias.toLowerCase());
		if (!value || (value.editorAlias || editorAlias) !== 'Umbraco.RichText') continue;
		reading = alias;
		const blocks = editors.blocksOfText(value.value);
		if (blocks && !(`${alias}Blocks` in properties)) properties[`${alias}Blocks`] = blocks;
	}
	return properties;
}

/** Of several values of a property the one that says most about where it belongs. */
function storedValues(values: readonly CmsValue[], variation: Variation): Map<string, CmsValue> {
	const best = new Map<string, CmsValue>();
	for (const value of values) {
		if (!isOf(value, variation)) continue;
		const key = value.alias.toLowerCase();
		const other = best.get(key);
		if (!other || closeness(value) > closeness(other)) best.set(key, value);
	}
	return best;
}

function closeness({ culture, segment }: { culture: string | null; segment: string | null }): number {
	return (culture ? 2 : 0) + (segment ? 1 : 0);
}

/** The name of the document in the language; empty when it has none in it. */
export function entityName(document: CmsDocument, variation: Variation): string {
	const variants = document.variants.filter((variant) => isOf(variant, variation));
	variants.sort((a, b) => closeness(b) - closeness(a));
	return variants.find(({ name }) => name !== '')?.name ?? '';
}

export interface EntityNamespace {
	id: string | null;
	name: string;
	/** `document`, `media`, `member`, `element`. */
	type: string;
	contentTypeAlias: string | null;
	url: string | null;
	parent: { id: string; name: string } | null;
	ancestors: { id: string; name: string }[];
	[property: string]: unknown;
}

/** What templates know as `entity`. A property with the name of a member here is reached by its alias alone. */
export function entityNamespace(
	document: CmsDocument,
	type: CmsDocumentType | null,
	properties: Readonly<Record<string, unknown>>,
	variation: Variation,
	entityType = 'document',
): EntityNamespace {
	const ancestors = document.ancestors.map(({ id, name }) => ({ id, name }));
	return {
		...properties,
		id: document.id || null,
		name: entityName(document, variation),
		type: entityType,
		contentTypeAlias: type?.alias ?? null,
		url: document.url,
		parent: ancestors[0] ?? null,
		ancestors,
	};
}
