import { describe, expect, test } from 'vitest';
import { createLogger } from '../server/base/runtime.ts';
import { createUmbracoCms, umbracoFetch } from '../server/cms/umbraco.ts';
import { ID, USER } from './fixtures/umbraco.ts';
import { bearer, browser, codeOf, SECRET, stubbedUmbraco, TOKEN } from './support/stubbed-umbraco.ts';
import { json, startUmbracoStub, status, type StubAnswer } from './support/umbraco-stub.ts';

const world = stubbedUmbraco();

describe('what is forwarded to Umbraco', () => {
	test('is the access cookie under both names, the header and the origin, and nothing else', async () => {
		await world.cms.authenticate(
			browser(
				`_ga=GA1.2; __Host-umbAccessToken-siteA=${SECRET}; __Host-umbRefreshToken-siteA=refresh; UMB_UCONTEXT=login; umbPkceCode=p`,
				'https://cms.example.com:8443',
			),
		);
		const { cookie, authorization, ...others } = world.stub.requests[0]!.headers;
		expect(cookie).toBe(`umbAccessToken-siteA=${SECRET}; __Host-umbAccessToken-siteA=${SECRET}`);
		expect(authorization).toBe('Bearer [redacted]');
		expect(others).toEqual({
			host: world.stub.url.replace('http://', ''),
			connection: 'keep-alive',
			accept: 'application/json',
			'x-forwarded-proto': 'https',
			'x-forwarded-host': 'cms.example.com:8443',
		});
	});

	test.each([
		['over http the plain cookie', `umbAccessToken=${SECRET}`, 'http://localhost:8080', SECRET, SECRET],
		[
			'over https the prefixed one, before a leftover of http',
			`umbAccessToken=old; __Host-umbAccessToken=${SECRET}`,
			'https://a.example',
			SECRET,
			SECRET,
		],
		['over http each under its own name', `umbAccessToken=${SECRET}; __Host-umbAccessToken=other`, 'http://localhost', SECRET, 'other'],
		['the first of two with one name', `umbAccessToken=${SECRET}; umbAccessToken=later`, 'http://localhost', SECRET, SECRET],
	])('is, %s', async (_, cookie, origin, plain, prefixed) => {
		await world.cms.authenticate(browser(cookie, origin));
		expect(world.stub.requests[0]!.headers.cookie).toBe(`umbAccessToken=${plain}; __Host-umbAccessToken=${prefixed}`);
	});

	test('is a real bearer as it came, without any cookie', async () => {
		await world.cms.authenticate({ ...bearer(), cookie: `umbAccessToken=${SECRET}` });
		expect(world.stub.requests[0]!.headers).toMatchObject({ authorization: `Bearer ${TOKEN}` });
		expect(world.stub.requests[0]!.headers.cookie).toBeUndefined();
	});

	test.each([
		['nothing', { authorization: undefined, cookie: undefined }],
		[
			'[redacted] without its cookie',
			{ authorization: 'Bearer [redacted]', cookie: 'umbRefreshToken=x; UMB_UCONTEXT=y; xumbAccessToken=z' },
		],
		['[redacted] with an empty cookie', { authorization: 'Bearer [redacted]', cookie: 'umbAccessToken=' }],
		['a cookie without the header', { authorization: undefined, cookie: `umbAccessToken=${SECRET}` }],
		['a password', { authorization: `Basic ${TOKEN}`, cookie: `umbAccessToken=${SECRET}` }],
		['an empty bearer', { authorization: 'Bearer ', cookie: undefined }],
		['a bearer that no header can hold', { authorization: 'Bearer tøken', cookie: undefined }],
	])('is nothing for %s: it is refused without a call', async (_, credentials) => {
		expect(await codeOf(world.cms.authenticate({ ...credentials, origin: 'https://cms.example.com' }))).toBe('unauthenticated');
		expect(await codeOf(world.cms.loadDocument(ID.document, { ...credentials, origin: '' }))).toBe('unauthenticated');
		expect(world.stub.requests).toEqual([]);
	});

	test('stays at the address of the environment: redirects are not followed', async () => {
		world.stub.routes['/user/current'] = status(302, '', { location: `${world.stub.url}/elsewhere` });
		expect(await codeOf(world.cms.authenticate(bearer()))).toBe('cms_unavailable');
		expect(world.stub.paths()).toEqual(['/user/current']);
	});

	test('goes below the folder of an Umbraco that is not at the root', async () => {
		const fetch = umbracoFetch(`${world.stub.url}/cms/`);
		await fetch('/umbraco/x', { method: 'GET', headers: {}, signal: new AbortController().signal });
		await fetch.close?.();
		expect(world.stub.requests[0]!.url.pathname).toBe('/cms/umbraco/x');
	});
});

describe('who the caller is', () => {
	test.each([17, 18] as const)('is read from the answer of Umbraco %i', async (version) => {
		world.stub.routes['/user/current'] = USER[version];
		expect(await world.cms.authenticate(bearer())).toEqual({
			id: ID.user,
			name: 'Eva Editor',
			email: 'eva@example.com',
			isAdmin: false,
			groupIds: [ID.group],
			sections: ['Umb.Section.Content', 'PromptDesk.Section'],
		});
	});

	test('is asked once a minute, and once for all who ask at the same time', async () => {
		await Promise.all([world.cms.authenticate(bearer()), world.cms.authenticate(bearer()), world.cms.authenticate(bearer())]);
		world.time += 59_000;
		await world.cms.authenticate(bearer());
		expect(world.stub.requests).toHaveLength(1);
		world.time += 1_001;
		await world.cms.authenticate(bearer());
		expect(world.stub.requests).toHaveLength(2);
	});

	test('is kept for a minute at most, whatever the configuration says', async () => {
		const patient = createUmbracoCms({
			fetch: umbracoFetch(world.stub.url),
			logger: createLogger('silent'),
			now: () => world.time,
			timeoutMs: 1_500,
			identityTtlMs: 600_000,
		});
		await patient.authenticate(bearer());
		world.time += 60_001;
		await patient.authenticate(bearer());
		await patient.close();
		expect(world.stub.requests).toHaveLength(2);
	});

	test('is told apart by the cookie, for the header is the same for everybody', async () => {
		world.stub.routes['/user/current'] = ({ headers }) =>
			json(200, { ...USER[18], name: headers.cookie?.includes('=one') ? 'One' : 'Two' });
		const [one, two] = await Promise.all([
			world.cms.authenticate(browser('umbAccessToken=one')),
			world.cms.authenticate(browser('umbAccessToken=two')),
		]);
		expect([one.name, two.name]).toEqual(['One', 'Two']);
		expect((await world.cms.authenticate(browser('umbAccessToken=two'))).name).toBe('Two');
	});

	test('is not known any more after any 401', async () => {
		await world.cms.authenticate(bearer());
		world.stub.routes['/user/current'] = status(401);
		world.stub.routes[`/document/${ID.document}`] = status(401);
		expect((await world.cms.authenticate(bearer())).name).toBe('Eva Editor');
		expect(await codeOf(world.cms.loadDocument(ID.document, bearer()))).toBe('unauthenticated');
		expect(await codeOf(world.cms.authenticate(bearer()))).toBe('unauthenticated');
	});

	test.each([
		['401', status(401), 'unauthenticated'],
		['403', status(403), 'forbidden'],
		['404, when the address is no Umbraco', status(404, '<html>'), 'cms_unavailable'],
		['500 with a text', status(500, `Exception for ${TOKEN}`), 'cms_unavailable'],
		['502 of a proxy', status(502, '<html>Bad gateway</html>'), 'cms_unavailable'],
		['200 with a page of a proxy', status(200, '<html>Sign in</html>'), 'cms_unavailable'],
		['200 with other JSON', json(200, { error: SECRET }), 'cms_unavailable'],
		['204', status(204), 'cms_unavailable'],
		['no answer in time', () => {}, 'cms_unavailable'],
		['an answer that never ends', (_, response) => void response.writeHead(200).write('{'), 'cms_unavailable'],
		['a cut connection', (_, response) => void response.destroy(), 'cms_unavailable'],
	] satisfies [string, StubAnswer, string][])('is not known after %s, and asked again', async (_, answer, code) => {
		world.stub.routes['/user/current'] = answer;
		expect(await codeOf(world.cms.authenticate(bearer()))).toBe(code);
		world.stub.routes['/user/current'] = USER[17];
		expect((await world.cms.authenticate(bearer())).id).toBe(ID.user);
	});

	test('is not known when nobody listens at the address', async () => {
		await world.stub.close();
		expect(await codeOf(world.cms.authenticate(bearer()))).toBe('cms_unavailable');
		expect(world.logged).toContain('"reason":"ECONNREFUSED"');
		world.stub = await startUmbracoStub();
	});
});
