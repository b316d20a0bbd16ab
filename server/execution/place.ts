import { cmsCredentialsOf, type Actor } from '../base/actor.ts';
import { AppError } from '../base/errors.ts';
import type { Cms, CmsPropertyType } from '../cms/cms.ts';
import { elementValues } from '../document-value/element-values.ts';
import type { PromptRow } from '../prompt/prompt.service.ts';
import { isAllowed } from '../prompt/scope.ts';
import type { Entity } from './plan.ts';
import type { Target } from './request.ts';

/** Where in an entity a run takes place, by the word of the CMS. */
interface Place {
	/** The type's own alias and those of its compositions. */
	contentTypeAliases: string[];
	/** Null when no property is named, or one that the type does not have. */
	property: CmsPropertyType | null;
	/** Alias of the type that the request names for a block which the document does not have. */
	claimedType: string | undefined;
}

/** In a block it is the block's type, as the document has it, else the document's. */
export async function placeOf(cms: Cms, actor: Actor, entity: Entity, target: Target): Promise<Place> {
	const block = target.elementId === undefined ? null : elementValues(entity.document, target.elementId);
	const blockType = block?.documentTypeId ? await cms.loadDocumentType(block.documentTypeId, cmsCredentialsOf(actor)) : null;
	const type = blockType?.isElement ? blockType : entity.type;
	const wanted = target.propertyAlias?.toLowerCase();
	return {
		contentTypeAliases: type ? [type.alias, ...type.compositionAliases] : unknownType(entity, target),
		property: type?.properties.find(({ alias }) => alias.toLowerCase() === wanted) ?? null,
		claimedType: target.elementId !== undefined && !block ? target.elementType : undefined,
	};
}

/** What the request says of its type counts only while the CMS knows nothing of the entity. */
function unknownType({ isUnsaved, document }: Entity, { contentTypeAlias }: Target): string[] {
	if (!isUnsaved) return [document.documentTypeId];
	return contentTypeAlias ? [contentTypeAlias] : [];
}

/** Tested on what the request names. What it claims can close a prompt and never open one: both places must be allowed. */
export function checkScope({ scope, name }: PromptRow, { contentTypeAliases, property, claimedType }: Place, target: Target): void {
	const { propertyAlias } = target;
	const propertyEditorUiAlias = property?.editorUiAlias ?? target.propertyEditorUiAlias;
	const types = claimedType === undefined ? [contentTypeAliases] : [contentTypeAliases, [claimedType]];
	if (types.every((aliases) => isAllowed(scope, { contentTypeAliases: aliases, propertyAlias, propertyEditorUiAlias }))) return;
	throw new AppError('prompt_not_allowed_here', {
		detail: `The scope of "${name}" does not allow it ${propertyAlias ? `on "${propertyAlias}"` : 'on this type of document'}.`,
	});
}
