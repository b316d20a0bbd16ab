import type { DocumentBody } from './document.contract.ts';
import type { Property, Structure } from './structure.ts';
import { ruleErrors } from './value-rules.ts';
import { blocksOf } from './value-shape.ts';

/** What stands in the way of a publication. */
export interface Findings {
	/** Texts by JSON path, as Umbraco's validation answers them. */
	errors: Record<string, string[]>;
	/** The properties that they are about. */
	aliases: string[];
}

interface SentValue {
	alias: string;
	culture?: string | null;
	segment?: string | null;
	value?: unknown;
}

interface Validated {
	values: readonly SentValue[];
	variants: readonly Pick<DocumentBody['variants'][number], 'culture' | 'name'>[];
}

/**
 * Checks what would be published: the given cultures, or all that are there. Saving does not need it to pass; null when all is
 * well. Paths count in what was sent, where that is not the document itself.
 */
export function validateDocument(
	structure: Structure,
	documentTypeId: string,
	document: Validated,
	cultures: readonly string[] | null,
	sent: Validated = document,
): Findings | null {
	const findings: Findings = { errors: {}, aliases: [] };
	const wanted = document.variants.filter(({ culture }) => culture === null || !cultures?.length || cultures.includes(culture));
	for (const { culture, name } of wanted) {
		const index = sent.variants.findIndex((variant) => variant.culture === culture);
		if (name.trim() === '') findings.errors[`$.variants[${index}].name`] = ['Value cannot be empty'];
	}
	const variants = wanted.map(({ culture }) => culture);
	const context = { structure, findings, sent: sent.values };
	checkValues(context, structure.propertiesOf(documentTypeId), document.values, variants, '$');
	return Object.keys(findings.errors).length > 0 ? findings : null;
}

interface CheckContext {
	structure: Structure;
	findings: Findings;
	/** What the indexes of the paths count in. */
	sent: readonly SentValue[];
}

function checkValues(
	context: CheckContext,
	properties: ReadonlyMap<string, Property>,
	values: readonly SentValue[],
	variants: readonly (string | null)[],
	path: string,
): void {
	const { structure, findings, sent } = context;
	for (const property of properties.values()) {
		for (const culture of property.variesByCulture ? variants : [null]) {
			const isIt = (value: SentValue) => value.alias === property.alias && (value.culture ?? null) === culture;
			const value = values.find(isIt)?.value;
			const index = sent.findIndex(isIt);
			const at = `${path}.values[${index === -1 ? missing(property.alias, culture) : index}].value`;
			const texts = ruleErrors(structure, property, value);
			if (texts.length > 0) {
				findings.errors[at] = texts;
				findings.aliases.push(property.alias);
			}
			for (const [count, block] of blocksOf(value).entries()) {
				const before = Object.keys(findings.errors).length;
				const inside = { ...context, findings: { errors: findings.errors, aliases: [] }, sent: block.values };
				const shown = culture === null ? variants : [culture];
				checkValues(inside, structure.propertiesOf(block.contentTypeKey), block.values, shown, `${at}.contentData[${count}]`);
				if (Object.keys(findings.errors).length > before) findings.aliases.push(property.alias);
			}
		}
	}
}

/** As the client finds a value that was not sent. */
function missing(alias: string, culture: string | null): string {
	return `?(@.alias == '${alias}' && @.culture == ${culture === null ? 'null' : `'${culture}'`} && @.segment == null)`;
}
