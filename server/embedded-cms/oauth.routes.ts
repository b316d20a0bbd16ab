import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { auth as basicAuth } from 'hono/utils/basic-auth';
import { clearCookies, readCookie, writeCookie } from './cookies.ts';
import { REDACTED } from './guard.ts';
import { formOf } from './form.ts';
import { problem } from './problem.ts';
import { hashToken, type TokenStore } from './token.store.ts';
import type { UserDirectory } from './users.ts';

const BACK_OFFICE_CLIENT = 'umbraco-back-office';
const DEMO_CLIENT = { id: 'prompt-desk-demo', secret: 'prompt-desk-demo' } as const;

export interface OAuthOptions {
	tokens: TokenStore;
	users: UserDirectory;
	/** The origin that the caller's browser sees. */
	originOf(c: Context): string;
	/** Milliseconds. Umbraco lets the refresh token live four times as long, and its client counts on that. */
	accessLifetime: number;
}

const CODE_LIFETIME = 60_000;
/** Tabs may refresh at the same moment; the refresh token that has been used stays good for so long. */
const REFRESH_LEEWAY = 30_000;
export const SESSION_SHARES = 4;

/** Authorization code with PKCE for the backoffice, client credentials for API users. */
export function oauthRoutes(options: OAuthOptions): Hono {
	const { tokens, users, originOf, accessLifetime } = options;
	const refreshLifetime = accessLifetime * SESSION_SHARES;
	const app = new Hono();

	app.get('/authorize', async (c) => {
		const { client_id, response_type, code_challenge, code_challenge_method, redirect_uri, state = '' } = c.req.query();
		const origin = originOf(c);
		if (redirect_uri !== `${origin}/umbraco/oauth_complete`) return problem(c, 400, 'Invalid request', 'redirect_uri is not registered.');
		if (client_id !== BACK_OFFICE_CLIENT || response_type !== 'code' || code_challenge_method !== 'S256' || !code_challenge) {
			return problem(c, 400, 'Invalid request', 'The backoffice asks for a code with a S256 challenge.');
		}
		const session = readCookie(c, 'session');
		const login = await tokens.find('session', session);
		const user = login && users.byId(login.userId);
		if (!user || !session) {
			const { pathname, search } = new URL(c.req.url);
			return c.redirect(`/umbraco/login?ReturnUrl=${encodeURIComponent(pathname + search)}`);
		}
		const data = { challenge: code_challenge, redirectUri: redirect_uri, session: hashToken(session) };
		writeCookie(c, 'code', await tokens.issue('code', user.id, CODE_LIFETIME, data), origin);
		return c.redirect(`${redirect_uri}?${new URLSearchParams({ code: REDACTED, state, iss: `${origin}/` })}`);
	});

	app.post('/token', async (c) => {
		c.header('cache-control', 'no-store');
		const text = await formOf(c);
		if (text('grant_type') === 'client_credentials') {
			// OAuth lets a client name itself in the header instead of the form.
			const { username, password } = basicAuth(c.req.raw) ?? { username: text('client_id'), password: text('client_secret') };
			return clientCredentials(c, username, password);
		}
		if (text('client_id') !== BACK_OFFICE_CLIENT) return c.json({ error: 'invalid_client' }, 400);
		if (text('grant_type') === 'authorization_code') return exchangeCode(c, text);
		if (text('grant_type') === 'refresh_token') return refresh(c, text('refresh_token'));
		return c.json({ error: 'unsupported_grant_type' }, 400);
	});

	app.post('/revoke', async (c) => {
		await tokens.revoke(readCookie(c, 'access'), readCookie(c, 'refresh'));
		clearCookies(c, 'access', 'refresh');
		return c.body(null, 200);
	});

	app.get('/signout', async (c) => {
		const session = readCookie(c, 'session');
		const login = await tokens.find('session', session);
		if (login && session) await tokens.endSession(login.userId, hashToken(session));
		await tokens.revoke(readCookie(c, 'access'), readCookie(c, 'refresh'));
		clearCookies(c, 'session', 'access', 'refresh', 'code');
		return c.redirect('/umbraco/logout');
	});

	async function exchangeCode(c: Context, text: (name: string) => string) {
		const code = await tokens.take('code', readCookie(c, 'code'));
		clearCookies(c, 'code');
		const challenge = createHash('sha256').update(text('code_verifier')).digest('base64url');
		const fits = code && text('code') === REDACTED && code.data.redirectUri === text('redirect_uri') && code.data.challenge === challenge;
		return fits ? signedIn(c, code.userId, code.data.session) : c.json({ error: 'invalid_grant' }, 400);
	}

	async function refresh(c: Context, given: string) {
		const cookie = readCookie(c, 'refresh');
		const token = await tokens.find('refresh', cookie);
		if (given !== REDACTED || !cookie || !token || !users.byId(token.userId)) return c.json({ error: 'invalid_grant' }, 400);
		await tokens.retire(cookie, token, REFRESH_LEEWAY);
		return signedIn(c, token.userId, token.data.session);
	}

	async function signedIn(c: Context, userId: string, session: unknown) {
		const login = readCookie(c, 'session');
		if (login && hashToken(login) === session) await tokens.extend(login, refreshLifetime);
		writeCookie(c, 'access', await tokens.issue('access', userId, accessLifetime, { session }), originOf(c));
		writeCookie(c, 'refresh', await tokens.issue('refresh', userId, refreshLifetime, { session }), originOf(c));
		return c.json({
			access_token: REDACTED,
			refresh_token: REDACTED,
			token_type: 'Bearer',
			expires_in: Math.round(accessLifetime / 1000),
			scope: 'offline_access',
		});
	}

	async function clientCredentials(c: Context, id: string, secret: string) {
		const user = users.demoAdmin;
		if (!user || !sameText(id, DEMO_CLIENT.id) || !sameText(secret, DEMO_CLIENT.secret)) return c.json({ error: 'invalid_client' }, 401);
		const token = await tokens.issue('access', user.id, accessLifetime, { client: id });
		return c.json({ access_token: token, token_type: 'Bearer', expires_in: Math.round(accessLifetime / 1000) });
	}

	return app;
}

function sameText(one: string, other: string): boolean {
	return timingSafeEqual(Buffer.from(hashToken(one)), Buffer.from(hashToken(other)));
}
