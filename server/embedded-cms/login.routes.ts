import { Hono, type Context } from 'hono';
import { writeCookie } from './cookies.ts';
import { loginPage } from './login.page.ts';
import { SESSION_SHARES, type OAuthOptions } from './oauth.routes.ts';
import { problem } from './problem.ts';
import type { EmbeddedUser } from './session.ts';
import { createPasswordQueue } from './password-queue.ts';
import { formOf } from './form.ts';
import { createThrottle } from './throttle.ts';
import { DEMO_PASSWORD } from '../embedded-user-setting.ts';

export interface LoginOptions extends OAuthOptions {
	now(): number;
	/** Whom to count failed attempts against. */
	addressOf(c: Context): string;
}

type Outcome = { user: EmbeddedUser } | { wait: number };

/** Until the passwords that wait to be checked have had their turn. */
const BUSY_SECONDS = 1;
const JSON_BODY = /^application\/json\b/i;

/** The login form, and the same by JSON at `apiPath` for scripts. Either leaves a session cookie, which `authorize` asks for. */
export function loginRoutes(options: LoginOptions, apiPath: string): Hono {
	const { tokens, users, originOf, addressOf, accessLifetime } = options;
	const throttle = createThrottle(options.now);
	const queue = createPasswordQueue();
	const app = new Hono();
	const demo = users.demoAdmin && { emails: users.all().map(({ email }) => email), password: DEMO_PASSWORD };

	async function signIn(c: Context, email: string, password: string): Promise<Outcome> {
		const key = `${addressOf(c)} ${email.trim().toLowerCase()}`;
		const wait = throttle.attempt(key);
		if (wait > 0) return { wait };
		const checked = await queue.check(key, async () => ({ user: await users.signIn(email, password) }));
		if (!checked) return { wait: BUSY_SECONDS };
		const { user } = checked;
		if (!user) return { wait: 0 };
		throttle.succeeded(key);
		queue.remember(key);
		writeCookie(c, 'session', await tokens.issue('session', user.id, accessLifetime * SESSION_SHARES), originOf(c));
		return { user };
	}

	app.get('/umbraco/login', (c) => loginPage(c, { returnUrl: ownPath(c.req.query('ReturnUrl')), demo }));

	app.post('/umbraco/login', async (c) => {
		// A form on another site could sign a visitor in as somebody else, and read what they then write.
		if (/^(cross|same)-site$/.test(c.req.header('sec-fetch-site') ?? '')) return problem(c, 403, 'Forbidden', 'Sign in from our own page.');
		const text = await formOf(c);
		const returnUrl = ownPath(text('returnUrl'));
		const outcome = await signIn(c, text('username'), text('password'));
		if ('user' in outcome) return c.redirect(returnUrl, 303);
		return loginPage(c, { returnUrl, email: text('username'), failure: outcome, demo });
	});

	app.post(apiPath, async (c) => {
		if (!JSON_BODY.test(c.req.header('content-type') ?? '')) return problem(c, 415, 'Unsupported media type', 'Send application/json.');
		const body: unknown = await c.req.json().catch(() => null);
		if (!isCredentials(body)) return problem(c, 400, 'Invalid request', 'username and password are required.');
		const outcome = await signIn(c, body.username, body.password);
		if ('user' in outcome) return c.body(null, 200);
		if (outcome.wait > 0) c.header('retry-after', String(outcome.wait));
		return outcome.wait > 0 ? problem(c, 429, 'Too many attempts') : problem(c, 401, 'Invalid credentials');
	});

	return app;
}

function isCredentials(body: unknown): body is { username: string; password: string } {
	const { username, password } = (body ?? {}) as Record<string, unknown>;
	return typeof username === 'string' && typeof password === 'string';
}

const HERE = 'http://here.invalid';

/** A path on this server, or the backoffice when it is anything else. */
function ownPath(given: string | undefined): string {
	const fallback = '/umbraco';
	if (!given?.startsWith('/') || !URL.canParse(given, HERE)) return fallback;
	const { origin, pathname, search } = new URL(given, HERE);
	return origin === HERE && !pathname.startsWith('//') ? pathname + search : fallback;
}
