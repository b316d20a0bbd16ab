import { isUniqueViolation, type Statement } from '../db/database.ts';
import type { CmsDatabase } from './schema.ts';
import type { EmbeddedSite } from '../embedded-site-setting.ts';
import type { DocumentData, DocumentValue, DocumentVariant } from './content/document.ts';
import { recordStore } from './content/record.store.ts';
import { KIND } from './content/site-map.ts';
import type { Language } from './content/structure.ts';
import { ARTICLES } from './seed/articles.ts';
import { COFFEES } from './seed/coffees.ts';
import { BLANK_DATA_TYPES } from './seed/blank-data-types.ts';
import { DATA_TYPES } from './seed/data-types.ts';
import { DOCUMENT_TYPES } from './seed/document-types.ts';
import { DOCUMENT_TYPE } from './seed/ids.ts';
import { MEDIA_ITEMS, MEDIA_TYPES } from './seed/media.ts';
import { BOARD_PAGES, COFFEE_LIST, HOME, JOURNAL, OTHER_PAGES, SHOP_LIST } from './seed/pages.ts';
import type { DocumentPlan, LanguagePlan, Values } from './seed/plan.ts';
import { SHOPS } from './seed/shops.ts';

const LANGUAGES: readonly Language[] = [
	{ isoCode: 'en-US', name: 'English (United States)', isDefault: true, isMandatory: true, fallbackIsoCode: null },
	{ isoCode: 'da-DK', name: 'Danish (Denmark)', isDefault: false, isMandatory: false, fallbackIsoCode: 'en-US' },
];

const PLANS: readonly DocumentPlan[] = [
	HOME,
	COFFEE_LIST,
	JOURNAL,
	SHOP_LIST,
	...OTHER_PAGES,
	...COFFEES,
	...ARTICLES,
	...SHOPS,
	...BOARD_PAGES,
];

/** Fills an empty store, with all or nothing; a store that has languages is left as it is. */
export async function seedContent(database: CmsDatabase, site: EmbeddedSite): Promise<void> {
	if ((await recordStore(database, 'language').nodes()).length > 0) return;
	const now = Date.now();
	const plan = site === 'blank' ? blankSite(database, now) : demoSite(database, now);
	await database.atomic(plan).catch((error: unknown) => {
		// Another process has seeded at the same moment.
		if (!isUniqueViolation(error)) throw error;
	});
}

const blankSite = (database: CmsDatabase, now: number): Statement[] => [
	...insertAll(database, 'language', [{ ...LANGUAGES[0]!, isMandatory: false }], ({ isoCode }) => isoCode, now),
	...insertAll(database, 'data-type', BLANK_DATA_TYPES, ({ id }) => id, now),
	...insertAll(database, 'media-type', MEDIA_TYPES, ({ id }) => id, now),
];

function demoSite(database: CmsDatabase, now: number): Statement[] {
	return [
		...insertAll(database, 'language', LANGUAGES, ({ isoCode }) => isoCode, now),
		...insertAll(database, 'data-type', DATA_TYPES, ({ id }) => id, now),
		...insertAll(database, 'document-type', DOCUMENT_TYPES, ({ id }) => id, now),
		...insertAll(database, 'media-type', MEDIA_TYPES, ({ id }) => id, now),
		...MEDIA_ITEMS.map(({ id, parent, data }, position) =>
			recordStore(database, 'media').insert({ id, parentId: parent, position, data, createdAt: now, updatedAt: now }),
		),
		...PLANS.map((document, position) =>
			recordStore(database, KIND.live).insert({
				id: document.id,
				parentId: document.parent,
				position,
				data: documentData(document, now),
				createdAt: now,
				updatedAt: now,
			}),
		),
	];
}

function insertAll<T extends object>(
	database: CmsDatabase,
	kind: string,
	items: readonly T[],
	idOf: (item: T) => string,
	now: number,
): Statement[] {
	const store = recordStore<T>(database, kind);
	return items.map((data, position) => store.insert({ id: idOf(data), parentId: null, position, data, createdAt: now, updatedAt: now }));
}

const EDITORS = new Map(DATA_TYPES.map(({ id, editorAlias }) => [id, editorAlias]));

function documentData({ type, shared = {}, en, da }: DocumentPlan, now: number): DocumentData {
	const documentTypeId = DOCUMENT_TYPE[type];
	const languages: [string, LanguagePlan][] = [['en-US', en], ...(da ? ([['da-DK', da]] as [string, LanguagePlan][]) : [])];
	const published = languages.filter(([, { state }]) => state !== 'draft');
	const invariant = valuesOf(type, null, shared);
	const variants: DocumentVariant[] = languages.map(([culture, { name, state }]) => ({
		culture,
		name,
		createdAt: now,
		updatedAt: now,
		published: state === 'draft' ? null : { name, at: now },
	}));
	return {
		documentTypeId,
		variants,
		values: [...invariant, ...languages.flatMap(([culture, { values, changed }]) => valuesOf(type, culture, { ...values, ...changed }))],
		publishedValues:
			published.length > 0 ? [...invariant, ...published.flatMap(([culture, { values }]) => valuesOf(type, culture, values))] : [],
	};
}

function valuesOf(type: DocumentPlan['type'], culture: string | null, values: Values): DocumentValue[] {
	const ids: readonly string[] = [DOCUMENT_TYPE[type], DOCUMENT_TYPE.searchAndSharing];
	const properties = DOCUMENT_TYPES.filter(({ id }) => ids.includes(id)).flatMap((found) => found.properties);
	return Object.entries(values).map(([alias, value]) => {
		const property = properties.find((candidate) => candidate.alias === alias && candidate.variesByCulture === (culture !== null));
		if (!property)
			throw new Error(`The demo site has a value for ${type}.${alias} in ${culture ?? 'no language'}, which its type has not.`);
		return { alias, culture, segment: null, editorAlias: EDITORS.get(property.dataType.id)!, value };
	});
}
