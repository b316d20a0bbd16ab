import { parseBoundedJson } from '../http/bounded-json.ts';
import type { CmsDocument, CmsValue } from '../cms/cms.ts';
import { isObject } from './variation.ts';

/** No type has so many properties, not in all languages together. */
const VALUE_LIMIT = 10_000;

/** A document that came with the request: the editor's unsaved values. */
export interface UnsavedEntity extends Pick<CmsDocument, 'values' | 'variants'> {
	/** Null when the text names none. */
	id: string | null;
	/** Id or alias, as given; null when the text names none. */
	documentType: string | null;
}

/** Null when the text is just text. */
export function parseEntityContext(text: string | null | undefined): UnsavedEntity | null {
	if (!text || !/^\s*\{/.test(text)) return null;
	const parsed = jsonOf(text);
	if (!isObject(parsed) || !Array.isArray(parsed['values'])) return null;
	if (parsed['documentType'] === undefined && !Array.isArray(parsed['variants'])) return null;
	const variants: unknown[] = Array.isArray(parsed['variants']) ? parsed['variants'] : [];
	return {
		id: textOf(parsed['id']) ?? textOf(parsed['unique']),
		documentType: typeOf(parsed['documentType']),
		values: parsed['values'].slice(0, VALUE_LIMIT).flatMap(valueOf),
		variants: variants.slice(0, VALUE_LIMIT).flatMap(variantOf),
	};
}

function jsonOf(text: string): unknown {
	try {
		return parseBoundedJson(text);
	} catch {
		return undefined;
	}
}

function typeOf(value: unknown): string | null {
	if (!isObject(value)) return textOf(value);
	return textOf(value['id']) ?? textOf(value['unique']) ?? textOf(value['alias']);
}

function valueOf(item: unknown): CmsValue[] {
	if (!isObject(item)) return [];
	const alias = textOf(item['alias']);
	if (alias === null) return [];
	return [
		{
			alias,
			editorAlias: textOf(item['editorAlias']) ?? '',
			culture: textOf(item['culture']),
			segment: textOf(item['segment']),
			value: item['value'] ?? null,
		},
	];
}

function variantOf(item: unknown): CmsDocument['variants'] {
	if (!isObject(item)) return [];
	return [
		{
			culture: textOf(item['culture']),
			segment: textOf(item['segment']),
			name: textOf(item['name']) ?? '',
			state: textOf(item['state']) ?? 'NotCreated',
		},
	];
}

function textOf(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' && value.length <= 255 ? value : null;
}
