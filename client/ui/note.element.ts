import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdTokens } from './tokens.ts';

/** Something to know beside the text: blue, or amber for "look at this". */
@customElement('pd-note')
export class PdNoteElement extends UmbLitElement {
	@property({ reflect: true })
	color: 'default' | 'warning' | 'danger' | 'positive' = 'default';

	@property()
	icon = 'icon-info';

	override render() {
		return html`<umb-icon name=${this.icon} aria-hidden="true"></umb-icon>
			<div><slot></slot></div>`;
	}

	static override styles = [
		pdTokens,
		css`
			:host {
				display: flex;
				gap: var(--uui-size-space-4);
				padding: var(--uui-size-space-4) 15px;
				border-radius: var(--uui-border-radius-2);
				background: var(--pd-tint);
			}
			:host([color='warning']) {
				background: var(--pd-warn);
			}
			:host([color='danger']) {
				background: var(--pd-del);
			}
			:host([color='positive']) {
				background: var(--pd-add);
			}
			div {
				flex: 1 1 0;
				min-width: 0;
			}
			umb-icon {
				flex: none;
				align-self: flex-start;
				margin-top: 2px;
				font-size: 17px;
				color: var(--uui-color-selected);
			}
			:host([color='warning']) umb-icon {
				color: var(--pd-amber);
			}
			:host([color='danger']) umb-icon {
				color: var(--pd-negative);
			}
			:host([color='positive']) umb-icon {
				color: var(--pd-positive);
			}
		`,
	];
}
