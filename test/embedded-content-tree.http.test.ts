import { describe, expect, it } from 'vitest';
import { DATA_TYPE, DOCUMENT, MEDIA } from '../server/embedded-cms/seed/ids.ts';
import type { Json } from './support/app.ts';
import { admin, ask, createPage, english, named, namesIn, read, states, useContentSite, valueOf } from './support/content-site.ts';

useContentSite();

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

	it('find data types by the names that Umbraco gives them', async () => {
		const { body } = await ask('GET', '/tree/data-type/root?skip=0&take=10000&foldersOnly=false');
		expect(body.items).toHaveLength(body.total);
		for (const [name, id] of Object.entries({
			Textstring: DATA_TYPE.textstring,
			Textarea: DATA_TYPE.textarea,
			'Richtext editor': DATA_TYPE.richText,
		})) {
			const item = body.items.find((found: Json) => found.name === name);
			expect(item).toMatchObject({ id, parent: null, isFolder: false, hasChildren: false });
			expect((await ask('GET', `/data-type/${id}`)).body).toMatchObject({ id, name, editorUiAlias: item.editorUiAlias });
			expect((await ask('GET', `/tree/data-type/ancestors?descendantId=${id}`)).body).toEqual([item]);
			expect((await ask('GET', `/tree/data-type/children?parentId=${id}`)).body).toEqual({ total: 0, items: [] });
		}
	});

	it('answer for what scripts tidy up before they start', async () => {
		const mediaTypes = (await ask('GET', '/tree/media-type/root?skip=0&take=10000&foldersOnly=false')).body;
		expect(mediaTypes.items.map(({ name }: Json) => name)).toEqual(['Folder', 'Image']);
		for (const kind of ['template', 'document-blueprint', 'document-type', 'media-type', 'data-type']) {
			const children = await ask('GET', `/tree/${kind}/children?parentId=${DOCUMENT.home}&skip=0&take=10000`);
			expect([children.status, children.body]).toEqual([200, { total: 0, items: [] }]);
		}
		for (const kind of ['template', 'document-blueprint']) expect((await ask('GET', `/tree/${kind}/root`)).body.items).toEqual([]);
	});

	it('tell which pages use a picture', async () => {
		const { body } = await ask('GET', `/media/${MEDIA.bicycle}/referenced-by`);
		expect(body.items.map(({ name }: Json) => name)).toEqual(['Home', 'Delivery and returns']);
	});
});
