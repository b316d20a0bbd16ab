import { UmbDefaultCollectionContext } from '@umbraco-cms/backoffice/collection';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbBooleanState } from '@umbraco-cms/backoffice/observable-api';
import type { PdEntity, PdModel } from './entity.ts';

/** The backoffice's collection, which also knows whether the last request failed: an outage is not an empty list. */
export class PdCollectionContext extends UmbDefaultCollectionContext<PdModel> {
	#failed = new UmbBooleanState(false);
	readonly failed = this.#failed.asObservable();

	constructor(host: UmbControllerHost) {
		super(host, '', {});
	}

	get entity() {
		return (this.manifest?.meta as unknown as { entity?: PdEntity } | undefined)?.entity;
	}

	protected override async _requestCollection() {
		await this._init;
		if (!this._configured) this._configure();
		this._loading.setValue(true);
		const { data } = await this._repository!.requestCollection(this.getFilter());
		if (data) {
			this._items.setValue(data.items);
			this._setTotalItems(data.total);
		}
		this.#failed.setValue(!data);
		this._loading.setValue(false);
	}
}

export { PdCollectionContext as api };
