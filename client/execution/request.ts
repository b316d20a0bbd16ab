import type { Schema } from '../api/schema.ts';
import { withBlock } from './block-values.ts';
import { type DataOwner, isInBlock, type Place } from './place.ts';

/** What the server is asked: which property, and the page as the editor sees it, saved or not. */
export function requestOf(place: Place, variables: Record<string, unknown>): Schema<'ExecuteInput'> {
	const { owner, document } = place;
	const inBlock = isInBlock(place);
	return {
		entityType: 'document',
		entityId: document.getUnique() ?? undefined,
		entityContext: JSON.stringify({
			documentType: typeOf(document),
			values: inBlock ? withBlock(document.getValues() ?? [], owner.getUnique()!, owner.getValues() ?? []) : document.getValues(),
			variants: document.getData()?.variants.map(({ culture, segment, name, state }) => ({ culture, segment, name, state })),
		}),
		propertyAlias: place.alias,
		contentTypeAlias: document.structure.getOwnerContentType()?.alias,
		propertyEditorUiAlias: place.editorUiAlias || undefined,
		culture: place.culture ?? undefined,
		segment: place.segment ?? undefined,
		...(inBlock && { elementId: owner.getUnique() ?? undefined, elementType: owner.structure.getOwnerContentType()?.alias }),
		variables,
	};
}

function typeOf(owner: DataOwner) {
	const type = owner.structure.getOwnerContentType();
	return { id: type?.unique, alias: type?.alias };
}
