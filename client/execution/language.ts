import type { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import { isInBlock, type Place } from './place.ts';

/** The language that the text is for, in the reader's words; nothing where the page has only one. */
export function languageOf(place: Place, localize: UmbLocalizationController): string {
	const variants = place.document.getData()?.variants ?? [];
	const cultures = [...new Set(variants.map(({ culture }) => culture))].filter((culture) => culture !== null);
	if (cultures.length === 0) return '';
	const culture = place.variantId?.culture ?? (isInBlock(place) ? cultureOfBlock(place) : null);
	if (culture === undefined) return '';
	if (culture === null) return cultures.length > 1 ? localize.term('promptDesk_runAllLanguages') : '';
	const names = new Intl.DisplayNames([localize.lang()], { type: 'language', languageDisplay: 'standard' });
	const base = culture.split('-')[0]!;
	// "English" is enough where no other English stands beside it.
	const alone = cultures.filter((other) => other.split('-')[0] === base).length < 2;
	return [names.of(alone ? base : culture), place.variantId?.segment].filter(Boolean).join(', ');
}

/** Of the value that holds the block: null when all languages share it, undefined while the page does not have it yet. */
function cultureOfBlock({ document, owner }: Place): string | null | undefined {
	const key = owner.getUnique();
	return document.getValues()?.find(({ value }) => key && JSON.stringify(value)?.includes(key))?.culture;
}
