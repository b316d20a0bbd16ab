import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { request } from '../api/request.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { queryOf, readAddress, writeAddress, type AuditFilter } from './audit-address.ts';
import type { AuditEntry } from './audit.types.ts';
import type { PdAuditFiltersElement } from './audit-filters.element.ts';
import '../ui/empty-state.element.ts';
import '../ui/skeleton-rows.element.ts';
import './audit-detail.element.ts';
import './audit-filters.element.ts';
import './audit-table.element.ts';
import '../lang/words.ts';

const PAGE = 50;

/** What ran, for whom, with what result. Filters and the open run stand in the address. */
@customElement('pd-audit-log')
export class PdAuditLogElement extends UmbLitElement {
	@state()
	private _filter: AuditFilter;

	@state()
	private _open?: string;

	@state()
	private _entries?: AuditEntry[];

	@state()
	private _total = 0;

	@state()
	private _isTotalExact = true;

	@state()
	private _cursor: string | null = null;

	@state()
	private _failed = false;

	#loading?: AbortController;

	constructor() {
		super();
		const { run, ...filter } = readAddress();
		this._filter = filter;
		this._open = run;
		this.#load();
	}

	async #load(cursor?: string) {
		this.#loading?.abort();
		const { signal } = (this.#loading = new AbortController());
		const query = { ...queryOf(this._filter), take: PAGE, cursor };
		const { data } = await request(this, 'get', '/audit-log', { query, signal, quiet: true });
		if (signal.aborted) return;
		this._failed = !data;
		if (!data) return;
		this._entries = cursor ? [...(this._entries ?? []), ...data.items] : data.items;
		[this._total, this._isTotalExact, this._cursor] = [data.total, data.isTotalExact, data.nextCursor];
	}

	#setFilter(filter: AuditFilter) {
		this._filter = filter;
		writeAddress(filter, this._open);
		this.#load();
	}

	#setOpen(id: string | undefined) {
		this._open = id;
		writeAddress(this._filter, id);
	}

	/** Moves the open run up or down the list. */
	#step(step: number) {
		const entries = this._entries ?? [];
		const at = entries.findIndex(({ id }) => id === this._open);
		const next = entries[at + step];
		if (next) this.#setOpen(next.id);
	}

	#close() {
		const id = this._open;
		this.#setOpen(undefined);
		this.shadowRoot!.querySelector('pd-audit-table')?.focusRow(id);
	}

	async #copyLink() {
		await navigator.clipboard.writeText(location.href);
		const notifications = await this.getContext(UMB_NOTIFICATION_CONTEXT);
		notifications?.peek('positive', { data: { message: this.localize.term('promptDesk_linkCopied') } });
	}

	override render() {
		const isFiltered = Object.values(this._filter).some(Boolean);
		return html`<umb-body-layout>
			<div slot="header" id="header">
				<umb-icon name="icon-list"></umb-icon>
				<h1>${this.localize.term('promptDesk_auditLog')}</h1>
				<uui-button label=${this.localize.term('promptDesk_copyLink')} @click=${this.#copyLink}>
					<uui-icon name="icon-link"></uui-icon> ${this.localize.term('promptDesk_copyLink')}
				</uui-button>
				<uui-button look="outline" label=${this.localize.term('promptDesk_refresh')} @click=${() => this.#load()}>
					<uui-icon name="icon-refresh"></uui-icon> ${this.localize.term('promptDesk_refresh')}
				</uui-button>
			</div>
			<div id="tools">
				<pd-audit-filters
					.value=${this._filter}
					.entries=${this._entries ?? []}
					@change=${(event: Event) => this.#setFilter((event.target as PdAuditFiltersElement).value)}
				></pd-audit-filters>
				<small class="muted" role="status">
					${this._entries ? this.localize.term('promptDesk_auditCount', this._total, this.localize.number(this._total), this._isTotalExact) : nothing}
				</small>
			</div>
			${this.#renderBody(isFiltered)}
		</umb-body-layout>`;
	}

	#renderBody(isFiltered: boolean) {
		if (this._failed && !this._entries) return this.#renderFailure();
		if (!this._entries) return html`<pd-skeleton-rows></pd-skeleton-rows>`;
		if (!this._entries.length) return this.#renderEmpty(isFiltered);
		return html`<div id="columns" class=${this._open ? 'open' : ''}>
			<div id="list">
				<pd-audit-table
					.entries=${this._entries}
					.open=${this._open}
					@open=${(event: CustomEvent<string>) => this.#setOpen(event.detail)}
					@close=${() => this.#close()}
				></pd-audit-table>
				${
					this._cursor
						? html`<uui-button
								look="outline"
								label=${this.localize.term('promptDesk_loadMore')}
								@click=${() => this.#load(this._cursor!)}
							></uui-button>`
						: nothing
				}
			</div>
			${
				this._open
					? html`<pd-audit-detail
							.unique=${this._open}
							@close=${() => this.#close()}
							@step=${(event: CustomEvent<number>) => this.#step(event.detail)}
						></pd-audit-detail>`
					: nothing
			}
		</div>`;
	}

	#renderFailure() {
		return html`<pd-empty-state icon="icon-alert" headline=${this.localize.term('promptDesk_listFailed')}>
			${this.localize.term('promptDesk_listFailedText')}
			<uui-button slot="action" look="outline" label=${this.localize.term('promptDesk_tryAgain')} @click=${() => this.#load()}></uui-button>
		</pd-empty-state>`;
	}

	#renderEmpty(isFiltered: boolean) {
		if (isFiltered)
			return html`<pd-empty-state icon="icon-search" headline=${this.localize.term('promptDesk_noRunMatches')}>
				<uui-button
					slot="action"
					look="outline"
					label=${this.localize.term('promptDesk_clearFilters')}
					@click=${() => this.#setFilter({})}
				></uui-button>
			</pd-empty-state>`;
		return html`<pd-empty-state icon="icon-list" headline=${this.localize.term('promptDesk_noRuns')}>
			${this.localize.term('promptDesk_noRunsText')}
		</pd-empty-state>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			#header {
				display: flex;
				width: 100%;
				align-items: center;
				gap: var(--uui-size-space-3);
			}
			#header umb-icon {
				font-size: 20px;
			}
			h1 {
				flex: 1;
				margin: 0;
				font-size: 17px;
			}
			uui-button uui-icon {
				margin-right: var(--uui-size-space-2);
			}
			#tools {
				display: flex;
				align-items: center;
				gap: var(--uui-size-space-4);
				margin-bottom: var(--uui-size-space-5);
			}
			pd-audit-filters {
				flex: 1;
			}
			#tools small {
				white-space: nowrap;
			}
			#columns {
				display: grid;
				gap: var(--uui-size-space-5);
				align-items: start;
			}
			#list {
				display: grid;
				gap: var(--uui-size-space-4);
				justify-items: center;
				min-width: 0;
			}
			pd-audit-table {
				width: 100%;
			}
			@media (min-width: 1200px) {
				#columns.open {
					grid-template-columns: minmax(0, 1fr) 378px;
				}
				pd-audit-detail {
					position: sticky;
					top: 0;
				}
			}
			@media (max-width: 1199px) {
				pd-audit-detail {
					position: fixed;
					z-index: 10;
					inset: 60px 0 0 auto;
					box-sizing: border-box;
					width: min(420px, 100vw);
					padding: var(--uui-size-space-5);
					overflow: auto;
					background: var(--uui-color-background);
					box-shadow: var(--uui-shadow-depth-5);
				}
			}
		`,
	];
}

export { PdAuditLogElement as element };
