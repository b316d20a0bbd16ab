import type { UmbInputWithAliasElement } from '@umbraco-cms/backoffice/components';
import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UMB_ICON_PICKER_MODAL } from '@umbraco-cms/backoffice/icon';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { umbBindToValidation } from '@umbraco-cms/backoffice/validation';
import { rootPathOf, type PdModel } from './entity.ts';
import { kebab } from './kebab.ts';
import { PD_WORKSPACE_CONTEXT, type PdWorkspace } from './workspace.token.ts';

/** The frame of every entity's workspace: icon, name with alias, tabs, menu. */
@customElement('pd-workspace-editor')
export class PdWorkspaceEditorElement extends UmbLitElement {
	#workspace?: PdWorkspace;

	@state()
	private _model?: PdModel;

	@state()
	private _isNew = false;

	/** The frame would call what is missing by its internal name. */
	@state()
	private _isMissing = false;

	constructor() {
		super();
		this.consumeContext(PD_WORKSPACE_CONTEXT, (context) => {
			this.#workspace = context;
			this.observe(this.#workspace?.data, (model) => (this._model = model));
			this.observe(this.#workspace?.isNew, (isNew) => (this._isNew = isNew ?? false));
			this.observe(this.#workspace?.loading.isOn, (isLoading) => this.#onLoading(isLoading ?? false));
		});
	}

	#wasLoading = false;

	#onLoading(isLoading: boolean) {
		this._isMissing = this.#wasLoading && !isLoading && !this.#workspace?.getData() && !this.#workspace?.forbidden.getIsOn();
		this.#wasLoading = isLoading;
	}

	/** The frame makes the slot a box as wide as its content; the name may have all the room there is. */
	override async firstUpdated() {
		const frame = this.shadowRoot!.querySelector<UmbLitElement>('umb-entity-detail-workspace-editor')!;
		await frame.updateComplete;
		frame.shadowRoot!.querySelector<HTMLElement>('slot[name="header"]')?.style.setProperty('flex', '1');
	}

	#onName(event: Event) {
		const { value, alias, autoGenerateAlias } = event.target as UmbInputWithAliasElement;
		const name = String(value ?? '');
		// The component makes camelCase; our aliases are kebab-case.
		this.#workspace?.change({ name, alias: autoGenerateAlias ? kebab(name) : alias });
	}

	async #pickIcon() {
		const value = { icon: this._model?.icon ?? undefined, color: undefined };
		const picked = await umbOpenModal(this, UMB_ICON_PICKER_MODAL, { value, data: { placeholder: '' } as never }).catch(() => undefined);
		if (picked?.icon) this.#workspace?.change({ icon: picked.icon });
	}

	override render() {
		const entity = this.#workspace?.entity;
		return html`${this._isMissing && entity ? this.#renderMissing(entity.path) : nothing}
			<umb-entity-detail-workspace-editor back-path=${entity ? rootPathOf(entity) : ''} ?hidden=${this._isMissing}>
				${
					this._model && entity
						? html`<div slot="header" id="header">
								${this.#renderIcon(this._model.icon ?? entity.icon, 'icon' in entity.scaffold)}
								<umb-input-with-alias
									required
									.label=${this.localize.term('general_name')}
									.placeholder=${this.localize.term(`promptDesk_nameOf_${entity.path}`)}
									.value=${this._model.name}
									.alias=${this._model.alias}
									alias-pattern="^[A-Za-z0-9_\\-]{1,100}$"
									?auto-generate-alias=${this._isNew}
									@change=${this.#onName}
									${umbBindToValidation(this, '$.alias', this._model.alias)}
								></umb-input-with-alias>
							</div>`
						: nothing
				}
			</umb-entity-detail-workspace-editor>`;
	}

	#renderMissing(path: string) {
		return html`<umb-entity-detail-not-found entity-type=${this.localize.term(`promptDesk_${path}`)}></umb-entity-detail-not-found>`;
	}

	#renderIcon(icon: string, pickable: boolean) {
		if (!pickable) return html`<umb-icon name=${icon}></umb-icon>`;
		const label = this.localize.term('promptDesk_chooseIcon');
		return html`<uui-button compact label=${label} title=${label} @click=${this.#pickIcon}><umb-icon name=${icon}></umb-icon></uui-button>`;
	}

	static override styles = css`
		[hidden] {
			display: none;
		}
		#header {
			display: flex;
			flex: 1;
			min-width: 240px;
			align-items: center;
			gap: var(--uui-size-space-3);
		}
		umb-icon {
			font-size: 20px;
		}
		umb-input-with-alias {
			flex: 1;
		}
	`;
}
