import { UmbContextBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbArrayState } from '@umbraco-cms/backoffice/observable-api';
import { request } from '../api/request.ts';
import type { PromptAction } from './prompt-action.ts';
import { PdPromptChanges } from './prompt-changes.controller.ts';

export const PROMPTS_CONTEXT = 'PromptDesk.Prompts';

/** The prompts that this user may run, fetched once at boot and again when one has changed. */
export class PdPromptsContext extends UmbContextBase {
	#prompts = new UmbArrayState<PromptAction, string>([], (prompt) => prompt.id);
	readonly prompts = this.#prompts.asObservable();

	constructor(host: UmbControllerHost) {
		super(host, PROMPTS_CONTEXT);
		new PdPromptChanges(this, () => void this.reload());
		void this.reload();
	}

	async reload() {
		// Quiet: an editor has asked for nothing yet, and without prompts nothing is offered.
		const { data } = await request(this, 'get', '/prompt', { query: { for: 'actions' }, quiet: true });
		if (data && !('total' in data)) this.#prompts.setValue(data.items);
	}
}
