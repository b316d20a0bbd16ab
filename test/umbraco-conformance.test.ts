import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Credentials } from '../server/base/actor.ts';
import { AppError } from '../server/base/errors.ts';
import { createLogger } from '../server/base/runtime.ts';
import type { Cms } from '../server/cms/cms.ts';
import { DOCUMENT, DOCUMENT_TYPE } from '../server/embedded-cms/seed/ids.ts';
import { GROUP } from '../server/embedded-cms/session.ts';
import { createUmbracoCms, embeddedFetch, umbracoFetch } from '../server/cms/umbraco.ts';
import { startApp, type Role, type TestApp } from './support/app.ts';

let app: TestApp;
beforeAll(async () => {
	app = await startApp();
});
afterAll(() => app.close());

describe.each([
	['in process', () => embeddedFetch(app.server.embedded!.app)],
	['over HTTP', () => umbracoFetch(app.url)],
])('the embedded CMS, asked %s as if it were an Umbraco,', (_, fetch) => {
	let cms: Cms;
	beforeAll(() => {
		cms = createUmbracoCms({ fetch: fetch(), logger: createLogger('silent'), timeoutMs: 5_000, identityTtlMs: 1_000 });
	});
	afterAll(() => cms.close());

	const as = (role: Role): Credentials => ({
		authorization: app.sessions[role].Authorization,
		cookie: app.sessions[role].Cookie,
		origin: 'https://cms.example.com',
	});
	const codeOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => (error instanceof AppError ? error.code : error));

	test('knows its users by cookie', async () => {
		expect(await cms.authenticate(as('admin'))).toMatchObject({
			email: 'admin@example.com',
			isAdmin: true,
			groupIds: [GROUP.administrators],
		});
		expect(await cms.authenticate(as('editor'))).toMatchObject({ isAdmin: false, sections: ['Umb.Section.Content'] });
		expect((await cms.authenticate(as('author'))).sections).toContain('PromptDesk.Section');
	});

	test('knows the demo token, and no other', async () => {
		const bearer = (token: string): Credentials => ({ authorization: `Bearer ${token}`, cookie: undefined, origin: app.url });
		expect(await cms.authenticate(bearer((await app.server.embedded!.issueDemoToken())!))).toMatchObject({ isAdmin: true });
		expect(await codeOf(cms.authenticate(bearer('made-up')))).toBe('unauthenticated');
	});

	test('gives a document with its place in either language', async () => {
		const english = await cms.loadDocument(DOCUMENT.autumnBlend, as('editor'));
		const danish = await cms.loadDocument(DOCUMENT.autumnBlend, as('editor'), 'da-DK');
		expect(english).toMatchObject({ id: DOCUMENT.autumnBlend, documentTypeId: DOCUMENT_TYPE.coffee });
		expect(english.ancestors.map(({ id }) => id)).toEqual([DOCUMENT.coffees, DOCUMENT.home]);
		expect(english.values.length).toBeGreaterThan(3);
		expect(danish.values).toEqual(english.values);
		expect(english.url).toMatch(/^\/.+\/$/);
		expect(danish.url).toMatch(/^\/da\/.+\/$/);
		expect(danish.ancestors[0]!.name).not.toBe(english.ancestors[0]!.name);
	});

	test('keeps a document from who may not read it', async () => {
		expect(await cms.loadDocument(DOCUMENT.board, as('author'))).toMatchObject({ id: DOCUMENT.board });
		expect(await codeOf(cms.loadDocument(DOCUMENT.board, as('editor')))).toBe('entity_forbidden');
		expect(await codeOf(cms.loadDocument('019ff9a0-0000-7000-8000-000000000000', as('editor')))).toBe('entity_not_found');
	});

	test('gives a type by id and by alias, with the properties of its compositions', async () => {
		const coffee = (await cms.loadDocumentType(DOCUMENT_TYPE.coffee, as('editor')))!;
		expect(coffee.compositionAliases).toHaveLength(1);
		expect(await cms.loadDocumentType(coffee.alias.toUpperCase(), as('editor'))).toEqual(coffee);
		expect(coffee.properties.every(({ editorAlias, editorUiAlias }) => editorAlias && editorUiAlias)).toBe(true);
		expect(coffee.properties.some(({ maxLength }) => maxLength !== null)).toBe(true);
		expect(await cms.loadDocumentType(DOCUMENT_TYPE.quoteBlock, as('editor'))).toMatchObject({ isElement: true });
		expect(await cms.loadDocumentType('noSuchType', as('editor'))).toBeNull();
	});

	test('has a type for every property of every document that it gives', async () => {
		for (const id of Object.values(DOCUMENT)) {
			const document = await cms.loadDocument(id, as('admin'));
			const type = await cms.loadDocumentType(document.documentTypeId, as('admin'));
			const known = type!.properties.map(({ alias, editorAlias }) => `${alias} ${editorAlias}`);
			expect(known).toEqual(expect.arrayContaining(document.values.map(({ alias, editorAlias }) => `${alias} ${editorAlias}`)));
		}
	});

	test('says its default language', async () => {
		expect(await cms.defaultCulture(as('editor'))).toBe('en-US');
	});
});

describe('a second server that has the first one for its Umbraco', () => {
	let second: TestApp;
	beforeAll(async () => {
		second = await startApp({ environment: { UMBRACO_URL: app.url } });
	});
	afterAll(() => second.close());

	test('lets in whom the first one knows, with their rights', async () => {
		expect((await second.ask('GET', '/prompt', { as: app.sessions.editor })).status).toBe(200);
		expect((await second.ask('GET', '/connection', { as: app.sessions.author })).status).toBe(403);
		expect((await second.ask('GET', '/connection', { as: app.sessions.admin })).status).toBe(200);
		expect((await second.ask('GET', '/prompt', { as: null })).status).toBe(401);
		const { Authorization, Cookie } = app.sessions.admin;
		expect((await second.ask('GET', '/prompt', { as: { Authorization, Cookie: '' } })).status).toBe(401);
		expect((await second.ask('GET', '/prompt', { as: null, headers: { Cookie } })).status).toBe(401);
	});

	test('runs a prompt on its documents, for who may read them', async () => {
		const run = (entityId: string) =>
			second.ask('POST', '/prompt/summarize-article/execute', { as: app.sessions.editor, body: { entityId, culture: 'en-US' } });
		expect(await run(DOCUMENT.waterMatters)).toMatchObject({ status: 200, body: { response: expect.stringMatching(/water/i) } });
		expect(await run(DOCUMENT.boardPlan)).toMatchObject({ status: 403, body: { code: 'entity_forbidden' } });
		expect(await run('no-such-document')).toMatchObject({ status: 404, body: { code: 'entity_not_found' } });
	});
});

test('nothing that the adapter asks for is missing in the embedded CMS', () => {
	expect(app.server.embedded!.unknownCalls).toEqual([]);
});
