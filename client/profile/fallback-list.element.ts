import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { panelStyles } from '../ui/panel.styles.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { PdWorkspacePart } from '../entity/workspace-part.ts';
import { profileNames, type ProfileName } from './profile-names.ts';
import type { Profile } from './profile.types.ts';

/** Who answers when this profile's model does not; tried from the top. */
@customElement('pd-fallback-list')
export class PdFallbackListElement extends PdWorkspacePart<Profile> {
	@state()
	private _profiles: ProfileName[] = [];

	override connectedCallback() {
		super.connectedCallback();
		profileNames(this, true).then((profiles) => (this._profiles = profiles));
	}

	#set(fallbackProfileIds: string[]) {
		this.change({ fallbackProfileIds });
	}

	#raise(index: number) {
		const ids = [...this._model!.fallbackProfileIds];
		ids.splice(index - 1, 0, ...ids.splice(index, 1));
		this.#set(ids);
	}

	override render() {
		if (!this._model) return;
		const { fallbackProfileIds: ids, unique } = this._model;
		const left = this._profiles.filter(({ id }) => id !== unique && !ids.includes(id));
		const add = this.localize.term('promptDesk_addFallback');
		return html`<uui-box headline=${this.localize.term('promptDesk_fallbacks')}>
			<div class="fields">
				<small class="muted">${this.localize.term('promptDesk_fallbacksHelp')}</small>
				${
					ids.length
						? html`<ol>
								${ids.map((id, index) => this.#renderProfile(id, index))}
							</ol>`
						: nothing
				}
				${
					left.length
						? html`<uui-select
								label=${add}
								.placeholder=${add}
								.options=${left.map(({ id, name }) => ({ name, value: id }))}
								@change=${(event: Event) => {
									const { value } = event.target as HTMLSelectElement;
									if (value) this.#set([...ids, value]);
								}}
							></uui-select>`
						: nothing
				}
			</div>
		</uui-box>`;
	}

	#renderProfile(id: string, index: number) {
		const profile = this._profiles.find((each) => each.id === id);
		const name = profile?.name ?? '–';
		return html`<li>
			<div><b>${name}</b><small class="muted">${profile?.model.modelId}</small></div>
			<uui-button compact ?disabled=${!index} label=${this.localize.term('promptDesk_moveUp', name)} @click=${() => this.#raise(index)}>
				<uui-icon name="icon-arrow-up"></uui-icon>
			</uui-button>
			<uui-button
				compact
				label=${this.localize.term('promptDesk_remove', name)}
				@click=${() => this.#set(this._model!.fallbackProfileIds.filter((each) => each !== id))}
			>
				<uui-icon name="icon-trash"></uui-icon>
			</uui-button>
		</li>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		panelStyles,
		css`
			ol {
				display: grid;
				gap: 6px;
				margin: 0;
				padding: 0;
				list-style: none;
			}
			li {
				display: flex;
				align-items: center;
			}
			li div {
				flex: 1;
				min-width: 0;
				overflow-wrap: anywhere;
			}
			li small {
				display: block;
			}
			uui-select {
				width: 100%;
			}
		`,
	];
}
