import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdTokens } from './tokens.ts';

/** A control of a narrow panel under its label; the control carries the same words for screen readers. */
@customElement('pd-field')
export class PdFieldElement extends UmbLitElement {
	@property()
	label = '';

	@property()
	help = '';

	@property({ type: Boolean })
	required = false;

	#focus = () => {
		const [control] = this.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])')!.assignedElements();
		(control as HTMLElement | undefined)?.focus();
	};

	override render() {
		return html`<div id="label" aria-hidden="true" @click=${this.#focus}>${this.label}${this.required ? html`<b>*</b>` : nothing}</div>
			<umb-form-validation-message><slot></slot></umb-form-validation-message>
			<small>${this.help}<slot name="help"></slot></small>`;
	}

	static override styles = [
		pdTokens,
		css`
			:host {
				display: block;
				min-width: 0;
			}
			#label {
				margin-bottom: 4px;
				font-size: 13px;
				font-weight: 700;
				line-height: 18px;
			}
			b {
				margin-left: 4px;
				color: var(--uui-color-danger);
			}
			small {
				display: block;
				font-size: 12px;
				line-height: 18px;
				color: var(--pd-muted);
			}
			::slotted(uui-input),
			::slotted(uui-select),
			::slotted(uui-textarea) {
				width: 100%;
			}
		`,
	];
}
