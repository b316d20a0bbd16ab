import type {
	BatchResponseModelDataTypeResponseModel,
	DatatypeConfigurationResponseModel,
	DataTypeItemResponseModel,
	DataTypeResponseModel,
	DataTypeTreeItemResponseModel,
} from '@umbraco-cms/backoffice/external/backend-api';
import { LIST_VIEW } from '../seed/ids.ts';
import type { Wire } from '../wire-text.ts';
import { answer, created, idOf, idsOf } from './answer.ts';
import type { ContentRoutes } from './context.ts';
import type { DataType } from './structure.ts';
import { changesStructure } from './structure-right.ts';
import { createDataTypeBody, dataTypeBody } from './structure.contract.ts';
import { bodyOf, pageOf, slice, UmbracoProblem, type Page } from './umbraco-problem.ts';

/** The editors of the site's properties and their settings. */
export const dataTypeRoutes: ContentRoutes = (api, { structureOf, structures }) => {
	api.post('/data-type', changesStructure, async (c) =>
		created(c, 'data-type', await structures.createDataType(await bodyOf(c, createDataTypeBody))),
	);
	api.put('/data-type/:id', changesStructure, async (c) => {
		await structures.updateDataType(idOf(c), await bodyOf(c, dataTypeBody));
		return c.body(null, 200);
	});
	api.delete('/data-type/:id', changesStructure, async (c) => {
		await structures.removeDataType(idOf(c));
		return c.body(null, 200);
	});

	api.get('/data-type/configuration', (c) =>
		answer<DatatypeConfigurationResponseModel>(c, {
			canBeChanged: 'False',
			documentListViewId: LIST_VIEW.documents,
			mediaListViewId: LIST_VIEW.media,
		}),
	);
	api.get('/data-type/batch', async (c) => {
		const { dataTypes } = await structureOf();
		const items = idsOf(c).flatMap((id) => dataTypes.get(id) ?? []);
		return answer<BatchResponseModelDataTypeResponseModel>(c, { total: items.length, items });
	});
	api.get('/item/data-type', async (c) => {
		const { dataTypes } = await structureOf();
		const items = idsOf(c).flatMap((id) => dataTypes.get(id) ?? []);
		return answer<DataTypeItemResponseModel[]>(
			c,
			items.map(({ id, name, editorAlias, editorUiAlias, isDeletable }) => ({
				id,
				name,
				editorAlias,
				editorUiAlias,
				isDeletable,
				flags: [],
			})),
		);
	});
	api.get('/data-type/:id', async (c) => {
		const dataType = (await structureOf()).dataTypes.get(idOf(c));
		if (!dataType) throw new UmbracoProblem('dataTypeNotFound');
		return answer<DataTypeResponseModel>(c, dataType);
	});
	// No screen shows these trees; who comes by the API finds a data type by its name in them.
	api.get('/tree/data-type/root', async (c) => {
		const all = c.req.query('foldersOnly') === 'true' ? [] : [...(await structureOf()).dataTypes.values()];
		const { total, items } = slice(all.map(treeItem), pageOf(c));
		return answer<Page<DataTypeTreeItemResponseModel>>(c, { total, items });
	});
	api.get('/tree/data-type/children', (c) => answer<Page<DataTypeTreeItemResponseModel>>(c, { total: 0, items: [] }));
	api.get('/tree/data-type/ancestors', async (c) => {
		const dataType = (await structureOf()).dataTypes.get((c.req.query('descendantId') ?? '').toLowerCase());
		return answer<DataTypeTreeItemResponseModel[]>(c, dataType ? [treeItem(dataType)] : []);
	});
};

function treeItem({ id, name, editorUiAlias, isDeletable }: DataType): Wire<DataTypeTreeItemResponseModel> {
	return { id, name, editorUiAlias, isDeletable, isFolder: false, noAccess: false, hasChildren: false, parent: null, flags: [] };
}
