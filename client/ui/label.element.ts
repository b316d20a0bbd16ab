import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdTokens } from './tokens.ts';

/** A version or label: `v8`, `production`. */
@customElement('pd-label')
export class PdLabelElement extends UmbLitElement {
	@property({ reflect: true })
	tone: 'plain' | 'production' | 'candidate' | 'warning' | 'danger' = 'plain';

	override render() {
		return html`<slot></slot>`;
	}

	static override styles = [
		pdTokens,
		css`
			:host {
				display: inline-flex;
				align-items: center;
				gap: 5px;
				box-sizing: border-box;
				height: 20px;
				padding: 0 8px;
				border: 1px solid var(--pd-line);
				border-radius: 6px;
				font-size: 12px;
				font-weight: 700;
				line-height: 1;
				white-space: nowrap;
				color: var(--uui-color-text);
				background: var(--uui-color-background);
			}
			:host([tone='production']) {
				color: var(--pd-positive);
				background: color-mix(in srgb, var(--uui-color-positive) 10%, var(--uui-color-surface));
				border-color: color-mix(in srgb, var(--uui-color-positive) 30%, transparent);
			}
			:host([tone='candidate']) {
				color: var(--pd-selected);
				background: var(--pd-tint);
				border-color: color-mix(in srgb, var(--uui-color-selected) 28%, transparent);
			}
			:host([tone='warning']) {
				color: var(--pd-amber);
				background: var(--pd-warn);
				border-color: color-mix(in srgb, var(--uui-color-warning-standalone) 40%, transparent);
			}
			:host([tone='danger']) {
				color: var(--pd-negative);
				background: var(--pd-del);
				border-color: color-mix(in srgb, var(--uui-color-danger) 30%, transparent);
			}
		`,
	];
}
