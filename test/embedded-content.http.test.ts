import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedContent } from '../server/cms/embedded/embedded-content.ts';
import { DOCUMENT, DOCUMENT_TYPE, MEDIA } from '../server/cms/embedded/seed/ids.ts';
import { GROUP, rememberUser, type EmbeddedUser } from '../server/cms/embedded/session.ts';
import type { Database } from '../server/db/database.ts';
import type { Json } from './support/app.ts';
import { scratchDatabase, type ScratchDatabase } from './support/scratch-database.ts';

const person = (id: string, group: string, languages: string[] = []): EmbeddedUser => ({
	id,
	name: id,
	email: `${id}@example.com`,
	isAdmin: group === GROUP.administrators,
	groups: [group],
	sections: ['Umb.Section.Content'],
	languages,
});
const admin = person('admin', GROUP.administrators);
const editor = person('editor', GROUP.editors);

let scratch: ScratchDatabase;
let database: Database;
let app: Hono;

function site(): Hono {
	const content = embeddedContent({ database });
	const host = new Hono<{ Bindings: { user: EmbeddedUser } }>();
	host.use('*', (c, next) => (rememberUser(c, c.env.user), next()));
	return host.route('/', content.publicRoutes).route('/v1', content.routes).route('/v1.1', content.routes) as unknown as Hono;
}

async function ask(method: string, path: string, body?: unknown, user = editor): Promise<{ status: number; headers: Headers; body: Json }> {
	const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
	const answer = await app.request(path.startsWith('/v1.1') ? path : `/v1${path}`, init, { user });
	const text = await answer.text();
	return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
}

const english = (alias: string, value: unknown) => ({ alias, culture: 'en-US', segment: null, value });
const danish = (alias: string, value: unknown) => ({ alias, culture: 'da-DK', segment: null, value });
const named = (name: string, culture = 'en-US') => ({ culture, segment: null, name });

async function createPage(
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

const read = async (id: string) => (await ask('GET', `/document/${id}`)).body;
const states = async (id: string) =>
	Object.fromEntries((await read(id)).variants.map(({ culture, state }: Json) => [culture, state])) as Record<string, string>;
const valueOf = (document: Json, alias: string, culture: string | null = 'en-US') =>
	document.values.find((value: Json) => value.alias === alias && value.culture === culture)?.value;
const namesIn = ({ body }: { body: Json }) => body.items.map(({ variants }: Json) => variants[0].name) as string[];

beforeAll(async () => {
	scratch = await scratchDatabase();
	database = await scratch.open();
	await embeddedContent({ database }).seed();
	app = site();
});

afterAll(async () => {
	await database.close();
	await scratch.drop();
});

describe('The demo site', () => {
	it('stands in the tree in the order in which it was planned', async () => {
		expect(namesIn(await ask('GET', '/tree/document/root'))).toEqual(['Home']);
		expect(namesIn(await ask('GET', `/tree/document/children?parentId=${DOCUMENT.coffees}`))).toEqual([
			'Autumn blend',
			'House espresso',
			'Guji Highland',
			'Huila Reserve',
			'Decaf Sugarcane',
			'Winter blend',
		]);
	});

	it('is seeded once, and what was changed stays', async () => {
		const id = await createPage([english('headline', 'Kept')]);
		await embeddedContent({ database }).seed();
		app = site();
		expect(valueOf(await read(id), 'headline')).toBe('Kept');
	});

	it('can be published as it is, in every language that it has', async () => {
		const { body } = await ask('GET', '/item/document/search?query=&take=1000', undefined, admin);
		for (const { id, variants } of body.items) {
			const document = await ask('GET', `/document/${id}`, undefined, admin);
			const cultures = variants.map(({ culture }: Json) => culture);
			const { status, body: problem } = await ask('PUT', `/v1.1/document/${id}/validate`, { ...document.body, cultures }, admin);
			expect({ id, status, problem }).toEqual({ id, status: 200, problem: null });
		}
	});

	it('gives pages pictures that can be fetched without a login', async () => {
		const picked = valueOf(await read(DOCUMENT.autumnBlend), 'socialImage', null);
		expect(picked[0]).toMatchObject({ mediaKey: MEDIA.cup, mediaTypeAlias: 'Image' });
		const { body } = await ask('GET', `/media/urls?id=${MEDIA.cup}`);
		const file = await app.request(body[0].urlInfos[0].url, {}, { user: editor });
		expect(file.headers.get('content-type')).toBe('image/png');
	});

	it('has an address for each published variant', async () => {
		const { body } = await ask('GET', `/document/urls?id=${DOCUMENT.autumnBlend}&id=${DOCUMENT.frenchPress}`);
		expect(body[0].urlInfos.map(({ url }: Json) => url)).toEqual(['/coffees/autumn-blend/', '/da/kaffer/efteraarsblanding/']);
		expect(body[1].urlInfos[0].url).toBeNull();
	});
});

describe('Saving', () => {
	it('fills in the editor and leaves out what is empty', async () => {
		const id = await createPage([english('headline', 'Hello'), english('intro', ''), english('bodyText', { markup: '<p></p>' })]);
		expect((await read(id)).values).toEqual([
			{ alias: 'headline', culture: 'en-US', segment: null, editorAlias: 'Umbraco.TextBox', value: 'Hello' },
		]);
	});

	it('keeps the other language of a property that is sent, and drops a property that is not', async () => {
		const id = await createPage(
			[english('headline', 'Hello'), danish('headline', 'Hej'), english('intro', 'Gone soon')],
			[named('A page'), named('En side', 'da-DK')],
		);
		await ask('PUT', `/document/${id}`, { values: [danish('headline', 'Goddag')], variants: [named('En side', 'da-DK')] });
		const document = await read(id);
		expect(valueOf(document, 'headline')).toBe('Hello');
		expect(valueOf(document, 'headline', 'da-DK')).toBe('Goddag');
		expect(valueOf(document, 'intro')).toBeUndefined();
		expect(document.variants.map(({ name }: Json) => name)).toEqual(['A page', 'En side']);
	});

	it('leaves a language alone that the user may not edit', async () => {
		const id = await createPage([english('headline', 'Hello')]);
		const values = [english('headline', 'Overwritten'), danish('headline', 'Hej')];
		const variants = [named('Overwritten'), named('En side', 'da-DK')];
		await ask('PUT', `/document/${id}`, { values, variants }, person('dane', GROUP.editors, ['da-DK']));
		const document = await read(id);
		expect(valueOf(document, 'headline')).toBe('Hello');
		expect(valueOf(document, 'headline', 'da-DK')).toBe('Hej');
		expect(document.variants[0].name).toBe('A page');
	});

	it('names the type of a picked picture, in a block too', async () => {
		const picked = [{ key: DOCUMENT.home, mediaKey: MEDIA.bag, mediaTypeAlias: '', crops: [], focalPoint: null }];
		const block = { key: DOCUMENT.home, contentTypeKey: DOCUMENT_TYPE.pictureBlock, values: [{ alias: 'picture', value: picked }] };
		const blocks = { layout: {}, contentData: [block], settingsData: [], expose: [] };
		const id = await createPage([{ alias: 'heroImage', value: picked }, english('blocks', blocks)]);
		const document = await read(id);
		expect(valueOf(document, 'heroImage', null)[0].mediaTypeAlias).toBe('Image');
		expect(valueOf(document, 'blocks').contentData[0].values[0].value[0].mediaTypeAlias).toBe('Image');
	});

	it.each([
		[
			'an unknown property',
			{ values: [english('nothing', 'x')], variants: [named('A')] },
			404,
			'One or more property types could not be found',
		],
		['an invariant name', { values: [], variants: [{ name: 'A' }] }, 400, 'Content type culture variance mismatch'],
		['no name', { values: [], variants: [] }, 400, 'Content type culture variance mismatch'],
		[
			'an invariant value',
			{ values: [{ alias: 'headline', value: 'x' }], variants: [named('A')] },
			400,
			'Property type culture variance mismatch',
		],
		['an unknown language', { values: [], variants: [named('A', 'fr-FR')] }, 400, 'Invalid culture'],
		['a body without values', { variants: [named('A')] }, 400, 'One or more validation errors occurred.'],
	])('refuses %s as Umbraco does', async (_what, body, status, title) => {
		const id = await createPage();
		const refused = await ask('PUT', `/document/${id}`, body);
		expect(refused).toMatchObject({ status, body: { type: 'Error', title, status } });
		expect(refused.headers.get('content-type')).toBe('application/problem+json');
	});

	it('knows what is not there', async () => {
		expect(await ask('GET', '/document/00000000-0000-4000-8000-000000000000')).toMatchObject({
			status: 404,
			body: { title: 'The document could not be found' },
		});
	});

	it('makes nothing where its type is not allowed', async () => {
		const body = {
			documentType: { id: DOCUMENT_TYPE.page },
			parent: { id: DOCUMENT.autumnBlend },
			template: null,
			values: [],
			variants: [named('A')],
		};
		expect((await ask('POST', '/document', body)).body.operationStatus).toBe('NotAllowed');
	});

	it('loses nothing when two languages are saved at once', async () => {
		const id = await createPage([english('headline', 'One'), danish('headline', 'En')], [named('A page'), named('En side', 'da-DK')]);
		await Promise.all([
			ask('PUT', `/document/${id}`, { values: [english('headline', 'Two')], variants: [named('A page')] }),
			ask('PUT', `/document/${id}`, { values: [danish('headline', 'To')], variants: [named('En side', 'da-DK')] }),
		]);
		const document = await read(id);
		expect([valueOf(document, 'headline'), valueOf(document, 'headline', 'da-DK')]).toEqual(['Two', 'To']);
	});
});

describe('Publishing', () => {
	it('goes from draft over published to pending changes and back', async () => {
		const id = await createPage([english('headline', 'First')]);
		expect(await states(id)).toEqual({ 'en-US': 'Draft' });
		await ask('PUT', `/document/${id}/publish`, { publishSchedules: [{ culture: 'en-US' }] });
		expect(await states(id)).toEqual({ 'en-US': 'Published' });
		await ask('PUT', `/document/${id}`, { values: [english('headline', 'Second')], variants: [named('A page')] });
		expect(await states(id)).toEqual({ 'en-US': 'PublishedPendingChanges' });
		expect(valueOf((await ask('GET', `/document/${id}/published`)).body, 'headline')).toBe('First');
		await ask('PUT', `/document/${id}/unpublish`, { cultures: ['en-US'] });
		expect(await states(id)).toEqual({ 'en-US': 'Draft' });
		expect((await ask('GET', `/document/${id}/published`)).status).toBe(404);
	});

	it('publishes one language and leaves the other', async () => {
		const values = [english('headline', 'Hello'), danish('headline', 'Hej')];
		const id = await createPage(values, [named('A page'), named('En side', 'da-DK')]);
		const body = { values, variants: [named('A page'), named('En side', 'da-DK')], culturesToPublish: ['en-US'] };
		expect((await ask('PUT', `/document/${id}/update-and-publish`, body)).status).toBe(200);
		expect(await states(id)).toEqual({ 'en-US': 'Published', 'da-DK': 'Draft' });
	});

	it('does not publish Danish before the mandatory language', async () => {
		const id = await createPage([danish('headline', 'Hej')], [named('En side', 'da-DK')]);
		const refused = await ask('PUT', `/document/${id}/publish`, { publishSchedules: [{ culture: 'da-DK' }] });
		expect(refused.body.title).toBe('Mandatory culture missing');
	});

	it('does not publish under a parent that is not published', async () => {
		const parent = await createPage();
		const id = await createPage([], [named('Below')], parent);
		expect((await ask('PUT', `/document/${id}/publish`, { publishSchedules: [{ culture: 'en-US' }] })).body.title).toBe(
			'Parent not published',
		);
		const all = { includeUnpublishedDescendants: true, cultures: ['en-US'] };
		expect((await ask('PUT', `/document/${parent}/publish-with-descendants`, all)).body.isComplete).toBe(true);
		expect(await states(id)).toEqual({ 'en-US': 'Published' });
	});

	it('saves what is invalid and does not publish it', async () => {
		const body = {
			documentType: { id: DOCUMENT_TYPE.shop },
			parent: { id: DOCUMENT.shops },
			template: null,
			values: [english('metaDescription', 'x'.repeat(170))],
			variants: [named('A shop')],
		};
		const errors = {
			"$.values[?(@.alias == 'address' && @.culture == null && @.segment == null)].value": ['Value cannot be null'],
			"$.values[?(@.alias == 'metaDescription' && @.culture == 'en-US' && @.segment == null)].value": [
				'The string length exceeds the maximum length of 160 characters, 10 too many.',
			],
		};
		expect((await ask('POST', '/document/validate', body)).body).toMatchObject({ status: 400, title: 'Validation failed', errors });
		expect((await ask('POST', '/document/create-and-publish', { ...body, culturesToPublish: ['en-US'] })).body.errors).toEqual(errors);
		const id = (await ask('POST', '/document', body)).headers.get('umb-generated-resource')!;
		expect((await ask('PUT', `/v1.1/document/${id}/validate`, { ...body, cultures: ['en-US'] })).body.errors).toEqual(errors);
		expect((await ask('PUT', `/document/${id}/publish`, { publishSchedules: [{ culture: 'en-US' }] })).status).toBe(400);
		expect(await states(id)).toEqual({ 'en-US': 'Draft' });
	});

	it('finds what is missing in a block', async () => {
		const block = { key: DOCUMENT.home, contentTypeKey: DOCUMENT_TYPE.quoteBlock, values: [] };
		const id = await createPage([english('blocks', { layout: {}, contentData: [block], settingsData: [], expose: [] })]);
		const { body } = await ask('PUT', `/document/${id}/publish`, { publishSchedules: [{ culture: 'en-US' }] });
		expect(Object.keys(body.errors)[0]).toContain(".value.contentData[0].values[?(@.alias == 'quote'");
	});

	it('keeps a history of who did what', async () => {
		const id = await createPage();
		await ask('PUT', `/document/${id}/publish`, { publishSchedules: [{ culture: 'en-US' }] });
		const { body } = await ask('GET', `/document/${id}/audit-log?take=10`);
		expect(body.items.map(({ logType, user }: Json) => [logType, user.id])).toEqual([
			['PublishVariant', 'editor'],
			['SaveVariant', 'editor'],
		]);
	});
});

describe('The recycle bin', () => {
	it('takes a page with all below it and gives both back as they were', async () => {
		const parent = await createPage([], [named('Goes away')]);
		const child = await createPage([english('headline', 'Below')], [named('Goes along')], parent);
		await ask('PUT', `/document/${parent}/publish`, { publishSchedules: [{ culture: 'en-US' }] });
		expect((await ask('PUT', `/document/${parent}/move-to-recycle-bin`)).status).toBe(200);
		expect(await read(parent)).toMatchObject({ isTrashed: true, variants: [{ state: 'Trashed' }] });
		expect(namesIn(await ask('GET', '/recycle-bin/document/root'))).toContain('Goes away');
		expect(namesIn(await ask('GET', `/recycle-bin/document/children?parentId=${parent}`))).toEqual(['Goes along']);
		expect(namesIn(await ask('GET', `/tree/document/children?parentId=${DOCUMENT.home}`))).not.toContain('Goes away');
		expect((await ask('PUT', `/document/${child}`, { values: [], variants: [named('No')] })).body.operationStatus).toBe('InTrash');
		expect((await ask('GET', `/recycle-bin/document/${parent}/original-parent`)).body).toEqual({ id: DOCUMENT.home });
		expect((await ask('PUT', `/recycle-bin/document/${parent}/restore`, { target: { id: DOCUMENT.home } })).status).toBe(200);
		expect(await states(parent)).toEqual({ 'en-US': 'Published' });
		expect(valueOf(await read(child), 'headline')).toBe('Below');
		expect(namesIn(await ask('GET', `/tree/document/children?parentId=${DOCUMENT.home}`)).at(-1)).toBe('Goes away');
	});

	it('deletes for good, one page or all', async () => {
		const [one, other] = [await createPage(), await createPage()];
		expect((await ask('DELETE', `/recycle-bin/document/${one}`)).body.operationStatus).toBe('NotInTrash');
		for (const id of [one, other]) await ask('PUT', `/document/${id}/move-to-recycle-bin`);
		expect((await ask('DELETE', `/recycle-bin/document/${one}`)).status).toBe(200);
		expect((await ask('GET', `/document/${one}`)).status).toBe(404);
		expect((await ask('GET', `/tree/document/ancestors?descendantId=${one}`)).body).toEqual([]);
		expect((await ask('DELETE', '/recycle-bin/document')).status).toBe(200);
		expect((await ask('GET', '/recycle-bin/document/root')).body).toEqual({ total: 0, items: [] });
	});
});

describe('What an editor may not read', () => {
	it('is refused, and is in no list', async () => {
		for (const id of [DOCUMENT.board, DOCUMENT.boardPlan]) {
			expect((await ask('GET', `/document/${id}`)).status).toBe(403);
			expect((await ask('PUT', `/document/${id}`, { values: [], variants: [named('Mine')] })).status).toBe(403);
			expect((await ask('GET', `/document/${id}`, undefined, admin)).status).toBe(200);
			expect((await ask('GET', `/item/document?id=${id}`)).body).toEqual([]);
			const { permissions } = (await ask('GET', `/user/current/permissions/document?id=${id}`)).body;
			expect(permissions).toEqual([{ nodeKey: id, permissions: [] }]);
		}
		expect(namesIn(await ask('GET', '/item/document/search?query=fourth'))).toEqual([]);
		expect(namesIn(await ask('GET', '/tree/document/root', undefined, admin))).toEqual(['Home', 'Board only']);
		expect((await ask('GET', `/tree/document/children?parentId=${DOCUMENT.board}`)).body.total).toBe(0);
	});

	it('stays hidden in the recycle bin', async () => {
		const id = await createPage([], [named('Secret')], DOCUMENT.board, admin);
		await ask('PUT', `/document/${id}/move-to-recycle-bin`, undefined, admin);
		expect((await ask('GET', `/document/${id}`)).status).toBe(403);
		expect(namesIn(await ask('GET', '/recycle-bin/document/root'))).not.toContain('Secret');
		await ask('DELETE', '/recycle-bin/document');
		expect((await ask('GET', `/document/${id}`, undefined, admin)).status).toBe(200);
	});
});

describe('Lists', () => {
	it('count without giving anything, and refuse a skip between pages', async () => {
		expect((await ask('GET', `/tree/document/children?parentId=${DOCUMENT.coffees}&take=0`)).body).toEqual({ total: 6, items: [] });
		expect((await ask('GET', '/tree/document/root?skip=7&take=5')).body.title).toBe('Invalid skip/take');
	});

	it('give siblings around a page and the way down to it', async () => {
		const { body } = await ask('GET', `/tree/document/siblings?target=${DOCUMENT.gujiHighland}&before=1&after=1`);
		expect({ ...body, items: body.items.length }).toEqual({ totalBefore: 1, totalAfter: 2, items: 3 });
		const line = await ask('GET', `/tree/document/ancestors?descendantId=${DOCUMENT.gujiHighland}`);
		expect(line.body.map(({ variants }: Json) => variants[0].name)).toEqual(['Home', 'Coffees', 'Guji Highland']);
	});

	it('tell which pages use a picture', async () => {
		const { body } = await ask('GET', `/media/${MEDIA.bicycle}/referenced-by`);
		expect(body.items.map(({ name }: Json) => name)).toEqual(['Home', 'Delivery and returns']);
	});
});
