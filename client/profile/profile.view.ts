import { css, customElement, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { umbBindToValidation } from '@umbraco-cms/backoffice/validation';
import { columnsStyles } from '../ui/columns.styles.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { numberOf, PdWorkspacePart, textOf } from '../entity/workspace-part.ts';
import type { PdTagInputElement } from '../ui/tag-input.element.ts';
import type { Profile, ProfileSettings } from './profile.types.ts';
import '../ui/tag-input.element.ts';
import './fallback-list.element.ts';
import './model-picker.element.ts';
import './profile-use.element.ts';

type NumberField = 'temperature' | 'maxTokens' | 'topP' | 'timeoutMs' | 'contextTokenBudget';

/** `scale` is how many stored units one shown unit has: time is kept in milliseconds and shown in seconds. */
const NUMBERS: { field: NumberField; step: string; min: number; max: number; scale?: number; unit?: string }[] = [
	{ field: 'temperature', step: '0.1', min: 0, max: 2 },
	{ field: 'maxTokens', step: '1', min: 1, max: 1_000_000, unit: 'tokens' },
	{ field: 'topP', step: '0.05', min: 0, max: 1 },
	{ field: 'timeoutMs', step: '1', min: 1, max: 600, scale: 1000, unit: 'seconds' },
	{ field: 'contextTokenBudget', step: '1', min: 0, max: 1_000_000, unit: 'tokens' },
];

/** Which model writes, how, and who steps in when it does not answer. */
@customElement('pd-profile-view')
export class PdProfileViewElement extends PdWorkspacePart<Profile> {
	#setting(fields: Partial<ProfileSettings>) {
		this.change({ settings: { ...this._model!.settings, ...fields } });
	}

	override render() {
		if (!this._model) return;
		return html`<div id="columns">
			<div class="stack">
				<uui-box headline=${this.localize.term('promptDesk_model')}><pd-model-picker></pd-model-picker></uui-box>
				<uui-box headline=${this.localize.term('promptDesk_settings')}>
					${NUMBERS.map((number) => this.#renderNumber(number))} ${this.#renderSystemPrompt()}
				</uui-box>
			</div>
			<div class="stack">
				${this._isNew ? nothing : html`<pd-profile-use></pd-profile-use>`}
				<pd-fallback-list></pd-fallback-list>
				<uui-box headline=${this.localize.term('promptDesk_tags')}>
					<pd-tag-input
						label=${this.localize.term('promptDesk_tags')}
						placeholder=${this.localize.term('promptDesk_tagsHint')}
						.value=${this._model.tags}
						@change=${(event: Event) => this.change({ tags: (event.target as PdTagInputElement).value })}
					></pd-tag-input>
				</uui-box>
			</div>
		</div>`;
	}

	#renderNumber({ field, step, min, max, scale = 1, unit }: (typeof NUMBERS)[number]) {
		const value = this._model!.settings[field];
		const label = this.localize.term(`promptDesk_${field}`);
		return html`<umb-property-layout label=${label} description=${this.localize.term(`promptDesk_profile_${field}`)}>
			<div slot="editor" class="number">
				<uui-input
					type="number"
					label=${label}
					step=${step}
					min=${min}
					max=${max}
					.value=${value === null || value === undefined ? '' : String(value / scale)}
					@input=${(event: Event) => this.#setNumber(field, numberOf(event), scale)}
					${umbBindToValidation(this, `$.settings.${field}`, value)}
				></uui-input>
				${unit ? html`<span class="muted">${this.localize.term(`promptDesk_unit_${unit}`)}</span>` : ''}
			</div>
		</umb-property-layout>`;
	}

	/** Time and budget always have a value; left empty they are sent without one and take the server's. */
	#setNumber(field: NumberField, value: number | null, scale: number) {
		const hasDefault = field === 'timeoutMs' || field === 'contextTokenBudget';
		this.#setting({ [field]: value === null ? (hasDefault ? undefined : null) : Math.round(value * scale * 1000) / 1000 });
	}

	#renderSystemPrompt() {
		const { systemPromptTemplate } = this._model!.settings;
		const label = this.localize.term('promptDesk_systemPrompt');
		return html`<umb-property-layout label=${label} description=${this.localize.term('promptDesk_systemPromptHelp')}>
			<uui-textarea
				slot="editor"
				label=${label}
				auto-height
				.value=${systemPromptTemplate ?? ''}
				@input=${(event: Event) => this.#setting({ systemPromptTemplate: textOf(event) })}
				${umbBindToValidation(this, '$.settings.systemPromptTemplate', systemPromptTemplate)}
			></uui-textarea>
		</umb-property-layout>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		columnsStyles,
		css`
			.stack:first-child uui-box {
				--uui-box-default-padding: 0 var(--uui-size-space-5);
			}
			umb-property-layout {
				padding: 15px 0;
			}
			umb-property-layout + umb-property-layout {
				border-top: 1px solid var(--uui-color-divider);
			}
			.number {
				display: flex;
				align-items: center;
				gap: var(--uui-size-space-3);
			}
			.number uui-input {
				width: 140px;
			}
			uui-textarea {
				width: 100%;
				--uui-textarea-min-height: 90px;
			}
		`,
	];
}

export { PdProfileViewElement as element };
