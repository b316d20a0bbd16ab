import type {
	CultureReponseModel,
	LanguageItemResponseModel,
	LanguageResponseModel,
	SegmentResponseModel,
} from '@umbraco-cms/backoffice/external/backend-api';
import { answer, created } from './answer.ts';
import type { ContentRoutes } from './context.ts';
import { changesStructure } from './structure-right.ts';
import { createLanguageBody, languageBody } from './structure.contract.ts';
import { bodyOf, pageOf, slice, UmbracoProblem, type Page } from './umbraco-problem.ts';

/** The languages of the site. */
export const languageRoutes: ContentRoutes = (api, { structureOf, structures }) => {
	api.post('/language', changesStructure, async (c) =>
		created(c, 'language', await structures.createLanguage(await bodyOf(c, createLanguageBody))),
	);
	api.put('/language/:isoCode', changesStructure, async (c) => {
		await structures.updateLanguage(c.req.param('isoCode'), await bodyOf(c, languageBody));
		return c.body(null, 200);
	});
	api.delete('/language/:isoCode', changesStructure, async (c) => {
		await structures.removeLanguage(c.req.param('isoCode'));
		return c.body(null, 200);
	});

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
