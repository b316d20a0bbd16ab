import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbBindToValidation } from '@umbraco-cms/backoffice/validation';
import { panelStyles } from '../ui/panel.styles.ts';
import { pdTokens } from '../ui/tokens.ts';
import { textOf } from '../entity/workspace-part.ts';
import type { PromptVariable, VariableType } from './prompt.types.ts';
import '../ui/field.element.ts';

const TYPES: VariableType[] = ['text', 'number', 'boolean', 'choice'];

/** The form of one variable. Says each change at once by `change`; Done only folds it. */
@customElement('pd-variable-form')
export class PdVariableFormElement extends UmbLitElement {
	@property({ attribute: false })
	variable!: PromptVariable;

	/** Where messages about it stand in the validation context. */
	@property({ attribute: false })
	path = '';

	override firstUpdated() {
		if (!this.variable.name) this.shadowRoot!.querySelector<HTMLElement>('#name')?.focus();
	}

	#set(fields: Partial<PromptVariable>) {
		this.dispatchEvent(new CustomEvent('change', { detail: { ...this.variable, ...fields } }));
	}

	#setType(type: VariableType) {
		this.#set({ type, default: null, choices: type === 'choice' ? (this.variable.choices ?? []) : [] });
	}

	override render() {
		const { label, type, required, choices, help } = this.variable;
		return html`<div class="fields" id="form">
			${this.#renderText('name', this.variable.name, (name) => this.#set({ name: (name ?? '').trim() }), true)}
			${this.#renderText('label', label, (text) => this.#set({ label: text ?? '' }))}
			<pd-field label=${this.localize.term('promptDesk_variable_type')}>
				<uui-select
					label=${this.localize.term('promptDesk_variable_type')}
					.options=${TYPES.map((value) => ({ value, name: this.localize.term(`promptDesk_type_${value}`), selected: value === type }))}
					@change=${(event: Event) => this.#setType((event.target as HTMLSelectElement).value as VariableType)}
				></uui-select>
			</pd-field>
			${type === 'choice' ? this.#renderChoices(choices ?? []) : nothing} ${this.#renderDefault()}
			${this.#renderText('help', help, (text) => this.#set({ help: text ?? '' }))}
			<uui-toggle
				label=${this.localize.term('promptDesk_variable_required')}
				.checked=${required ?? false}
				@change=${(event: Event) => this.#set({ required: (event.target as HTMLInputElement).checked })}
			></uui-toggle>
			<div id="actions">
				<uui-button
					look="secondary"
					label=${this.localize.term('promptDesk_done')}
					@click=${() => this.dispatchEvent(new Event('done'))}
				></uui-button>
				<uui-button label=${this.localize.term('general_remove')} @click=${() => this.dispatchEvent(new Event('remove'))}></uui-button>
			</div>
		</div>`;
	}

	#renderText(field: string, value: string | null | undefined, set: (value: string | null) => void, required = false) {
		const label = this.localize.term(`promptDesk_variable_${field}`);
		return html`<pd-field label=${label} ?required=${required} help=${this.localize.termOrDefault(`promptDesk_variable_${field}Help`, '')}>
			<uui-input
				id=${field}
				label=${label}
				?required=${required}
				.value=${value ?? ''}
				@input=${(event: Event) => set(textOf(event))}
				${umbBindToValidation(this, `${this.path}.${field}`, value)}
			></uui-input>
		</pd-field>`;
	}

	#renderChoices(choices: string[]) {
		const label = this.localize.term('promptDesk_variable_choices');
		const read = (event: Event) => (event.target as HTMLTextAreaElement).value.split('\n');
		return html`<pd-field label=${label} help=${this.localize.term('promptDesk_variable_choicesHelp')}>
			<uui-textarea
				label=${label}
				auto-height
				.value=${choices.join('\n')}
				@input=${(event: Event) => this.#set({ choices: read(event) })}
				@change=${(event: Event) =>
					this.#set({
						choices: read(event)
							.map((choice) => choice.trim())
							.filter(Boolean),
					})}
				${umbBindToValidation(this, `${this.path}.choices`, choices)}
			></uui-textarea>
		</pd-field>`;
	}

	#renderDefault() {
		const { type, default: value, choices } = this.variable;
		const label = this.localize.term('promptDesk_variable_default');
		if (type === 'boolean')
			return html`<uui-toggle
				label=${this.localize.term('promptDesk_variable_onByDefault')}
				.checked=${value === true}
				@change=${(event: Event) => this.#set({ default: (event.target as HTMLInputElement).checked })}
			></uui-toggle>`;
		if (type === 'choice') {
			const options = ['', ...(choices ?? [])].map((choice) => ({
				name: choice || '–',
				value: choice,
				selected: choice === (value ?? ''),
			}));
			return html`<pd-field label=${label}>
				<uui-select label=${label} .options=${options} @change=${(event: Event) => this.#set({ default: textOf(event) })}></uui-select>
			</pd-field>`;
		}
		const read = (event: Event) => {
			const text = textOf(event);
			return type === 'number' && text !== null ? Number(text) : text;
		};
		return html`<pd-field label=${label}>
			<uui-input
				label=${label}
				type=${type === 'number' ? 'number' : 'text'}
				.value=${value === null || value === undefined ? '' : String(value)}
				@change=${(event: Event) => this.#set({ default: read(event) })}
				${umbBindToValidation(this, `${this.path}.default`, value)}
			></uui-input>
		</pd-field>`;
	}

	static override styles = [
		pdTokens,
		panelStyles,
		css`
			#form {
				margin: 0 -6px;
				padding: 12px;
				border-radius: var(--uui-border-radius);
				background: var(--uui-color-background);
			}
			#actions {
				display: flex;
				gap: var(--uui-size-space-2);
			}
		`,
	];
}
