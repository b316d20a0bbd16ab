import type { CmsDocument, CmsValue } from '../cms/cms.ts';
import { isObject } from './variation.ts';

const DEEPEST = 20;

type Element = Pick<CmsDocument, 'documentTypeId' | 'values'>;

/** A block by its key, wherever in the document's blocks it stands, with its own values and type; null when it is not there. */
export function elementValues(document: CmsDocument, key: string): CmsDocument | null {
	for (const { value } of document.values) {
		const element = find(value, key.toLowerCase(), 0);
		if (element) return { ...document, ...element };
	}
	return null;
}

function find(value: unknown, key: string, depth: number): Element | null {
	if (depth > DEEPEST || !isObject(value)) return null;
	const blocks = isObject(value['blocks']) ? value['blocks'] : value;
	for (const list of [blocks['contentData'], blocks['settingsData']]) {
		for (const block of Array.isArray(list) ? (list as unknown[]) : []) {
			if (!isObject(block) || !Array.isArray(block['values'])) continue;
			const values = block['values'].filter(isValue);
			if (textOf(block['key']).toLowerCase() === key) return { documentTypeId: textOf(block['contentTypeKey']), values };
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

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
