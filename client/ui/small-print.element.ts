import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdText, pdTokens } from './tokens.ts';

/** The machinery of a run on one 12 px line, always in one order; the slot is for links. */
@customElement('pd-small-print')
export class PdSmallPrintElement extends UmbLitElement {
	@property({ attribute: false })
	facts: string[] = [];

	/** True when the slot holds something, so that the last dot does not dangle. */
	@property({ type: Boolean })
	linked = false;

	override render() {
		const dot = html`<i aria-hidden="true">·</i>`;
		return html`
			${this.facts.map((fact, index) => html`${index ? dot : nothing}<span>${fact}</span>`)}
			${this.linked ? html`${this.facts.length ? dot : nothing}<slot></slot>` : nothing}
		`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			:host {
				display: flex;
				flex-wrap: wrap;
				align-items: center;
				column-gap: var(--uui-size-space-2);
				font-size: 12px;
				line-height: 18px;
				color: var(--pd-muted);
				font-variant-numeric: tabular-nums;
			}
			i {
				font-style: normal;
				opacity: 0.6;
			}
		`,
	];
}
