import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdTokens } from '../ui/tokens.ts';
import type { Provider } from './connection.types.ts';

/** The first question of a new connection: who writes. */
@customElement('pd-provider-choice')
export class PdProviderChoiceElement extends UmbLitElement {
	@property({ attribute: false })
	providers: Provider[] = [];

	/** What one has to have at hand. */
	#need({ settingsSchema: { properties, required = [] } }: Provider) {
		const needs = required.map((key) => properties[key]!);
		const secret = needs.some((field) => field['x-secret']);
		const address = needs.some((field) => field['x-address']);
		if (secret && address) return this.localize.term('promptDesk_needsKeyAndAddress');
		const one = secret ? 'Key' : address ? 'Address' : 'Nothing';
		return this.localize.term(`promptDesk_needs${one}`);
	}

	override render() {
		return html`<uui-box headline=${this.localize.term('promptDesk_chooseProvider')}>
			<p>${this.localize.term('promptDesk_chooseProviderText')}</p>
			<ul>
				${this.providers.map(
					(provider) =>
						html`<li>
							<button type="button" @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: provider }))}>
								<b>${provider.name}</b><small>${this.#need(provider)}</small>
							</button>
						</li>`,
				)}
			</ul>
		</uui-box>`;
	}

	static override styles = [
		pdTokens,
		css`
			:host {
				display: block;
				max-width: 680px;
			}
			p {
				margin: 0 0 15px;
				color: var(--pd-muted);
			}
			ul {
				display: grid;
				grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
				gap: 9px;
				margin: 0;
				padding: 0;
				list-style: none;
			}
			button {
				display: grid;
				width: 100%;
				padding: 9px 12px;
				border: 1px solid var(--uui-color-border);
				border-radius: var(--uui-border-radius);
				font: inherit;
				text-align: left;
				color: var(--uui-color-text);
				background: var(--uui-color-surface);
				cursor: pointer;
			}
			button:hover,
			button:focus-visible {
				border-color: var(--uui-color-selected);
				box-shadow: inset 0 0 0 1px var(--uui-color-selected);
				outline: 0;
			}
			small {
				font-size: 12px;
				line-height: 18px;
				color: var(--pd-muted);
			}
		`,
	];
}
