import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { panelStyles } from './panel.styles.ts';
import type { PromptVariable } from './prompt-action.ts';
import { hasValue, isMissing, summaryOf, type VariableValues } from './variables.ts';

/** What the prompt asks the editor for. Folded once it has all it needs. */
@customElement('pd-run-variables')
export class PdRunVariablesElement extends UmbLitElement {
	@property({ attribute: false })
	variables: PromptVariable[] = [];

	@property({ attribute: false })
	values: VariableValues = {};

	@property({ type: Boolean, reflect: true })
	open = false;

	/** The run waits for the form: its button is the filled one, and it cannot be folded away. */
	@property({ type: Boolean, reflect: true })
	asking = false;

	@property({ type: Boolean })
	disabled = false;

	/** Run was pressed: what it waits for is said. */
	@state()
	private _tried = false;

	override focus() {
		const first = this.variables.find((variable) => variable.required && !hasValue(variable, this.values)) ?? this.variables[0];
		this.renderRoot.querySelector<HTMLElement>(`[data-name="${first?.name}"]`)?.focus();
	}

	#set(name: string, value: unknown) {
		this.values = { ...this.values, [name]: value };
		this.dispatchEvent(new UmbChangeEvent());
	}

	#submit(event: Event) {
		event.preventDefault();
		if (this.disabled) return;
		this._tried = isMissing(this.variables, this.values);
		if (this._tried) this.focus();
		else this.dispatchEvent(new CustomEvent('run'));
	}

	override render() {
		const term = (key: string) => this.localize.term(`promptDesk_run${key}`);
		const open = this.open || this.asking;
		return html`
			<section class="panel" aria-label=${term('Details')}>
				<div class="head ${open ? '' : 'folded'}">
					${
						this.asking
							? html`<h3 class="grow">${term('DetailsFirst')}</h3>`
							: html`<button type="button" aria-expanded=${open} @click=${() => (this.open = !this.open)}>
									<uui-symbol-expand ?open=${open}></uui-symbol-expand>
									<span>${term('Details')}</span>
									<small class="muted given">${open ? nothing : summaryOf(this.variables, this.values)}</small>
								</button>`
					}
				</div>
				${open ? this.#renderForm(term('Run'), term('RunAgain')) : nothing}
			</section>
		`;
	}

	#renderForm(run: string, again: string) {
		return html`
			<form class="body" @submit=${this.#submit}>
				${this.variables.map((variable) => this.#renderField(variable))}
				<uui-button
					type="submit"
					look=${this.asking ? 'primary' : 'outline'}
					label=${this.asking ? run : again}
					?disabled=${this.disabled}
					@click=${this.#submit}
				></uui-button>
			</form>
		`;
	}

	#renderField(variable: PromptVariable) {
		const label = variable.label || variable.name;
		const lacks = this._tried && variable.required && !hasValue(variable, this.values);
		return html`
			<div class="field">
				${variable.type === 'boolean' ? nothing : html`<uui-label ?required=${variable.required}>${label}</uui-label>`}
				${this.#renderInput(variable, label)}
				${lacks ? html`<small class="lacks" role="alert">${this.localize.term('promptDesk_runNeeded')}</small>` : nothing}
				${variable.help ? html`<small class="muted">${variable.help}</small>` : nothing}
			</div>
		`;
	}

	#renderInput({ name, type, required, choices }: PromptVariable, label: string) {
		const value = this.values[name] ?? '';
		const onInput = (event: Event) => this.#set(name, (event.target as HTMLInputElement).value);
		if (type === 'boolean') {
			const onToggle = (event: Event) => this.#set(name, (event.target as HTMLInputElement).checked);
			return html`<uui-toggle data-name=${name} label=${label} ?checked=${value === true} @change=${onToggle}></uui-toggle>`;
		}
		if (type === 'choice') {
			const options = choices.map((choice) => ({ name: choice, value: choice, selected: choice === value }));
			const none = { name: this.localize.term('promptDesk_runChoose'), value: '', selected: value === '' };
			return html`<uui-select data-name=${name} label=${label} .options=${[none, ...options]} @change=${onInput}></uui-select>`;
		}
		return html`<uui-input
			data-name=${name}
			label=${label}
			type=${type === 'number' ? 'number' : 'text'}
			step="any"
			?required=${required}
			required-message=${this.localize.term('validation_invalidEmpty')}
			.value=${String(value)}
			@input=${onInput}
		></uui-input>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		panelStyles,
		css`
			:host {
				display: block;
			}
			.folded {
				border-bottom: 0;
			}
			button {
				display: flex;
				align-items: center;
				gap: var(--uui-size-space-2);
				width: 100%;
				min-height: 42px;
				padding: 0;
				border: 0;
				background: none;
				font: inherit;
				color: inherit;
				text-align: left;
				cursor: pointer;
			}
			button:focus-visible {
				outline: 2px solid var(--uui-color-focus);
				border-radius: var(--uui-border-radius-1);
			}
			.given {
				flex: 1 1 0;
				min-width: 0;
				overflow: hidden;
				text-align: right;
				text-overflow: ellipsis;
				white-space: nowrap;
				padding-right: var(--uui-size-space-3);
			}
			form {
				display: flex;
				flex-direction: column;
				gap: var(--uui-size-space-4);
			}
			form > uui-button {
				align-self: flex-start;
			}
			.lacks {
				color: var(--pd-negative);
			}
			.field {
				display: flex;
				flex-direction: column;
				gap: var(--uui-size-space-1);
			}
			uui-label {
				font-size: 13px;
			}
		`,
	];
}
