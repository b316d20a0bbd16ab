import { toValue, type Context } from 'liquidjs';
import { printed, weight } from './values.ts';

/** Text × pattern: looking for a long pattern in a long text takes minutes in the worst case. */
const SEARCH_LIMIT = 200_000_000;
/** Characters of a list that filters have put together, each list in it counted as often as it occurs. */
const WEIGHT_LIMIT = 4_000_000;

export type Filter = (this: { context: Context }, value: unknown, ...args: unknown[]) => unknown;

const SEARCHING = /^(split|replace|remove)/;
const SELECTING = new Set(['where', 'reject', 'find', 'find_index', 'has', 'group_by']);
const OF_LISTS = new Set(
	(
		'join first last reverse sort sort_natural size map sum compact concat push unshift pop shift slice uniq sample ' +
		'default json jsonify inspect raw array_to_sentence_string where reject find find_index has group_by'
	).split(' '),
);

/** Liquid looks at the clock between tags only; a chain of filters on a long text needs it too. */
export function guarded(name: string, filter: Filter): Filter {
	const prepare = preparation(name);
	return function* (value, ...args) {
		this.context.renderLimit.check(performance.now());
		const result: unknown = yield filter.call(this, ...prepare(toValue(value), args));
		if (typeof result === 'object' && weight(result) > WEIGHT_LIMIT) throw new Error('The list is too long');
		return result;
	};
}

type Preparation = (value: unknown, args: unknown[]) => [unknown, ...unknown[]];

function preparation(name: string): Preparation {
	if (name === 'date' || name.startsWith('date_to_')) return (value, args) => [inUtc(value), ...dateArguments(args)];
	if (SEARCHING.test(name)) return searchable;
	if (SELECTING.has(name)) return selectable;
	if (OF_LISTS.has(name)) return (value, args) => [value, ...args];
	return (value, args) => [asText(value), ...args.map(asText)];
}

/** A filter of text sees a list as it would be printed. */
function asText(value: unknown): unknown {
	const data: unknown = toValue(value);
	return typeof data === 'object' && data !== null ? printed(data) : data;
}

function searchable(value: unknown, args: unknown[]): [unknown, ...unknown[]] {
	const text = printed(value);
	checkSearch(text, printed(toValue(args[0])));
	return [text, ...args.map(asText)];
}

export function checkSearch(text: string, pattern: string): void {
	if (text.length * pattern.length > SEARCH_LIMIT) throw new Error('The text to look for is too long');
}

/** The name of a member is parsed when it is used, so it must be no more than a name. */
function selectable(list: unknown, args: unknown[]): [unknown, ...unknown[]] {
	if (printed(toValue(args[0])).includes('(')) throw new Error('The name of a member must not have parentheses');
	return [list, ...args];
}

/** Beyond the safe integers `i + 1` is `i`, and the range would never end. */
export function rangeBound(value: unknown): number {
	const bound = Number(toValue(value));
	if (Number.isNaN(bound)) return 0;
	if (!Number.isSafeInteger(Math.trunc(bound) * 2)) throw new Error('A range has to stay within whole numbers');
	return bound;
}

/** A time without a zone would be read in the zone of the server. */
function inUtc(value: unknown): unknown {
	const time = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/.exec(value.trim()) : null;
	return time ? `${time[1]}T${time[2]}Z` : value;
}

const LOCAL_FORMATS: Record<string, string> = { '%c': '%a %b %e %H:%M:%S %Y', '%x': '%m/%d/%y', '%X': '%H:%M:%S' };

/** `%c`, `%x` and `%X` would be written as the server's own language does. */
function dateArguments([format, ...rest]: unknown[]): unknown[] {
	const text: unknown = toValue(format);
	return typeof text === 'string' ? [text.replaceAll(/%[%cxX]/g, (code) => LOCAL_FORMATS[code] ?? code), ...rest] : [format, ...rest];
}
