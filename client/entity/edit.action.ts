import { UmbEntityActionBase } from '@umbraco-cms/backoffice/entity-action';
import { workspacePath } from '../section/paths.ts';

export class PdEditAction extends UmbEntityActionBase<never> {
	override async getHref() {
		return workspacePath(this.args.entityType, `edit/${this.args.unique}`);
	}
}

export { PdEditAction as api };
