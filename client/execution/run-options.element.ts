import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import '../ui/meter.element.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import type { RunOption } from './run.ts';

/** Answers to choose between, as a radio group of cards. The chosen one can be edited in place. */
@customElement('pd-run-options')
export class PdRunOptionsElement extends UmbLitElement {
	@property({ attribute: false })
	options: RunOption[] = [];

	@property({ type: Number })
	chosen = 0;

	@property({ type: Boolean })
	streaming = false;

	/** How many are still to come. */
	@property({ type: Number })
	pending = 0;

	@property({ attribute: false })
	meterOf: (value: string) => { count: number; limit: number | undefined } = (value) => ({ count: value.length, limit: undefined });

	@state()
	private _editing = false;

	override focus() {
		this.renderRoot.querySelector<HTMLElement>(this._editing ? 'uui-textarea' : 'input:checked')?.focus();
	}

	#choose(index: number) {
		this._editing = false;
		this.dispatchEvent(new CustomEvent<number>('choose', { detail: index }));
	}

	async #edit() {
		this._editing = !this._editing;
		await this.updateComplete;
		this.focus();
	}

	#input(event: InputEvent) {
		const value = (event.target as HTMLInputElement).value;
		this.options = this.options.map((option, index) => (index === this.chosen ? { ...option, value } : option));
		this.dispatchEvent(new UmbChangeEvent());
	}

	override render() {
		return html`
			<fieldset>
				<legend><slot name="legend"></slot></legend>
				${this.options.map((option, index) => this.#renderCard(option, index))}
				${this.pending > 0 ? html`<div class="card pending"><i class="caret"></i></div>` : nothing}
			</fieldset>
		`;
	}

	#renderCard(option: RunOption, index: number) {
		const chosen = index === this.chosen;
		const editing = chosen && this._editing;
		const { count, limit } = this.meterOf(option.value);
		const label = this.localize.term(editing ? 'promptDesk_runEdited' : 'promptDesk_runEdit');
		return html`
			<div class="card ${chosen && !this.streaming ? 'chosen' : ''}" @click=${() => !chosen && !this.streaming && this.#choose(index)}>
				<input
					type="radio"
					name="option"
					id="option-${index}"
					aria-label=${option.value}
					?disabled=${this.streaming}
					.checked=${chosen && !this.streaming}
					@change=${() => this.#choose(index)}
				/>
				<div class="content">
					${
						editing
							? html`<uui-textarea
									label=${option.label || option.value}
									auto-height
									.value=${option.value}
									@input=${this.#input}
								></uui-textarea>`
							: html`<label class="value" for="option-${index}">${option.value}</label>`
					}
					${option.description ? html`<small class="muted description">${option.description}</small>` : nothing}
					<pd-meter inline .count=${count} .limit=${limit}></pd-meter>
					${
						chosen && !this.streaming
							? html`<uui-button class="edit" label=${label} @click=${this.#edit}>
									<uui-icon name=${editing ? 'icon-check' : 'icon-edit'}></uui-icon>${label}
								</uui-button>`
							: nothing
					}
				</div>
			</div>
		`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			:host {
				display: block;
			}
			fieldset {
				display: flex;
				flex-direction: column;
				gap: var(--uui-size-space-3);
				margin: 0;
				padding: 0;
				border: 0;
				min-width: 0;
			}
			legend {
				width: 100%;
				padding: 0 0 var(--uui-size-space-3);
			}
			.card {
				display: flex;
				gap: var(--uui-size-space-4);
				padding: 15px var(--uui-size-space-5);
				background: var(--uui-color-surface);
				border: 1px solid var(--uui-color-border);
				border-radius: 12px;
			}
			.card:not(.chosen, .pending):hover {
				border-color: var(--uui-color-border-emphasis);
			}
			.chosen {
				border-color: var(--uui-color-selected);
				box-shadow: inset 0 0 0 1px var(--uui-color-selected);
			}
			.pending {
				min-height: 48px;
			}
			.caret {
				width: 2px;
				height: 18px;
				background: var(--uui-color-selected);
			}
			input {
				appearance: none;
				flex: none;
				width: 18px;
				height: 18px;
				margin: 2px 0 0;
				border: 1.5px solid var(--uui-color-border-emphasis);
				border-radius: 50%;
			}
			input:checked {
				border: 5.5px solid var(--uui-color-selected);
			}
			input:focus-visible {
				outline: 2px solid var(--uui-color-focus);
				outline-offset: 2px;
			}
			.content {
				flex: 1 1 0;
				min-width: 0;
			}
			.value {
				display: block;
				font-size: 15px;
				line-height: 21px;
				white-space: pre-wrap;
				overflow-wrap: anywhere;
			}
			.chosen .value {
				font-weight: 700;
			}
			.description {
				display: block;
				margin-top: var(--uui-size-space-1);
			}
			pd-meter {
				margin-top: var(--uui-size-space-3);
			}
			.edit {
				margin: var(--uui-size-space-3) 0 0 calc(-1 * var(--uui-size-space-3));
				--uui-button-height: 27px;
				--uui-button-font-size: 12px;
			}
			.edit uui-icon {
				margin-right: var(--uui-size-space-2);
			}
			uui-textarea {
				display: block;
				width: 100%;
				font-size: 15px;
			}
		`,
	];
}
