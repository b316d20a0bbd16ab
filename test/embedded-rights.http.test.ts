import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type TestApp } from './support/app.ts';

const API = '/umbraco/management/api';
const SOME_ID = '0199f9a0-0000-7000-8000-000000000000';

/** What the client asks for before anybody has signed in. */
const FOR_EVERYBODY = [
	'GET /v1/server/status',
	'GET /v1/server/configuration',
	'GET /v1/manifest/manifest/public',
	'GET /v1/security/back-office/graphics/:name',
];
/** The login itself has rules of its own. */
const LOGIN = /^\/v1\/security\/back-office\/(?:login|authorize|token|revoke|signout)/;
/** Only for whoever has the section of Umbraco that does it. */
const OF_SETTINGS = /^(?:POST|PUT|DELETE) \/v1\/(?:document-type|data-type|language)\b/;
const OF_USERS = /^GET \/v1\/(?:user|filter\/user|user\/:id)$/;

let app: TestApp;
let routes: { method: string; path: string; name: string }[];
beforeAll(async () => {
	app = await startApp();
	const all = app.server.embedded!.app.routes.filter(({ path, method }) => path.startsWith(`${API}/v1`) && method !== 'ALL');
	routes = [...new Map(all.map(({ method, path }) => [`${method} ${path.slice(API.length)}`, { method, path }]))].map(([name, route]) => ({
		...route,
		name,
	}));
});
afterAll(() => app.close());

const call = (method: string, path: string, as: 'editor' | 'author' | 'admin' | null) =>
	app.fetch(method, path.replaceAll(/:\w+/g, SOME_ID), { as, ...(method === 'GET' ? {} : { body: {} }) });

describe('the routes of the embedded CMS', () => {
	test('are many, and those that the rules below are about are among them', () => {
		expect(routes.length).toBeGreaterThan(90);
		expect(routes.map(({ name }) => name)).toEqual(expect.arrayContaining(FOR_EVERYBODY));
		expect(routes.filter(({ name }) => OF_SETTINGS.test(name))).toHaveLength(9);
		expect(routes.filter(({ name }) => OF_USERS.test(name))).toHaveLength(3);
	});

	test('answer nobody who has not signed in, but for what stands before the login', async () => {
		for (const { method, path, name } of routes.filter(({ path: full }) => !LOGIN.test(full.slice(API.length)))) {
			const { status } = await call(method, path, null);
			if (FOR_EVERYBODY.includes(name)) expect([name, status === 401]).toEqual([name, false]);
			else expect([name, status]).toEqual([name, 401]);
		}
	});

	test('that say what documents are made of are for administrators alone, whatever is sent', async () => {
		for (const { method, path, name } of routes.filter((route) => OF_SETTINGS.test(route.name) || OF_USERS.test(route.name))) {
			for (const role of ['editor', 'author'] as const)
				expect([name, role, (await call(method, path, role)).status]).toEqual([name, role, 403]);
			expect([name, (await call(method, path, 'admin')).status]).not.toEqual([name, 403]);
		}
	});

	test('never fail on a body that is none and an id that nobody has', async () => {
		for (const { method, path, name } of routes.filter(({ path: full }) => !LOGIN.test(full.slice(API.length)))) {
			const { status } = await call(method, path, 'admin');
			expect([name, status < 500]).toEqual([name, true]);
		}
	});
});
