import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { listPrompts } from '../api/list-prompts.ts';
import { panelStyles } from '../ui/panel.styles.ts';
import { workspacePath } from '../section/paths.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { PdWorkspacePart } from '../entity/workspace-part.ts';
import { defaultProfileId, loadDefaultProfile, makeDefaultProfile } from './default-profile.ts';
import { profileNames } from './profile-names.ts';
import type { Profile } from './profile.types.ts';

interface User {
	name: string;
	detail: string;
	icon: string;
	href: string;
}

const SHOWN = 8;

/** Whether the profile is the default, and which prompts and profiles rely on it. */
@customElement('pd-profile-use')
export class PdProfileUseElement extends PdWorkspacePart<Profile> {
	@state()
	private _default?: string;

	@state()
	private _users: User[] = [];

	@state()
	private _more = 0;

	#loaded = '';

	constructor() {
		super();
		this.observe(defaultProfileId, (id) => (this._default = id));
		loadDefaultProfile(this);
	}

	override willUpdate() {
		if (!this._model || this._isNew || this._model.unique === this.#loaded) return;
		this.#loaded = this._model.unique;
		this.#load(this._model.unique);
	}

	async #load(unique: string) {
		const [found, profiles] = await Promise.all([listPrompts(this, { profileId: unique, take: SHOWN }), profileNames(this)]);
		const prompts = found.items.map(({ id, name, icon }) => ({
			name,
			detail: this.localize.term('promptDesk_prompt'),
			icon: icon ?? 'icon-wand',
			href: workspacePath('pd-prompt', `edit/${id}`),
		}));
		const fallbacks = profiles
			.filter((profile) => profile.fallbackProfileIds.includes(unique))
			.map(({ id, name }) => ({
				name,
				detail: this.localize.term('promptDesk_asFallback'),
				icon: 'icon-settings',
				href: workspacePath('pd-profile', `edit/${id}`),
			}));
		this._more = found.total - prompts.length;
		this._users = [...prompts, ...fallbacks];
	}

	override render() {
		if (!this._model || this._isNew || this._default === undefined) return;
		return html`${this.#renderDefault()}
			<uui-box headline=${this.localize.term('promptDesk_usedBy')}>
				${this._users.length ? nothing : html`<span class="muted">${this.localize.term('promptDesk_profileUnused')}</span>`}
				${this._users.map(
					({ name, detail, icon, href }) =>
						html`<uui-ref-node name=${name} detail=${detail} href=${href}><umb-icon slot="icon" name=${icon}></umb-icon></uui-ref-node>`,
				)}
				${this._more > 0 ? html`<small class="muted">${this.localize.term('promptDesk_andMore', this.localize.number(this._more))}</small>` : nothing}
			</uui-box>`;
	}

	#renderDefault() {
		const isDefault = this._default === this._model!.unique;
		return html`<uui-box headline=${this.localize.term('promptDesk_default')}>
			<span class="muted">${this.localize.term(isDefault ? 'promptDesk_isDefaultText' : 'promptDesk_notDefaultText')}</span>
			${
				isDefault
					? nothing
					: html`<uui-button
							look="outline"
							label=${this.localize.term('promptDesk_makeDefault')}
							@click=${() => makeDefaultProfile(this, this._model!.unique)}
						></uui-button>`
			}
		</uui-box>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		panelStyles,
		css`
			:host {
				display: grid;
				grid-template-columns: minmax(0, 1fr);
				gap: var(--uui-size-space-5);
			}
			uui-button {
				width: 100%;
				margin-top: var(--uui-size-space-4);
			}
		`,
	];
}
