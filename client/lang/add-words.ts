import { umbLocalizationRegistry } from '@umbraco-cms/backoffice/localization';
import { umbLocalizationManager, type UmbLocalizationSetBase } from '@umbraco-cms/backoffice/localization-api';

type Words = () => Promise<{ default: object }>;

const isDanish = (language: string) => language.toLowerCase().startsWith('da');

/**
 * Resolves when the words are there, so that a module that awaits it shows no page of keys. As manifests they would be
 * loaded at the start of the backoffice, whether or not anybody looks at what they are about.
 */
export async function addWords(en: Words, da: Words) {
	const add = async (code: string, load: Words) => {
		const words = Object.entries((await load()).default).map(([key, word]) => [`promptDesk_${key}`, word]);
		umbLocalizationManager.registerLocalization({ $code: code, $dir: 'ltr', ...Object.fromEntries(words) } as UmbLocalizationSetBase);
	};
	// English is also what stands in for a missing word, so it is always there.
	await Promise.all([add('en', en), isDanish(umbLocalizationManager.documentLanguage) ? add('da', da) : undefined]);
	umbLocalizationRegistry.currentLanguage.subscribe((language) => {
		if (isDanish(language)) void add('da', da);
	});
}
