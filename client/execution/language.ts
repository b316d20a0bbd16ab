import type { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import type { Place } from './place.ts';

/** The language that the run is for, in the reader's words; nothing where the page has only one. */
export function languageOf(place: Place, localize: UmbLocalizationController): string {
	const variants = place.document.getData()?.variants ?? [];
	const cultures = [...new Set(variants.map(({ culture }) => culture))].filter((culture) => culture !== null);
	if (cultures.length === 0) return '';
	const culture = place.variantId?.culture;
	if (!culture) return cultures.length > 1 ? localize.term('promptDesk_runAllLanguages') : '';
	const names = new Intl.DisplayNames([localize.lang()], { type: 'language', languageDisplay: 'standard' });
	const base = culture.split('-')[0]!;
	// "English" is enough where no other English stands beside it.
	const alone = cultures.filter((other) => other.split('-')[0] === base).length < 2;
	return [names.of(alone ? base : culture), place.variantId?.segment].filter(Boolean).join(', ');
}
