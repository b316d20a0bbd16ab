import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { umbBindToValidation } from '@umbraco-cms/backoffice/validation';
import { numberOf, PdWorkspacePart } from '../entity/workspace-part.ts';
import { panelStyles } from '../ui/panel.styles.ts';
import { pdTokens } from '../ui/tokens.ts';
import { profileNames, type ProfileName } from '../profile/profile-names.ts';
import type { PdSegmentedElement } from '../ui/segmented.element.ts';
import type { Prompt } from './prompt.types.ts';
import '../ui/field.element.ts';
import '../ui/segmented.element.ts';

const FORMATS = ['text', 'markdown', 'html', 'json'] as const;
const MODES = ['Replace', 'Append', 'Prepend', 'AskEditor'] as const;

/** Who answers, what comes back, and where it goes. */
@customElement('pd-answer-panel')
export class PdAnswerPanelElement extends PdWorkspacePart<Prompt> {
	@state()
	private _profiles: ProfileName[] = [];

	override connectedCallback() {
		super.connectedCallback();
		profileNames(this, true).then((profiles) => (this._profiles = profiles));
	}

	#options(values: readonly string[], chosen: string, key: string) {
		return values.map((value) => ({ name: this.localize.term(`promptDesk_${key}_${value}`), value, selected: value === chosen }));
	}

	#setGives(gives: string) {
		this.change({ optionCount: { text: 1, options: Math.max(3, this._model!.optionCount), check: 0 }[gives] ?? 1 });
	}

	#setSetting(field: 'temperature' | 'maxTokens', value: number | null) {
		const { [field]: _, ...others } = this._model!.settings ?? {};
		const settings = value === null ? others : { ...others, [field]: value };
		this.change({ settings: Object.values(settings).some((set) => set !== null) ? settings : null });
	}

	override render() {
		if (!this._model) return;
		const { optionCount } = this._model;
		const gives = optionCount === 0 ? 'check' : optionCount === 1 ? 'text' : 'options';
		return html`<uui-box headline=${this.localize.term('promptDesk_answer')}>
			<div class="fields">
				${this.#renderProfile()} ${this.#renderGives(gives)} ${gives === 'check' ? nothing : this.#renderInsert()}
				${this.#renderNumber('maxLength', this._model.maxLength, '1', (value) => this.change({ maxLength: value }))}
				<uui-toggle
					label=${this.localize.term('promptDesk_includePage')}
					.checked=${this._model.includeEntityContext}
					@change=${(event: Event) => this.change({ includeEntityContext: (event.target as HTMLInputElement).checked })}
				></uui-toggle>
				<details ?open=${!!this._model.settings}>
					<summary>${this.localize.term('promptDesk_overrides')}</summary>
					<div class="pair">
						${this.#renderNumber('temperature', this._model.settings?.temperature, '0.1', (value) => this.#setSetting('temperature', value), 'settings.')}
						${this.#renderNumber('maxTokens', this._model.settings?.maxTokens, '1', (value) => this.#setSetting('maxTokens', value), 'settings.')}
					</div>
				</details>
			</div>
		</uui-box>`;
	}

	#renderProfile() {
		const { profileId } = this._model!;
		const label = this.localize.term('promptDesk_profile');
		const chosen = this._profiles.find(({ id }) => id === profileId);
		const options = [
			{ name: this.localize.term('promptDesk_defaultProfile'), value: '', selected: !profileId },
			...this._profiles.map(({ id, name }) => ({ name, value: id, selected: id === profileId })),
		];
		return html`<pd-field label=${label} help=${chosen?.model.modelId ?? ''}>
			<uui-select
				label=${label}
				.options=${options}
				@change=${(event: Event) => this.change({ profileId: (event.target as HTMLSelectElement).value || null })}
				${umbBindToValidation(this, '$.profileId', profileId)}
			></uui-select>
		</pd-field>`;
	}

	#renderGives(gives: string) {
		const label = this.localize.term('promptDesk_gives');
		const choices = ['text', 'options', 'check'].map((value) => ({ value, name: this.localize.term(`promptDesk_gives_${value}`) }));
		return html`<pd-field label=${label} help=${gives === 'check' ? this.localize.term('promptDesk_gives_checkHelp') : ''}>
				<pd-segmented
					label=${label}
					.choices=${choices}
					.value=${gives}
					@change=${(event: Event) => this.#setGives((event.target as PdSegmentedElement).value)}
				></pd-segmented>
			</pd-field>
			${
				gives === 'options'
					? html`<pd-field label=${this.localize.term('promptDesk_optionCount')}>
							<uui-input
								type="number"
								min="2"
								max="10"
								label=${this.localize.term('promptDesk_optionCount')}
								.value=${String(this._model!.optionCount)}
								@change=${(event: Event) => this.change({ optionCount: Math.min(10, Math.max(2, numberOf(event) ?? 3)) })}
							></uui-input>
						</pd-field>`
					: nothing
			}`;
	}

	#renderInsert() {
		const { outputFormat, applyMode } = this._model!;
		const [format, insert] = [this.localize.term('promptDesk_format'), this.localize.term('promptDesk_onInsert')];
		return html`<div class="pair">
			<pd-field label=${format}>
				<uui-select
					label=${format}
					.options=${this.#options(FORMATS, outputFormat, 'format')}
					@change=${(event: Event) => this.change({ outputFormat: (event.target as HTMLSelectElement).value as Prompt['outputFormat'] })}
				></uui-select>
			</pd-field>
			<pd-field label=${insert}>
				<uui-select
					label=${insert}
					.options=${this.#options(MODES, applyMode, 'insert')}
					@change=${(event: Event) => this.change({ applyMode: (event.target as HTMLSelectElement).value as Prompt['applyMode'] })}
				></uui-select>
			</pd-field>
		</div>`;
	}

	#renderNumber(field: string, value: number | null | undefined, step: string, set: (value: number | null) => void, path = '') {
		const label = this.localize.term(`promptDesk_${field}`);
		const help = this.localize.termOrDefault(`promptDesk_${field}Help`, '');
		return html`<pd-field label=${label} help=${help}>
			<uui-input
				type="number"
				step=${step}
				min=${step === '1' ? 1 : 0}
				label=${label}
				.value=${value === null || value === undefined ? '' : String(value)}
				@input=${(event: Event) => set(numberOf(event))}
				${umbBindToValidation(this, `$.${path}${field}`, value)}
			></uui-input>
		</pd-field>`;
	}

	static override styles = [
		pdTokens,
		panelStyles,
		css`
			summary {
				cursor: pointer;
				font-size: 13px;
				font-weight: 700;
			}
			details .pair {
				margin-top: var(--uui-size-space-3);
			}
		`,
	];
}
