import { distance } from 'fastest-levenshtein';
import type { Warning } from '../base/warning.ts';
import type { TemplateName } from './names.ts';
import type { ParsedTemplate } from './parsed-template.ts';

/** What every template can read, whoever runs it on whatever; null where anything may follow. */
const BUILT_IN: Readonly<Record<string, readonly string[] | null>> = {
	entity: ['id', 'name', 'type', 'contentTypeAlias', 'url', 'parent', 'ancestors'],
	property: ['alias', 'label', 'value', 'maxLength'],
	currentValue: null,
	selection: null,
	user: ['id', 'name', 'email'],
	culture: null,
	segment: null,
	now: null,
};

/** Lower-cased: nobody can declare these, nor pass values by them. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(Object.keys(BUILT_IN).map((name) => name.toLowerCase()));

/** As a template writes them: `entity.name`, `culture`. */
export const BUILT_IN_NAMES: readonly string[] = Object.entries(BUILT_IN).flatMap(([root, members]) =>
	members ? members.map((member) => `${root}.${member}`) : [root],
);

/** More tell the author nothing new, and each costs a comparison with every known name. */
const WARNING_LIMIT = 20;

interface Reading {
	root: string;
	/** `name` of `entity.name`, for built-in names with known members. */
	member: string | undefined;
	at: TemplateName;
}

const readings = new WeakMap<ParsedTemplate, Reading[]>();

/** Each name once, at its first place. */
export function readingsOf(parsed: ParsedTemplate): readonly Reading[] {
	let known = readings.get(parsed);
	if (!known) {
		const unique = new Map<string, Reading>();
		for (const at of parsed.names) {
			const root = at.name.toLowerCase();
			const member = hasMembers(root) ? at.path[0]?.toLowerCase() : undefined;
			const key = member === undefined ? root : `${root}.${member}`;
			if (!unique.has(key)) unique.set(key, { root, member, at });
		}
		known = [...unique.values()];
		readings.set(parsed, known);
	}
	return known;
}

/** Whether a template reads a property of the entity, by its alias or through `entity`, as far as that is known before rendering. */
export function readsProperty(parsed: ParsedTemplate, alias: string): boolean {
	const wanted = alias.toLowerCase();
	return readingsOf(parsed).some(({ root, member = wanted }) => root === wanted || (root === 'entity' && member === wanted));
}

/** Whether a template reads the property that the run is for. */
export function readsCurrentValue(parsed: ParsedTemplate): boolean {
	return readingsOf(parsed).some(({ root, member = 'value' }) => root === 'currentvalue' || (root === 'property' && member === 'value'));
}

function hasMembers(root: string): boolean {
	return root === 'entity' || root === 'property' || root === 'user';
}

/**
 * Warnings about names that nothing will give a value to, and about words that belong to nothing. `properties` are the
 * aliases of the content type, undefined while it can be any.
 */
export function unknownNames(parsed: ParsedTemplate, known: readonly string[], properties?: readonly string[]): Warning[] {
	const warnings: Warning[] = parsed.leftOvers.slice(0, WARNING_LIMIT).map(wordsLeftOver);
	const given = [...known, ...(properties ?? [])];
	const givenRoots = new Set(given.map((name) => name.toLowerCase()));
	for (const { root, member, at } of readingsOf(parsed)) {
		if (warnings.length >= WARNING_LIMIT) break;
		if (!RESERVED_NAMES.has(root) && !givenRoots.has(root)) {
			warnings.push(unknown(at, at.name, nearest(at.name, [...given, ...Object.keys(BUILT_IN)])));
		} else if (member !== undefined) {
			const members = membersOf(root, properties);
			if (members && !members.some((name) => name.toLowerCase() === member)) {
				const found = nearest(at.path[0]!, members);
				warnings.push(unknown(at, `${at.name}.${at.path[0]}`, found && `${at.name}.${found}`));
			}
		}
	}
	return warnings;
}

/** The same while nobody can say what the pages have: only what looks like a slip of a name that is known. */
export function likelySlips(parsed: ParsedTemplate, known: readonly string[]): Warning[] {
	const isLeftOver = ({ line, column }: Warning) => parsed.leftOvers.some((left) => left.line === line && left.column === column);
	return unknownNames(parsed, known).filter((warning) => warning.suggestion !== undefined || isLeftOver(warning));
}

function membersOf(root: string, properties: readonly string[] | undefined): readonly string[] | undefined {
	if (root !== 'entity') return BUILT_IN[root] ?? undefined;
	return properties && [...BUILT_IN['entity']!, ...properties];
}

function unknown({ line, column }: TemplateName, subject: string, suggestion: string | undefined): Warning {
	const message = `"${shortened(subject)}" (line ${line}, column ${column}) is not a known name: without a value it renders empty.`;
	const warning = { code: 'unknown_variable', message, subject, line, column } as const;
	return suggestion === undefined ? warning : { ...warning, message: `${message} Did you mean "${suggestion}"?`, suggestion };
}

function wordsLeftOver({ text: subject, line, column }: ParsedTemplate['leftOvers'][number]): Warning {
	const message = `"${shortened(subject)}" (line ${line}, column ${column}) has no effect. A filter needs "|" before it, a comparison an operator.`;
	return { code: 'unknown_variable', message, subject, line, column };
}

function shortened(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The name that was most likely meant. */
export function nearest(name: string, known: readonly string[]): string | undefined {
	const lowered = name.toLowerCase();
	let best: string | undefined;
	let least = lowered.length < 6 ? 2 : lowered.length < 9 ? 3 : 4;
	for (const candidate of known) {
		if (Math.abs(candidate.length - lowered.length) >= least) continue;
		const differing = difference(lowered, candidate.toLowerCase());
		if (differing < least) [best, least] = [candidate, differing];
	}
	return best;
}

/** Letters in the wrong order are one slip, though each of them is in the wrong place. */
function difference(a: string, b: string): number {
	const edits = distance(a, b);
	return edits === 2 && letters(a) === letters(b) ? 1 : edits;
}

function letters(text: string): string {
	return [...text].toSorted().join('');
}
