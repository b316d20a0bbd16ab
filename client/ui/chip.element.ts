import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdTokens } from './tokens.ts';

/** A round word that can be taken away, which it tells by `remove`. */
@customElement('pd-chip')
export class PdChipElement extends UmbLitElement {
	@property()
	label = '';

	override render() {
		return html`<span>${this.label}</span>
			<button
				type="button"
				aria-label=${this.localize.term('promptDesk_remove', this.label)}
				@click=${() => this.dispatchEvent(new Event('remove'))}
			>
				<uui-icon name="icon-delete"></uui-icon>
			</button>`;
	}

	static override styles = [
		pdTokens,
		css`
			:host {
				display: inline-flex;
				align-items: center;
				box-sizing: border-box;
				max-width: 100%;
				height: 24px;
				padding-left: 9px;
				border: 1px solid var(--uui-color-border);
				border-radius: 12px;
				font-size: 12px;
				line-height: 1;
				white-space: nowrap;
				color: var(--uui-color-text);
				background: var(--uui-color-surface);
			}
			span {
				overflow: hidden;
				text-overflow: ellipsis;
				line-height: 20px;
			}
			button {
				display: grid;
				place-items: center;
				width: 24px;
				height: 24px;
				padding: 0;
				border: 0;
				border-radius: 12px;
				font-size: 10px;
				color: inherit;
				background: none;
				cursor: pointer;
			}
			button:focus-visible {
				outline: 2px solid var(--uui-color-focus);
			}
		`,
	];
}
