import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { customElement, html, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { workspacePath } from '../section/paths.ts';
import { pdText } from '../ui/tokens.ts';

/** Where a model is missing: the way to the connections for those who may change them, and what it holds for all others. */
@customElement('pd-connect-link')
export class PdConnectLinkElement extends UmbLitElement {
	@state()
	private _isAdmin = false;

	constructor() {
		super();
		this.consumeContext(UMB_CURRENT_USER_CONTEXT, (user) =>
			this.observe(user?.isAdmin, (isAdmin) => (this._isAdmin = isAdmin === true), 'admin'),
		);
	}

	override render() {
		if (!this._isAdmin) return html`<slot></slot>`;
		// In a new tab: leaving the page would end the run and take its text along.
		return html`<a href=${workspacePath('pd-connection-root')} target="_blank" title=${this.localize.term('promptDesk_runNewTab')}>
			${this.localize.term('promptDesk_runConnect')}
		</a>`;
	}

	static override styles = pdText;
}
