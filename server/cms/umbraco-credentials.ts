import { hash } from 'node:crypto';
import type { Credentials } from '../base/actor.ts';
import { AppError } from '../base/errors.ts';

/** A caller as Umbraco is to see them: what is sent along, and a key that tells callers apart without holding a secret. */
export interface Caller {
	key: string;
	headers: Record<string, string>;
}

/** What the backoffice of 17 and 18 sends in place of a token; the token is in a cookie that scripts cannot read. */
const REDACTED = '[redacted]';
const HOST_PREFIX = '__Host-';

/**
 * The one place that knows in which form a caller may prove who they are: a bearer token, or `[redacted]` with the
 * access cookie. A cookie alone is nobody, since a form on another site could bring it along. Throws `unauthenticated`.
 */
export function callerOf(credentials: Credentials): Caller {
	const [, bearer] = /^Bearer ([\x21-\x7e]+)$/i.exec(credentials.authorization?.trim() ?? '') ?? [];
	if (!bearer) throw new AppError('unauthenticated');
	const cookies = bearer === REDACTED ? accessCookies(credentials) : [];
	if (bearer === REDACTED && cookies.length === 0) throw new AppError('unauthenticated');
	const key = hash('sha256', JSON.stringify([bearer, ...cookies]), 'base64url');
	const headers: Record<string, string> = {
		accept: 'application/json',
		authorization: `Bearer ${bearer}`,
		...forwarded(credentials.origin),
	};
	if (cookies.length > 0) headers['cookie'] = cookies.join('; ');
	return { key, headers };
}

/** Umbraco chooses the name by the scheme that it sees, which need not be the browser's: the value goes out under both. */
function accessCookies({ cookie = '', origin }: Credentials): string[] {
	const values = new Map<string, string>();
	for (const pair of cookie.split(';')) {
		const [, name, value] = /^\s*((?:__Host-)?umbAccessToken[^=\s]*)=([\x21\x23-\x3a\x3c-\x7e"]+)\s*$/.exec(pair) ?? [];
		if (name && value && !values.has(name)) values.set(name, value);
	}
	const plainNames = new Set([...values.keys()].map((name) => (name.startsWith(HOST_PREFIX) ? name.slice(HOST_PREFIX.length) : name)));
	return [...plainNames].flatMap((name) => {
		const [plain, prefixed] = [values.get(name), values.get(HOST_PREFIX + name)];
		// Beside a prefixed cookie of https, a plain one is a leftover of an earlier visit over http.
		const forPlain = origin.startsWith('https:') ? (prefixed ?? plain) : (plain ?? prefixed);
		return [`${name}=${forPlain}`, `${HOST_PREFIX}${name}=${prefixed ?? plain}`];
	});
}

function forwarded(origin: string): Record<string, string> {
	const url = URL.parse(origin);
	return url?.host ? { 'x-forwarded-proto': url.protocol.slice(0, -1), 'x-forwarded-host': url.host } : {};
}
