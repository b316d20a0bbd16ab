import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type AppOptions, type TestApp } from './support/app.ts';

const apps: TestApp[] = [];
const start = async (options?: AppOptions) => {
	const app = await startApp(options);
	apps.push(app);
	return app;
};
let app: TestApp;
beforeAll(async () => {
	app = await start();
});
afterAll(() => Promise.all(apps.map((one) => one.close())));

interface Asked {
	method?: string;
	headers?: Record<string, string>;
	body?: string;
}

/** `fetch` does not let a caller choose the header Host. */
function ask(url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<{ status: number; text: string }> {
	return new Promise((resolve, reject) => {
		const call = request(url, { method, headers }, (answer) => {
			let text = '';
			answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
			answer.on('end', () => resolve({ status: answer.statusCode!, text }));
		});
		call.on('error', reject);
		call.end(body);
	});
}

const docs = ({ url, base }: TestApp) => `${url}${base}/docs`;
const TOKEN = '/umbraco/management/api/v1/security/back-office/token';
const DEMO_CLIENT = 'grant_type=client_credentials&client_id=prompt-desk-demo&client_secret=prompt-desk-demo';
const asForm = { 'Content-Type': 'application/x-www-form-urlencoded' };

describe('while the demo passwords are in force', () => {
	test.each(['localhost', 'localhost:8080', 'prompt-desk.localhost', '127.0.0.1', '127.1.2.3:99', '[::1]:8080'])(
		'a request for %s is answered',
		async (host) => {
			expect((await ask(docs(app), { headers: { Host: host } })).status).toBe(200);
		},
	);

	test.each(['evil.example', 'localhost.evil.example', '192.168.1.2', '127.0.0.1.nip.io', '[::2]'])(
		'a request for %s, a name that can be made to lead here, is rejected',
		async (host) => {
			const page = await ask(docs(app), { headers: { Host: host } });
			expect(page.status).toBe(403);
			expect(page.text).toContain('EMBEDDED_USERS');
			const token = await ask(app.url + TOKEN, { method: 'POST', headers: { ...asForm, Host: host }, body: DEMO_CLIENT });
			expect(token.status).toBe(403);
			expect(token.text).not.toContain('access_token');
		},
	);

	test('the public address is answered', async () => {
		const named = await start({ environment: { PUBLIC_URL: 'https://cms.example.com' }, signedIn: false });
		expect((await ask(docs(named), { headers: { Host: 'cms.example.com' } })).status).toBe(200);
		expect((await ask(docs(named), { headers: { Host: 'cms.example.org' } })).status).toBe(403);
	});

	test('what a trusted proxy passes on is answered', async () => {
		const behind = await start({ environment: { TRUSTED_PROXIES: '127.0.0.1' } });
		const headers = { Host: 'inner.example', 'X-Forwarded-Host': 'cms.example.com', 'X-Forwarded-Proto': 'https' };
		const page = await ask(docs(behind), { headers });
		expect(page.status).toBe(200);
		expect(page.text).toContain(`API=https://cms.example.com${behind.base}`);
	});
});

test('a server whose users have passwords of their own answers to every name', async () => {
	const own = await start({
		environment: { EMBEDDED_USERS: 'admin@example.com:a-long-password:admin,author@example.com:another-password:author' },
		signedIn: false,
	});
	expect((await ask(docs(own), { headers: { Host: 'cms.example.com' } })).status).toBe(200);
});

test.each(['1.2.3.4.5', '[::g]', 'a b', '%00'])('an invalid Host, %s, is a bad request', async (host) => {
	expect((await ask(docs(app), { headers: { Host: host } })).status).toBe(400);
});

test('a Host with what text replacement reads as signs makes the documentation no longer', async () => {
	const plain = await ask(docs(app));
	const host = `${"$'".repeat(500)}.localhost`;
	const signed = await ask(docs(app), { headers: { Host: host } });
	expect([200, 400]).toContain(signed.status);
	expect(signed.text.length).toBeLessThan(plain.text.length + 3 * host.length);
});
