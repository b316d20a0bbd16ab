import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Umbraco's own names, and one for the login itself. */
const NAME = { session: 'umbSession', code: 'umbPkceCode', access: 'umbAccessToken', refresh: 'umbRefreshToken' } as const;
export type CookieKind = keyof typeof NAME;

const SECURE = '__Host-';

/** Either name: a call that another server forwards may have come over another scheme than the browser's. */
export function readCookie(c: Context, kind: CookieKind): string | undefined {
	return getCookie(c, SECURE + NAME[kind]) || getCookie(c, NAME[kind]) || undefined;
}

/** `__Host-` needs https; browsers keep it on loopback addresses over http too, but not all of them. */
export function writeCookie(c: Context, kind: CookieKind, value: string, origin: string): void {
	const secure = origin.startsWith('https:');
	setCookie(c, (secure ? SECURE : '') + NAME[kind], value, { path: '/', httpOnly: true, sameSite: 'Strict', secure });
}

/** Only what came in, so that a link on another site cannot sign anybody out: strict cookies do not come with it. */
export function clearCookies(c: Context, ...kinds: CookieKind[]): void {
	for (const name of kinds.flatMap((kind) => [NAME[kind], SECURE + NAME[kind]])) {
		if (getCookie(c, name) === undefined) continue;
		setCookie(c, name, '', { path: '/', httpOnly: true, sameSite: 'Strict', secure: name.startsWith(SECURE), maxAge: 0 });
	}
}
