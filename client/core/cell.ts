import { css, property, type CSSResult } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdText, pdTokens } from './tokens.ts';

const host = css`
	:host {
		display: block;
		font-size: 14px;
	}
`;

/** Defines a table cell from a function of the row; `umb-table` hands it the row as `value`. */
export function cell<Row>(name: string, render: (row: Row, localize: UmbLitElement['localize']) => unknown, styles: CSSResult[] = []) {
	class PdCellElement extends UmbLitElement {
		@property({ attribute: false })
		value?: Row;

		override render() {
			return this.value && render(this.value, this.localize);
		}

		static override styles = [pdTokens, pdText, host, ...styles];
	}
	if (!customElements.get(name)) customElements.define(name, PdCellElement);
}
