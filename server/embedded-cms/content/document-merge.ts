import { isDeepStrictEqual } from 'node:util';
import { sameValues, type DocumentData, type DocumentValue, type DocumentVariant } from './document.ts';
import type { DocumentBody } from './document.contract.ts';
import type { DocumentType, Property, Structure } from './structure.ts';
import { UmbracoProblem } from './umbraco-problem.ts';
import { shapeErrors } from './value-shape.ts';

/**
 * A document after a save, by Umbraco's rules: an alias that is not sent loses its values in all cultures, an alias sent for
 * one culture keeps the others, and cultures that the user may not edit stay as they were.
 */
export function mergeDocument(
	structure: Structure,
	type: DocumentType,
	was: DocumentData | null,
	body: DocumentBody,
	mayEdit: (culture: string) => boolean,
	now: number,
): DocumentData {
	const values = mergeValues(structure, structure.propertiesOf(type.id), was?.values ?? [], body.values, mayEdit);
	const draft: DocumentData = { documentTypeId: type.id, values, variants: [], publishedValues: was?.publishedValues ?? [] };
	draft.variants = mergeVariants(structure, type, was, draft, body.variants, mayEdit, now);
	return draft;
}

const LONGEST_NAME = 255;

function mergeVariants(
	structure: Structure,
	type: DocumentType,
	was: DocumentData | null,
	draft: DocumentData,
	sent: DocumentBody['variants'],
	mayEdit: (culture: string) => boolean,
	now: number,
): DocumentVariant[] {
	if (sent.some(({ segment }) => segment !== null)) throw new UmbracoProblem('segmentVariance');
	const fits = type.variesByCulture ? sent.every(({ culture }) => culture !== null) : sent.length === 1 && sent[0]!.culture === null;
	if (!fits || sent.length === 0 || new Set(sent.map(({ culture }) => culture)).size < sent.length)
		throw new UmbracoProblem('cultureVariance');
	const unfit = sent.flatMap(({ name }, index) =>
		name.trim() === '' || name.trim().length > LONGEST_NAME ? [`$.variants[${index}].name`] : [],
	);
	if (unfit.length > 0)
		throw new UmbracoProblem('invalidName', {
			errors: Object.fromEntries(unfit.map((path) => [path, [`A name has 1 to ${LONGEST_NAME} characters.`]])),
		});
	const names = new Map<string | null, string>();
	for (const { culture, name } of sent) {
		if (culture !== null && !structure.languages.some(({ isoCode }) => isoCode === culture)) throw new UmbracoProblem('invalidCulture');
		if (culture === null || mayEdit(culture)) names.set(culture, name.trim());
	}
	const kept = (was?.variants ?? []).map((variant) => {
		const name = names.get(variant.culture) ?? variant.name;
		names.delete(variant.culture);
		const unchanged = type.variesByCulture && name === variant.name && sameValues(was!.values, draft.values, variant.culture);
		return unchanged ? variant : { ...variant, name, updatedAt: now };
	});
	const added = [...names].map(([culture, name]) => ({ culture, name, createdAt: now, updatedAt: now, published: null }));
	const order = structure.languages.map(({ isoCode }) => isoCode);
	const place = ({ culture }: DocumentVariant) => (culture === null ? -1 : order.indexOf(culture));
	return [...kept, ...added].sort((one, other) => place(one) - place(other));
}

function mergeValues(
	structure: Structure,
	properties: ReadonlyMap<string, Property>,
	was: readonly DocumentValue[],
	sent: DocumentBody['values'],
	mayEdit: (culture: string) => boolean,
): DocumentValue[] {
	const key = (value: { alias: string; culture: string | null }) => `${value.alias} ${value.culture}`;
	const errors = shapeErrors(structure, properties, sent);
	if (Object.keys(errors).length > 0) throw new UmbracoProblem('invalid', { errors });
	const taken = new Map<string, DocumentValue>();
	const aliases = new Set<string>();
	for (const { alias, culture, segment, value } of sent) {
		const property = properties.get(alias);
		if (!property) throw new UmbracoProblem('propertyTypeNotFound', { missingProperties: [alias] });
		if (segment !== null) throw new UmbracoProblem('segmentVariance');
		if (property.variesByCulture !== (culture !== null)) throw new UmbracoProblem('propertyCultureVariance', { propertyAlias: alias });
		if (culture !== null && !structure.languages.some(({ isoCode }) => isoCode === culture)) throw new UmbracoProblem('invalidCulture');
		if (taken.has(key({ alias, culture }))) throw new UmbracoProblem('duplicateValue', { propertyAlias: alias });
		aliases.add(alias);
		taken.set(key({ alias, culture }), { alias, culture, segment, editorAlias: property.editorAlias, value });
	}
	const fixed = (value: DocumentValue) => value.culture !== null && !mayEdit(value.culture);
	const keptOf = was.filter((value) => fixed(value) || (aliases.has(value.alias) && !taken.has(key(value))));
	return [...keptOf, ...[...taken.values()].filter((value) => !fixed(value) && !isEmpty(value.value))].sort(
		byPlace([...properties.keys()], structure),
	);
}

/** In the order of the properties and, within one, of the languages. */
function byPlace(aliases: string[], { languages }: Structure) {
	const place = ({ culture }: DocumentValue) => languages.findIndex(({ isoCode }) => isoCode === culture);
	return (one: DocumentValue, other: DocumentValue) =>
		aliases.indexOf(one.alias) - aliases.indexOf(other.alias) || place(one) - place(other);
}

/** Umbraco stores nothing for an emptied editor. */
export function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null || value === '') return true;
	if (Array.isArray(value)) return value.length === 0;
	if (typeof value !== 'object') return false;
	if ('markup' in value) return (value.markup === '' || value.markup === '<p></p>') && isBare('blocks' in value ? value.blocks : undefined);
	return 'contentData' in value && isBare(value);
}

function isBare(blocks: unknown): boolean {
	if (blocks === undefined || blocks === null) return true;
	return typeof blocks === 'object' && 'contentData' in blocks && isDeepStrictEqual(blocks.contentData, []);
}
