import type { DocumentUrlInfoModel } from '@umbraco-cms/backoffice/external/backend-api';
import type { StoredDocument } from './document-view.ts';
import type { Structure } from './structure.ts';

const LETTERS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The part of an address that a name gives: "Efterårsblanding" is `efteraarsblanding`. */
function slug(name: string): string {
	const plain = name.toLowerCase().replace(/[æøåäöüß]/g, (letter) => LETTERS[letter]!);
	return plain
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/**
 * One address for each published variant, as the site would have it; null with a reason where visitors cannot come.
 * The first document at the root is the front page.
 */
export function documentUrls(
	structure: Structure,
	document: StoredDocument,
	ancestors: readonly StoredDocument[],
	culture?: string,
): DocumentUrlInfoModel[] {
	const variants = document.data.variants.filter((variant) => !culture || variant.culture === null || variant.culture === culture);
	return variants.map((variant) => {
		const url = pathOf(structure, [...ancestors, document], variant.culture ?? structure.defaultCulture);
		const message = url === null ? 'This document is not published, or one above it is not.' : null;
		return { culture: variant.culture, url, message, provider: 'EmbeddedUrlProvider', isExternal: false };
	});
}

/** `line` is from the root down. */
function pathOf(structure: Structure, line: readonly StoredDocument[], culture: string): string | null {
	const names = line.map(
		({ data }) => data.variants.find((variant) => variant.culture === null || variant.culture === culture)?.published?.name,
	);
	if (names.some((name) => name === undefined)) return null;
	const language = culture === structure.defaultCulture ? [] : [culture.split('-')[0]!];
	const isFrontBranch = line[0]!.position === 0;
	const segments = (isFrontBranch ? names.slice(1) : names).map((name) => slug(name!));
	return `/${[...language, ...segments].map((segment) => `${segment}/`).join('')}`;
}
