import type { MediaTypeResponseModel } from '@umbraco-cms/backoffice/external/backend-api';
import type { CmsDatabase } from '../schema.ts';
import type { Wire } from '../wire-text.ts';
import type { DocumentBody } from './document.contract.ts';
import type { MediaData } from './media.ts';
import { recordStore } from './record.store.ts';

/** The client leaves out the type of the media that it has picked, in blocks too; Umbraco fills it in. */
export async function withMediaTypes<Body extends DocumentBody>(database: CmsDatabase, body: Body): Promise<Body> {
	if (!JSON.stringify(body.values).includes('"mediaTypeAlias":""')) return body;
	const types = await recordStore<Wire<MediaTypeResponseModel>>(database, 'media-type').all();
	const aliases = new Map(types.map(({ id, data }) => [id, data.alias]));
	const media = await recordStore<MediaData>(database, 'media').all();
	const aliasOf = new Map(media.map(({ id, data }) => [id, aliases.get(data.mediaTypeId) ?? '']));
	return { ...body, values: body.values.map((sent) => ({ ...sent, value: fill(sent.value, aliasOf) })) };
}

function fill(value: unknown, aliasOf: ReadonlyMap<string, string>): unknown {
	if (Array.isArray(value)) return value.map((item) => fill(item, aliasOf));
	if (typeof value !== 'object' || value === null) return value;
	const filled = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(member, aliasOf)]));
	const { mediaKey, mediaTypeAlias } = filled;
	if (typeof mediaKey === 'string' && mediaTypeAlias === '') filled['mediaTypeAlias'] = aliasOf.get(mediaKey.toLowerCase()) ?? '';
	return filled;
}
