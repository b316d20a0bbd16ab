import { LIST_LIMIT, plainValue } from '../template/values.ts';
import { isObject } from './variation.ts';

type Converter = (value: unknown) => unknown;

/** What Umbraco's own editors store and a template can use as it is or nearly so. */
export const SIMPLE_EDITORS: ReadonlyMap<string, Converter> = new Map<string, Converter>([
	['Umbraco.MediaPicker3', (value) => objects(value, ['mediaKey', 'mediaTypeAlias'])],
	['Umbraco.ImageCropper', file],
	['Umbraco.UploadField', file],
	['Umbraco.MultiUrlPicker', (value) => objects(value, ['name', 'url', 'type'])],
	['Umbraco.MultiNodeTreePicker', (value) => objects(value, ['type', 'unique'])],
	['Umbraco.Tags', (value) => words(typeof value === 'string' && !value.startsWith('[') ? value.split(',', LIST_LIMIT) : value)],
	['Umbraco.CheckBoxList', words],
	['Umbraco.MultipleTextstring', words],
	['Umbraco.DropDown.Flexible', words],
	['Umbraco.TrueFalse', (value) => value === true || value === 1 || value === '1' || value === 'true'],
	['Umbraco.Integer', number],
	['Umbraco.Decimal', number],
	['Umbraco.DateTime', date],
	['Umbraco.DateTimeUnspecified', date],
	['Umbraco.DateTimeWithTimeZone', date],
	['Umbraco.DateOnly', date],
	['Umbraco.TimeOnly', date],
]);

/** Some stores keep the JSON of a value as a string. */
export function opened(value: unknown): unknown {
	if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return value;
	}
}

function objects(stored: unknown, members: readonly string[]): unknown {
	const value = opened(stored);
	if (typeof value === 'string') return value;
	const list = Array.isArray(value) ? value.slice(0, LIST_LIMIT) : [value];
	return plainValue(list.filter(isObject).map((item) => picked(item, members)));
}

function picked(item: Record<string, unknown>, members: readonly string[]): Record<string, unknown> {
	const kept: Record<string, unknown> = {};
	for (const member of members) {
		const value = item[member];
		if (value !== null && value !== undefined && value !== '') kept[member] = value;
	}
	return kept;
}

function file(stored: unknown): unknown {
	const value = opened(stored);
	return isObject(value) ? plainValue(picked(value, ['src'])) : plainValue(value);
}

function words(stored: unknown): unknown {
	const value = opened(stored);
	const list: unknown[] = Array.isArray(value) ? value.slice(0, LIST_LIMIT) : [value];
	const texts = list.filter((word) => typeof word === 'string' || typeof word === 'number').map((word) => String(word).trim());
	return plainValue(texts.filter((word) => word !== ''));
}

function number(value: unknown): unknown {
	if (typeof value !== 'string') return plainValue(value);
	const parsed = Number(value);
	return value.trim() === '' || Number.isNaN(parsed) ? value : parsed;
}

function date(value: unknown): unknown {
	return isObject(value) && 'date' in value ? plainValue(value['date']) : plainValue(value);
}
