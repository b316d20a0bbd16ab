import type {
	DocumentCollectionResponseModel,
	DocumentItemResponseModel,
	DocumentRecycleBinItemResponseModel,
	DocumentResponseModel,
	DocumentTreeItemResponseModel,
	DocumentVariantItemResponseModel,
} from '@umbraco-cms/backoffice/external/backend-api';
import { stateOf, type DocumentData, type DocumentValue } from './document.ts';
import type { Stored } from './record.store.ts';
import type { SiteMap } from './site-map.ts';
import type { EmbeddedUser } from '../session.ts';
import type { Structure } from './structure.ts';
import type { Wire } from '../wire-text.ts';
import { iso, reference } from './answer.ts';

export type StoredDocument = Stored<DocumentData>;

function typeReference(structure: Structure, id: string): DocumentResponseModel['documentType'] {
	const type = structure.documentTypes.get(id);
	return { id, icon: type?.icon ?? 'icon-document', collection: type?.collection ?? null };
}

export function variantItems({ id, data }: StoredDocument, binned: boolean): Wire<DocumentVariantItemResponseModel>[] {
	return data.variants.map((variant) => ({
		id,
		name: variant.name,
		culture: variant.culture,
		state: stateOf(data, variant, binned),
		flags: [],
	}));
}

function detail(structure: Structure, document: StoredDocument, values: DocumentValue[], binned: boolean): Wire<DocumentResponseModel> {
	const { id, data } = document;
	return {
		id,
		documentType: typeReference(structure, data.documentTypeId),
		template: null,
		isTrashed: binned,
		flags: [],
		values,
		variants: data.variants.map((variant) => ({
			id,
			culture: variant.culture,
			segment: null,
			name: variant.name,
			state: stateOf(data, variant, binned),
			createDate: iso(variant.createdAt),
			updateDate: iso(variant.updatedAt),
			publishDate: variant.published && iso(variant.published.at),
			scheduledPublishDate: null,
			scheduledUnpublishDate: null,
			flags: [],
		})),
	};
}

export const documentDetail = (structure: Structure, document: StoredDocument, binned: boolean) =>
	detail(structure, document, document.data.values, binned);

/** A row of the list that a document shows of what lies under it. */
export function collectionItem(structure: Structure, map: SiteMap, document: StoredDocument): Wire<DocumentCollectionResponseModel> {
	const { id, isTrashed, flags, values, variants, documentType } = detail(structure, document, document.data.values, false);
	const type = structure.documentTypes.get(documentType.id);
	return {
		id,
		documentType: { id: documentType.id, icon: documentType.icon, alias: type?.alias ?? '' },
		isTrashed,
		isProtected: false,
		ancestors: map.ancestorsOf(id).map(reference),
		creator: null,
		updater: null,
		sortOrder: document.position,
		flags,
		values,
		variants,
	};
}

/** What visitors see of it: published names and values of the published variants. */
export function publishedDetail(structure: Structure, document: StoredDocument): Wire<DocumentResponseModel> {
	const variants = document.data.variants.flatMap((variant) => (variant.published ? [{ ...variant, name: variant.published.name }] : []));
	const data = { ...document.data, variants, values: document.data.publishedValues };
	return detail(structure, { ...document, data }, data.values, false);
}

export function treeItem(
	structure: Structure,
	map: SiteMap,
	user: EmbeddedUser,
	document: StoredDocument,
): Wire<DocumentTreeItemResponseModel> {
	return {
		...documentItem(structure, map, user, document),
		createDate: iso(document.createdAt),
		ancestors: map.ancestorsOf(document.id).map(reference),
		noAccess: false,
	};
}

export function documentItem(
	structure: Structure,
	map: SiteMap,
	user: EmbeddedUser,
	document: StoredDocument,
): Wire<DocumentItemResponseModel> {
	const { id, parentId, data } = document;
	const isTrashed = map.isBinned(id);
	return {
		id,
		parent: parentId === null ? null : reference(parentId),
		hasChildren: map.childrenOf(id, user).length > 0,
		isTrashed,
		isProtected: false,
		documentType: typeReference(structure, data.documentTypeId),
		variants: variantItems(document, isTrashed),
		flags: [],
	};
}

export function binItem(
	structure: Structure,
	map: SiteMap,
	user: EmbeddedUser,
	document: StoredDocument,
): Wire<DocumentRecycleBinItemResponseModel> {
	const { id, parent, hasChildren, documentType, variants } = documentItem(structure, map, user, document);
	return { id, parent: parent ?? null, hasChildren, documentType, variants, createDate: iso(document.createdAt) };
}
