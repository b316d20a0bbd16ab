import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Umbraco's own names, and one for the login itself. */
const NAME = { session: 'umbSession', code: 'umbPkceCode', access: 'umbAccessToken', refresh: 'umbRefreshToken' } as const;
export type CookieKind = keyof typeof NAME;

const SECURE = '__Host-';

/** Either name: a call that another server forwards may have come over another scheme than the browser's. */
export function readCookie(c: Context, kind: CookieKind): string | undefined {
	const names = [NAME[kind], SECURE + NAME[kind]];
	// Over http a browser sends the https cookies of another server on the same loopback name too; our own come first.
	const [first, second] = c.req.url.startsWith('https:') ? names.toReversed() : names;
	return getCookie(c, first!) || getCookie(c, second!) || undefined;
}

/** `__Host-` needs https; browsers keep it on loopback addresses over http too, but not all of them. */
export function writeCookie(c: Context, kind: CookieKind, value: string, origin: string): void {
	for (const name of namesFor(kind, origin)) {
		setCookie(c, name, value, { path: '/', httpOnly: true, sameSite: 'Strict', secure: name.startsWith(SECURE) });
	}
}

const PLAIN_LOOPBACK = /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/** Umbraco's acceptance-test helpers know the code by its https name only, and read no other cookie by its name. */
function namesFor(kind: CookieKind, origin: string): string[] {
	if (origin.startsWith('https:')) return [SECURE + NAME[kind]];
	return kind === 'code' && PLAIN_LOOPBACK.test(origin) ? [NAME[kind], SECURE + NAME[kind]] : [NAME[kind]];
}

/** Only what came in, so that a link on another site cannot sign anybody out: strict cookies do not come with it. */
export function clearCookies(c: Context, ...kinds: CookieKind[]): void {
	for (const name of kinds.flatMap((kind) => [NAME[kind], SECURE + NAME[kind]])) {
		if (getCookie(c, name) === undefined) continue;
		setCookie(c, name, '', { path: '/', httpOnly: true, sameSite: 'Strict', secure: name.startsWith(SECURE), maxAge: 0 });
	}
}
