import { css, customElement, html, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbWorkspaceActionBase } from '@umbraco-cms/backoffice/workspace';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { PD_WORKSPACE_CONTEXT, type PdWorkspace } from './workspace.token.ts';

/** Stands before Save: which version the save makes, and an optional reason. */
@customElement('pd-change-note')
export class PdChangeNoteElement extends UmbLitElement {
	#workspace?: PdWorkspace;

	@state()
	private _version = 0;

	@state()
	private _isNew = false;

	@state()
	private _text = '';

	constructor() {
		super();
		this.consumeContext(PD_WORKSPACE_CONTEXT, (context) => {
			this.#workspace = context;
			this.observe(this.#workspace?.persistedData, (model) => (this._version = model?.version ?? 0));
			this.observe(this.#workspace?.isNew, (isNew) => (this._isNew = isNew ?? false));
			this.observe(this.#workspace?.changeNote, (text) => (this._text = text ?? ''));
		});
	}

	override render() {
		if (this._isNew || !this._version) return;
		const label = this.localize.term('promptDesk_whatChanged');
		return html`<small class="muted">${this.localize.term('promptDesk_savingMakes', `v${this._version + 1}`)}</small>
			<uui-input
				label=${label}
				placeholder=${label}
				maxlength="500"
				.value=${this._text}
				@input=${(event: InputEvent) => this.#workspace?.setChangeNote((event.target as HTMLInputElement).value)}
			></uui-input>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			:host {
				display: flex;
				align-items: center;
				gap: var(--uui-size-space-2);
				margin-right: var(--uui-size-space-2);
			}
			small {
				white-space: nowrap;
			}
			uui-input {
				width: 230px;
			}
			@media (max-width: 1100px) {
				small {
					display: none;
				}
				uui-input {
					width: 170px;
				}
			}
		`,
	];
}

/** An action of the footer needs an api; this one is only its field. */
class PdChangeNoteAction extends UmbWorkspaceActionBase {
	override async execute() {}
}

export { PdChangeNoteAction as api, PdChangeNoteElement as element };
