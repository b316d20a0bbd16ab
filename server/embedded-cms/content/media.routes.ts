import type {
	AllowedMediaTypeModel,
	BatchResponseModelMediaTypeResponseModel,
	ItemAncestorsResponseModelMediaItemResponseModel,
	MediaConfigurationResponseModel,
	MediaItemResponseModel,
	MediaResponseModel,
	MediaTreeItemResponseModel,
	MediaTypeItemResponseModel,
	MediaTypeResponseModel,
	MediaTypeTreeItemResponseModel,
	MediaUrlInfoResponseModel,
	SubsetMediaTreeItemResponseModel,
} from '@umbraco-cms/backoffice/external/backend-api';
import type { Wire } from '../wire-text.ts';
import { MEDIA_TYPE } from '../seed/ids.ts';
import { answer, idOf, idsOf } from './answer.ts';
import type { ContentRoutes } from './context.ts';
import { around } from './document-tree.routes.ts';
import { mediaDetail, mediaItem, mediaTreeItem, type MediaData, type StoredMedia } from './media.ts';
import { recordStore } from './record.store.ts';
import { pageOf, slice, UmbracoProblem, type Page } from './umbraco-problem.ts';

type MediaType = Wire<MediaTypeResponseModel>;

/** What the media picker needs: the seeded pictures, to look at and to pick. There is no upload. */
export const mediaRoutes: ContentRoutes = (api, { database }) => {
	const media = recordStore<MediaData>(database, 'media');
	const types = async () => (await recordStore<MediaType>(database, 'media-type').all()).map(({ data }) => data);

	/** All media in order, read once a request. */
	async function library() {
		const all = await media.all();
		const byId = new Map(all.map((item) => [item.id, item]));
		const under = (parentId: string | null) => all.filter((item) => item.parentId === parentId);
		const tree = (item: StoredMedia) => mediaTreeItem(item, under(item.id).length > 0);
		const item = (entry: StoredMedia) => mediaItem(entry, under(entry.id).length > 0);
		const ancestors = ({ parentId }: StoredMedia): StoredMedia[] => {
			const parent = parentId === null ? undefined : byId.get(parentId);
			return parent ? [...ancestors(parent), parent] : [];
		};
		return { all, byId, under, tree, item, ancestors };
	}

	api.get('/tree/media/root', async (c) => {
		const { under, tree } = await library();
		return answer<Page<MediaTreeItemResponseModel>>(c, slice(under(null).map(tree), pageOf(c)));
	});
	api.get('/tree/media/children', async (c) => {
		const { under, tree } = await library();
		return answer<Page<MediaTreeItemResponseModel>>(c, slice(under((c.req.query('parentId') ?? '').toLowerCase()).map(tree), pageOf(c)));
	});
	api.get('/tree/media/siblings', async (c) => {
		const { byId, under, tree } = await library();
		const target = byId.get((c.req.query('target') ?? '').toLowerCase());
		if (!target) throw new UmbracoProblem('mediaNotFound');
		const siblings = under(target.parentId);
		const { from, to, ...totals } = around(
			c,
			siblings.map(({ id }) => id),
			target.id,
		);
		return answer<SubsetMediaTreeItemResponseModel>(c, { ...totals, items: siblings.slice(from, to).map(tree) });
	});
	api.get('/tree/media/ancestors', async (c) => {
		const { byId, tree, ancestors } = await library();
		const descendant = byId.get((c.req.query('descendantId') ?? '').toLowerCase());
		if (!descendant) throw new UmbracoProblem('mediaNotFound');
		return answer<MediaTreeItemResponseModel[]>(c, [...ancestors(descendant), descendant].map(tree));
	});
	api.get('/item/media', async (c) => {
		const { byId, item } = await library();
		return answer<MediaItemResponseModel[]>(
			c,
			idsOf(c)
				.flatMap((id) => byId.get(id) ?? [])
				.map(item),
		);
	});
	api.get('/item/media/ancestors', async (c) => {
		const { byId, item, ancestors } = await library();
		const found = idsOf(c).flatMap((id) => byId.get(id) ?? []);
		return answer<ItemAncestorsResponseModelMediaItemResponseModel[]>(
			c,
			found.map((entry) => ({ id: entry.id, ancestors: ancestors(entry).map(item) })),
		);
	});
	api.get('/item/media/search', async (c) => {
		const { all, item, ancestors } = await library();
		const query = (c.req.query('query') ?? '').trim().toLowerCase();
		const parentId = c.req.query('parentId')?.toLowerCase();
		const wanted = c.req.queries('allowedMediaTypes');
		const found = all.filter(
			(entry) =>
				c.req.query('trashed') !== 'true' &&
				entry.data.name.toLowerCase().includes(query) &&
				(!wanted || wanted.includes(entry.data.mediaTypeId)) &&
				(!parentId || ancestors(entry).some(({ id }) => id === parentId)),
		);
		return answer<Page<MediaItemResponseModel>>(c, slice(found.map(item), pageOf(c)));
	});
	for (const path of ['/media/urls', '/imaging/resize/urls'])
		api.get(path, async (c) => {
			const { byId } = await library();
			const found = idsOf(c).flatMap((id) => byId.get(id) ?? []);
			return answer<MediaUrlInfoResponseModel[]>(
				c,
				found.map(({ id, data }) => ({ id, urlInfos: data.src === null ? [] : [{ culture: null, url: data.src }] })),
			);
		});
	api.get('/media/configuration', (c) =>
		answer<MediaConfigurationResponseModel>(c, { disableDeleteWhenReferenced: false, disableUnpublishWhenReferenced: false }),
	);
	api.get('/media/batch', async (c) => {
		const { byId } = await library();
		const items = idsOf(c)
			.flatMap((id) => byId.get(id) ?? [])
			.map(mediaDetail);
		return answer<Page<MediaResponseModel>>(c, { total: items.length, items });
	});
	api.get('/media/:id', async (c) => {
		const found = await media.find(idOf(c));
		if (!found) throw new UmbracoProblem('mediaNotFound');
		return answer<MediaResponseModel>(c, mediaDetail(found));
	});

	api.get('/item/media-type', async (c) => {
		const wanted = idsOf(c);
		return answer<MediaTypeItemResponseModel[]>(c, (await types()).filter(({ id }) => wanted.includes(id)).map(typeItem));
	});
	api.get('/item/media-type/folders', async (c) => {
		const folders = (await types()).filter(({ id }) => id === MEDIA_TYPE.folder);
		return answer<Page<MediaTypeItemResponseModel>>(c, slice(folders.map(typeItem), pageOf(c)));
	});
	/** Nothing may be made: there is no upload. */
	for (const path of ['/item/media-type/allowed', '/media-type/allowed-at-root', '/media-type/:id/allowed-children'])
		api.get(path, (c) => answer<Page<AllowedMediaTypeModel>>(c, { total: 0, items: [] }));
	api.get('/media-type/batch', async (c) => {
		const wanted = idsOf(c);
		const items = (await types()).filter(({ id }) => wanted.includes(id));
		return answer<BatchResponseModelMediaTypeResponseModel>(c, { total: items.length, items });
	});
	api.get('/media-type/:id', async (c) => {
		const type = (await types()).find(({ id }) => id === idOf(c));
		if (!type) throw new UmbracoProblem('mediaTypeNotFound');
		return answer<MediaTypeResponseModel>(c, type);
	});
	api.get('/tree/media-type/root', async (c) => {
		const all = c.req.query('foldersOnly') === 'true' ? [] : await types();
		return answer<Page<MediaTypeTreeItemResponseModel>>(c, slice(all.map(typeTreeItem), pageOf(c)));
	});
	api.get('/tree/media-type/children', (c) => answer<Page<MediaTypeTreeItemResponseModel>>(c, { total: 0, items: [] }));
};

function typeItem({ id, name, icon }: MediaType): Wire<MediaTypeItemResponseModel> {
	return { id, name, icon, flags: [] };
}

function typeTreeItem({ id, name, icon, isDeletable }: MediaType): Wire<MediaTypeTreeItemResponseModel> {
	return { id, name, icon, isDeletable, isFolder: false, noAccess: false, hasChildren: false, parent: null, flags: [] };
}
