import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { columnsStyles } from '../ui/columns.styles.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { PdWorkspacePart } from '../entity/workspace-part.ts';
import type { Connection, Provider } from './connection.types.ts';
import { allProviders } from './providers.ts';
import '../ui/skeleton-rows.element.ts';
import './model-table.element.ts';
import './provider-choice.element.ts';
import './settings-form.element.ts';
import './test-box.element.ts';
import './used-by.element.ts';

/** One provider account: its settings, a test, its models, and the profiles that write with it. */
@customElement('pd-connection-view')
export class PdConnectionViewElement extends PdWorkspacePart<Connection> {
	@state()
	private _providers?: Provider[];

	override connectedCallback() {
		super.connectedCallback();
		allProviders(this).then((providers) => (this._providers = providers));
	}

	#choose({ id, name, settingsSchema }: Provider) {
		const defaults = Object.entries(settingsSchema.properties).filter(([, field]) => field.default !== undefined);
		const settings = Object.fromEntries(defaults.map(([key, field]) => [key, field.default]));
		const named = this._model!.name ? {} : { name, alias: id };
		this.change({ providerId: id, settings, ...named });
	}

	override render() {
		if (!this._model) return;
		if (!this._providers) return html`<pd-skeleton-rows></pd-skeleton-rows>`;
		const provider = this._providers.find(({ id }) => id === this._model!.providerId);
		if (!provider && this._isNew)
			return html`<pd-provider-choice
				.providers=${this._providers}
				@choose=${(event: CustomEvent<Provider>) => this.#choose(event.detail)}
			></pd-provider-choice>`;
		return html`<div id="columns" class=${this._isNew ? 'new' : ''}>
			<div class="stack">
				<pd-settings-form .provider=${provider}></pd-settings-form>
				${this._isNew ? this.#renderOther() : html`<pd-model-table></pd-model-table>`}
			</div>
			${
				this._isNew
					? nothing
					: html`<div class="stack">
							<pd-test-box></pd-test-box>
							<pd-used-by></pd-used-by>
						</div>`
			}
		</div>`;
	}

	#renderOther() {
		const label = this.localize.term('promptDesk_otherProvider');
		return html`<div>
			<uui-button look="outline" label=${label} @click=${() => this.change({ providerId: '', settings: {} })}></uui-button>
		</div>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		columnsStyles,
		css`
			#columns.new {
				grid-template-columns: minmax(0, 820px);
			}
		`,
	];
}

export { PdConnectionViewElement as element };
