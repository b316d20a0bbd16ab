import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdTokens } from './tokens.ts';

/** One of a few views. A radio group to the keyboard and to readers. */
@customElement('pd-segmented')
export class PdSegmentedElement extends UmbLitElement {
	@property()
	label = '';

	@property()
	value = '';

	@property({ attribute: false })
	choices: { value: string; name: string }[] = [];

	#choose(value: string) {
		this.value = value;
		this.dispatchEvent(new UmbChangeEvent());
	}

	override render() {
		return html`
			<fieldset>
				<legend>${this.label}</legend>
				${this.choices.map(
					({ value, name }) => html`
						<label>
							<input type="radio" name="choice" .checked=${value === this.value} @change=${() => this.#choose(value)} />
							<span>${name}</span>
						</label>
					`,
				)}
			</fieldset>
		`;
	}

	static override styles = [
		pdTokens,
		css`
			fieldset {
				display: inline-flex;
				gap: 2px;
				margin: 0;
				padding: 2px;
				border: 0;
				border-radius: var(--uui-border-radius-2);
				background: color-mix(in srgb, var(--uui-color-text) 9%, var(--uui-color-surface));
			}
			legend,
			input {
				position: absolute;
				width: 1px;
				height: 1px;
				margin: 0;
				overflow: hidden;
				clip-path: inset(50%);
			}
			span {
				display: inline-flex;
				align-items: center;
				height: 24px;
				padding: 0 10px;
				border-radius: 7px;
				font-size: 12px;
				font-weight: 700;
				white-space: nowrap;
				cursor: pointer;
				color: color-mix(in srgb, var(--uui-color-text) 78%, var(--uui-color-surface));
			}
			:checked + span {
				background: var(--uui-color-surface);
				color: var(--uui-color-text);
				box-shadow: 0 1px 2px #0000001f;
			}
			:focus-visible + span {
				outline: 2px solid var(--uui-color-focus);
			}
			@media (forced-colors: active) {
				:checked + span {
					outline: 1px solid;
				}
			}
		`,
	];
}
