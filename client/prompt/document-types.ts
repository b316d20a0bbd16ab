import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { request } from '../api/request.ts';
import type { Schema } from '../api/schema.ts';

export type DocumentType = Schema<'PlaceType'>;

/** Types are made seldom, and the panels of one prompt ask together. */
const KEPT = 60_000;

let kept: { at: number; types: Promise<DocumentType[]> } | undefined;

/** All document types that the CMS shows the author; none when it cannot be asked. */
export function documentTypes(host: UmbControllerHost): Promise<DocumentType[]> {
	if (kept && Date.now() - kept.at < KEPT) return kept.types;
	const types = request(host, 'get', '/document-type', { quiet: true }).then(({ data }) => {
		if (!data) kept = undefined;
		return data?.items ?? [];
	});
	kept = { at: Date.now(), types };
	return types;
}
