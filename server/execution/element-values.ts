import type { CmsDocument, CmsValue } from '../cms/cms.ts';
import { isObject } from './variation.ts';

const DEEPEST = 20;

/** The values of a block by its key, wherever in the document's blocks it stands; null when it is not there. */
export function elementValues(document: CmsDocument, key: string): CmsDocument | null {
	for (const { value } of document.values) {
		const values = find(value, key.toLowerCase(), 0);
		if (values) return { ...document, values };
	}
	return null;
}

function find(value: unknown, key: string, depth: number): CmsValue[] | null {
	if (depth > DEEPEST || !isObject(value)) return null;
	const blocks = isObject(value['blocks']) ? value['blocks'] : value;
	for (const list of [blocks['contentData'], blocks['settingsData']]) {
		for (const block of Array.isArray(list) ? (list as unknown[]) : []) {
			if (!isObject(block) || !Array.isArray(block['values'])) continue;
			const values = block['values'].filter(isValue);
			if (typeof block['key'] === 'string' && block['key'].toLowerCase() === key) return values;
			for (const nested of values) {
				const found = find(nested.value, key, depth + 1);
				if (found) return found;
			}
		}
	}
	return null;
}

function isValue(value: unknown): value is CmsValue {
	return isObject(value) && typeof value['alias'] === 'string';
}
