import { customElement, html, property, until } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import '../core/shared-cells.ts';
import type { Connection } from './connection.types.ts';
import { providerName } from './providers.ts';

@customElement('pd-cell-provider')
export class PdCellProviderElement extends UmbLitElement {
	@property({ attribute: false })
	value?: Connection;

	override render() {
		return this.value && html`${until(providerName(this, this.value.providerId), this.value.providerId)}`;
	}
}
