import type { DocumentCollectionResponseModel, DomainsResponseModel } from '@umbraco-cms/backoffice/external/backend-api';
import type { Context } from 'hono';
import { sessionOf } from '../session.ts';
import { answer, created, idOf } from './answer.ts';
import type { ContentRoutes } from './context.ts';
import { copyBody, targetBody } from './document.contract.ts';
import { collectionItem, type StoredDocument } from './document-view.ts';
import type { DocumentData } from './document.ts';
import { domainsBody } from './domain.service.ts';
import { recordStore } from './record.store.ts';
import { KIND } from './site-map.ts';
import { bodyOf, pageOf, slice, type Page } from './umbraco-problem.ts';

/** Where documents stand: copies, moves, host names, and the list of what lies under one. */
export const documentPlacingRoutes: ContentRoutes = (api, { database, documents, placing, domains }) => {
	api.post('/document/:id/copy', async (c) => {
		const { target, includeDescendants } = await bodyOf(c, copyBody);
		const id = await placing.copy(sessionOf(c), idOf(c), { target: target?.id ?? null, includeDescendants });
		return created(c, 'document', id);
	});
	api.put('/document/:id/move', async (c) => {
		const { target } = await bodyOf(c, targetBody);
		await placing.move(sessionOf(c), idOf(c), target?.id ?? null);
		return c.body(null, 200);
	});
	api.get('/document/:id/domains', async (c) => answer<DomainsResponseModel>(c, await domains.read(sessionOf(c), idOf(c))));
	api.put('/document/:id/domains', async (c) => {
		await domains.write(sessionOf(c), idOf(c), await bodyOf(c, domainsBody));
		return c.body(null, 200);
	});
	api.get('/collection/document/:id', async (c) => {
		const user = sessionOf(c);
		const { structure, map } = await documents.open(user, idOf(c));
		const found = await recordStore<DocumentData>(database, KIND.live).findMany(map.childrenOf(idOf(c), user));
		const { total, items } = slice(arranged(c, found), pageOf(c));
		return answer<Page<DocumentCollectionResponseModel>>(c, { total, items: items.map((item) => collectionItem(structure, map, item)) });
	});
};

/** Those that the filter leaves, in the order that the list asks for. */
function arranged(c: Context, found: readonly StoredDocument[]): StoredDocument[] {
	const { filter = '', orderBy = 'sortOrder', orderDirection = 'Ascending', orderCulture } = c.req.query();
	const nameOf = ({ data: { variants } }: StoredDocument) =>
		(variants.find(({ culture }) => culture === orderCulture) ?? variants[0])?.name ?? '';
	const keyOf: Record<string, (document: StoredDocument) => string | number> = {
		name: nameOf,
		createDate: ({ createdAt }) => createdAt,
		updateDate: ({ updatedAt }) => updatedAt,
		sortOrder: ({ position }) => position,
	};
	const key = keyOf[orderBy] ?? keyOf.sortOrder!;
	const direction = /^desc/i.test(orderDirection) ? -1 : 1;
	const compare = (one: string | number, other: string | number) =>
		typeof one === 'string' ? one.localeCompare(String(other)) : one - Number(other);
	return found
		.filter(({ data }) => data.variants.some(({ name }) => name.toLowerCase().includes(filter.toLowerCase())))
		.sort((one, other) => direction * compare(key(one), key(other)));
}
