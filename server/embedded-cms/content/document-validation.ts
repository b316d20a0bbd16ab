import type { DocumentBody } from './document.contract.ts';
import { isEmpty } from './document-merge.ts';
import type { Property, Structure } from './structure.ts';

/** Texts by JSON path, as Umbraco's validation answers them; null when all is well. */
export type ValidationErrors = Record<string, string[]>;

interface SentValue {
	alias: string;
	culture?: string | null;
	segment?: string | null;
	value?: unknown;
}

/** Checks what would be published: the given cultures, or all that are sent. Saving does not need it to pass. */
export function validateDocument(
	structure: Structure,
	documentTypeId: string,
	body: { values: readonly SentValue[]; variants: readonly Pick<DocumentBody['variants'][number], 'culture' | 'name'>[] },
	cultures: readonly string[] | null,
): ValidationErrors | null {
	const errors: ValidationErrors = {};
	const wanted = body.variants.filter(({ culture }) => culture === null || !cultures?.length || cultures.includes(culture));
	for (const { culture, name } of wanted)
		if (name.trim() === '') errors[`$.variants[${filter({ culture, segment: null })}].name`] = ['Value cannot be empty'];
	const variants = wanted.map(({ culture }) => culture);
	checkValues(structure, structure.propertiesOf(documentTypeId), body.values, variants, '$', errors);
	return Object.keys(errors).length > 0 ? errors : null;
}

function checkValues(
	structure: Structure,
	properties: ReadonlyMap<string, Property>,
	values: readonly SentValue[],
	variants: readonly (string | null)[],
	path: string,
	errors: ValidationErrors,
): void {
	for (const property of properties.values()) {
		for (const culture of property.variesByCulture ? variants : [null]) {
			const value = values.find((sent) => sent.alias === property.alias && (sent.culture ?? null) === culture)?.value;
			const at = `${path}.values[${filter({ alias: property.alias, culture, segment: null })}].value`;
			const texts = textsFor(property, value);
			if (texts.length > 0) errors[at] = texts;
			for (const [index, block] of blocksOf(value).entries())
				checkValues(
					structure,
					structure.propertiesOf(block.contentTypeKey),
					block.values,
					culture === null ? variants : [culture],
					`${at}.contentData[${index}]`,
					errors,
				);
		}
	}
}

function textsFor({ validation, settings }: Property, value: unknown): string[] {
	if (isEmpty(value) || (typeof value === 'string' && value.trim() === '')) {
		if (!validation.mandatory) return [];
		return [validation.mandatoryMessage || (value === undefined || value === null ? 'Value cannot be null' : 'Value cannot be empty')];
	}
	if (typeof value !== 'string') return [];
	const texts: string[] = [];
	const { maxChars } = settings;
	if (typeof maxChars === 'number' && value.length > maxChars)
		texts.push(`The string length exceeds the maximum length of ${maxChars} characters, ${value.length - maxChars} too many.`);
	if (validation.regEx && !new RegExp(validation.regEx, 'u').test(value))
		texts.push(validation.regExMessage || 'Value is invalid, it does not match the correct pattern');
	return texts;
}

interface Block {
	contentTypeKey: string;
	values: SentValue[];
}

/** The blocks of a block list or of rich text; none when the value is something else. */
function blocksOf(value: unknown): Block[] {
	if (typeof value !== 'object' || value === null) return [];
	const { contentData } = value as { contentData?: unknown };
	return Array.isArray(contentData) ? (contentData as Block[]).filter(({ values }) => Array.isArray(values)) : [];
}

function filter(members: Record<string, string | null>): string {
	const terms = Object.entries(members).map(([name, value]) => `@.${name} == ${value === null ? 'null' : `'${value}'`}`);
	return `?(${terms.join(' && ')})`;
}
