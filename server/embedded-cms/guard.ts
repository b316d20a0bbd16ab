import type { Context, MiddlewareHandler } from 'hono';
import { readCookie } from './cookies.ts';
import { problem } from './problem.ts';
import { rememberUser, type EmbeddedUser } from './session.ts';
import type { TokenStore } from './token.store.ts';
import type { UserDirectory } from './users.ts';

/** What the browser sends in place of a token; the token itself is in a cookie that scripts cannot read. */
export const REDACTED = '[redacted]';

export interface Guard {
	userOf(c: Context): Promise<EmbeddedUser | null>;
	middleware: MiddlewareHandler;
}

/**
 * A real bearer token, or the text `[redacted]` and the access cookie. The cookie alone is nobody:
 * a form on another site can bring the cookie along, but not the header.
 */
export function createGuard(tokens: TokenStore, users: UserDirectory): Guard {
	const userOf = async (c: Context) => {
		const [, bearer] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
		if (!bearer) return null;
		const token = await tokens.find('access', bearer === REDACTED ? readCookie(c, 'access') : bearer);
		return (token && users.byId(token.userId)) ?? null;
	};
	return {
		userOf,
		async middleware(c, next) {
			const user = await userOf(c);
			if (!user) {
				c.header('www-authenticate', 'Bearer');
				return problem(c, 401, 'Unauthorized', 'Sign in, or send a bearer token.');
			}
			rememberUser(c, user);
			return next();
		},
	};
}
