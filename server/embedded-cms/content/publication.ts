import type { DocumentBody } from './document.contract.ts';
import { publish, type DocumentData } from './document.ts';
import { validateDocument } from './document-validation.ts';
import type { DocumentType, Structure } from './structure.ts';
import { UmbracoProblem } from './umbraco-problem.ts';

export interface Publication {
	structure: Structure;
	type: DocumentType;
	data: DocumentData;
	/** What goes out of a document that varies. */
	cultures: readonly string[];
	now: number;
	/** A save tells where in what was sent the errors are, a publication which properties they are about. */
	problem: 'invalid' | 'publishInvalid';
	sent?: DocumentBody;
}

/** The document as it is published; throws what stands in the way. */
export function publication({ structure, type, data, cultures, now, problem, sent }: Publication): DocumentData {
	const chosen = new Set<string | null>(type.variesByCulture ? cultures : [null]);
	if (chosen.size === 0) throw new UmbracoProblem('cultureMissing');
	if ([...chosen].some((culture) => !data.variants.some((variant) => variant.culture === culture)))
		throw new UmbracoProblem('invalidCultures');
	const findings = validateDocument(structure, type.id, data, type.variesByCulture ? cultures : null, sent);
	if (findings)
		throw new UmbracoProblem(
			problem,
			problem === 'invalid' ? { errors: findings.errors } : { invalidProperties: [...new Set(findings.aliases)] },
		);
	const next = publish(data, chosen, now);
	const isOut = (iso: string) => next.variants.some(({ culture, published }) => culture === iso && published);
	if (type.variesByCulture && structure.languages.some(({ isMandatory, isoCode }) => isMandatory && !isOut(isoCode)))
		throw new UmbracoProblem('mandatoryCultureMissing');
	return next;
}
