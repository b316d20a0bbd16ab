import { UMB_ACTION_EVENT_CONTEXT } from '@umbraco-cms/backoffice/action';
import { UmbEntityActionBase, UmbRequestReloadStructureForEntityEvent } from '@umbraco-cms/backoffice/entity-action';
import { request } from '../api/request.ts';
import { workspacePath } from '../section/paths.ts';

/** Makes the copy and opens it, because its name is the first thing to change. */
export class PdDuplicateAction extends UmbEntityActionBase<never> {
	override async execute() {
		const unique = this.args.unique!;
		const { data, error } = await request(this, 'post', '/prompt/{idOrAlias}/duplicate', { path: { idOrAlias: unique } });
		if (error) throw error;
		const events = await this.getContext(UMB_ACTION_EVENT_CONTEXT);
		events?.dispatchEvent(new UmbRequestReloadStructureForEntityEvent({ entityType: 'pd-prompt', unique }));
		if (data) history.pushState(null, '', workspacePath('pd-prompt', `edit/${data.id}`));
	}
}

export { PdDuplicateAction as api };
