import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

export type PdTone = 'done' | 'running' | 'failed' | 'blocked' | 'off' | 'interrupted';

/** A dot and a word: colour never speaks alone. */
@customElement('pd-status')
export class PdStatusElement extends UmbLitElement {
	@property({ reflect: true })
	tone: PdTone = 'off';

	override render() {
		return html`<i aria-hidden="true"></i><slot></slot>`;
	}

	static override styles = css`
		:host {
			display: inline-flex;
			align-items: center;
			gap: 7px;
			white-space: nowrap;
		}
		i {
			flex: none;
			box-sizing: border-box;
			width: 8px;
			height: 8px;
			border-radius: 50%;
			background: var(--colour);
		}
		:host([tone='done']) {
			--colour: var(--uui-color-positive);
		}
		:host([tone='running']) {
			--colour: var(--uui-color-selected);
		}
		:host([tone='failed']) {
			--colour: var(--uui-color-danger);
		}
		:host([tone='blocked']) {
			--colour: var(--uui-palette-deep-saffron);
		}
		:host([tone='off']) i {
			border: 1.5px solid var(--uui-color-border-emphasis);
		}
		:host([tone='interrupted']) i {
			border: 2px solid var(--uui-palette-deep-saffron);
		}
	`;
}

declare global {
	interface HTMLElementTagNameMap {
		'pd-status': PdStatusElement;
	}
}
