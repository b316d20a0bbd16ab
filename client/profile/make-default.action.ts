import { UmbEntityActionBase } from '@umbraco-cms/backoffice/entity-action';
import { makeDefaultProfile } from './default-profile.ts';

export class PdMakeDefaultAction extends UmbEntityActionBase<never> {
	override execute = () => makeDefaultProfile(this, this.args.unique!);
}

export { PdMakeDefaultAction as api };
