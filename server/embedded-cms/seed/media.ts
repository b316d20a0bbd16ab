import type { MediaTypeResponseModel } from '@umbraco-cms/backoffice/external/backend-api';
import type { MediaData } from '../content/media.ts';
import type { Wire } from '../wire-text.ts';
import { MEDIA, MEDIA_TYPE } from './ids.ts';

/** Size of every seeded picture. */
const [WIDTH, HEIGHT] = [960, 640];

const FOLDER_ICON = 'icon-folder';
const IMAGE_ICON = 'icon-picture';

function mediaType(id: string, name: string, icon: string, holds: readonly string[]): Wire<MediaTypeResponseModel> {
	return {
		id,
		alias: name,
		name,
		description: null,
		icon,
		allowedAsRoot: true,
		variesByCulture: false,
		variesBySegment: false,
		collection: null,
		isElement: false,
		allowedInLibrary: false,
		allowedMediaTypes: holds.map((held, sortOrder) => ({ mediaType: { id: held }, sortOrder })),
		compositions: [],
		isDeletable: false,
		aliasCanBeChanged: false,
		properties: [],
		containers: [],
	};
}

export const MEDIA_TYPES = [
	mediaType(MEDIA_TYPE.folder, 'Folder', FOLDER_ICON, [MEDIA_TYPE.folder, MEDIA_TYPE.image]),
	mediaType(MEDIA_TYPE.image, 'Image', IMAGE_ICON, []),
];

export interface MediaPlan {
	id: string;
	parent: string | null;
	data: MediaData;
}

function folder(id: string, name: string): MediaPlan {
	return { id, parent: null, data: { mediaTypeId: MEDIA_TYPE.folder, icon: FOLDER_ICON, name, src: null, values: [] } };
}

function image(id: string, parent: string | null, name: string, file: string): MediaPlan {
	const src = `/media/${file}.png`;
	const value = (alias: string, editor: string, content: unknown) => ({ alias, editorAlias: `Umbraco.${editor}`, value: content });
	const values = [
		value('umbracoFile', 'ImageCropper', { src, crops: [], focalPoint: null }),
		value('umbracoExtension', 'Label', 'png'),
		value('umbracoWidth', 'Label', WIDTH),
		value('umbracoHeight', 'Label', HEIGHT),
	];
	return { id, parent, data: { mediaTypeId: MEDIA_TYPE.image, icon: IMAGE_ICON, name, src, values } };
}

export const MEDIA_ITEMS: readonly MediaPlan[] = [
	folder(MEDIA.coffees, 'Coffees'),
	folder(MEDIA.places, 'Places'),
	image(MEDIA.cup, MEDIA.coffees, 'Cup on a saucer', 'cup'),
	image(MEDIA.bag, MEDIA.coffees, 'Bag of coffee', 'bag'),
	image(MEDIA.filter, MEDIA.coffees, 'Filter and kettle', 'filter'),
	image(MEDIA.espresso, MEDIA.coffees, 'Espresso glass', 'espresso'),
	image(MEDIA.farm, MEDIA.places, 'Coffee hills', 'farm'),
	image(MEDIA.roaster, MEDIA.places, 'Roasting drum', 'roaster'),
	image(MEDIA.harbour, MEDIA.places, 'Harbour at dawn', 'harbour'),
	image(MEDIA.bicycle, null, 'Delivery bicycle', 'bicycle'),
];
