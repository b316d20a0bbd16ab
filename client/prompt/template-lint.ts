import { RESERVED, type Suggestion } from './template-names.ts';

export interface Finding {
	kind: 'unclosed' | 'unknownName' | 'unclosedBlock' | 'strayEnd' | 'server';
	severity: 'error' | 'warning';
	/** 1-based. */
	line?: number;
	/** The piece of the template that it is about. */
	text: string;
	/** What was probably meant; replaces `text`. */
	suggestion?: string;
}

const OUTPUT = /\{\{-?\s*([\p{L}_][\p{L}\p{N}_.-]*)/gu;
const TAG = /\{%-?\s*(\w+)([^%]*)/g;
const BLOCKS = new Set(['if', 'unless', 'for', 'case', 'capture', 'comment', 'raw', 'tablerow']);

/** The letters that differ between two names, in steps. */
function distance(a: string, b: string) {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
		}
		row = next;
	}
	return row[b.length]!;
}

function nearest(name: string, names: string[]) {
	const wanted = name.toLowerCase();
	const limit = Math.max(1, Math.floor(name.length / 4));
	const ranked = names
		.map((candidate) => ({ candidate, steps: distance(wanted, candidate.toLowerCase()) }))
		.sort((a, b) => a.steps - b.steps);
	return ranked[0] && ranked[0].steps <= limit ? ranked[0].candidate : undefined;
}

/** Names made in the template itself. */
const madeNames = (template: string) =>
	[...template.matchAll(/\{%-?\s*(?:assign|capture|for)\s+([\w-]+)/g)].map(([, name]) => name!.toLowerCase());

/**
 * What can be seen without asking the server: braces and blocks that stay open, names that are nearly known. A bare name
 * that is not near to anything may be a property of the page, so it is left to the server.
 */
export function lintTemplate(template: string, suggestions: Suggestion[]): Finding[] {
	const lines = template.split('\n');
	return [...lintBraces(template), ...lintBlocks(lines), ...lintNames(lines, suggestions)];
}

function lintBraces(template: string): Finding[] {
	const opens = [...template.matchAll(/\{\{|\{%/g)];
	return opens.flatMap(({ 0: brace, index }, at) => {
		const part = template.slice(index, opens[at + 1]?.index);
		if (part.includes(brace === '{{' ? '}}' : '%}')) return [];
		const line = template.slice(0, index).split('\n').length;
		return [{ kind: 'unclosed', severity: 'error', line, text: part.split('\n')[0]!.slice(0, 30) }];
	});
}

function lintBlocks(lines: string[]): Finding[] {
	const open: { tag: string; line: number }[] = [];
	const findings: Finding[] = [];
	for (const [index, line] of lines.entries()) {
		for (const [, tag] of line.matchAll(TAG)) {
			if (BLOCKS.has(tag!)) open.push({ tag: tag!, line: index + 1 });
			else if (tag!.startsWith('end') && open.pop()?.tag !== tag!.slice(3)) {
				findings.push({ kind: 'strayEnd', severity: 'error', line: index + 1, text: tag! });
			}
		}
	}
	return [...findings, ...open.map(({ tag, line }) => ({ kind: 'unclosedBlock' as const, severity: 'error' as const, line, text: tag }))];
}

function lintNames(lines: string[], suggestions: Suggestion[]): Finding[] {
	const known = suggestions.map(({ name }) => name);
	const lower = new Set([...known.map((name) => name.toLowerCase()), ...madeNames(lines.join('\n')), 'forloop']);
	return lines.flatMap((line, index) =>
		[...line.matchAll(OUTPUT)].flatMap(([, name]) => {
			const root = name!.split('.')[0]!.toLowerCase();
			if (lower.has(name!.toLowerCase()) || lower.has(root) || root === 'entity') return [];
			const suggestion = nearest(name!, known);
			const inNamespace = name!.includes('.') && RESERVED.some((reserved) => reserved.toLowerCase() === root);
			if (!suggestion && !inNamespace) return [];
			return [{ kind: 'unknownName' as const, severity: 'warning' as const, line: index + 1, text: name!, suggestion }];
		}),
	);
}
