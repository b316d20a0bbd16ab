import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbConditionBase } from '@umbraco-cms/backoffice/extension-registry';
import type { UmbConditionConfigBase, UmbConditionControllerArguments } from '@umbraco-cms/backoffice/extension-api';
import { PdAllowedPrompts } from './allowed-prompts.controller.ts';

/** Permitted where at least one prompt may run on the property. */
export class PdHasPromptsCondition extends UmbConditionBase<UmbConditionConfigBase> {
	constructor(host: UmbControllerHost, args: UmbConditionControllerArguments<UmbConditionConfigBase>) {
		super(host, args);
		new PdAllowedPrompts(this, (prompts) => (this.permitted = prompts.length > 0));
	}
}

export { PdHasPromptsCondition as api };
