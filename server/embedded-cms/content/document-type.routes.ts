import type {
	AllowedDocumentTypeModel,
	BatchResponseModelDocumentTypeResponseModel,
	DocumentTypeAllowedParentsResponseModel,
	DocumentTypeBlueprintItemResponseModel,
	DocumentTypeConfigurationResponseModel,
	DocumentTypeItemResponseModel,
	DocumentTypeResponseModel,
	DocumentTypeTreeItemResponseModel,
	NamedEntityTreeItemResponseModel,
} from '@umbraco-cms/backoffice/external/backend-api';
import type { Context } from 'hono';
import type { Wire } from '../wire-text.ts';
import { answer, created, idOf, idsOf } from './answer.ts';
import type { ContentRoutes } from './context.ts';
import type { DocumentType, Structure } from './structure.ts';
import { changesStructure } from './structure-right.ts';
import { createDocumentTypeBody, documentTypeBody } from './structure.contract.ts';
import { bodyOf, pageOf, slice, UmbracoProblem, type Page } from './umbraco-problem.ts';

/** Document types, compositions and element types. */
export const documentTypeRoutes: ContentRoutes = (api, { structureOf, structures }) => {
	api.post('/document-type', changesStructure, async (c) =>
		created(c, 'document-type', await structures.createDocumentType(await bodyOf(c, createDocumentTypeBody))),
	);
	api.put('/document-type/:id', changesStructure, async (c) => {
		await structures.updateDocumentType(idOf(c), await bodyOf(c, documentTypeBody));
		return c.body(null, 200);
	});
	api.delete('/document-type/:id', changesStructure, async (c) => {
		await structures.removeDocumentType(idOf(c));
		return c.body(null, 200);
	});

	const all = async () => [...(await structureOf()).documentTypes.values()];
	const opened = (structure: Structure, c: Context) => {
		const type = structure.documentTypes.get(idOf(c));
		if (!type) throw new UmbracoProblem('documentTypeNotFound');
		return type;
	};

	api.get('/document-type/configuration', (c) =>
		answer<DocumentTypeConfigurationResponseModel>(c, {
			dataTypesCanBeChanged: 'False',
			disableTemplates: true,
			useSegments: false,
			reservedFieldNames: [],
		}),
	);
	api.get('/document-type/batch', async (c) => {
		const { documentTypes } = await structureOf();
		const items = idsOf(c).flatMap((id) => documentTypes.get(id) ?? []);
		return answer<BatchResponseModelDocumentTypeResponseModel>(c, { total: items.length, items });
	});
	api.get('/document-type/allowed-at-root', async (c) => {
		const types = (await all()).filter(({ allowedAsRoot, isElement }) => allowedAsRoot && !isElement);
		return answer<Page<AllowedDocumentTypeModel>>(c, slice(types.map(offered), pageOf(c)));
	});
	api.get('/document-type/:id', async (c) => answer<DocumentTypeResponseModel>(c, opened(await structureOf(), c)));
	api.get('/document-type/:id/allowed-children', async (c) => {
		const structure = await structureOf();
		const children = [...opened(structure, c).allowedDocumentTypes].sort((one, other) => one.sortOrder - other.sortOrder);
		const types = children.flatMap(({ documentType }) => structure.documentTypes.get(documentType.id) ?? []);
		return answer<Page<AllowedDocumentTypeModel>>(c, slice(types.map(offered), pageOf(c)));
	});
	api.get('/document-type/:id/allowed-parents', async (c) => {
		const structure = await structureOf();
		const { id } = opened(structure, c);
		const parents = [...structure.documentTypes.values()].filter(({ allowedDocumentTypes }) =>
			allowedDocumentTypes.some(({ documentType }) => documentType.id === id),
		);
		return answer<DocumentTypeAllowedParentsResponseModel>(c, { allowedParentIds: parents.map((parent) => ({ id: parent.id })) });
	});
	api.get('/document-type/:id/blueprint', async (c) => {
		opened(await structureOf(), c);
		return answer<Page<DocumentTypeBlueprintItemResponseModel>>(c, { total: 0, items: [] });
	});
	api.get('/item/document-type', async (c) => {
		const { documentTypes } = await structureOf();
		const items = idsOf(c).flatMap((id) => documentTypes.get(id) ?? []);
		return answer<DocumentTypeItemResponseModel[]>(c, items.map(item));
	});
	api.get('/item/document-type/search', async (c) => {
		const [query, elements] = [(c.req.query('query') ?? '').toLowerCase(), c.req.query('isElement')];
		const found = (await all()).filter(
			({ name, isElement }) => name.toLowerCase().includes(query) && (elements === undefined || String(isElement) === elements),
		);
		return answer<Page<DocumentTypeItemResponseModel>>(c, slice(found.map(item), pageOf(c)));
	});
	api.get('/tree/document-type/root', async (c) => {
		const { total, items } = slice((await all()).map(treeItem), pageOf(c));
		return answer<Page<DocumentTypeTreeItemResponseModel>>(c, { total, items });
	});
	api.get('/tree/document-type/children', (c) => answer<Page<DocumentTypeTreeItemResponseModel>>(c, { total: 0, items: [] }));
	api.get('/tree/document-type/ancestors', async (c) => {
		const type = (await structureOf()).documentTypes.get((c.req.query('descendantId') ?? '').toLowerCase());
		return answer<DocumentTypeTreeItemResponseModel[]>(c, type ? [treeItem(type)] : []);
	});
	// There are none; a script that tidies up before it starts looks for its own.
	for (const kind of ['template', 'document-blueprint'])
		for (const level of ['root', 'children'])
			api.get(`/tree/${kind}/${level}`, (c) => answer<Page<NamedEntityTreeItemResponseModel>>(c, { total: 0, items: [] }));
};

function offered({ id, name, description, icon }: DocumentType): Wire<AllowedDocumentTypeModel> {
	return { id, name, description: description ?? null, icon };
}

function item({ id, name, description, icon, isElement }: DocumentType): Wire<DocumentTypeItemResponseModel> {
	return { id, name, description: description ?? null, icon, isElement, allowedInLibrary: false, flags: [] };
}

function treeItem({ id, name, icon, isElement }: DocumentType): Wire<DocumentTypeTreeItemResponseModel> {
	return { id, name, icon, isElement, isFolder: false, noAccess: false, hasChildren: false, parent: null, flags: [] };
}
