import { type DataOwner, isInBlock, type Place } from './place.ts';

interface Value {
	alias: string;
	editorAlias?: string;
	culture?: string | null;
	segment?: string | null;
	value?: unknown;
}

/** What the server is asked: which property, and the page as the editor sees it, saved or not. */
export function requestOf(place: Place, variables: Record<string, unknown>) {
	const { owner, document } = place;
	const inBlock = isInBlock(place);
	return {
		entityType: 'document',
		entityId: document.getUnique(),
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
		...(inBlock && { elementId: owner.getUnique(), elementType: owner.structure.getOwnerContentType()?.alias }),
		variables,
	};
}

function typeOf(owner: DataOwner) {
	const type = owner.structure.getOwnerContentType();
	return { id: type?.unique, alias: type?.alias };
}

/** The page's values with the block as it is being edited: an open block keeps what was typed to itself until Update. */
export function withBlock(values: readonly Value[], key: string, blockValues: readonly Value[]): Value[] {
	const walk = (node: unknown): unknown => {
		if (Array.isArray(node)) return node.map(walk);
		if (typeof node !== 'object' || node === null) return node;
		if ('key' in node && node.key === key && 'values' in node) return { ...node, values: blockValues };
		return Object.fromEntries(Object.entries(node).map(([name, member]) => [name, walk(member)]));
	};
	return values.map((value) => ({ ...value, value: walk(value.value) }));
}
