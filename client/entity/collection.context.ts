import { UmbDefaultCollectionContext } from '@umbraco-cms/backoffice/collection';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbNumberState } from '@umbraco-cms/backoffice/observable-api';
import { problemOf } from '../api/problem.ts';
import type { PdEntity, PdRow } from './entity.ts';

/** The backoffice's collection, which also knows how the last request failed: an outage is not an empty list. */
export class PdCollectionContext extends UmbDefaultCollectionContext<PdRow> {
	#failure = new UmbNumberState<number | undefined>(undefined);
	/** Status of the last request if it failed; 0 when there was no answer. */
	readonly failure = this.#failure.asObservable();

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
		const { data, error } = await this._repository!.requestCollection(this.getFilter());
		if (data) {
			this._items.setValue(data.items);
			this._setTotalItems(data.total);
		}
		this.#failure.setValue(data ? undefined : (problemOf(error)?.status ?? 0));
		this._loading.setValue(false);
	}
}

export { PdCollectionContext as api };
