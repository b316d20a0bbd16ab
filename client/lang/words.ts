import { umbLocalizationRegistry } from '@umbraco-cms/backoffice/localization';
import { umbLocalizationManager } from '@umbraco-cms/backoffice/localization-api';

/**
 * The words of the section. Whoever imports this waits until they are there, so that no page shows a key; they come with
 * the first page of the section and not with the start of the backoffice.
 */
async function add(culture: 'en' | 'da') {
	const { promptDesk } = (culture === 'da' ? await import('./da.ts') : await import('./en.ts')).default;
	const words = Object.entries(promptDesk).map(([key, word]) => [`promptDesk_${key}`, word]);
	umbLocalizationManager.registerLocalization({ ...Object.fromEntries(words), $code: culture, $dir: 'ltr' });
}

const isDanish = (language: string) => language.toLowerCase().startsWith('da');

// English is also what stands in for a missing word, so it is always there.
await Promise.all([add('en'), isDanish(umbLocalizationManager.documentLanguage) ? add('da') : undefined]);

umbLocalizationRegistry.currentLanguage.subscribe((language) => {
	if (isDanish(language)) add('da');
});
