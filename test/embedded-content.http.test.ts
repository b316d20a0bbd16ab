import { describe, expect, it } from 'vitest';
import { DOCUMENT, DOCUMENT_TYPE, MEDIA } from '../server/embedded-cms/seed/ids.ts';
import { GROUP } from '../server/embedded-cms/session.ts';
import type { Json } from './support/app.ts';
import {
	admin,
	ask,
	createPage,
	danish,
	editor,
	english,
	named,
	namesIn,
	person,
	read,
	startSite,
	states,
	useContentSite,
	valueOf,
	app,
} from './support/content-site.ts';

useContentSite();

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
		await startSite();
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
		expect(document.variants.map(({ name }: Json) => name)).toEqual([expect.stringMatching(/^A page/), 'En side']);
	});

	it('leaves a language alone that the user may not edit', async () => {
		const id = await createPage([english('headline', 'Hello')]);
		const values = [english('headline', 'Overwritten'), danish('headline', 'Hej')];
		const variants = [named('Overwritten'), named('En side', 'da-DK')];
		await ask('PUT', `/document/${id}`, { values, variants }, person('dane', GROUP.editors, ['da-DK']));
		const document = await read(id);
		expect(valueOf(document, 'headline')).toBe('Hello');
		expect(valueOf(document, 'headline', 'da-DK')).toBe('Hej');
		expect(document.variants.find(({ culture }: Json) => culture === 'en-US').name).toMatch(/^A page/);
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
		expect((await ask('PUT', `/document/${parent}/publish-with-descendants`, all)).status).toBe(200);
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
			'$.values[0].value': ['The string length exceeds the maximum length of 160 characters, 10 too many.'],
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
		const refused = await ask('PUT', `/document/${id}/publish`, { publishSchedules: [{ culture: 'en-US' }] });
		expect(refused.body).toMatchObject({ operationStatus: 'ContentInvalid', invalidProperties: ['blocks'] });
		const { values, variants } = await read(id);
		const { body } = await ask('PUT', `/v1.1/document/${id}/validate`, { values, variants, cultures: ['en-US'] });
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
