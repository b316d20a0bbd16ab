import { describe, expect, it } from 'vitest';
import { newId } from '../server/base/runtime.ts';
import { DOCUMENT, DOCUMENT_TYPE, MEDIA } from '../server/embedded-cms/seed/ids.ts';
import type { Json } from './support/app.ts';
import { app, ask, createPage, danish, editor, english, named, read, states, useContentSite } from './support/content-site.ts';

useContentSite();

const history = async (id: string): Promise<string[]> =>
	(await ask('GET', `/document/${id}/audit-log`)).body.items.map(({ logType }: Json) => logType);
const publish = (id: string, ...cultures: (string | null)[]) =>
	ask('PUT', `/document/${id}/publish`, { publishSchedules: cultures.map((culture) => ({ culture })) });
const unpublish = (id: string, cultures: string[] | null) => ask('PUT', `/document/${id}/unpublish`, { cultures });
const bothLanguages = async () => {
	const id = await createPage([english('headline', 'Hello'), danish('headline', 'Hej')], [named('Both'), named('Begge', 'da-DK')]);
	await publish(id, 'en-US', 'da-DK');
	return id;
};
const OUT = { 'en-US': 'Published', 'da-DK': 'Published' };

describe('Unpublishing', () => {
	it.each<[string, string[] | null, string]>([
		['no language', [], 'CultureMissing'],
		['the whole of a document that varies', null, 'CannotPublishInvariantWhenVariant'],
		['a language that the site has not', ['xx-XX'], 'InvalidCulture'],
	])('of %s is refused and leaves no trace', async (_, cultures, operationStatus) => {
		const id = await bothLanguages();
		const before = await history(id);
		const { status, body } = await unpublish(id, cultures);
		expect([status, body.operationStatus]).toEqual([400, operationStatus]);
		expect([await states(id), await history(id)]).toEqual([OUT, before]);
	});

	it('of all languages takes all back, and a second time nothing happens', async () => {
		const id = await bothLanguages();
		expect((await unpublish(id, ['*'])).status).toBe(200);
		expect(await states(id)).toEqual({ 'en-US': 'Draft', 'da-DK': 'Draft' });
		const after = await history(id);
		expect((await unpublish(id, ['*'])).status).toBe(200);
		expect(await history(id)).toEqual(after);
	});

	it('of one language that is not mandatory leaves the other', async () => {
		const id = await bothLanguages();
		await unpublish(id, ['da-DK']);
		expect(await states(id)).toEqual({ 'en-US': 'Published', 'da-DK': 'Draft' });
	});
});

describe('Publishing', () => {
	it('refuses the invariant culture of a document that varies, and a language that the site has not', async () => {
		const id = await createPage();
		expect((await publish(id, null)).body.operationStatus).toBe('CannotPublishInvariantWhenVariant');
		expect((await publish(id, 'xx-XX')).body.operationStatus).toBe('InvalidCulture');
		expect(await history(id)).toEqual(['SaveVariant']);
	});

	it('of what is published already leaves no trace', async () => {
		const id = await bothLanguages();
		const before = await history(id);
		expect((await publish(id, 'en-US', 'da-DK')).status).toBe(200);
		expect(await history(id)).toEqual(before);
	});

	it('of a branch tells what failed, under the task that it was', async () => {
		const body = { documentType: { id: DOCUMENT_TYPE.shop }, template: null, values: [], variants: [named('A shop without address')] };
		const invalid = (await ask('POST', '/document', { ...body, parent: { id: DOCUMENT.shops } })).headers.get('umb-generated-resource');
		const branch = { cultures: ['en-US'], includeUnpublishedDescendants: true };
		const { status, body: task } = await ask('PUT', `/document/${DOCUMENT.shops}/publish-with-descendants`, branch);
		expect([status, task.isComplete]).toEqual([200, false]);
		const outcome = `/document/${DOCUMENT.shops}/publish-with-descendants/result`;
		const result = await ask('GET', `${outcome}/${task.taskId}`);
		expect(result.body).toMatchObject({
			status: 400,
			operationStatus: 'FailedBranch',
			failedBranchItems: [{ id: invalid, operationStatus: 'ContentInvalid' }],
		});
		expect((await ask('GET', `${outcome}/${newId()}`)).body).toMatchObject({ status: 404, operationStatus: 'TaskResultNotFound' });

		await ask('DELETE', `/document/${invalid}`);
		const again = (await ask('PUT', `/document/${DOCUMENT.shops}/publish-with-descendants`, branch)).body.taskId;
		expect((await ask('GET', `${outcome}/${again}`)).body).toEqual({ taskId: again, isComplete: true });
		expect((await ask('GET', `${outcome}/${task.taskId}`)).status).toBe(404);
	});
});

describe('A value', () => {
	const blocks = (contentTypeKey: string, values: object[] = []) => {
		const key = newId();
		return {
			layout: { 'Umbraco.BlockList': [{ contentKey: key }] },
			contentData: [{ key, contentTypeKey, values }],
			settingsData: [],
			expose: [],
		};
	};

	it.each<[string, string, unknown]>([
		['an object in a text box', 'headline', { text: 'Hello' }],
		['a list in a text area', 'metaDescription', ['Hello']],
		['a text in a block list', 'blocks', 'Hello'],
		['blocks without content', 'blocks', { layout: {} }],
		['a number in rich text', 'bodyText', 7],
	])('that its editor could not have made is not stored: %s', async (_, alias, value) => {
		const id = await createPage([english('headline', 'As it was')]);
		const { status, body } = await ask('PUT', `/document/${id}`, { values: [english(alias, value)], variants: [named('A page')] });
		expect([status, body.operationStatus, Object.keys(body.errors)]).toEqual([400, 'PropertyValidationError', ['$.values[0].value']]);
		expect((await read(id)).values).toEqual([expect.objectContaining({ value: 'As it was' })]);
	});

	it('inside of a block is looked at in the same way', async () => {
		const value = blocks(DOCUMENT_TYPE.quoteBlock, [{ alias: 'quote', culture: null, segment: null, value: { no: 'text' } }]);
		const { body } = await ask('PUT', `/document/${await createPage()}`, {
			values: [english('blocks', value)],
			variants: [named('A page')],
		});
		expect(Object.keys(body.errors)).toEqual(['$.values[0].value.contentData[0].values[0].value']);
	});

	it('that its editor could not have made is named by validation too', async () => {
		const sent = { documentType: { id: DOCUMENT_TYPE.page }, parent: null, template: null, variants: [named('Odd')] };
		for (const [alias, culture, value] of [
			['heroImage', null, 'Hello'],
			['heroImage', null, [{ mediaKey: 7 }]],
			['blocks', 'en-US', { contentData: 'x', layout: {} }],
			['headline', 'en-US', 1],
		]) {
			const { status, body } = await ask('POST', '/document/validate', { ...sent, values: [{ alias, culture, segment: null, value }] });
			expect([status, Object.keys(body.errors)]).toEqual([400, ['$.values[0].value']]);
		}
	});

	it('that breaks a rule of its editor is stored as a draft and not published', async () => {
		const shape = { alias: 'roastLevel', culture: null, segment: null };
		const picture = { key: newId(), mediaKey: newId(), mediaTypeAlias: 'Image', crops: [], focalPoint: null };
		const sent = [
			{ ...shape, value: ['Burnt'] },
			{ alias: 'heroImage', culture: null, segment: null, value: [picture] },
		];
		const body = { documentType: { id: DOCUMENT_TYPE.coffee }, parent: { id: DOCUMENT.coffees }, template: null, variants: [named('Odd')] };
		const { errors } = (await ask('POST', '/document/validate', { ...body, values: sent })).body;
		expect(errors['$.values[0].value']).toEqual(['"Burnt" is not one of the choices.']);
		expect(errors['$.values[1].value']).toEqual([`There is no medium ${picture.mediaKey}.`]);
		const id = (await ask('POST', '/document', { ...body, values: sent })).headers.get('umb-generated-resource')!;
		const refused = (await publish(id, 'en-US')).body;
		expect(refused).toMatchObject({ operationStatus: 'ContentInvalid' });
		expect(refused.invalidProperties).toEqual(expect.arrayContaining(['roastLevel', 'heroImage']));
		const right = [
			{ ...shape, value: ['Dark'] },
			{ ...sent[1], value: [{ ...picture, mediaKey: MEDIA.cup }] },
		];
		const after = (await ask('POST', '/document/validate', { ...body, values: right })).body?.errors ?? {};
		expect(Object.keys(after).filter((path) => /values\[[01]\]/.test(path))).toEqual([]);
	});

	it('of a block of a type that the list does not allow is not published', async () => {
		const id = await createPage([english('blocks', blocks(DOCUMENT_TYPE.page))]);
		expect((await publish(id, 'en-US')).body.invalidProperties).toContain('blocks');
	});
});

describe('A name', () => {
	it.each([
		['empty', ' '],
		['longer than 255 characters', 'x'.repeat(256)],
	])('that is %s is refused', async (_, name) => {
		const { status, body } = await ask('PUT', `/document/${await createPage()}`, { values: [], variants: [named(name)] });
		expect([status, Object.keys(body.errors)]).toEqual([400, ['$.variants[0].name']]);
	});
});

it('Variants and values come in the order of the languages, however they were sent', async () => {
	const values = [danish('headline', 'Hej'), english('headline', 'Hello')];
	const document = await read(await createPage(values, [named('Begge', 'da-DK'), named('Both')]));
	for (const list of [document.variants, document.values]) expect(list.map(({ culture }: Json) => culture)).toEqual(['en-US', 'da-DK']);
});

it('Version 1.1 of the API has what Umbraco has in it, and nothing else', async () => {
	const id = await createPage();
	const body = { values: [], variants: [named('A page')], cultures: [] };
	expect((await ask('PUT', `/v1.1/document/${id}/validate`, body)).status).toBe(200);
	const answers = await Promise.all([
		app.request(`/v1.1/document/${id}`, {}, { user: editor }),
		app.request(`/v1/document/${id}/validate`, { method: 'PUT', body: JSON.stringify(body) }, { user: editor }),
	]);
	expect(answers.map(({ status }) => status)).toEqual([404, 404]);
});
