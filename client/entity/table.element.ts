import { UmbEntityContext } from '@umbraco-cms/backoffice/entity';
import { css, customElement, html, nothing, property, repeat } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { editPathOf, type PdCells, type PdColumn, type PdEntity, type PdOrder, type PdRow } from './entity.ts';
import { pdTags } from '../ui/tag.styles.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';

/** The table of any entity: name and description, the columns of its descriptor, the row's menu. */
@customElement('pd-table')
export class PdTableElement extends UmbLitElement {
	@property({ attribute: false })
	entity!: PdEntity;

	@property({ attribute: false })
	cells: PdCells = {};

	@property({ attribute: false })
	items: PdRow[] = [];

	@property({ attribute: false })
	selection: string[] = [];

	@property()
	orderBy: string = 'name';

	@property()
	orderDirection: string = 'Ascending';

	#select(ids: string[], on: boolean) {
		const others = this.selection.filter((id) => !ids.includes(id));
		this.dispatchEvent(new CustomEvent('selection', { detail: on ? [...others, ...ids] : others }));
	}

	override render() {
		const label = this.localize.string(`#promptDesk_${this.entity.path}s`);
		return html`<uui-table aria-label=${label}>
			<uui-table-column style="width: 48px"></uui-table-column>
			${this.#renderHead()}
			${repeat(
				this.items,
				({ unique }) => unique,
				(model) => this.#renderRow(model),
			)}
		</uui-table>`;
	}

	#renderHead() {
		const ids = this.items.map(({ unique }) => unique);
		const chosen = ids.filter((id) => this.selection.includes(id)).length;
		return html`<uui-table-head>
			<uui-table-head-cell class="check">
				<uui-checkbox
					aria-label=${this.localize.term('general_selectAll')}
					.checked=${chosen > 0 && chosen === ids.length}
					.indeterminate=${chosen > 0 && chosen < ids.length}
					@change=${(event: Event) => this.#select(ids, (event.target as HTMLInputElement).checked)}
				></uui-checkbox>
			</uui-table-head-cell>
			${this.#renderHeadCell(this.localize.term('general_name'), 'name')}
			${this.entity.columns.map((column) => this.#renderHeadCell(this.localize.string(column.label), column.sort, column.wide))}
			<uui-table-head-cell></uui-table-head-cell>
		</uui-table-head>`;
	}

	#renderHeadCell(label: string, sort?: PdOrder, wide?: boolean) {
		const kind = wide ? 'wide' : '';
		if (!sort) return html`<uui-table-head-cell class=${kind}>${label}</uui-table-head-cell>`;
		const direction = sort === this.orderBy ? this.orderDirection.toLowerCase() : 'none';
		return html`<uui-table-head-cell class=${kind} aria-sort=${direction}>
			<button type="button" @click=${() => this.dispatchEvent(new CustomEvent('sort', { detail: sort }))}>
				${label}<uui-symbol-sort ?active=${direction !== 'none'} ?descending=${direction === 'descending'}></uui-symbol-sort>
			</button>
		</uui-table-head-cell>`;
	}

	#renderRow(model: PdRow) {
		const { unique, name } = model;
		return html`<uui-table-row ?selected=${this.selection.includes(unique)}>
			<uui-table-cell class="check">
				<uui-checkbox
					aria-label="${this.localize.term('buttons_select')}: ${name}"
					.checked=${this.selection.includes(unique)}
					@change=${(event: Event) => this.#select([unique], (event.target as HTMLInputElement).checked)}
				></uui-checkbox>
			</uui-table-cell>
			${this.#renderName(model)} ${this.entity.columns.map((column) => this.#renderCell(column, model))}
			<uui-table-cell class="menu"><pd-row-menu .model=${model}></pd-row-menu></uui-table-cell>
		</uui-table-row>`;
	}

	#renderName({ unique, name, description, icon }: PdRow) {
		return html`<uui-table-cell class="name">
			<div id="name">
				<umb-icon name=${icon ?? this.entity.icon}></umb-icon>
				<div>
					<a href=${editPathOf(this.entity, unique)}>${name}</a>
					${description ? html`<small class="muted cut" title=${description}>${description}</small>` : nothing}
				</div>
			</div>
		</uui-table-cell>`;
	}

	#renderCell = ({ field, wide }: PdColumn, model: PdRow) =>
		html`<uui-table-cell class=${wide ? 'wide' : ''}>${this.cells[field]?.(model as never, this)}</uui-table-cell>`;

	static override styles = [
		pdTokens,
		pdText,
		pdTags,
		css`
			:host {
				display: block;
				overflow-x: auto;
				container-type: inline-size;
			}
			/* What is not needed to find, judge and reach a row gives way. */
			@container (max-width: 800px) {
				.wide {
					display: none;
				}
			}
			@container (max-width: 460px) {
				.name {
					min-width: 120px !important;
				}
				.check {
					width: 36px !important;
					padding-left: 9px !important;
				}
			}
			uui-table {
				--uui-table-cell-height: 51px;
			}
			uui-table-head-cell,
			uui-table-cell {
				--uui-table-cell-padding: 0 var(--uui-size-space-3);
				box-sizing: border-box;
			}
			uui-table-head-cell {
				--uui-table-cell-height: 42px;
				font-size: 13px;
				white-space: nowrap;
			}
			uui-table-head-cell button {
				display: inline-flex;
				align-items: center;
				gap: 3px;
				margin: 0 -4px;
				padding: 4px;
				border: 0;
				border-radius: var(--uui-border-radius);
				font: inherit;
				color: inherit;
				background: none;
				cursor: pointer;
			}
			uui-table-head-cell button:focus-visible {
				outline: 2px solid var(--uui-color-focus);
			}
			uui-symbol-sort:not([active]) {
				opacity: 0;
			}
			button:hover uui-symbol-sort,
			button:focus-visible uui-symbol-sort {
				opacity: 1;
			}
			.check {
				width: 48px;
				padding-left: 18px;
			}
			uui-checkbox {
				display: flex;
			}
			.menu {
				padding-right: 12px;
				text-align: right;
			}
			/* Takes the room that the others leave, and never more. */
			.name {
				width: 100%;
				max-width: 0;
				min-width: 230px;
			}
			#name {
				display: flex;
				align-items: center;
				gap: var(--uui-size-space-4);
				padding-block: 6px;
				line-height: 18px;
			}
			#name > div {
				min-width: 0;
			}
			umb-icon {
				display: grid;
				place-items: center;
				flex: none;
				width: 30px;
				height: 30px;
				border-radius: 8px;
				font-size: 16px;
				color: var(--uui-color-interactive);
				background: var(--uui-color-background);
			}
			#name a {
				font-weight: 700;
				color: var(--uui-color-text);
				text-decoration: none;
				display: -webkit-box;
				-webkit-box-orient: vertical;
				-webkit-line-clamp: 2;
				overflow: hidden;
				overflow-wrap: anywhere;
			}
			#name a:hover {
				text-decoration: underline;
			}
			.cut {
				display: block;
				overflow: hidden;
				text-overflow: ellipsis;
				white-space: nowrap;
			}
			span.cut {
				max-width: 150px;
			}
			.nowrap {
				white-space: nowrap;
			}
		`,
	];
}

/** The entity context that the row's menu works on. */
@customElement('pd-row-menu')
export class PdRowMenuElement extends UmbLitElement {
	readonly #entity = new UmbEntityContext(this);
	#name = '';

	@property({ attribute: false })
	set model({ entityType, unique, name }: PdRow) {
		this.#entity.setEntityType(entityType);
		this.#entity.setUnique(unique);
		this.#name = name;
		this.requestUpdate();
	}

	override render() {
		return html`<umb-entity-actions-bundle .label=${this.#name}></umb-entity-actions-bundle>`;
	}
}
