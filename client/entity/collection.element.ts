import { UMB_COLLECTION_CONTEXT } from '@umbraco-cms/backoffice/collection';
import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { debounce } from '@umbraco-cms/backoffice/utils';
import type { PdCollectionContext } from './collection.context.ts';
import { createPathOf, rootPathOf, typeOf, type PdCells, type PdEntity, type PdOrder, type PdRow } from './entity.ts';
import { listAddress, PAGE } from './list-address.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import './bulk-bar.element.ts';
import '../ui/empty-state.element.ts';
import '../ui/filter-chip.element.ts';
import '../ui/skeleton-rows.element.ts';
import './table.element.ts';
import '../lang/words.ts';

const isShown = (entity: PdEntity) => location.pathname.replace(/\/$/, '').endsWith(rootPathOf(entity));

/** A list of any entity: search and filters, or the bar of a selection; the table, or what to do when there is nothing. */
@customElement('pd-collection')
export class PdCollectionElement extends UmbLitElement {
	#collection?: PdCollectionContext;

	@state()
	private _entity?: PdEntity;

	@state()
	private _cells?: PdCells;

	@state()
	private _items?: PdRow[];

	@state()
	private _total = 0;

	@state()
	private _failure?: number;

	@state()
	private _selection: string[] = [];

	@state()
	private _filter: Record<string, string | undefined> = {};

	/** As it was typed; the list follows a little later. */
	@state()
	private _search = '';

	#search = debounce(() => this.#set({ filter: this._search.trim() || undefined }), 250);

	constructor() {
		super();
		this.consumeContext(UMB_COLLECTION_CONTEXT, (context) => {
			this.#collection = context as unknown as PdCollectionContext | undefined;
			if (this.#collection) this.#follow(this.#collection);
		});
	}

	override connectedCallback() {
		super.connectedCallback();
		window.addEventListener('changestate', this.#onNavigation);
	}

	override disconnectedCallback() {
		super.disconnectedCallback();
		window.removeEventListener('changestate', this.#onNavigation);
	}

	/** A link to this list, from its menu or in the history, says what is to be shown. */
	#onNavigation = () => {
		const collection = this.#collection;
		if (!collection?.entity || !isShown(collection.entity) || location.search === this.#address) return;
		collection.selection.clearSelection();
		collection.followAddress();
		this._search = collection.searchText;
	};

	get #address() {
		return listAddress(this.#collection!.fields, this._filter);
	}

	/** Replaces rather than adds: Back leaves the list instead of walking through filters. */
	#writeAddress() {
		const entity = this.#collection!.entity;
		if (!entity || !isShown(entity) || location.search === this.#address) return;
		history.replaceState(history.state, '', location.pathname + this.#address);
	}

	#follow(collection: PdCollectionContext) {
		collection.pagination.setPageSize(PAGE);
		collection.updateFilter({ skip: 0, take: PAGE });
		collection.followAddress();
		this._search = collection.searchText;
		let asked = false;
		this.observe(collection.loading, (loading) => {
			if (loading) asked = true;
			else if (asked) this.#arrive(collection);
		});
		this.observe(collection.failure, (failure) => (this._failure = failure));
		this.observe(collection.filter, (filter) => {
			this._filter = filter as Record<string, string | undefined>;
			this.#writeAddress();
		});
		this.observe(collection.selection.selection, (selection) => (this._selection = selection.filter((id) => id !== null)));
		this.observe(collection.items, (items) => this._items && (this._items = items));
		this.#prepare(collection);
	}

	async #prepare(collection: PdCollectionContext) {
		this._entity = collection.entity;
		const [loaded] = await Promise.all([this._entity?.cells(), this._entity?.empty?.()]);
		this._cells = loaded?.cells;
	}

	#arrive(collection: PdCollectionContext) {
		this.observe(collection.totalItems, (total) => (this._total = total ?? 0), 'total');
		this._items = collection.getItems();
	}

	#set(fields: Record<string, string | undefined>) {
		this.#collection?.selection.clearSelection();
		this.#collection?.setFilter({ ...fields, skip: 0 } as never);
	}

	#clear = () => {
		this._search = '';
		this.#set(Object.fromEntries(['filter', ...this.#collection!.fields].map((field) => [field, undefined])));
	};

	#isFiltered = () => ['filter', ...(this.#collection?.fields ?? [])].some((field) => this._filter[field]);

	#sort({ detail }: CustomEvent<PdOrder>) {
		const isSorted = (this._filter.orderBy ?? 'name') === detail && this._filter.orderDirection !== 'Descending';
		this.#set({ orderBy: detail, orderDirection: isSorted ? 'Descending' : 'Ascending' });
	}

	override render() {
		const entity = this._entity;
		if (!entity) return;
		if (this._failure === 403) return html`<umb-entity-detail-forbidden entity-type=${entity.path}></umb-entity-detail-forbidden>`;
		const blank = this._items && !this._total && !this.#isFiltered() && this._failure === undefined;
		return html`${blank ? nothing : this.#renderTools(entity)} ${this.#renderBody(entity)}`;
	}

	#renderTools(entity: PdEntity) {
		if (this._selection.length)
			return html`<pd-bulk-bar
				.entityType=${typeOf(entity)}
				.selection=${this._selection}
				.total=${this._total}
				@clear=${() => this.#collection?.selection.clearSelection()}
			></pd-bulk-bar>`;
		const label = this.localize.term('promptDesk_search');
		return html`<div id="tools" role="search">
			<uui-input
				id="search"
				type="search"
				label=${label}
				placeholder=${label}
				.value=${this._search}
				@input=${(event: InputEvent) => {
					this._search = (event.target as HTMLInputElement).value;
					this.#search();
				}}
			>
				<uui-icon name="icon-search" slot="prepend"></uui-icon>
			</uui-input>
			${(entity.filters ?? []).map(
				(filter) =>
					html`<pd-filter-chip
						.filter=${filter}
						.value=${this._filter[filter.field]}
						@change=${(event: Event) => this.#set({ [filter.field]: (event.target as unknown as { value?: string }).value })}
					></pd-filter-chip>`,
			)}
			<small id="summary" class="muted" role="status">
				${
					this._items && this._failure === undefined
						? this.localize.term(`promptDesk_${entity.path}sCount`, this._total, this.localize.number(this._total))
						: nothing
				}
			</small>
		</div>`;
	}

	#renderBody(entity: PdEntity) {
		if (this._failure !== undefined && !this._items?.length) return this.#renderFailure();
		if (!this._items || !this._cells) return html`<pd-skeleton-rows rows="5"></pd-skeleton-rows>`;
		if (this._total)
			return html`<pd-table
					.entity=${entity}
					.cells=${this._cells}
					.items=${this._items}
					.selection=${this._selection}
					.orderBy=${this._filter.orderBy ?? 'name'}
					.orderDirection=${this._filter.orderDirection ?? 'Ascending'}
					@sort=${this.#sort}
					@selection=${(event: CustomEvent<string[]>) => this.#collection?.selection.setSelection(event.detail)}
				></pd-table>
				<umb-collection-pagination></umb-collection-pagination>`;
		return this.#isFiltered() ? this.#renderNoMatch(entity) : this.#renderEmpty(entity);
	}

	#renderFailure() {
		return html`<pd-empty-state icon="icon-alert" headline=${this.localize.term('promptDesk_listFailed')}>
			${this.localize.term('promptDesk_listFailedText')}
			<uui-button
				slot="action"
				look="outline"
				label=${this.localize.term('promptDesk_tryAgain')}
				@click=${() => this.#collection?.loadCollection()}
			></uui-button>
		</pd-empty-state>`;
	}

	#renderNoMatch(entity: PdEntity) {
		return html`<pd-empty-state icon="icon-search" headline=${this.localize.term(`promptDesk_${entity.path}sNoMatch`)}>
			<uui-button slot="action" look="outline" label=${this.localize.term('promptDesk_clearFilters')} @click=${this.#clear}></uui-button>
		</pd-empty-state>`;
	}

	/** The page above has nothing to create as long as the first steps are to be done, or for whom the list is closed. */
	override updated() {
		const first = !!this._entity?.empty && this._items?.length === 0 && !this.#isFiltered() && this._failure === undefined;
		this.dispatchEvent(new CustomEvent('first', { detail: first || this._failure === 403, bubbles: true, composed: true }));
	}

	#renderEmpty(entity: PdEntity) {
		if (entity.empty) return html`<pd-first-steps></pd-first-steps>`;
		return html`<pd-empty-state icon=${entity.icon} headline=${this.localize.term(`promptDesk_${entity.path}sEmpty`)}>
			${this.localize.term(`promptDesk_${entity.path}sEmptyText`)}
			<uui-button slot="action" look="outline" label=${this.localize.term('general_create')} href=${createPathOf(entity)}></uui-button>
		</pd-empty-state>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			#tools {
				display: flex;
				flex-wrap: wrap;
				align-items: center;
				gap: var(--uui-size-space-3);
				min-height: 36px;
				margin-bottom: var(--uui-size-space-5);
			}
			#search {
				width: 280px;
			}
			#search uui-icon {
				margin-left: var(--uui-size-space-3);
			}
			#summary {
				margin-left: auto;
			}
			umb-collection-pagination {
				margin-top: var(--uui-size-space-5);
			}
		`,
	];
}

export { PdCollectionElement as element };
