import { diffLines, diffWordsWithSpace, type ChangeObject } from 'diff';

export interface TextPart {
	type: 'equal' | 'added' | 'removed';
	text: string;
}

/**
 * Finding the fewest edits costs the square of their number, so texts that share nothing are told apart by lines, or as
 * wholes. All texts of one comparison share what it may cost.
 */
const EDITS_IN_ALL = 3_000;
const EDITS_OF_A_TEXT = 800;
const EDITS_OF_A_LINE = 200;

type Diff = (from: string, to: string, options: { maxEditLength: number }) => ChangeObject<string>[] | undefined;

/** Compares two texts: word by word where few words differ, else line by line with the words of each pair of lines, else as wholes. */
export function textComparer(): (from: string, to: string) => TextPart[] {
	let left = EDITS_IN_ALL;

	/** Undefined when it would take more edits. */
	function bounded(diff: Diff, from: string, to: string, most: number): ChangeObject<string>[] | undefined {
		const maxEditLength = Math.min(left, most);
		const parts = maxEditLength > 0 ? diff(from, to, { maxEditLength }) : undefined;
		left -= parts ? parts.filter(({ added, removed }) => added || removed).length : maxEditLength;
		return parts;
	}

	function comparePair(from: string, to: string): TextPart[] {
		return bounded(diffWordsWithSpace, from, to, EDITS_OF_A_LINE)?.map(asPart) ?? whole(from, to);
	}

	return (from, to) => {
		const words = bounded(diffWordsWithSpace, from, to, EDITS_OF_A_TEXT);
		if (words) return words.map(asPart);
		const lines = bounded(diffLines, from, to, EDITS_OF_A_TEXT);
		if (!lines) return whole(from, to);
		return lines.flatMap((line, index) => {
			if (line.added && lines[index - 1]?.removed) return [];
			const next = lines[index + 1];
			return line.removed && next?.added ? comparePair(line.value, next.value) : [asPart(line)];
		});
	};
}

function whole(from: string, to: string): TextPart[] {
	const parts: TextPart[] = [
		{ type: 'removed', text: from },
		{ type: 'added', text: to },
	];
	return parts.filter(({ text }) => text !== '');
}

const asPart = ({ value, added, removed }: ChangeObject<string>): TextPart => ({
	type: added ? 'added' : removed ? 'removed' : 'equal',
	text: value,
});
