import type { CmsDocument, CmsDocumentType, CmsPropertyType } from '../cms/cms.ts';
import type { ConnectionRow } from '../connection/connection.service.ts';
import type { ProfileRow } from '../profile/profile.service.ts';
import type { PromptRow } from '../prompt/prompt.service.ts';
import type { ProviderClient } from '../provider/provider.ts';

/** One profile that can answer: the model, on a live client, with the settings that go to it. */
export interface Attempt {
	profile: ProfileRow;
	connection: ConnectionRow;
	client: ProviderClient;
	modelId: string;
	settings: { temperature?: number; maxTokens?: number; topP?: number };
	timeoutMs: number;
}

/** The document that a run stands on, stored or as the editor has it unsaved. */
export interface Entity {
	id: string | null;
	document: CmsDocument;
	type: CmsDocumentType | null;
	/** The language that is read: asked for, else the site's default. */
	culture: string;
	isUnsaved: boolean;
}

/** Everything that a run needs, looked up; after this nothing looks anything up. */
export interface Plan {
	/** As it runs: the content of the version under today's name and switches. */
	prompt: PromptRow;
	attempts: readonly [Attempt, ...Attempt[]];
	entity: Entity | null;
	/** The language of the run: asked for, else the site's default; empty when nobody knows it. */
	culture: string;
	optionCount: number;
	/** That the run is for, where the request names one that the CMS knows. */
	property: CmsPropertyType | null;
	/** In characters: the smaller of the prompt's and the property's own. */
	maxLength: number | null;
}
