import { isDeepStrictEqual } from 'node:util';
import type { PublishableVariantStateModel } from '@umbraco-cms/backoffice/external/backend-api';

export interface DocumentValue {
	alias: string;
	culture: string | null;
	segment: string | null;
	editorAlias: string;
	value: unknown;
}

export interface DocumentVariant {
	culture: string | null;
	name: string;
	createdAt: number;
	updatedAt: number;
	/** What is published of it; null when it is not. */
	published: { name: string; at: number } | null;
}

export interface DocumentData {
	documentTypeId: string;
	values: DocumentValue[];
	variants: DocumentVariant[];
	/** The values of all published variants as they were when published. */
	publishedValues: DocumentValue[];
}

export type VariantState = `${PublishableVariantStateModel}`;

/** The values that a variant is made of: those of its culture and the invariant ones. */
function belongsTo(culture: string | null) {
	return (value: DocumentValue) => value.culture === null || value.culture === culture;
}

const keyed = (values: readonly DocumentValue[]) =>
	Object.fromEntries(values.map((value) => [`${value.alias} ${value.culture} ${value.segment}`, value.value]));

export function sameValues(one: readonly DocumentValue[], other: readonly DocumentValue[], culture: string | null): boolean {
	return isDeepStrictEqual(keyed(one.filter(belongsTo(culture))), keyed(other.filter(belongsTo(culture))));
}

export function stateOf(document: DocumentData, variant: DocumentVariant, binned: boolean): VariantState {
	if (binned) return 'Trashed';
	if (!variant.published) return 'Draft';
	const unchanged = variant.name === variant.published.name && sameValues(document.values, document.publishedValues, variant.culture);
	return unchanged ? 'Published' : 'PublishedPendingChanges';
}

/** What is published of a document in any language. */
export function isPublished(document: DocumentData): boolean {
	return document.variants.some(({ published }) => published !== null);
}

/** Publishes variants as they are; invariant values go with any of them. */
export function publish(document: DocumentData, cultures: ReadonlySet<string | null>, now: number): DocumentData {
	const goes = (value: DocumentValue) => value.culture === null || cultures.has(value.culture);
	return {
		...document,
		publishedValues: [...document.publishedValues.filter((value) => !goes(value)), ...document.values.filter(goes)],
		variants: document.variants.map((variant) =>
			cultures.has(variant.culture) ? { ...variant, published: { name: variant.name, at: now } } : variant,
		),
	};
}

export function unpublish(document: DocumentData, cultures: ReadonlySet<string | null>): DocumentData {
	const variants = document.variants.map((variant) => (cultures.has(variant.culture) ? { ...variant, published: null } : variant));
	const left = new Set(variants.filter(({ published }) => published).map(({ culture }) => culture));
	const stays = (value: DocumentValue) => (value.culture === null ? left.size > 0 : left.has(value.culture));
	return { ...document, variants, publishedValues: document.publishedValues.filter(stays) };
}
