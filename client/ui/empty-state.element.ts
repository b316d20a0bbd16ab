import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdTokens } from './tokens.ts';

/** What belongs here, what to do, one button. */
@customElement('pd-empty-state')
export class PdEmptyStateElement extends UmbLitElement {
	@property()
	icon = '';

	@property()
	headline = '';

	override render() {
		return html`<uui-box>
			<div id="content">
				<umb-icon name=${this.icon} aria-hidden="true"></umb-icon>
				<h2>${this.headline}</h2>
				<p><slot></slot></p>
				<slot name="action"></slot>
			</div>
		</uui-box>`;
	}

	static override styles = [
		pdTokens,
		css`
			#content {
				display: flex;
				flex-direction: column;
				align-items: center;
				justify-content: center;
				min-height: 240px;
				max-width: 460px;
				margin: auto;
				text-align: center;
			}
			umb-icon {
				font-size: 30px;
				color: var(--uui-color-border-emphasis);
			}
			h2 {
				margin: var(--uui-size-space-4) 0 0;
				font-size: 15px;
				line-height: 21px;
			}
			p {
				margin: var(--uui-size-space-1) 0 var(--uui-size-space-4);
				color: var(--pd-muted);
			}
		`,
	];
}
