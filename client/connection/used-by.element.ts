import { customElement, html, state } from '@umbraco-cms/backoffice/external/lit';
import { panelStyles } from '../ui/panel.styles.ts';
import { workspacePath } from '../section/paths.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { PdWorkspacePart } from '../entity/workspace-part.ts';
import { profileNames, type ProfileName } from '../profile/profile-names.ts';
import type { Connection } from './connection.types.ts';

/** The profiles that would stop if this connection went away. */
@customElement('pd-used-by')
export class PdUsedByElement extends PdWorkspacePart<Connection> {
	@state()
	private _profiles?: ProfileName[];

	override connectedCallback() {
		super.connectedCallback();
		profileNames(this, true).then((profiles) => (this._profiles = profiles));
	}

	override render() {
		const users = this._profiles?.filter(({ connectionId }) => connectionId === this._model?.unique);
		if (!users) return;
		return html`<uui-box headline=${this.localize.term('promptDesk_usedBy')}>
			${
				users.length
					? users.map(
							({ id, name, model }) =>
								html`<uui-ref-node name=${name} detail=${model.modelId} href=${workspacePath('pd-profile', `edit/${id}`)}>
									<umb-icon slot="icon" name="icon-settings"></umb-icon>
								</uui-ref-node>`,
						)
					: html`<span class="muted">${this.localize.term('promptDesk_connectionUnused')}</span>`
			}
		</uui-box>`;
	}

	static override styles = [pdTokens, pdText, panelStyles];
}
