import { isDeepStrictEqual } from 'node:util';
import { textComparer, type TextPart } from './text-diff.ts';

export interface Change {
	path: string;
	changeType: 'Added' | 'Removed' | 'Modified';
	fromValue: unknown;
	toValue: unknown;
	textDiff?: TextPart[];
}

const LONG_TEXT = 80;

/** What differs between two snapshots, leaf by leaf; lists are compared as wholes. */
export function compare(from: Record<string, unknown>, to: Record<string, unknown>): Change[] {
	const compareTexts = textComparer();
	const changes: Change[] = [];

	function compareMembers(from: Record<string, unknown>, to: Record<string, unknown>, prefix: string): void {
		for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) compareValues(from[key], to[key], prefix + key);
	}

	function compareValues(fromValue: unknown, toValue: unknown, path: string): void {
		if (isDeepStrictEqual(fromValue, toValue)) return;
		if (isRecord(fromValue) && isRecord(toValue)) return compareMembers(fromValue, toValue, `${path}.`);
		const isLong = isLongText(fromValue) || isLongText(toValue);
		changes.push({
			path,
			changeType: changeType(fromValue, toValue),
			fromValue: fromValue ?? null,
			toValue: toValue ?? null,
			...(isLong && { textDiff: compareTexts(asText(fromValue), asText(toValue)) }),
		});
	}

	compareMembers(from, to, '');
	return changes;
}

function changeType(from: unknown, to: unknown): Change['changeType'] {
	if (from === undefined || from === null) return 'Added';
	return to === undefined || to === null ? 'Removed' : 'Modified';
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value: unknown) => (typeof value === 'string' ? value : '');
const isLongText = (value: unknown) => typeof value === 'string' && (value.length > LONG_TEXT || value.includes('\n'));
