import type { IReferenceResponseModel } from '@umbraco-cms/backoffice/external/backend-api';
import type { Wire } from '../wire-text.ts';
import { isPublished } from './document.ts';
import { variantItems, type StoredDocument } from './document-view.ts';
import type { Structure } from './structure.ts';

/** Documents that name the id in a value: a picked picture, a link, a block. */
export function referencesTo(id: string, documents: readonly StoredDocument[]): StoredDocument[] {
	return documents.filter((document) => document.id !== id && JSON.stringify(document.data.values).toLowerCase().includes(id));
}

export function referenceItem(structure: Structure, document: StoredDocument): Wire<IReferenceResponseModel> {
	const { id, data } = document;
	const type = structure.documentTypes.get(data.documentTypeId);
	return {
		$type: 'DocumentReferenceResponseModel',
		id,
		name: data.variants[0]?.name ?? null,
		published: isPublished(data),
		documentType: { id: data.documentTypeId, icon: type?.icon ?? null, alias: type?.alias ?? null, name: type?.name ?? null },
		variants: variantItems(document, false),
	};
}
