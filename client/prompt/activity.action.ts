import type { UmbClassInterface } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbEntityActionBase } from '@umbraco-cms/backoffice/entity-action';
import { UmbEntityBulkActionBase } from '@umbraco-cms/backoffice/entity-bulk-action';
import { publishChange } from '../entity/publish-change.ts';
import { request } from '../api/request.ts';

interface Meta {
	isActive: boolean;
}

async function setActivity(host: UmbControllerHost & UmbClassInterface, unique: string, isActive: boolean) {
	const path = { idOrAlias: unique };
	const { data } = await request(host, 'get', '/prompt/{idOrAlias}', { path });
	if (!data || !('instructions' in data) || data.isActive === isActive) return;
	const { warnings: _, ...body } = data;
	const { error } = await request(host, 'put', '/prompt/{idOrAlias}', { path, body: { ...body, isActive } });
	if (error) throw error;
	await publishChange(host, { entityType: 'pd-prompt', unique });
}

export class PdActivityAction extends UmbEntityActionBase<Meta> {
	override execute = () => setActivity(this, this.args.unique!, this.args.meta.isActive);
}

export class PdBulkActivityAction extends UmbEntityBulkActionBase<never> {
	override async execute() {
		const { isActive } = this.args.meta as Meta;
		for (const unique of this.selection) await setActivity(this, unique, isActive);
	}
}
