import type { NewRun } from '../audit/audit-journal.service.ts';
import type { Actor } from '../base/actor.ts';
import type { UnsavedEntity } from '../document-value/entity-values.ts';

/** What is run, told apart by `kind`; `source.ts` knows how each is found. */
export type Source = SavedPrompt;

/** A prompt as it is now, or at one of its versions. */
export interface SavedPrompt {
	kind: 'prompt';
	idOrAlias: string;
	version?: number | undefined;
	label?: string | undefined;
}

/** What the answer is for: a property of a document, or less. */
export interface Target {
	entityId?: string | undefined;
	/** The editor's unsaved values, which stand for the stored ones. */
	unsaved?: UnsavedEntity | undefined;
	contentTypeAlias?: string | undefined;
	propertyAlias?: string | undefined;
	propertyEditorUiAlias?: string | undefined;
	/** Of the block that the property belongs to. */
	elementId?: string | undefined;
	elementType?: string | undefined;
	culture?: string | undefined;
	segment?: string | undefined;
}

/** What the caller gives to work with. */
export interface Material {
	/** Values for the template, by name; any JSON. */
	variables?: Readonly<Record<string, unknown>> | undefined;
	/** The words that the editor has selected. */
	selection?: string | undefined;
	/** Text about the target, and further texts with a name. */
	text?: string | undefined;
	items?: readonly { description: string; value?: string | null | undefined }[] | undefined;
}

/** One run, whoever asks for it and however its answer travels. */
export interface RunRequest {
	source: Source;
	target: Target;
	material: Material;
	actor: Actor;
	featureType: NewRun['featureType'];
	traceId: string;
	/** The audit row of the run that this one is a part of. */
	parentId?: string | undefined;
	/** In place of the prompt's own. */
	optionCount?: number | undefined;
	/** True when the caller shows the text as it comes; false lets the provider answer with the whole at once. */
	stream: boolean;
	/** Aborted when the caller has gone. */
	signal: AbortSignal;
}
