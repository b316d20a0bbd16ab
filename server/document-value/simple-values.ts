import { parseBoundedJson } from '../http/bounded-json.ts';
import { LIST_LIMIT, plainValue } from '../template/values.ts';
import { isObject } from './variation.ts';

/** `onCut` is told when something was left out. */
type Converter = (value: unknown, onCut: () => void) => unknown;

/** What Umbraco's own editors store and a template can use as it is or nearly so. */
export const SIMPLE_EDITORS: ReadonlyMap<string, Converter> = new Map<string, Converter>([
	['Umbraco.MediaPicker3', (value, onCut) => objects(value, ['mediaKey', 'mediaTypeAlias'], onCut)],
	['Umbraco.ImageCropper', file],
	['Umbraco.UploadField', file],
	['Umbraco.MultiUrlPicker', (value, onCut) => objects(value, ['name', 'url', 'type'], onCut)],
	['Umbraco.MultiNodeTreePicker', (value, onCut) => objects(value, ['type', 'unique'], onCut)],
	[
		'Umbraco.Tags',
		(value, onCut) => words(typeof value === 'string' && !value.startsWith('[') ? value.split(',', LIST_LIMIT + 1) : value, onCut),
	],
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
		return parseBoundedJson(value);
	} catch {
		return value;
	}
}

function objects(stored: unknown, members: readonly string[], onCut: () => void): unknown {
	const value = opened(stored);
	if (typeof value === 'string') return value;
	return plainValue(
		firstOf(value, onCut)
			.filter(isObject)
			.map((item) => picked(item, members)),
		onCut,
	);
}

function firstOf(value: unknown, onCut: () => void): unknown[] {
	if (!Array.isArray(value)) return [value];
	if (value.length > LIST_LIMIT) onCut();
	return value.slice(0, LIST_LIMIT);
}

function picked(item: Record<string, unknown>, members: readonly string[]): Record<string, unknown> {
	const kept: Record<string, unknown> = {};
	for (const member of members) {
		const value = item[member];
		if (value !== null && value !== undefined && value !== '') kept[member] = value;
	}
	return kept;
}

function file(stored: unknown, onCut: () => void): unknown {
	const value = opened(stored);
	return plainValue(isObject(value) ? picked(value, ['src']) : value, onCut);
}

function words(stored: unknown, onCut: () => void): unknown {
	const texts = firstOf(opened(stored), onCut)
		.filter((word) => typeof word === 'string' || typeof word === 'number')
		.map((word) => String(word).trim());
	return plainValue(
		texts.filter((word) => word !== ''),
		onCut,
	);
}

function number(value: unknown, onCut: () => void): unknown {
	if (typeof value !== 'string') return plainValue(value, onCut);
	const parsed = Number(value);
	return value.trim() === '' || Number.isNaN(parsed) ? value : parsed;
}

function date(value: unknown, onCut: () => void): unknown {
	return plainValue(isObject(value) && 'date' in value ? value['date'] : value, onCut);
}
