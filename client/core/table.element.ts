import type { UmbTableColumn, UmbTableConfig, UmbTableElement, UmbTableItem } from '@umbraco-cms/backoffice/components';
import { UmbEntityContext } from '@umbraco-cms/backoffice/entity';
import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { cell } from './cell.ts';
import { editPathOf, type PdEntity, type PdModel } from './entity.ts';

interface NameRow {
	model: PdModel;
	href: string;
	icon: string;
}

/** The table of any entity: name and description, the columns of its descriptor, the row's menu. */
@customElement('pd-table')
export class PdTableElement extends UmbLitElement {
	@property({ attribute: false })
	entity!: PdEntity;

	@property({ attribute: false })
	items: PdModel[] = [];

	@property({ attribute: false })
	selection: string[] = [];

	#config: UmbTableConfig = { allowSelection: true, hideIcon: true };
	#rows = new WeakMap<PdModel, UmbTableItem>();

	#columns(): UmbTableColumn[] {
		const own = this.entity.columns.map(({ field, label, cell: elementName, align, width }) => ({
			name: this.localize.string(label),
			alias: field,
			elementName,
			align,
			width,
		}));
		return [
			{ name: this.localize.term('general_name'), alias: 'name', elementName: 'pd-cell-name' },
			...own,
			{ name: '', alias: 'actions', align: 'right', width: '50px', elementName: 'pd-cell-actions' },
		];
	}

	/** The same object for the same model: the table keeps a row's cells by it. */
	#row = (model: PdModel): UmbTableItem => {
		const known = this.#rows.get(model);
		if (known) return known;
		const name: NameRow = { model, href: editPathOf(this.entity, model.unique), icon: model.icon ?? this.entity.icon };
		const data = [
			{ columnAlias: 'name', value: name },
			...this.entity.columns.map(({ field }) => ({ columnAlias: field, value: model })),
			{ columnAlias: 'actions', value: model },
		];
		const row = { id: model.unique, entityType: model.entityType, data };
		this.#rows.set(model, row);
		return row;
	};

	#onSelection(event: Event) {
		const { selection } = event.target as UmbTableElement;
		this.dispatchEvent(new CustomEvent('selection', { detail: selection }));
	}

	override render() {
		return html`<umb-table
			.config=${this.#config}
			.columns=${this.#columns()}
			.items=${this.items.map(this.#row)}
			.selection=${this.selection}
			@selected=${this.#onSelection}
			@deselected=${this.#onSelection}
		></umb-table>`;
	}

	static override styles = css`
		:host {
			display: block;
			overflow-x: auto;
		}
		umb-table {
			--uui-table-cell-height: 51px;
		}
	`;
}

cell<NameRow>(
	'pd-cell-name',
	({ model, href, icon }) =>
		html`<umb-icon name=${icon}></umb-icon>
			<span>
				<a href=${href}>${model.name}</a>
				${model.description ? html`<small title=${model.description}>${model.description}</small>` : nothing}
			</span>`,
	[
		css`
			:host {
				display: flex;
				align-items: center;
				gap: var(--uui-size-space-4);
				min-width: 210px;
				max-width: 420px;
				line-height: 18px;
				padding-block: 6px;
			}
			umb-icon {
				display: grid;
				place-items: center;
				flex: none;
				width: 30px;
				height: 30px;
				border-radius: 8px;
				font-size: 16px;
				background: var(--uui-color-background);
				color: var(--uui-color-interactive);
			}
			span {
				min-width: 0;
			}
			a {
				font-weight: 700;
				color: var(--uui-color-text);
				text-decoration: none;
				overflow-wrap: anywhere;
			}
			a:hover {
				text-decoration: underline;
			}
			small {
				display: block;
				color: var(--pd-muted);
				overflow: hidden;
				text-overflow: ellipsis;
				white-space: nowrap;
			}
		`,
	],
);

/** The entity context that the row's menu works on. */
@customElement('pd-cell-actions')
class PdCellActionsElement extends UmbLitElement {
	readonly #entity = new UmbEntityContext(this);
	#name = '';

	@property({ attribute: false })
	set value({ entityType, unique, name }: PdModel) {
		this.#entity.setEntityType(entityType);
		this.#entity.setUnique(unique);
		this.#name = name;
		this.requestUpdate();
	}

	override render() {
		return html`<umb-entity-actions-bundle .label=${this.#name}></umb-entity-actions-bundle>`;
	}
}

declare global {
	interface HTMLElementTagNameMap {
		'pd-table': PdTableElement;
		'pd-cell-actions': PdCellActionsElement;
	}
}
