import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UMB_PROPERTY_CONTEXT, UMB_PROPERTY_DATASET_CONTEXT } from '@umbraco-cms/backoffice/property';
import { isAllowed } from '../../server/prompt/scope.ts';
import { PD_PROMPTS_CONTEXT } from './context-tokens.ts';
import { surroundingsOf } from './place.ts';
import type { PromptAction } from './prompt-action.ts';

/** Tells which prompts may run on the property around its host, by the rule that the server enforces. */
export class PdAllowedPrompts extends UmbControllerBase {
	#onChange: (prompts: PromptAction[]) => void;
	#prompts?: PromptAction[];
	#contentTypeAliases?: string[];
	#propertyAlias: string | undefined;
	#editorUiAlias: string | undefined;
	#isEmpty = true;

	constructor(host: UmbControllerHost, onChange: (prompts: PromptAction[]) => void) {
		super(host);
		this.#onChange = onChange;
		this.consumeContext(UMB_PROPERTY_CONTEXT, (property) => {
			this.observe(property?.alias, (alias) => this.#set(() => (this.#propertyAlias = alias)), 'alias');
			this.observe(property?.value, (value) => this.#set(() => (this.#isEmpty = isEmpty(value))), 'value');
			this.observe(property?.editorManifest, (ui) => this.#set(() => (this.#editorUiAlias = ui?.alias)), 'ui');
		});
		this.consumeContext(UMB_PROPERTY_DATASET_CONTEXT, () => void this.#readTypes());
		this.consumeContext(PD_PROMPTS_CONTEXT, (context) => {
			this.observe(context?.prompts, (prompts) => this.#set(() => (this.#prompts = prompts)), 'prompts');
		});
	}

	async #readTypes() {
		const surroundings = await surroundingsOf(this);
		if (!this._host) return;
		this.observe(
			surroundings?.owner.structure.contentTypeAliases,
			(aliases) => this.#set(() => (this.#contentTypeAliases = aliases ?? [])),
			'types',
		);
	}

	#set(change: () => void) {
		change();
		// Says nothing before everything is known, so that no menu is empty for a moment.
		if (!this.#prompts || !this.#contentTypeAliases || !this.#propertyAlias || !this.#editorUiAlias) return;
		const isDocument = this.#contentTypeAliases.length > 0;
		const offered = isDocument ? this.#prompts.filter((prompt) => this.#offers(prompt)) : [];
		this.#onChange(offered.toSorted((a, b) => Number(isMadeFor(b)) - Number(isMadeFor(a))));
	}

	#offers({ displayModes, scope, requiresCurrentValue }: PromptAction) {
		if (requiresCurrentValue && this.#isEmpty) return false;
		const place = {
			contentTypeAliases: this.#contentTypeAliases,
			propertyAlias: this.#propertyAlias,
			propertyEditorUiAlias: this.#editorUiAlias,
		};
		return displayModes.includes('PropertyAction') && isAllowed(scope, place);
	}
}

const isEmpty = (value: unknown) => value === undefined || value === null || String(value).trim() === '';

/** Prompts that an author has made for some fields stand before those that fit any text. */
function isMadeFor({ scope }: PromptAction): boolean {
	return !!scope?.allowRules.length;
}
