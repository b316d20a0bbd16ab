/** Which of an entity's values are meant. */
export interface Variation {
	/** Never empty: without one in the request it is the site's default language. */
	culture: string;
	segment: string | null;
}

/** Values without a culture or a segment belong to all of them. */
export function isOf(value: { culture?: unknown; segment?: unknown }, { culture, segment }: Variation): boolean {
	return fits(value.culture, culture) && fits(value.segment, segment);
}

function fits(ofValue: unknown, wanted: string | null): boolean {
	if (ofValue === null || ofValue === undefined || ofValue === '') return true;
	return typeof ofValue === 'string' && wanted !== null && ofValue.toLowerCase() === wanted.toLowerCase();
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
