import { diffArrays } from 'diff';
import { wordDiff, type DiffPart } from '../ui/word-diff.ts';

export type DiffRow =
	| { kind: 'same' | 'added' | 'removed'; line: number; text: string }
	| { kind: 'changed'; line: number; parts: DiffPart[] }
	| { kind: 'fold'; count: number; line: number };

const CONTEXT = 1;

/** Lines of two texts with the words that changed in them; longer stretches without a change are folded. */
export function diffLines(from: string, to: string): DiffRow[] {
	const parts = diffArrays(from.split('\n'), to.split('\n'));
	const rows: DiffRow[] = [];
	let line = 1;
	for (let at = 0; at < parts.length; at++) {
		const part = parts[at]!;
		const next = parts[at + 1];
		if (part.removed && next?.added) {
			const shared = Math.min(part.value.length, next.value.length);
			for (let index = 0; index < shared; index++) {
				rows.push({ kind: 'changed', line: line++, parts: wordDiff(part.value[index]!, next.value[index]!) });
			}
			for (const text of part.value.slice(shared)) rows.push({ kind: 'removed', line, text });
			for (const text of next.value.slice(shared)) rows.push({ kind: 'added', line: line++, text });
			at++;
		} else if (part.removed) for (const text of part.value) rows.push({ kind: 'removed', line, text });
		else for (const text of part.value) rows.push({ kind: part.added ? 'added' : 'same', line: line++, text });
	}
	return fold(rows);
}

function fold(rows: DiffRow[]): DiffRow[] {
	const isNear = (at: number) => rows.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ kind }) => kind !== 'same');
	const folded: DiffRow[] = [];
	for (const [at, row] of rows.entries()) {
		const last = folded.at(-1);
		if (isNear(at)) folded.push(row);
		else if (last?.kind === 'fold') last.count++;
		else folded.push({ kind: 'fold', count: 1, line: row.line });
	}
	return folded;
}
