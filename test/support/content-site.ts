import { Hono } from 'hono';
import { afterAll, beforeAll, expect } from 'vitest';
import { embeddedContent } from '../../server/embedded-cms/embedded-content.ts';
import { DOCUMENT, DOCUMENT_TYPE } from '../../server/embedded-cms/seed/ids.ts';
import { GROUP, rememberUser, type EmbeddedUser } from '../../server/embedded-cms/session.ts';
import { CMS_SCHEMA, type CmsDatabase } from '../../server/embedded-cms/schema.ts';
import type { Json } from './app.ts';
import { scratchDatabase, type ScratchDatabase } from './scratch-database.ts';

export const person = (id: string, group: string, languages: string[] = []): EmbeddedUser => ({
	id,
	name: id,
	email: `${id}@example.com`,
	isAdmin: group === GROUP.administrators,
	groups: [group],
	sections: ['Umb.Section.Content'],
	languages,
});
export const admin = person('admin', GROUP.administrators);
export const editor = person('editor', GROUP.editors);

let scratch: ScratchDatabase;
let database: CmsDatabase;
export let app: Hono;

function site(): Hono {
	const content = embeddedContent(database);
	const host = new Hono<{ Bindings: { user: EmbeddedUser } }>();
	host.use('*', (c, next) => (rememberUser(c, c.env.user), next()));
	return host.route('/', content.publicRoutes).route('/v1', content.routes).route('/v1.1', content.newerRoutes) as unknown as Hono;
}

export async function ask(
	method: string,
	path: string,
	body?: unknown,
	user = editor,
): Promise<{ status: number; headers: Headers; body: Json }> {
	const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
	const answer = await app.request(path.startsWith('/v1.1') ? path : `/v1${path}`, init, { user });
	const text = await answer.text();
	return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
}

export const english = (alias: string, value: unknown) => ({ alias, culture: 'en-US', segment: null, value });
export const danish = (alias: string, value: unknown) => ({ alias, culture: 'da-DK', segment: null, value });
export const named = (name: string, culture = 'en-US') => ({ culture, segment: null, name });

export async function createPage(
	values: unknown[] = [],
	variants = [named('A page')],
	parent: string = DOCUMENT.home,
	user = editor,
): Promise<string> {
	const body = { documentType: { id: DOCUMENT_TYPE.page }, parent: { id: parent }, template: null, values, variants };
	const { status, headers } = await ask('POST', '/document', body, user);
	expect(status).toBe(201);
	const id = headers.get('umb-generated-resource')!;
	expect(headers.get('location')).toMatch(new RegExp(`/document/${id}$`));
	return id;
}

export const read = async (id: string) => (await ask('GET', `/document/${id}`)).body;
export const states = async (id: string) =>
	Object.fromEntries((await read(id)).variants.map(({ culture, state }: Json) => [culture, state])) as Record<string, string>;
export const valueOf = (document: Json, alias: string, culture: string | null = 'en-US') =>
	document.values.find((value: Json) => value.alias === alias && value.culture === culture)?.value;
export const namesIn = ({ body }: { body: Json }) => body.items.map(({ variants }: Json) => variants[0].name) as string[];

/** As a start of the server does it, on a database that may be filled already. */
export async function startSite(): Promise<void> {
	await embeddedContent(database).seed();
	app = site();
}

/** The demo site in a database of its own, as long as the tests of a file run. */
export function useContentSite(): void {
	beforeAll(async () => {
		scratch = await scratchDatabase();
		database = await (await scratch.open()).extend(CMS_SCHEMA);
		await startSite();
	});

	afterAll(async () => {
		await database.close();
		await scratch.drop();
	});
}
