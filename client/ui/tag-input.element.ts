import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdTokens } from './tokens.ts';
import './chip.element.ts';

export interface PdTagSuggestion {
	value: string;
	name?: string;
}

/** A list of short words: chips, and a field in which Enter or a comma adds the next. */
@customElement('pd-tag-input')
export class PdTagInputElement extends UmbLitElement {
	@property()
	label = '';

	@property()
	placeholder = '';

	@property({ attribute: false })
	value: string[] = [];

	@property({ attribute: false })
	suggestions: PdTagSuggestion[] = [];

	override focus() {
		this.shadowRoot!.querySelector<HTMLElement>('input')?.focus();
	}

	#set(value: string[]) {
		this.value = value;
		this.dispatchEvent(new UmbChangeEvent());
	}

	#add(input: HTMLInputElement) {
		const added = input.value
			.split(',')
			.map((part) => part.trim())
			.filter((part) => part && !this.value.includes(part));
		input.value = '';
		if (added.length) this.#set([...this.value, ...added]);
	}

	#onKey(event: KeyboardEvent) {
		const input = event.target as HTMLInputElement;
		if ((event.key === 'Enter' || event.key === ',') && input.value.trim()) {
			event.preventDefault();
			this.#add(input);
		} else if (event.key === 'Backspace' && !input.value && this.value.length) this.#set(this.value.slice(0, -1));
	}

	/** A click in the list of suggestions has no key; the whole word at once is one. */
	#onInput(event: InputEvent) {
		const input = event.target as HTMLInputElement;
		const whole = event.inputType === 'insertReplacementText' || !event.inputType;
		if (whole && this.suggestions.some(({ value }) => value === input.value)) this.#add(input);
	}

	#nameOf = (value: string) => this.suggestions.find((suggestion) => suggestion.value === value)?.name ?? value;

	override render() {
		const left = this.suggestions.filter(({ value }) => !this.value.includes(value));
		return html`<div id="box">
			${this.value.map(
				(value) =>
					html`<pd-chip
						title=${value}
						label=${this.#nameOf(value)}
						@remove=${() => this.#set(this.value.filter((each) => each !== value))}
					></pd-chip>`,
			)}
			<input
				aria-label=${this.label}
				placeholder=${this.value.length ? nothing : this.placeholder}
				list="suggestions"
				@keydown=${this.#onKey}
				@input=${this.#onInput}
				@blur=${(event: Event) => this.#add(event.target as HTMLInputElement)}
			/>
			<datalist id="suggestions">${left.map(({ value, name }) => html`<option value=${value}>${name ?? value}</option>`)}</datalist>
		</div>`;
	}

	static override styles = [
		pdTokens,
		css`
			:host {
				display: block;
			}
			#box {
				display: flex;
				flex-wrap: wrap;
				align-items: center;
				gap: 6px;
				min-height: 36px;
				box-sizing: border-box;
				padding: 4px 6px;
				border: 1px solid var(--uui-color-border);
				border-radius: var(--uui-border-radius);
				background: var(--uui-color-surface);
			}
			#box:focus-within {
				outline: 2px solid var(--uui-color-focus);
				outline-offset: -1px;
			}
			input {
				flex: 1;
				min-width: 90px;
				height: 24px;
				padding: 0 6px;
				border: 0;
				outline: 0;
				font: inherit;
				color: inherit;
				background: none;
			}
			input::placeholder {
				color: var(--pd-muted);
			}
		`,
	];
}
