import { Pool } from 'undici';
import { AppError } from '../base/errors.ts';
import { readBounded } from '../http/bounded-body.ts';

export interface CmsResponse {
	status: number;
	headers: { get(name: string): string | null };
	text(): Promise<string>;
}

/** HTTP-shaped calls to a Management API. Only status and body are ever used: what Umbraco sets as cookies stays here. */
export interface CmsFetch {
	/** `path` begins with `/umbraco`. Throws when there is no answer. */
	(path: string, init: { method: 'GET'; headers: Record<string, string>; signal: AbortSignal }): Promise<CmsResponse>;
	close?: () => Promise<void>;
}

const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
const CONNECTIONS = 64;

/** A web application in this process. */
interface Application {
	request(path: string, init: RequestInit): Response | Promise<Response>;
}

/** The CMS in this process; no socket is involved. It has the same database: when that is gone, it is not the CMS that fails. */
export function embeddedFetch(app: Application): CmsFetch {
	return async (path, init) => {
		const answer = await app.request(path, init);
		if (answer.status === 503) throw new AppError('unavailable');
		return answer;
	};
}

/** An Umbraco at `baseUrl`, which comes from the environment and is trusted. Redirects are not followed. */
export function umbracoFetch(baseUrl: string): CmsFetch {
	const base = new URL(baseUrl);
	const folder = base.pathname.replace(/\/+$/, '');
	const pool = new Pool(base.origin, { connections: CONNECTIONS, connect: { timeout: 10_000 } });
	const fetch: CmsFetch = async (path, { method, headers, signal }) => {
		const answer = await pool.request({ path: folder + path, method, headers, signal });
		const { text, isTooLong } = await readBounded(answer.body, MAX_ANSWER_BYTES);
		if (isTooLong) throw Object.assign(new Error('The answer is too long.'), { code: 'ANSWER_TOO_LONG' });
		return {
			status: answer.statusCode,
			headers: { get: (name) => [answer.headers[name.toLowerCase()] ?? null].flat().join(', ') || null },
			text: async () => text,
		};
	};
	return Object.assign(fetch, { close: () => pool.destroy() });
}
