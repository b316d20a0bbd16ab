import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

/** Grey rows for a list that takes longer than 200 ms. */
@customElement('pd-skeleton-rows')
export class PdSkeletonRowsElement extends UmbLitElement {
	@property({ type: Number })
	rows = 5;

	override render() {
		return html`<div role="status" aria-label=${this.localize.term('general_loading')}>
			${Array.from({ length: this.rows }, (_, index) => html`<div class="row" style="--width:${[38, 46, 30, 42, 34][index % 5]}%"><i></i><b></b></div>`)}
		</div>`;
	}

	static override styles = css`
		:host {
			display: block;
			border: 1px solid var(--uui-color-divider-standalone);
			border-radius: var(--uui-border-radius-3);
			background: var(--uui-color-surface);
			opacity: 0;
			animation: appear 150ms 200ms forwards;
		}
		.row {
			display: flex;
			align-items: center;
			gap: var(--uui-size-space-4);
			height: 51px;
			padding: 0 var(--uui-size-space-5);
		}
		.row + .row {
			border-top: 1px solid var(--uui-color-divider);
		}
		i,
		b {
			height: 12px;
			border-radius: 6px;
			background: var(--uui-color-divider-standalone);
		}
		i {
			width: 30px;
			height: 30px;
			border-radius: 8px;
		}
		b {
			width: var(--width);
		}
		@keyframes appear {
			to {
				opacity: 1;
			}
		}
	`;
}
