import type { PdOrder } from './entity.ts';

export const PAGE = 50;

/** What is asked for of a list: what it is filtered by, in which order, from where on. */
export interface ListQuery extends Record<string, unknown> {
	filter?: string;
	orderBy?: PdOrder;
	orderDirection?: 'Ascending' | 'Descending';
	skip: number;
}

const SHOWN = ['filter', 'orderBy', 'orderDirection'] as const;

/** Reads the address; `fields` are those of the list's own filters. What is not in it is undefined, so that it replaces what was. */
export function readListAddress(fields: readonly string[], search = location.search): ListQuery {
	const query = new URLSearchParams(search);
	const values = [...SHOWN, ...fields].map((field) => [field, query.get(field) || undefined]);
	const page = Number(query.get('page'));
	return { ...Object.fromEntries(values), skip: Number.isInteger(page) && page > 1 ? (page - 1) * PAGE : 0 };
}

/** The query of the address, empty for the list as it opens. */
export function listAddress(fields: readonly string[], query: Readonly<Record<string, unknown>>): string {
	const address = new URLSearchParams();
	for (const field of [...SHOWN, ...fields]) {
		const value = query[field];
		if (typeof value === 'string' && value) address.set(field, value);
	}
	const page = Math.floor(Number(query.skip ?? 0) / PAGE) + 1;
	if (page > 1) address.set('page', String(page));
	const text = address.toString();
	return text && `?${text}`;
}
