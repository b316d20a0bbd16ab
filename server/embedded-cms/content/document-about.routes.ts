import type {
	AuditLogResponseModel,
	DocumentConfigurationResponseModel,
	DocumentUrlInfoResponseModel,
	IReferenceResponseModel,
	RedirectUrlResponseModel,
	RedirectUrlStatusResponseModel,
	ReferenceByIdModel,
	SegmentResponseModel,
	TagResponseModel,
	UserPermissionsResponseModel,
} from '@umbraco-cms/backoffice/external/backend-api';
import { sessionOf } from '../session.ts';
import { DOCUMENT_VERBS } from '../shell.routes.ts';
import { answer, idOf, idsOf, iso, reference } from './answer.ts';
import { contentAudit } from './content-audit.ts';
import type { ContentRoutes } from './context.ts';
import { documentUrls } from './document-url.ts';
import { referenceItem, referencesTo } from './document-reference.ts';
import type { DocumentData } from './document.ts';
import { recordStore } from './record.store.ts';
import { KIND, readSiteMap } from './site-map.ts';
import { pageOf, slice, type Page } from './umbraco-problem.ts';

/** What the workspace shows around a document: history, links, references, permissions. */
export const documentAboutRoutes: ContentRoutes = (api, { database, structureOf, documents }) => {
	const live = recordStore<DocumentData>(database, KIND.live);
	const audit = contentAudit(database);

	api.get('/document/configuration', (c) =>
		answer<DocumentConfigurationResponseModel>(c, {
			disableDeleteWhenReferenced: false,
			disableUnpublishWhenReferenced: false,
			allowEditInvariantFromNonDefault: true,
			allowNonExistingSegmentsCreation: false,
		}),
	);
	api.get('/document/urls', async (c) => {
		const [structure, map, user] = [await structureOf(), await readSiteMap(database), sessionOf(c)];
		const answers: DocumentUrlInfoResponseModel[] = [];
		for (const document of await live.findMany(idsOf(c).filter((id) => map.mayRead(id, user)))) {
			const ancestors = await live.findMany(map.ancestorsOf(document.id));
			answers.push({ id: document.id, urlInfos: documentUrls(structure, document, ancestors, c.req.query('culture')) });
		}
		return answer<DocumentUrlInfoResponseModel[]>(c, answers);
	});
	api.get('/document/are-referenced', async (c) => {
		const [map, user, all] = [await readSiteMap(database), sessionOf(c), await live.all()];
		const found = idsOf(c).filter((id) => referencesTo(id, all).some((document) => map.mayRead(document.id, user)));
		return answer<Page<ReferenceByIdModel>>(c, slice(found.map(reference), pageOf(c)));
	});
	api.get('/document/:id/audit-log', async (c) => {
		const { document } = await documents.open(sessionOf(c), idOf(c));
		const { total, items } = await audit.latest(document.id, pageOf(c));
		const entries = items.map(({ data: { userId, ...entry }, createdAt }) => ({
			user: reference(userId),
			timestamp: iso(createdAt),
			...entry,
		}));
		return answer<Page<AuditLogResponseModel>>(c, { total, items: entries });
	});
	for (const path of ['/document/:id/referenced-by', '/media/:id/referenced-by'])
		api.get(path, async (c) => {
			const [structure, map, user] = [await structureOf(), await readSiteMap(database), sessionOf(c)];
			const found = referencesTo(idOf(c), await live.all()).filter(({ id }) => map.mayRead(id, user));
			const { total, items } = slice(found, pageOf(c));
			return answer<Page<IReferenceResponseModel>>(c, {
				total,
				items: items.map((document) => referenceItem(structure, document)),
			});
		});
	api.get('/document/:id/referenced-descendants', async (c) => {
		const { document, map } = await documents.open(sessionOf(c), idOf(c));
		const all = await live.all();
		const found = map.withDescendants(document.id).filter((id) => id !== document.id && referencesTo(id, all).length > 0);
		return answer<Page<ReferenceByIdModel>>(c, slice(found.map(reference), pageOf(c)));
	});
	api.get('/document/:id/available-segment-options', async (c) => {
		await documents.open(sessionOf(c), idOf(c));
		return answer<Page<SegmentResponseModel>>(c, { total: 0, items: [] });
	});
	api.get('/redirect-management/status', (c) =>
		answer<RedirectUrlStatusResponseModel>(c, { status: 'Disabled', userIsAdmin: sessionOf(c).isAdmin }),
	);
	api.get('/redirect-management/:id', (c) => answer<Page<RedirectUrlResponseModel>>(c, { total: 0, items: [] }));
	api.get('/tag', (c) => answer<Page<TagResponseModel>>(c, { total: 0, items: [] }));
	api.get('/user/current/permissions/document', async (c) => {
		const [map, user] = [await readSiteMap(database), sessionOf(c)];
		const known = idsOf(c).filter((id) => map.isLive(id) || map.isBinned(id));
		const permissions = known.map((id) => ({ nodeKey: id, permissions: map.mayRead(id, user) ? [...DOCUMENT_VERBS] : [] }));
		return answer<UserPermissionsResponseModel>(c, { permissions });
	});
};
