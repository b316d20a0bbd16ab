import { AppError } from '../base/errors.ts';

const MEBIBYTE = 1024 * 1024;
/** A body of this size costs no more than its connection. */
const SMALL = 128 * 1024;
const IN_ALL = 256 * MEBIBYTE;
const OF_ONE_CALLER = IN_ALL / 4;

/** What large request bodies may take together, counted before they are read: an unfinished one holds its memory too. */
export interface BodyMemory {
	/** Answers what gives the memory back. Throws `concurrency_limited` and `overloaded`. */
	hold(bytes: number, caller: string): () => void;
}

export function createBodyMemory({ inAll = IN_ALL, ofOneCaller = OF_ONE_CALLER } = {}): BodyMemory {
	const held = new Map<string, number>();
	let total = 0;
	return {
		hold(bytes, caller) {
			if (bytes <= SMALL) return () => undefined;
			const own = held.get(caller) ?? 0;
			if (own > 0 && own + bytes > ofOneCaller) {
				throw new AppError('concurrency_limited', {
					detail: 'You send too many large bodies at once. Send one after the other.',
					facts: { retryAfter: 1 },
				});
			}
			if (total > 0 && total + bytes > inAll) throw new AppError('overloaded', { facts: { retryAfter: 1 } });
			held.set(caller, own + bytes);
			total += bytes;
			return () => {
				total -= bytes;
				const rest = held.get(caller)! - bytes;
				if (rest > 0) held.set(caller, rest);
				else held.delete(caller);
			};
		},
	};
}
