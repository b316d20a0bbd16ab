import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../server/base/runtime.ts';
import { createEmbeddedCms, type EmbeddedCms } from '../server/embedded-cms/embedded-cms.ts';
import { sessionOf } from '../server/embedded-cms/session.ts';
import { originReader } from '../server/http/origin.ts';
import { parseUsers } from '../server/embedded-user-setting.ts';
import type { Database } from '../server/db/database.ts';
import { cookieBrowser, type CookieBrowser } from './support/cookie-browser.ts';
import { scratchDatabase, type ScratchDatabase } from './support/scratch-database.ts';

const API = '/umbraco/management/api/v1';
const OAUTH = `${API}/security/back-office`;
const VERIFIER = 'a-verifier-that-only-this-test-knows';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const ASKED = { authorization: 'Bearer [redacted]' };
const MINUTE = 60_000;

let scratch: ScratchDatabase;
let database: Database;
let now = Date.now();
let origin: string;
let cms: EmbeddedCms;
let browser: CookieBrowser;
let server: ReturnType<typeof serve>;

async function start(options: Partial<Parameters<typeof createEmbeddedCms>[0]> = {}): Promise<EmbeddedCms> {
	const content = () => ({ routes: new Hono().get('/who', (c) => c.json(sessionOf(c))), seed: async () => undefined });
	return createEmbeddedCms({ database, logger: createLogger('silent'), content, accessLifetime: MINUTE, now: () => now, ...options });
}

beforeAll(async () => {
	scratch = await scratchDatabase();
	database = await scratch.open();
	cms = await start();
	server = serve({ fetch: (request, env) => cms.app.fetch(request, env), port: 0, hostname: '127.0.0.1' });
	await new Promise((resolve) => server.once('listening', resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
	now += 60 * MINUTE;
	browser = cookieBrowser(origin);
});
afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
	await database.close();
	await scratch.drop();
});

const authorizePath = (change: Record<string, string> = {}) =>
	`${OAUTH}/authorize?${new URLSearchParams({
		client_id: 'umbraco-back-office',
		response_type: 'code',
		redirect_uri: `${origin}/umbraco/oauth_complete`,
		code_challenge: CHALLENGE,
		code_challenge_method: 'S256',
		state: 'some-state',
		...change,
	})}`;
const login = (email: string, password = 'prompt-desk', returnUrl = '/umbraco') =>
	browser.post('/umbraco/login', { username: email, password, returnUrl });
const exchange = (change: Record<string, string> = {}) =>
	browser.post(`${OAUTH}/token`, {
		client_id: 'umbraco-back-office',
		grant_type: 'authorization_code',
		code: '[redacted]',
		code_verifier: VERIFIER,
		redirect_uri: `${origin}/umbraco/oauth_complete`,
		...change,
	});
const refresh = () =>
	browser.post(`${OAUTH}/token`, { client_id: 'umbraco-back-office', grant_type: 'refresh_token', refresh_token: '[redacted]' });
const clientCredentials = (secret: string) =>
	browser.post(`${OAUTH}/token`, { grant_type: 'client_credentials', client_id: 'prompt-desk-demo', client_secret: secret });

async function signIn(email = 'author@example.com') {
	await login(email);
	await browser.get(authorizePath());
	expect((await exchange()).status).toBe(200);
}

describe('signing in', () => {
	it('leads from the backoffice to the login page and back with a code that scripts never see', async () => {
		const asked = await browser.get(authorizePath());
		expect(asked.headers.get('location')).toBe(`/umbraco/login?ReturnUrl=${encodeURIComponent(authorizePath())}`);
		const loggedIn = await login('author@example.com', 'prompt-desk', authorizePath());
		expect([loggedIn.status, loggedIn.headers.get('location')]).toEqual([303, authorizePath()]);
		const granted = await browser.get(authorizePath());
		const target = new URL(granted.headers.get('location')!);
		expect(Object.fromEntries(target.searchParams)).toEqual({ code: '[redacted]', state: 'some-state', iss: `${origin}/` });
		expect(await (await exchange()).json()).toMatchObject({ access_token: '[redacted]', refresh_token: '[redacted]', expires_in: 60 });
		const user = await (await browser.get(`${API}/user/current`, ASKED)).json();
		expect(user).toMatchObject({ name: 'Author', isAdmin: false, allowedSections: ['Umb.Section.Content', 'PromptDesk.Section'] });
	});

	it('gives cookies that neither scripts nor other sites can use', async () => {
		const response = await login('editor@example.com');
		expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^umbSession=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)]);
	});

	it('shows a wrong password as an alert, in the reader’s language', async () => {
		const response = await browser.post(
			'/umbraco/login',
			{ username: 'admin@example.com', password: 'x' },
			{ 'accept-language': 'da,en;q=0.5' },
		);
		expect(response.status).toBe(401);
		expect(await response.text()).toMatch(/role="alert">E-mailen eller adgangskoden er forkert/);
	});

	it('slows down whoever guesses', async () => {
		for (let attempt = 0; attempt < 5; attempt++) expect((await login('admin@example.com', `guess-${attempt}`)).status).toBe(401);
		expect((await login('admin@example.com')).status).toBe(429);
		expect((await login('author@example.com')).status).toBe(303);
		now += MINUTE;
		expect((await login('admin@example.com')).status).toBe(303);
	});

	it.each(['https://evil.example/', '//evil.example/', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', ''])(
		'never returns to another site: %j',
		async (returnUrl) => {
			expect((await login('editor@example.com', 'prompt-desk', returnUrl)).headers.get('location')).toBe('/umbraco');
		},
	);

	it('does not sign in from a form on another site', async () => {
		const form = { username: 'editor@example.com', password: 'prompt-desk' };
		expect((await browser.post('/umbraco/login', form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
		expect((await browser.post(`${OAUTH}/login`, form)).status).toBe(415);
	});

	it.each(['/umbraco/login', `${OAUTH}/login`, `${OAUTH}/token`])('does not read long bodies from anybody unknown: %s', async (path) => {
		const long = 'x'.repeat(70_000);
		expect((await browser.post(path, { username: long })).status).toBe(413);
		const stream = new Blob([long]).stream();
		expect((await fetch(origin + path, { method: 'POST', body: stream, duplex: 'half' } as RequestInit)).status).toBe(413);
	});
});

describe('the code', () => {
	it.each<Record<string, string>>([
		{ redirect_uri: 'https://evil.example/umbraco/oauth_complete' },
		{ client_id: 'somebody' },
		{ code_challenge_method: 'plain' },
		{ code_challenge: '' },
	])('is not given for %j', async (change) => {
		await login('editor@example.com');
		const response = await browser.get(authorizePath(change));
		expect([response.status, response.headers.get('location')]).toEqual([400, null]);
	});

	it('needs the verifier of whoever asked, and works once', async () => {
		await login('editor@example.com');
		await browser.get(authorizePath());
		const code = browser.cookies.get('umbPkceCode')!;
		expect((await exchange({ code_verifier: 'another' })).status).toBe(400);
		browser.cookies.set('umbPkceCode', code);
		const again = await exchange();
		expect([again.status, await again.json()]).toEqual([400, { error: 'invalid_grant' }]);
	});

	it('has its https name too on a loopback address, by which Umbraco’s acceptance-test helpers look for it', async () => {
		const plain = /^umbPkceCode=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/;
		const secure = /^__Host-umbPkceCode=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/;
		await login('editor@example.com');
		const granted = await browser.get(authorizePath());
		expect(granted.headers.getSetCookie()).toEqual([expect.stringMatching(plain), expect.stringMatching(secure)]);
		browser.cookies.delete('umbPkceCode');
		expect((await exchange()).status).toBe(200);
		expect(browser.cookies.has('__Host-umbPkceCode')).toBe(false);

		const local = cms;
		cms = await start({ origins: originReader({ publicUrl: 'http://desk.example', trustedProxies: [] }) });
		const elsewhere = await browser.get(authorizePath({ redirect_uri: 'http://desk.example/umbraco/oauth_complete' }));
		cms = local;
		expect(elsewhere.headers.getSetCookie()).toEqual([expect.stringMatching(plain)]);
	});

	it('is not accepted after a minute', async () => {
		await login('editor@example.com');
		await browser.get(authorizePath());
		now += MINUTE;
		expect((await exchange()).status).toBe(400);
	});
});

describe('a session', () => {
	it('goes on with a new token when the old one has expired', async () => {
		await signIn();
		now += MINUTE;
		expect((await browser.get(`${API}/who`, ASKED)).status).toBe(401);
		expect((await refresh()).status).toBe(200);
		expect((await browser.get(`${API}/who`, ASKED)).status).toBe(200);
	});

	it('lets two tabs refresh at once, and a used refresh token not for long', async () => {
		await signIn();
		const used = browser.cookies.get('umbRefreshToken')!;
		expect((await refresh()).status).toBe(200);
		browser.cookies.set('umbRefreshToken', used);
		expect((await refresh()).status).toBe(200);
		now += 31_000;
		browser.cookies.set('umbRefreshToken', used);
		expect((await refresh()).status).toBe(400);
	});

	it('is not open to a cookie without the header, which is all that another site could send', async () => {
		await signIn();
		expect((await browser.get(`${API}/who`)).status).toBe(401);
		const post = await browser.post(`${API}/who`, { a: 'form' });
		expect([post.status, post.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
	});

	it('survives a restart', async () => {
		await signIn();
		cms = await start();
		expect((await browser.get(`${API}/who`, ASKED)).status).toBe(200);
	});

	it('ends everywhere with signing out', async () => {
		await signIn();
		const kept = new Map(browser.cookies);
		expect((await browser.get(`${OAUTH}/signout?post_logout_redirect_uri=https://evil.example/`)).headers.get('location')).toBe(
			'/umbraco/logout',
		);
		expect([...browser.cookies.keys()]).toEqual([]);
		for (const [name, value] of kept) browser.cookies.set(name, value);
		expect((await browser.get(`${API}/who`, ASKED)).status).toBe(401);
		expect((await refresh()).status).toBe(400);
		expect((await browser.get(authorizePath())).headers.get('location')).toMatch(/^\/umbraco\/login/);
	});

	it('uses host cookies behind https', async () => {
		const plain = cms;
		cms = await start({ origins: originReader({ publicUrl: 'https://desk.example', trustedProxies: [] }) });
		const cookies = (await login('editor@example.com')).headers.getSetCookie();
		cms = plain;
		expect(cookies).toEqual([expect.stringMatching(/^__Host-umbSession=[\w-]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/)]);
	});
});

describe('API users', () => {
	it('get a bearer token of an admin for the demo client', async () => {
		const { access_token: token } = (await (await clientCredentials('prompt-desk-demo')).json()) as { access_token: string };
		const who = await browser.get(`${API}/who`, { authorization: `Bearer ${token}` });
		expect(await who.json()).toMatchObject({ email: 'admin@example.com', isAdmin: true });
		expect((await clientCredentials('wrong')).status).toBe(401);
	});

	it('may name themselves in the header, as OAuth lets them', async () => {
		const ask = (words: string) =>
			browser.post(`${OAUTH}/token`, { grant_type: 'client_credentials' }, { authorization: `Basic ${btoa(words)}` });
		const given: unknown = await (await ask('prompt-desk-demo:prompt-desk-demo')).json();
		expect(given).toEqual({ access_token: expect.stringMatching(/^[\w-]{43}$/), token_type: 'Bearer', expires_in: 60 });
		for (const words of ['prompt-desk-demo:wrong', 'prompt-desk-demo', ':']) expect((await ask(words)).status).toBe(401);
	});

	it('have no demo client where the passwords are the owner’s own', async () => {
		const demo = cms;
		cms = await start({ users: parseUsers('owner@example.com:long: and secret:admin').users });
		expect([(await clientCredentials('prompt-desk-demo')).status, await cms.issueDemoToken()]).toEqual([401, null]);
		expect((await login('owner@example.com', 'long: and secret')).status).toBe(303);
		expect((await login('admin@example.com')).status).toBe(401);
		cms = demo;
	});
});

describe('the shell', () => {
	it('has an import map before its modules, under a policy that lets no other inline script run', async () => {
		const response = await browser.get('/umbraco/section/content');
		const page = await response.text();
		const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(response.headers.get('content-security-policy')!)?.[1];
		expect(page.indexOf(`<script type="importmap" nonce="${nonce}">`)).toBeGreaterThan(0);
		expect(page.indexOf('type="importmap"')).toBeLessThan(page.indexOf('type="module"'));
	});

	it('keeps what has a hash in its address for ever, and asks again for the rest', async () => {
		const page = await (await browser.get('/umbraco')).text();
		const bundled = await browser.get(/src="(\/umbraco\/backoffice\/[^"]+)"/.exec(page)![1]!);
		expect([bundled.status, bundled.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
		const theme = await browser.get('/umbraco/backoffice/css/dark.css');
		expect(theme.headers.get('cache-control')).toBe('no-cache');
		expect((await browser.get('/umbraco/backoffice/css/dark.css', { 'if-none-match': theme.headers.get('etag')! })).status).toBe(304);
	});

	it('serves nothing beside its folders', async () => {
		for (const path of ['/App_Plugins/..%2f..%2fpackage.json', '/umbraco/backoffice/..%2f..%2f..%2fpackage.json', '/App_Plugins/%00']) {
			expect((await browser.get(path)).status).toBe(404);
		}
	});

	it('notes Management API calls that it cannot answer', async () => {
		const { access_token: token } = (await (await clientCredentials('prompt-desk-demo')).json()) as { access_token: string };
		const response = await browser.get(`${API}/tree/member-type/root`, { authorization: `Bearer ${token}` });
		expect([response.status, cms.unknownCalls]).toEqual([404, [`GET ${API}/tree/member-type/root`]]);
	});
});
