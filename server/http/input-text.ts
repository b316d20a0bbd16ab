import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const KINDS: Record<string, string> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'an object',
	record: 'an object',
};
const FORMATS: Record<string, string> = {
	guid: 'an id such as 0197c0de-0000-7000-8000-000000000001',
	datetime: 'a time such as 2026-11-01T12:00:00Z',
};
const UNITS: Record<string, readonly [one: string, many: string]> = { string: ['character', 'characters'], array: ['entry', 'entries'] };

/** Why a value does not fit, in words that read after the name of its field. What a schema says itself stays as it is. */
export function textOf(issue: Issue): string | undefined {
	switch (issue.code) {
		case 'invalid_type':
			return issue.input === undefined ? 'is required' : `must be ${KINDS[issue.expected] ?? issue.expected}`;
		case 'too_small':
			return issue.origin === 'string' && issue.minimum === 1
				? 'must not be empty'
				: limit(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
		case 'too_big':
			return limit(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
		case 'invalid_value':
			return issue.input === undefined ? 'is required' : `must be ${oneOf(issue.values)}`;
		case 'invalid_format':
			return `must be ${FORMATS[issue.format] ?? 'written in another form'}`;
		case 'invalid_key':
			return 'has a name that cannot be used';
		case 'invalid_union':
			return 'has none of the forms that are taken here';
		default:
			return undefined;
	}
}

function limit(origin: string, relation: string, bound: number | bigint): string {
	const unit = UNITS[origin];
	return unit ? `must have ${relation} ${bound} ${unit[bound === 1 ? 0 : 1]}` : `must be ${relation} ${bound}`;
}

function oneOf(values: readonly unknown[]): string {
	const written = values.map((value) => (typeof value === 'string' ? `"${value}"` : String(value)));
	return written.length === 1 ? written[0]! : `${written.slice(0, -1).join(', ')} or ${written.at(-1)}`;
}
