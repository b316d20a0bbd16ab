import type {
	DocumentItemResponseModel,
	DocumentTreeItemResponseModel,
	ItemAncestorsResponseModelDocumentItemResponseModel,
	SubsetDocumentTreeItemResponseModel,
} from '@umbraco-cms/backoffice/external/backend-api';
import type { Context } from 'hono';
import { sessionOf } from '../session.ts';
import { answer, idsOf } from './answer.ts';
import type { ContentRoutes } from './context.ts';
import { documentItem, treeItem } from './document-view.ts';
import type { DocumentData } from './document.ts';
import { recordStore } from './record.store.ts';
import { KIND, readSiteMap } from './site-map.ts';
import { pageOf, slice, UmbracoProblem, type Page } from './umbraco-problem.ts';

/** The content tree, the lookups by id and the search. What a user may not read is not in any of them. */
export const documentTreeRoutes: ContentRoutes = (api, { database, structureOf }) => {
	const live = recordStore<DocumentData>(database, KIND.live);
	const binned = recordStore<DocumentData>(database, KIND.binned);
	const asked = (c: Context, name: string) => (c.req.query(name) ?? '').toLowerCase();

	async function treeOf(c: Context) {
		const [structure, map, user] = [await structureOf(), await readSiteMap(database), sessionOf(c)];
		const items = async (ids: readonly string[]) => {
			const documents = [...(await live.findMany(ids)), ...(await binned.findMany(ids))];
			return documents.map((document) => treeItem(structure, map, user, document));
		};
		return { map, user, items };
	}

	async function listed(c: Context, parentId: string | null) {
		const { map, user, items } = await treeOf(c);
		const { total, items: ids } = slice(map.childrenOf(parentId, user), pageOf(c));
		return answer<Page<DocumentTreeItemResponseModel>>(c, { total, items: await items(ids) });
	}

	api.get('/tree/document/root', (c) => listed(c, null));
	api.get('/tree/document/children', (c) => listed(c, asked(c, 'parentId')));
	api.get('/tree/document/siblings', async (c) => {
		const { map, user, items } = await treeOf(c);
		const target = asked(c, 'target');
		if (map.isBinned(target)) {
			// While a document in the recycle bin is open, the client asks so for the top level of the content tree.
			const roots = await items(map.childrenOf(null, user));
			return answer<SubsetDocumentTreeItemResponseModel>(c, { totalBefore: 0, totalAfter: 0, items: roots });
		}
		if (!map.isLive(target) || !map.mayRead(target, user)) throw new UmbracoProblem('notFound');
		const ids = map.childrenOf(map.parentOf(target), user);
		const { from, to, ...totals } = around(c, ids, target);
		return answer<SubsetDocumentTreeItemResponseModel>(c, { ...totals, items: await items(ids.slice(from, to)) });
	});
	api.get('/tree/document/ancestors', async (c) => {
		const { map, user, items } = await treeOf(c);
		const descendant = asked(c, 'descendantId');
		const line = map.mayRead(descendant, user) ? [...map.ancestorsOf(descendant), descendant] : [];
		return answer<DocumentTreeItemResponseModel[]>(c, await items(line));
	});

	api.get('/item/document', async (c) => {
		const [structure, map, user] = [await structureOf(), await readSiteMap(database), sessionOf(c)];
		const ids = idsOf(c).filter((id) => map.mayRead(id, user));
		const found = [...(await live.findMany(ids)), ...(await binned.findMany(ids))];
		return answer<DocumentItemResponseModel[]>(
			c,
			found.map((document) => documentItem(structure, map, user, document)),
		);
	});
	api.get('/item/document/ancestors', async (c) => {
		const [structure, map, user] = [await structureOf(), await readSiteMap(database), sessionOf(c)];
		const answers: { id: string; ancestors: ReturnType<typeof documentItem>[] }[] = [];
		for (const id of idsOf(c).filter((id) => map.isLive(id) && map.mayRead(id, user))) {
			const ancestors = await live.findMany(map.ancestorsOf(id));
			answers.push({ id, ancestors: ancestors.map((document) => documentItem(structure, map, user, document)) });
		}
		return answer<ItemAncestorsResponseModelDocumentItemResponseModel[]>(c, answers);
	});
	api.get('/item/document/search', async (c) => {
		const [structure, map, user] = [await structureOf(), await readSiteMap(database), sessionOf(c)];
		const query = (c.req.query('query') ?? '').trim().toLowerCase();
		const culture = c.req.query('culture');
		const parentId = c.req.query('parentId')?.toLowerCase();
		const types = c.req.queries('allowedDocumentTypes');
		const documents = await (c.req.query('trashed') === 'true' ? binned : live).all();
		const found = documents.filter(
			({ id, data }) =>
				map.mayRead(id, user) &&
				(!types || types.includes(data.documentTypeId)) &&
				(!parentId || map.ancestorsOf(id).includes(parentId)) &&
				(id === query ||
					data.variants.some((variant) => (!culture || variant.culture === culture) && variant.name.toLowerCase().includes(query))),
		);
		const { total, items } = slice(found, pageOf(c));
		return answer<Page<DocumentItemResponseModel>>(c, {
			total,
			items: items.map((document) => documentItem(structure, map, user, document)),
		});
	});
};

/** The part of a list around one of its ids, and how many lie outside it on either side. */
export function around(c: Context, ids: readonly string[], target: string) {
	const count = (name: string) => Math.max(0, Math.trunc(Number(c.req.query(name) ?? 0)) || 0);
	const at = ids.indexOf(target);
	const from = Math.max(0, at - count('before'));
	const to = Math.min(ids.length, at + count('after') + 1);
	return { from, to, totalBefore: from, totalAfter: ids.length - to };
}
