import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { umbBindToValidation } from '@umbraco-cms/backoffice/validation';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { numberOf, PdWorkspacePart, textOf } from '../entity/workspace-part.ts';
import type { Connection, Provider, SettingsProperty } from './connection.types.ts';
import './secret-field.element.ts';

/** The settings of a connection, drawn from its provider's JSON Schema. */
@customElement('pd-settings-form')
export class PdSettingsFormElement extends PdWorkspacePart<Connection> {
	@property({ attribute: false })
	provider?: Provider;

	#set(key: string, value: unknown) {
		const { [key]: _, ...others } = this._model!.settings;
		this.change({ settings: value === null || value === '' ? others : { ...others, [key]: value } });
	}

	override render() {
		if (!this._model) return;
		const { properties = {}, required = [] } = this.provider?.settingsSchema ?? {};
		const { isActive, providerId } = this._model;
		return html`<uui-box headline=${this.provider?.name ?? providerId}>
			${Object.entries(properties).map(([key, field]) => this.#renderProperty(key, field, required.includes(key)))}
			<umb-property-layout
				label=${this.localize.term('promptDesk_active')}
				description=${this.localize.term('promptDesk_connectionActiveHelp')}
			>
				<uui-toggle
					slot="editor"
					label=${this.localize.term(isActive ? 'promptDesk_active' : 'promptDesk_inactive')}
					.checked=${isActive}
					@change=${(event: Event) => this.change({ isActive: (event.target as HTMLInputElement).checked })}
				></uui-toggle>
			</umb-property-layout>
		</uui-box>`;
	}

	#renderProperty(key: string, field: SettingsProperty, required: boolean) {
		const words = this.localize.lang().startsWith('da') ? { ...field, ...field['x-da'] } : field;
		return html`<umb-property-layout label=${words.title} description=${words.description ?? ''} ?mandatory=${required}>
			<div slot="editor">${this.#renderEditor(key, field, words.title, required)}</div>
		</umb-property-layout>`;
	}

	#renderEditor(key: string, field: SettingsProperty, label: string, required: boolean) {
		const value = this._model!.settings[key];
		const path = `$.settings.${key}`;
		if (field['x-secret'])
			return html`<pd-secret-field
				label=${label}
				?required=${required}
				.value=${(value as string | undefined) ?? ''}
				.path=${path}
				?named=${field.description?.includes('$')}
				@change=${(event: CustomEvent<string>) => this.#set(key, event.detail)}
			></pd-secret-field>`;
		if (field.type === 'boolean')
			return html`<uui-toggle
				label=${label}
				.checked=${value === true}
				@change=${(event: Event) => this.#set(key, (event.target as HTMLInputElement).checked)}
			></uui-toggle>`;
		if (field.enum) {
			const options = [...(required ? [] : ['']), ...field.enum].map((name) => ({
				name: name || '–',
				value: name,
				selected: name === (value ?? ''),
			}));
			return html`<uui-select
				label=${label}
				.options=${options}
				@change=${(event: Event) => this.#set(key, textOf(event))}
				${umbBindToValidation(this, path, value)}
			></uui-select>`;
		}
		const isNumber = field.type !== 'string';
		return html`<uui-input
			label=${label}
			type=${isNumber ? 'number' : 'text'}
			?required=${required}
			min=${field.minimum ?? ''}
			max=${field.maximum ?? ''}
			step=${field.type === 'number' ? 'any' : '1'}
			.value=${value === undefined || value === null ? '' : String(value)}
			@input=${(event: Event) => this.#set(key, isNumber ? numberOf(event) : textOf(event))}
			${umbBindToValidation(this, path, value)}
		></uui-input>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			uui-box {
				--uui-box-default-padding: 0 var(--uui-size-space-5);
			}
			umb-property-layout {
				padding: var(--uui-size-space-5) 0;
			}
			umb-property-layout + umb-property-layout {
				border-top: 1px solid var(--uui-color-divider);
			}
			uui-input,
			uui-select {
				width: 100%;
			}
			uui-input[type='number'] {
				max-width: 160px;
			}
		`,
	];
}
