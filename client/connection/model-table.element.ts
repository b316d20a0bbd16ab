import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { request } from '../api/request.ts';
import { problemText } from '../api/problem-text.ts';
import { workspacePath } from '../section/paths.ts';
import { count } from '../ui/time.ts';
import { pdTags } from '../ui/tag.styles.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { PdWorkspacePart } from '../entity/workspace-part.ts';
import { profileNames, type ProfileName } from '../profile/profile-names.ts';
import type { Connection, Model } from './connection.types.ts';
import '../ui/note.element.ts';
import '../ui/skeleton-rows.element.ts';

const SHOWN = 30;

/** What the provider offers with this account, and the way from a model to a profile. */
@customElement('pd-model-table')
export class PdModelTableElement extends PdWorkspacePart<Connection> {
	@state()
	private _models?: Model[];

	@state()
	private _profiles: ProfileName[] = [];

	@state()
	private _failure?: string;

	@state()
	private _search = '';

	#loaded = '';

	override willUpdate() {
		const persisted = this.workspace?.getPersistedData();
		const key = persisted ? `${persisted.unique}/${persisted.version}` : '';
		if (!key || this._isNew || key === this.#loaded) return;
		this.#loaded = key;
		this.#load(persisted!.unique);
	}

	async #load(unique: string) {
		this._failure = undefined;
		const [{ data, error }, profiles] = await Promise.all([
			request(this, 'get', '/connection/{idOrAlias}/model', { path: { idOrAlias: unique }, quiet: true }),
			profileNames(this, true),
		]);
		this._models = data?.items;
		this._profiles = profiles.filter(({ connectionId }) => connectionId === unique);
		if (error) this._failure = problemText(this.localize, error);
	}

	override render() {
		const label = this.localize.term('promptDesk_findModel');
		return html`<uui-box headline=${this.localize.term('promptDesk_models')}>
			<uui-input
				slot="header-actions"
				type="search"
				label=${label}
				placeholder=${label}
				@input=${(event: InputEvent) => (this._search = (event.target as HTMLInputElement).value)}
			></uui-input>
			${this.#renderBody()}
		</uui-box>`;
	}

	#renderBody() {
		if (this._failure) return html`<pd-note color="danger" icon="icon-alert">${this._failure}</pd-note>`;
		// The draft is gone before the table is, when another tab is opened.
		if (!this._models || !this._model) return html`<pd-skeleton-rows rows="3"></pd-skeleton-rows>`;
		const wanted = this._search.trim().toLowerCase();
		const found = this._models.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(wanted));
		if (!found.length)
			return html`<p class="muted">${this.localize.term(wanted ? 'promptDesk_noModelMatches' : 'promptDesk_noModels')}</p>`;
		const left = found.length - SHOWN;
		return html`<uui-table aria-label=${this.localize.term('promptDesk_models')}>
				<uui-table-head>
					<uui-table-head-cell>${this.localize.term('promptDesk_model')}</uui-table-head-cell>
					<uui-table-head-cell>${this.localize.term('promptDesk_can')}</uui-table-head-cell>
					<uui-table-head-cell class="right">${this.localize.term('promptDesk_contextWindow')}</uui-table-head-cell>
					<uui-table-head-cell></uui-table-head-cell>
				</uui-table-head>
				${found.slice(0, SHOWN).map((model) => this.#renderModel(model))}
			</uui-table>
			${left > 0 ? html`<p class="muted">${this.localize.term('promptDesk_moreModels', this.localize.number(left))}</p>` : nothing}`;
	}

	#renderModel({ id, name, capabilities, contextWindow }: Model) {
		const users = this._profiles.filter(({ model }) => model.modelId === id).map((profile) => profile.name);
		const query = new URLSearchParams({ connection: this._model!.unique, provider: this._model!.providerId, model: id });
		const make = this.localize.term('promptDesk_makeProfile');
		return html`<uui-table-row>
			<uui-table-cell><b>${id}</b>${name && name !== id ? html`<small class="muted">${name}</small>` : nothing}</uui-table-cell>
			<uui-table-cell>${capabilities.map((capability) => this.#renderCapability(capability))}</uui-table-cell>
			<uui-table-cell class="right figure">${count(this.localize, contextWindow)}</uui-table-cell>
			<uui-table-cell class="right">
				${
					users.length
						? html`<small class="muted">${this.localize.term('promptDesk_usedByNames', this.localize.list(users))}</small>`
						: html`<uui-button look="outline" label="${make}: ${id}" href="${workspacePath('pd-profile', 'create')}?${query}"
								>${make}</uui-button
							>`
				}
			</uui-table-cell>
		</uui-table-row>`;
	}

	#renderCapability = (capability: string) =>
		html`<uui-tag class="fact">${this.localize.termOrDefault(`promptDesk_capability_${capability}`, capability)}</uui-tag> `;

	static override styles = [
		pdTokens,
		pdText,
		pdTags,
		css`
			uui-box {
				--uui-box-default-padding: 0;
				overflow: hidden;
			}
			uui-table {
				border: 0;
				border-radius: 0;
				box-shadow: none;
				--uui-table-cell-height: 39px;
				--uui-table-cell-padding: 6px 18px;
			}
			uui-table-head-cell {
				font-size: 13px;
			}
			uui-table-cell b {
				overflow-wrap: anywhere;
			}
			small {
				display: block;
			}
			.right {
				text-align: right;
			}
			uui-button {
				--uui-button-height: 27px;
				font-size: 12px;
				white-space: nowrap;
			}
			p {
				margin: 0;
				padding: 15px 18px;
			}
			pd-note {
				margin: 15px 18px;
			}
			pd-skeleton-rows {
				border: 0;
			}
		`,
	];
}
