import { UmbDefaultCollectionContext } from '@umbraco-cms/backoffice/collection';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbNumberState } from '@umbraco-cms/backoffice/observable-api';
import { problemOf } from '../api/problem.ts';
import { readListAddress } from './list-address.ts';
import type { PdEntity, PdRow } from './entity.ts';

/** The backoffice's collection, which also knows how the last request failed: an outage is not an empty list. */
export class PdCollectionContext extends UmbDefaultCollectionContext<PdRow> {
	#failure = new UmbNumberState<number | undefined>(undefined);
	/** Status of the last request if it failed; 0 when there was no answer. */
	readonly failure = this.#failure.asObservable();

	constructor(host: UmbControllerHost) {
		super(host, '', {});
	}

	/** Members of the query that the list's own filters set. */
	get fields() {
		return (this.entity?.filters ?? []).map(({ field }) => field);
	}

	/** Takes up what the address says, which is where the list stood when somebody left it. */
	followAddress() {
		this.setFilter(readListAddress(this.fields) as never);
	}

	get searchText() {
		return (this.getFilter() as { filter?: string }).filter ?? '';
	}

	get entity() {
		return (this.manifest?.meta as unknown as { entity?: PdEntity } | undefined)?.entity;
	}

	protected override async _requestCollection() {
		await this._init;
		if (!this._configured) this._configure();
		this._loading.setValue(true);
		const filter: Record<string, unknown> = { ...this.getFilter() };
		const asked = ['filter', 'orderBy', 'orderDirection', 'skip', 'take', ...this.fields].map((field) => [field, filter[field]]);
		const { data, error } = await this._repository!.requestCollection(Object.fromEntries(asked));
		if (data) {
			this._items.setValue(data.items);
			this._setTotalItems(data.total);
			// It knows its pages only now; the one that was asked for is the one that is shown.
			this.pagination.setCurrentPageNumber(Math.floor(Number(filter.skip ?? 0) / this.pagination.getPageSize()) + 1);
		}
		this.#failure.setValue(data ? undefined : (problemOf(error)?.status ?? 0));
		this._loading.setValue(false);
	}
}

export { PdCollectionContext as api };
