import { diffWordsWithSpace } from 'diff';
import { isDeepStrictEqual } from 'node:util';

export interface Change {
	path: string;
	changeType: 'Added' | 'Removed' | 'Modified';
	fromValue: unknown;
	toValue: unknown;
	textDiff?: { type: 'equal' | 'added' | 'removed'; text: string }[];
}

const LONG_TEXT = 80;
/** Word diffs cost the product of both lengths in the worst case. */
const LONGEST_DIFF = 50_000;

/** What differs between two snapshots, leaf by leaf; lists are compared as wholes. */
export function compare(from: Record<string, unknown>, to: Record<string, unknown>, prefix = ''): Change[] {
	const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
	return keys.flatMap((key) => compareValue(prefix ? `${prefix}.${key}` : key, from[key], to[key]));
}

function compareValue(path: string, fromValue: unknown, toValue: unknown): Change[] {
	if (isDeepStrictEqual(fromValue, toValue)) return [];
	if (isRecord(fromValue) && isRecord(toValue)) return compare(fromValue, toValue, path);
	const change: Change = { path, changeType: changeType(fromValue, toValue), fromValue: fromValue ?? null, toValue: toValue ?? null };
	return [isLongText(fromValue) || isLongText(toValue) ? { ...change, textDiff: textDiff(asText(fromValue), asText(toValue)) } : change];
}

function changeType(from: unknown, to: unknown): Change['changeType'] {
	if (from === undefined || from === null) return 'Added';
	return to === undefined || to === null ? 'Removed' : 'Modified';
}

function textDiff(from: string, to: string): NonNullable<Change['textDiff']> {
	if (from.length + to.length > LONGEST_DIFF)
		return [
			{ type: 'removed', text: from },
			{ type: 'added', text: to },
		];
	return diffWordsWithSpace(from, to).map(({ value, added, removed }) => ({
		type: added ? 'added' : removed ? 'removed' : 'equal',
		text: value,
	}));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value: unknown) => (typeof value === 'string' ? value : '');
const isLongText = (value: unknown) => typeof value === 'string' && (value.length > LONG_TEXT || value.includes('\n'));
