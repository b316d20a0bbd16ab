import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbBindToValidation } from '@umbraco-cms/backoffice/validation';
import { pdText, pdTokens } from '../ui/tokens.ts';

const isMasked = (value: string) => value.startsWith('***');

/** A secret: what is stored shows its last four and can be replaced, never read. */
@customElement('pd-secret-field')
export class PdSecretFieldElement extends UmbLitElement {
	@property()
	label = '';

	@property()
	value = '';

	@property({ type: Boolean })
	required = false;

	@property({ attribute: false })
	path = '';

	/** True when the description of the field already says that the name of a variable will do. */
	@property({ type: Boolean })
	named = false;

	/** The mask to go back to while a new secret is typed. */
	@state()
	private _kept?: string;

	#set(value: string) {
		this.dispatchEvent(new CustomEvent('change', { detail: value }));
	}

	async #replace() {
		this._kept = this.value;
		this.#set('');
		await this.updateComplete;
		this.shadowRoot!.querySelector<HTMLElement>('uui-input, uui-input-password')?.focus();
	}

	#keep() {
		this.#set(this._kept!);
		this._kept = undefined;
	}

	override render() {
		return html`<umb-form-validation-message
				><div id="row">${isMasked(this.value) ? this.#renderMask() : this.#renderInput()}</div></umb-form-validation-message
			>
			<small class="muted">
				${this.localize.term('promptDesk_secretHint')}
				${
					this.named
						? nothing
						: html`${this.localize.term('promptDesk_secretHintName')}
								<code>$OPENAI_API_KEY</code> ${this.localize.term('promptDesk_secretHintEnd')}`
				}
			</small>`;
	}

	#renderMask() {
		return html`<uui-input readonly label=${this.label} .value=${`••••••••••••••••  ${this.value.slice(3)}`}>
				<uui-icon slot="append" name="icon-lock"></uui-icon>
			</uui-input>
			<uui-button look="outline" label=${this.localize.term('promptDesk_replaceSecret', this.label)} @click=${this.#replace}
				>${this.localize.term('promptDesk_replace')}</uui-button
			>`;
	}

	#renderInput() {
		// The name of a variable is not a secret: it is shown, so that it can be checked.
		const isName = this.value.startsWith('$');
		const onInput = (event: Event) => this.#set((event.target as HTMLInputElement).value);
		const required = this.required && this._kept === undefined;
		const binding = umbBindToValidation(this, this.path, this.value);
		return html`${
			isName
				? html`<uui-input label=${this.label} ?required=${required} .value=${this.value} @input=${onInput} ${binding}></uui-input>`
				: html`<uui-input
						type="password"
						autocomplete="new-password"
						label=${this.label}
						?required=${required}
						.value=${this.value}
						@input=${onInput}
						${binding}
					></uui-input>`
		}
		${
			this._kept === undefined
				? ''
				: html`<uui-button label=${this.localize.term('promptDesk_keepSecret')} @click=${this.#keep}></uui-button>`
		}`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			#row {
				display: flex;
				gap: var(--uui-size-space-3);
			}
			uui-input {
				flex: 1;
			}
			uui-input[readonly] {
				font-family: var(--pd-mono);
				font-size: 13px;
			}
			uui-input uui-icon {
				margin-right: var(--uui-size-space-4);
			}
			small {
				display: block;
				margin-top: 3px;
			}
			code {
				font-family: var(--pd-mono);
			}
		`,
	];
}
