import type { Readable } from 'node:stream';
import type { Outbound } from './outbound.ts';

/** The part of a `Response` that model SDKs use. A real one costs more than the call it carries. */
export interface LeanResponse {
	ok: boolean;
	status: number;
	statusText: string;
	url: string;
	redirected: false;
	headers: LeanHeaders;
	body: Readable;
	text(): Promise<string>;
	json(): Promise<unknown>;
}

export interface LeanHeaders {
	get(name: string): string | null;
	has(name: string): boolean;
	entries(): IterableIterator<[string, string]>;
	[Symbol.iterator](): IterableIterator<[string, string]>;
}

export interface LeanRequest {
	method?: string | undefined;
	headers?: Iterable<[string, string]> | Record<string, string> | undefined;
	body?: unknown;
	signal?: AbortSignal | null | undefined;
}

export type LeanFetch = (url: unknown, init?: LeanRequest) => Promise<LeanResponse>;

const METHODS = { GET: 'GET', POST: 'POST', PUT: 'PUT', DELETE: 'DELETE' } as const;

/** A `fetch` for SDKs over the guarded transport. It sends text and bytes only, and follows no redirect. */
export function createFetch(outbound: Outbound, options: { trusted?: boolean } = {}): LeanFetch {
	return async (input, init = {}) => {
		const url = String(input);
		const method = METHODS[(init.method ?? 'GET').toUpperCase() as keyof typeof METHODS];
		if (!method) throw new TypeError(`The method ${init.method} is not sent.`);
		const body = init.body ?? undefined;
		if (body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array))
			throw new TypeError('Only text and bytes are sent.');
		const answer = await outbound.request({
			url,
			method,
			headers: flatHeaders(init.headers),
			...(body === undefined ? {} : { body }),
			...(init.signal ? { signal: init.signal } : {}),
			...options,
		});
		return {
			ok: answer.status >= 200 && answer.status < 300,
			status: answer.status,
			statusText: '',
			url,
			redirected: false,
			headers: leanHeaders(answer.headers),
			body: answer.body,
			text: () => answer.text(),
			json: () => answer.json(),
		};
	};
}

function flatHeaders(headers: LeanRequest['headers']): string[] {
	if (!headers) return [];
	return (Symbol.iterator in headers ? [...headers] : Object.entries(headers)).flat();
}

function leanHeaders(headers: Record<string, string | string[] | undefined>): LeanHeaders {
	const read = (name: string) => {
		const value = headers[name.toLowerCase()];
		return Array.isArray(value) ? value.join(', ') : value;
	};
	const entries = () =>
		Object.keys(headers)
			.map((name): [string, string] => [name, read(name) ?? ''])
			.values();
	return { get: (name) => read(name) ?? null, has: (name) => read(name) !== undefined, entries, [Symbol.iterator]: entries };
}
