import { diffWordsWithSpace } from 'diff';

export interface DiffPart {
	kind: 'same' | 'removed' | 'added';
	text: string;
}

/** One place where the texts differ, and what they share after it. */
interface Change {
	removed: string;
	added: string;
	same: string;
}

/**
 * The words that went and came. Words that happen to stand in both texts, between longer changes, are taken into them:
 * a rewritten clause then reads as one, not as a sieve.
 */
export function wordDiff(from: string, to: string): DiffPart[] {
	const changes: Change[] = [{ removed: '', added: '', same: '' }];
	for (const part of diffWordsWithSpace(from, to)) {
		const last = changes.at(-1)!;
		if (!part.added && !part.removed) last.same += part.value;
		else if (last.same) changes.push({ removed: part.removed ? part.value : '', added: part.added ? part.value : '', same: '' });
		else if (part.removed) last.removed += part.value;
		else last.added += part.value;
	}
	return joined(changes).map(withItsPunctuation).flatMap(partsOf);
}

/** The full stop of a clause that was rewritten goes and comes with it. */
function withItsPunctuation({ removed, added, same }: Change): Change {
	const [sign] = removed && added ? /^[.,;:!?…]*/.exec(same)! : [''];
	return { removed: removed + sign, added: added + sign, same: same.slice(sign.length) };
}

/** At most two words, never across the end of a sentence, and less than what changed on either side. */
const isIncidental = (same: string, left: Change, right: Change) =>
	!/[.!?…]\s|\n/.test(same) && same.trim().split(/\s+/).length <= 2 && same.length <= Math.min(sizeOf(left), sizeOf(right));
const sizeOf = (change: Change) => Math.max(change.removed.length, change.added.length);

/** Until nothing more joins: two small changes together may be larger than what stands before them. */
function joined(changes: Change[]): Change[] {
	const result: Change[] = [];
	for (const change of changes) {
		const last = result.at(-1);
		if (last && isIncidental(last.same, last, change)) {
			last.removed += last.same + change.removed;
			last.added += last.same + change.added;
			last.same = change.same;
		} else result.push({ ...change });
	}
	return result.length < changes.length ? joined(result) : result;
}

function partsOf({ removed, added, same }: Change): DiffPart[] {
	const parts: DiffPart[] = [
		{ kind: 'removed', text: removed },
		{ kind: 'added', text: added },
		{ kind: 'same', text: same },
	];
	return parts.filter(({ text }) => text !== '');
}
