import { UMB_BLOCK_MANAGER_CONTEXT, type UMB_BLOCK_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/block';
import { UMB_CONTENT_WORKSPACE_CONTEXT, type UmbContentWorkspaceContext } from '@umbraco-cms/backoffice/content';
import type { UmbClassInterface } from '@umbraco-cms/backoffice/class-api';
import { UMB_PROPERTY_CONTEXT, UMB_PROPERTY_DATASET_CONTEXT } from '@umbraco-cms/backoffice/property';
import type { UmbVariantId } from '@umbraco-cms/backoffice/variant';
import { UMB_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';

type BlockWorkspace = typeof UMB_BLOCK_WORKSPACE_CONTEXT.TYPE;

/** What holds the values: the document's workspace, or one block's content or settings. It outlives the dataset, which 18 makes anew at every save. */
export type DataOwner = UmbContentWorkspaceContext | BlockWorkspace['content'];

/** Where a property stands, without the property itself. */
export interface Surroundings {
	owner: DataOwner;
	document: UmbContentWorkspaceContext;
	viewed: UmbVariantId;
}

/** A property that a prompt runs on, with the variant that was in view when it started. */
export interface Place extends Surroundings {
	element: HTMLElement;
	property: typeof UMB_PROPERTY_CONTEXT.TYPE;
	alias: string;
	label: string;
	editorUiAlias: string;
	/** Invariant for a shared property, even beside a language. */
	variantId: UmbVariantId | undefined;
	culture: string | null;
	segment: string | null;
	/** From the property's own `maxChars`. */
	maxChars: number | undefined;
}

const isBlock = (workspace: object): workspace is BlockWorkspace => 'IS_BLOCK_WORKSPACE_CONTEXT' in workspace;
const isContent = (workspace: object): workspace is UmbContentWorkspaceContext => 'IS_CONTENT_WORKSPACE_CONTEXT' in workspace;

/** Undefined where prompts have no place: media, members, and the many forms that also use properties. */
export async function surroundingsOf(at: UmbClassInterface): Promise<Surroundings | undefined> {
	const dataset = await at.getContext(UMB_PROPERTY_DATASET_CONTEXT).catch(() => undefined);
	const near = await at.getContext(UMB_WORKSPACE_CONTEXT).catch(() => undefined);
	if (!dataset || !near) return undefined;
	let owner: DataOwner;
	if (isBlock(near)) owner = near.settings.getUnique() && near.settings.getUnique() === dataset.getUnique() ? near.settings : near.content;
	else if (isContent(near)) owner = near;
	else return undefined;
	// Without the option a block workspace answers first, is not a content workspace, and the request ends there.
	const document = isContent(near)
		? near
		: await at.getContext(UMB_CONTENT_WORKSPACE_CONTEXT, { passContextAliasMatches: true }).catch(() => undefined);
	if (document?.getEntityType() !== 'document') return undefined;
	return { owner, document, viewed: dataset.getVariantId() };
}

export const isInBlock = ({ owner, document }: Surroundings) => (owner as unknown) !== document;

export async function placeOf(at: UmbClassInterface & { getHostElement(): Element }): Promise<Place | undefined> {
	const surroundings = await surroundingsOf(at);
	const property = await at.getContext(UMB_PROPERTY_CONTEXT).catch(() => undefined);
	const alias = property?.getAlias();
	if (!surroundings || !property || !alias) return undefined;
	const { viewed } = surroundings;
	const blocks = isInBlock(surroundings) ? await at.getContext(UMB_BLOCK_MANAGER_CONTEXT).catch(() => undefined) : undefined;
	const maxChars = Number(property.getConfig()?.find((entry) => entry.alias === 'maxChars')?.value);
	return {
		...surroundings,
		element: property.getHostElement() as HTMLElement,
		property,
		alias,
		label: property.getLabel() ?? alias,
		editorUiAlias: property.getEditorManifest()?.alias ?? '',
		variantId: property.getVariantId(),
		// A block of an invariant type is still read beside one language of the page.
		culture: viewed.culture ?? blocks?.getVariantId()?.culture ?? null,
		segment: viewed.segment,
		maxChars: maxChars > 0 ? maxChars : undefined,
	};
}

export const sameProperty = (a: Pick<Place, 'owner' | 'alias' | 'variantId'>, b: Pick<Place, 'owner' | 'alias' | 'variantId'>) =>
	a.owner === b.owner && a.alias === b.alias && (a.variantId?.toString() ?? '') === (b.variantId?.toString() ?? '');

/** A text box holds one line; what the model broke into several would otherwise be stored with breaks nobody sees. */
export const isOneLine = (place: Pick<Place, 'editorUiAlias'>) => place.editorUiAlias === 'Umb.PropertyEditorUi.TextBox';

export const valueOf = (place: Place) => place.owner.getPropertyValue(place.alias, place.variantId);
export const currentText = (place: Place) => {
	const value = valueOf(place);
	return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
};

/** Whether the editor may change the property: the owner itself lets everything through. */
function isWritable({ owner, property, viewed }: Place) {
	return !owner.readOnlyGuard.getIsPermittedForVariant(viewed) && !property.getIsReadOnly();
}

export async function writeValue(place: Place, value: unknown) {
	if (!isWritable(place)) return false;
	await place.owner.setPropertyValue(place.alias, value, place.variantId);
	// After the field has taken the value over.
	setTimeout(() => validateAgain(place));
	return true;
}

/** Umbraco's editors read their field before it has a value from outside, and then keep what they said of the one before. */
function validateAgain({ property }: Place) {
	const editor = property.getEditor() as { pristine?: boolean; checkValidity?(): boolean } | undefined;
	if (editor?.pristine === false) editor.checkValidity?.();
}
