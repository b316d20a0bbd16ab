import type { MediaItemResponseModel, MediaResponseModel, MediaTreeItemResponseModel } from '@umbraco-cms/backoffice/external/backend-api';
import type { Wire } from '../wire-text.ts';
import { iso, reference } from './answer.ts';
import type { Stored } from './record.store.ts';

/** A picture or a folder of the media library, as seeded. */
export interface MediaData {
	mediaTypeId: string;
	icon: string;
	name: string;
	/** Path of the file; null for a folder. */
	src: string | null;
	values: { alias: string; editorAlias: string; value: unknown }[];
}

export type StoredMedia = Stored<MediaData>;

const typeReference = ({ mediaTypeId, icon }: MediaData) => ({ id: mediaTypeId, icon, collection: null });

export function mediaItem({ id, parentId, data }: StoredMedia, hasChildren: boolean): Wire<MediaItemResponseModel> {
	return {
		id,
		parent: parentId === null ? null : reference(parentId),
		hasChildren,
		isTrashed: false,
		mediaType: typeReference(data),
		variants: [{ culture: null, name: data.name }],
		flags: [],
	};
}

export function mediaTreeItem(media: StoredMedia, hasChildren: boolean): Wire<MediaTreeItemResponseModel> {
	return { ...mediaItem(media, hasChildren), noAccess: false, createDate: iso(media.createdAt) };
}

export function mediaDetail({ id, data, createdAt, updatedAt }: StoredMedia): Wire<MediaResponseModel> {
	return {
		id,
		isTrashed: false,
		mediaType: typeReference(data),
		flags: [],
		values: data.values.map((value) => ({ culture: null, segment: null, ...value })),
		variants: [{ culture: null, segment: null, name: data.name, createDate: iso(createdAt), updateDate: iso(updatedAt) }],
	};
}
