import { css, customElement, html, nothing, ref, state } from '@umbraco-cms/backoffice/external/lit';
import { umbBindToValidation } from '@umbraco-cms/backoffice/validation';
import { request } from '../api/request.ts';
import type { Schema } from '../api/schema.ts';
import { problemText } from '../api/problem-text.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { PdWorkspacePart } from '../entity/workspace-part.ts';
import { connectionNames, type ConnectionName } from './connection-names.ts';
import type { Profile } from './profile.types.ts';
import { namedByContent } from '../ui/menu-item-name.ts';

type Model = Schema<'Model'>;

/** The connection, and one of its models; a model that is not listed can be typed. */
@customElement('pd-model-picker')
export class PdModelPickerElement extends PdWorkspacePart<Profile> {
	@state()
	private _connections?: ConnectionName[];

	@state()
	private _models: Model[] = [];

	@state()
	private _failure?: string;

	#loaded = '';

	override connectedCallback() {
		super.connectedCallback();
		this.#offer();
	}

	/** The only connection there is needs no choosing. */
	async #offer() {
		this._connections = await connectionNames(this, true);
		const [only] = this._connections;
		if (only && this._connections.length === 1 && this._isNew && !this._model?.connectionId) this.#choose(only.id);
	}

	override willUpdate() {
		const id = this._model?.connectionId;
		if (!id || id === this.#loaded) return;
		this.#loaded = id;
		this.#load(id);
	}

	async #load(id: string) {
		[this._models, this._failure] = [[], undefined];
		const { data, error } = await request(this, 'get', '/connection/{idOrAlias}/model', { path: { idOrAlias: id }, quiet: true });
		if (id !== this.#loaded) return;
		this._models = data?.items ?? [];
		if (error) this._failure = problemText(this.localize, error);
	}

	#choose(connectionId: string) {
		const providerId = this._connections!.find(({ id }) => id === connectionId)?.providerId ?? '';
		this.change({ connectionId, model: { providerId, modelId: '' } });
	}

	override render() {
		if (!this._model) return;
		const { connectionId, model } = this._model;
		const words = (key: string) => this.localize.term(`promptDesk_${key}`);
		const options = [
			{ name: words('chooseConnection'), value: '', selected: !connectionId, disabled: true },
			...(this._connections ?? []).map(({ id, name }) => ({ name, value: id, selected: id === connectionId })),
		];
		const chosen = this._models.find(({ id }) => id === model.modelId);
		return html`<umb-property-layout label=${words('connection')} mandatory>
				<uui-select
					slot="editor"
					label=${words('connection')}
					required
					.options=${options}
					@change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}
					${umbBindToValidation(this, '$.connectionId', connectionId)}
				></uui-select>
			</umb-property-layout>
			<umb-property-layout label=${words('model')} description=${words('modelHelp')} mandatory>
				<div slot="editor">
					<uui-input
						id="model"
						label=${words('model')}
						required
						?disabled=${!connectionId}
						.value=${model.modelId}
						@input=${(event: Event) => this.change({ model: { ...model, modelId: (event.target as HTMLInputElement).value.trim() } })}
						${umbBindToValidation(this, '$.model.modelId', model.modelId)}
					></uui-input>
					${
						this._models.length
							? html`<uui-button look="outline" popovertarget="models" label=${words('chooseModel')}></uui-button> ${this.#renderModels()}`
							: nothing
					}
					${this.#renderHint(chosen)}
				</div>
			</umb-property-layout>`;
	}

	#renderHint(chosen: Model | undefined) {
		if (this._failure) return html`<small id="failure">${this._failure}</small>`;
		if (!this._models.length || !this._model!.model.modelId) return;
		if (!chosen) return html`<small class="muted">${this.localize.term('promptDesk_modelNotListed')}</small>`;
		const window = chosen.contextWindow ? this.localize.term('promptDesk_contextOf', this.localize.number(chosen.contextWindow)) : '';
		return html`<small class="muted">${[chosen.name === chosen.id ? '' : chosen.name, window].filter(Boolean).join(', ')}</small>`;
	}

	#renderModels() {
		const choose = (modelId: string) => {
			this.change({ model: { ...this._model!.model, modelId } });
			this.shadowRoot!.querySelector<HTMLElement>('#models')!.hidePopover();
		};
		return html`<uui-popover-container id="models" placement="bottom-end" margin="6">
			<umb-popover-layout>
				<uui-scroll-container>
					${this._models.map(
						({ id }) =>
							html`<uui-menu-item
								${ref(namedByContent)}
								label=${id}
								?active=${id === this._model!.model.modelId}
								@click-label=${() => choose(id)}
							></uui-menu-item>`,
					)}
				</uui-scroll-container>
			</umb-popover-layout>
		</uui-popover-container>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			umb-property-layout {
				padding: 15px 0;
			}
			umb-property-layout + umb-property-layout {
				border-top: 1px solid var(--uui-color-divider);
			}
			uui-select {
				width: 100%;
				max-width: 420px;
			}
			#model {
				width: 280px;
				max-width: 100%;
			}
			small {
				display: block;
				margin-top: 3px;
			}
			#failure {
				color: var(--pd-negative);
			}
			uui-scroll-container {
				max-height: 330px;
				min-width: 240px;
			}
		`,
	];
}
