import type {
	BatchResponseModelDataTypeResponseModel,
	DatatypeConfigurationResponseModel,
	DataTypeItemResponseModel,
	DataTypeResponseModel,
} from '@umbraco-cms/backoffice/external/backend-api';
import { answer, idOf, idsOf } from './answer.ts';
import type { ContentRoutes } from './context.ts';
import { LIST_VIEW } from '../seed/ids.ts';
import { UmbracoProblem } from './umbraco-problem.ts';

/** The editors of the site's properties and their settings, read only. */
export const dataTypeRoutes: ContentRoutes = (api, { structureOf }) => {
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
};
