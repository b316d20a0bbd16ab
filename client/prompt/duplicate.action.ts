import { UMB_ACTION_EVENT_CONTEXT } from '@umbraco-cms/backoffice/action';
import { UmbEntityActionBase, UmbRequestReloadStructureForEntityEvent } from '@umbraco-cms/backoffice/entity-action';
import { call } from '../api/api.ts';
import { workspacePath } from '../section/paths.ts';

/** Makes the copy and opens it, because its name is the first thing to change. */
export class PdDuplicateAction extends UmbEntityActionBase<never> {
	override async execute() {
		const { data, error } = await call<{ id: string }>(this, 'post', `/prompt/${this.args.unique}/duplicate`, { body: {} });
		if (error) throw error;
		const events = await this.getContext(UMB_ACTION_EVENT_CONTEXT);
		events?.dispatchEvent(new UmbRequestReloadStructureForEntityEvent({ entityType: 'pd-prompt', unique: this.args.unique! }));
		if (data) history.pushState(null, '', workspacePath('pd-prompt', `edit/${data.id}`));
	}
}

export { PdDuplicateAction as api };
