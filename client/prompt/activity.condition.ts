import { UMB_COLLECTION_CONTEXT } from '@umbraco-cms/backoffice/collection';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UMB_ENTITY_CONTEXT } from '@umbraco-cms/backoffice/entity';
import type { UmbConditionConfigBase, UmbConditionControllerArguments, UmbExtensionCondition } from '@umbraco-cms/backoffice/extension-api';
import { UmbConditionBase } from '@umbraco-cms/backoffice/extension-registry';
import type { PdCollectionContext } from '../entity/collection.context.ts';
import { PD_WORKSPACE_CONTEXT } from '../entity/workspace.token.ts';
import type { Prompt } from './prompt.types.ts';

type Config = UmbConditionConfigBase & { match: boolean };

/** Whether the prompt of the row or workspace is active, so that its menu offers the one step that makes sense. */
export class PdPromptIsActiveCondition extends UmbConditionBase<Config> implements UmbExtensionCondition {
	#unique?: string | null;
	#rows: Prompt[] = [];

	constructor(host: UmbControllerHost, args: UmbConditionControllerArguments<Config>) {
		super(host, args);
		this.consumeContext(UMB_ENTITY_CONTEXT, (entity) =>
			this.observe(entity?.unique, (unique) => {
				this.#unique = unique;
				this.#decide();
			}),
		);
		this.consumeContext(UMB_COLLECTION_CONTEXT, (context) =>
			this.observe((context as unknown as PdCollectionContext | undefined)?.items, (rows) => {
				this.#rows = (rows ?? []) as unknown as Prompt[];
				this.#decide();
			}),
		);
		this.consumeContext(PD_WORKSPACE_CONTEXT, (context) =>
			this.observe(context?.persistedData, (model) => {
				if (!model) return;
				this.#rows = [model as unknown as Prompt];
				this.#decide();
			}),
		);
	}

	#decide() {
		const row = this.#rows.find(({ unique }) => unique === this.#unique);
		this.permitted = !!row && row.isActive === this.config.match;
	}
}

export { PdPromptIsActiveCondition as api };
