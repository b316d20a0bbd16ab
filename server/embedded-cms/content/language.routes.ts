import type {
	CultureReponseModel,
	LanguageItemResponseModel,
	LanguageResponseModel,
	SegmentResponseModel,
} from '@umbraco-cms/backoffice/external/backend-api';
import { answer } from './answer.ts';
import type { ContentRoutes } from './context.ts';
import { pageOf, slice, UmbracoProblem, type Page } from './umbraco-problem.ts';

/** The languages of the site. They are read only: there is no Settings section. */
export const languageRoutes: ContentRoutes = (api, { structureOf }) => {
	api.get('/language', async (c) => answer<Page<LanguageResponseModel>>(c, slice((await structureOf()).languages, pageOf(c))));
	api.get('/language/:isoCode', async (c) => {
		const language = (await structureOf()).languages.find(({ isoCode }) => isoCode === c.req.param('isoCode'));
		if (!language) throw new UmbracoProblem('languageNotFound');
		return answer<LanguageResponseModel>(c, language);
	});
	api.get('/item/language', async (c) => {
		const wanted = c.req.queries('isoCode');
		const { languages } = await structureOf();
		const found = languages.filter(({ isoCode }) => !wanted || wanted.includes(isoCode));
		return answer<LanguageItemResponseModel[]>(
			c,
			found.map(({ isoCode, name }) => ({ isoCode, name })),
		);
	});
	api.get('/item/language/default', async (c) => {
		const { languages, defaultCulture } = await structureOf();
		const { isoCode, name } = languages.find((language) => language.isoCode === defaultCulture)!;
		return answer<LanguageItemResponseModel>(c, { isoCode, name });
	});
	api.get('/culture', async (c) => {
		const { languages } = await structureOf();
		const cultures = languages.map(({ isoCode, name }) => ({ name: isoCode, englishName: name }));
		return answer<Page<CultureReponseModel>>(c, slice(cultures, pageOf(c)));
	});
	api.get('/segment', (c) => answer<Page<SegmentResponseModel>>(c, { total: 0, items: [] }));
};
