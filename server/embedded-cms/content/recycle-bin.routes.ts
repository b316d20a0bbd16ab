import type {
	DocumentRecycleBinItemResponseModel,
	IReferenceResponseModel,
	ReferenceByIdModel,
	SubsetDocumentRecycleBinItemResponseModel,
} from '@umbraco-cms/backoffice/external/backend-api';
import type { Context } from 'hono';
import { sessionOf } from '../session.ts';
import { answer, idOf, reference } from './answer.ts';
import type { ContentRoutes } from './context.ts';
import { targetBody } from './document.contract.ts';
import { around } from './document-tree.routes.ts';
import { binItem } from './document-view.ts';
import type { DocumentData } from './document.ts';
import { recordStore } from './record.store.ts';
import { KIND, readSiteMap } from './site-map.ts';
import { bodyOf, pageOf, slice, UmbracoProblem, type Page } from './umbraco-problem.ts';

/** The recycle bin of the content tree. */
export const recycleBinRoutes: ContentRoutes = (api, { database, structureOf, bin }) => {
	const binned = recordStore<DocumentData>(database, KIND.binned);

	async function binOf(c: Context) {
		const [structure, map, user] = [await structureOf(), await readSiteMap(database), sessionOf(c)];
		const items = async (ids: readonly string[]) => (await binned.findMany(ids)).map((document) => binItem(structure, map, user, document));
		return { map, user, items };
	}

	api.get('/recycle-bin/document/root', async (c) => {
		const { map, user, items } = await binOf(c);
		const { total, items: ids } = slice(map.binRoots(user), pageOf(c));
		return answer<Page<DocumentRecycleBinItemResponseModel>>(c, { total, items: await items(ids) });
	});
	api.get('/recycle-bin/document/children', async (c) => {
		const { map, user, items } = await binOf(c);
		const { total, items: ids } = slice(map.childrenOf((c.req.query('parentId') ?? '').toLowerCase(), user), pageOf(c));
		return answer<Page<DocumentRecycleBinItemResponseModel>>(c, { total, items: await items(ids) });
	});
	api.get('/recycle-bin/document/siblings', async (c) => {
		const { map, user, items } = await binOf(c);
		const target = (c.req.query('target') ?? '').toLowerCase();
		if (!map.isBinned(target) || !map.mayRead(target, user)) throw new UmbracoProblem('notFound');
		const parent = map.parentOf(target);
		const ids = parent === null ? map.binRoots(user) : map.childrenOf(parent, user);
		const { from, to, ...totals } = around(c, ids, target);
		return answer<SubsetDocumentRecycleBinItemResponseModel>(c, { ...totals, items: await items(ids.slice(from, to)) });
	});
	api.get('/recycle-bin/document/referenced-by', (c) => answer<Page<IReferenceResponseModel>>(c, { total: 0, items: [] }));

	api.get('/recycle-bin/document/:id/original-parent', async (c) => {
		const parent = await bin.originalParent(sessionOf(c), idOf(c));
		return answer<ReferenceByIdModel | null>(c, parent === null ? null : reference(parent));
	});
	api.put('/recycle-bin/document/:id/restore', async (c) => {
		const { target } = await bodyOf(c, targetBody);
		await bin.restore(sessionOf(c), idOf(c), target?.id ?? null);
		return c.body(null, 200);
	});
	api.delete('/recycle-bin/document/:id', async (c) => {
		await bin.remove(sessionOf(c), idOf(c), 'bin');
		return c.body(null, 200);
	});
	api.delete('/recycle-bin/document', async (c) => {
		await bin.empty(sessionOf(c));
		return c.body(null, 200);
	});
};
