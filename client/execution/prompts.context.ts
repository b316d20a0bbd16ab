import { UmbContextBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbArrayState } from '@umbraco-cms/backoffice/observable-api';
import { call } from '../api/api.ts';
import { PD_PROMPTS_CONTEXT } from './context-tokens.ts';

/** A prompt as far as offering and running it needs. */
export interface PromptAction {
	id: string;
	alias: string;
	name: string;
	description: string | null;
	icon: string | null;
	displayModes: string[];
	applyMode: 'Replace' | 'Append' | 'Prepend' | 'AskEditor';
	optionCount: number;
	outputFormat: 'text' | 'markdown' | 'html' | 'json';
	maxLength: number | null;
	variables: PromptVariable[];
	scope: { allowRules: ScopeRule[]; denyRules: ScopeRule[] } | null;
}

export interface ScopeRule {
	contentTypeAliases: string[];
	propertyAliases: string[];
	propertyEditorUiAliases: string[];
}

export interface PromptVariable {
	name: string;
	label: string;
	type: 'text' | 'number' | 'boolean' | 'choice';
	required: boolean;
	default?: string | number | boolean | null;
	choices: string[];
	help: string;
}

/** Answers only: nothing to insert. */
export const isCheck = (prompt: PromptAction) => prompt.optionCount === 0;

/** The prompts that this user may run, fetched once at boot and again when one has changed. */
export class PdPromptsContext extends UmbContextBase {
	#prompts = new UmbArrayState<PromptAction, string>([], (prompt) => prompt.id);
	readonly prompts = this.#prompts.asObservable();

	constructor(host: UmbControllerHost) {
		super(host, PD_PROMPTS_CONTEXT);
		void this.reload();
	}

	async reload() {
		// Quiet: an editor has asked for nothing yet, and without prompts nothing is offered.
		const { data } = await call<{ items: PromptAction[] }>(this, 'get', '/prompt', { query: { for: 'actions' }, quiet: true });
		if (data) this.#prompts.setValue(data.items);
	}
}

export { PdPromptsContext as api };
