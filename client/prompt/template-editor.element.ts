import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { customElement, guard, html, nothing, property, query, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbFormControlMixin } from '@umbraco-cms/backoffice/validation';
import { pdTokens } from '../ui/tokens.ts';
import { templateEditorStyles } from './template-editor.styles.ts';
import { matching, type Suggestion } from './template-names.ts';

const TOKEN = /\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{\{[^{}]*$/g;
const AT_CARET = /\{\{-?\s*([\p{L}\p{N}_.]*)$/u;
/** More than anybody scrolls through; typing narrows it. */
const SHOWN = 100;
/** Keys that take the caret away from the name. */
const LEAVES = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wholeWord = (text: string) => new RegExp(`(?<![\\w.])${escaped(text)}(?![\\w.])`);

/** A textarea over a coloured copy of its text, with completion on `{{`. */
@customElement('pd-template-editor')
export class PdTemplateEditorElement extends UmbFormControlMixin<string, typeof UmbLitElement, undefined>(UmbLitElement) {
	@property({ attribute: false })
	suggestions: Suggestion[] = [];

	/** Pieces of the text that a finding is about, with their lines; they are marked. */
	@property({ attribute: false })
	found: { text: string; line?: number }[] = [];

	@property()
	label = '';

	@property()
	placeholder = '';

	@query('textarea')
	private _textarea!: HTMLTextAreaElement;

	@query('#list')
	private _list!: HTMLElement;

	@state()
	private _matches: Suggestion[] = [];

	@state()
	private _chosen = 0;

	@state()
	private _typed = '';

	#start = -1;

	constructor() {
		super();
		this.addValidator(
			'valueMissing',
			() => this.localize.term('validation_invalidEmpty'),
			() => !this.value,
		);
	}

	override firstUpdated() {
		this.addFormControlElement(this._textarea);
	}

	override focus() {
		this._textarea.focus();
	}

	/** Replaces the first occurrence from a line on, as the user would, so that undo brings it back. */
	replace(text: string, replacement: string, line = 1) {
		const { value } = this._textarea;
		const from = value.split('\n', line - 1).join('\n').length;
		const at = value.slice(from).search(wholeWord(text));
		if (at >= 0) this.#insert(from + at, from + at + text.length, replacement);
		this.#close();
	}

	/** True while a name is being chosen, and the braces are still open for a reason. */
	get isCompleting() {
		return this._matches.length > 0;
	}

	#insert(from: number, to: number, text: string) {
		this._textarea.focus();
		this._textarea.setSelectionRange(from, to);
		// execCommand keeps the browser's own undo; setRangeText would clear it.
		document.execCommand('insertText', false, text);
	}

	#onInput = () => {
		this.value = this._textarea.value;
		this.dispatchEvent(new UmbChangeEvent());
		this.#complete();
	};

	async #complete() {
		const { selectionStart, value } = this._textarea;
		const typed = AT_CARET.exec(value.slice(Math.max(0, selectionStart - 80), selectionStart))?.[1];
		const matches = typed === undefined ? [] : matching(this.suggestions, typed);
		if (!matches.length) return this.#close();
		this._typed = typed!;
		this._matches = matches.slice(0, SHOWN);
		this._chosen = 0;
		this.#start = selectionStart - typed!.length;
		await this.updateComplete;
		this.#moveCaret();
		this._list.showPopover();
		this.shadowRoot!.querySelector('#options')?.scrollTo(0, 0);
	}

	/** Puts the popup's anchor where the name begins, measured in the copy. */
	#moveCaret() {
		const copy = this.shadowRoot!.querySelector('pre')!;
		const range = document.createRange();
		const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
		let left = this.#start;
		for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
			if (left <= node.length) {
				range.setStart(node, left);
				break;
			}
			left -= node.length;
		}
		const box = range.getBoundingClientRect();
		const frame = copy.getBoundingClientRect();
		const caret = this.shadowRoot!.querySelector<HTMLElement>('#caret')!;
		Object.assign(caret.style, { left: `${box.left - frame.left}px`, top: `${box.top - frame.top}px`, height: `${box.height || 27}px` });
	}

	#take(index: number) {
		const { selectionStart, value } = this._textarea;
		// Closed as it was opened: `{{ name }}` or `{{name}}`.
		const space = value[this.#start - 1] === ' ' ? ' ' : '';
		const closing = /^\s*-?\}\}/.test(value.slice(selectionStart)) ? '' : `${space}}}`;
		const { name } = this._matches[index]!;
		this.#insert(this.#start, selectionStart, name + closing);
		this.#close();
	}

	#onKey(event: KeyboardEvent) {
		if (!this._matches.length) return;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step) void this.#choose((this._chosen + step + this._matches.length) % this._matches.length);
		else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this._chosen);
		else if (event.key === 'Escape') this.#close();
		else {
			if (LEAVES.has(event.key)) this.#close();
			return;
		}
		event.preventDefault();
		event.stopPropagation();
	}

	async #choose(index: number) {
		this._chosen = index;
		await this.updateComplete;
		this.shadowRoot!.querySelector(`#option-${index}`)?.scrollIntoView({ block: 'nearest' });
	}

	#origin(origin: Suggestion['origin']) {
		if (typeof origin === 'string') return this.localize.term(`promptDesk_origin_${origin}`);
		const [first, ...others] = origin.types;
		return others.length ? this.localize.term('promptDesk_originTypes', first!, others.length) : first;
	}

	#close = () => {
		this._matches = [];
		if (this._list.matches(':popover-open')) this._list.hidePopover();
	};

	/** One line of the copy; lines that did not change are not rendered again. */
	#line = (line: string, number: number) => {
		const found = this.found.filter((each) => each.line === undefined || each.line === number).map(({ text }) => wholeWord(text));
		return guard([line, found.join('\n')], () => {
			const parts: unknown[] = [];
			let from = 0;
			for (const { 0: token, index } of line.matchAll(TOKEN)) {
				const isFound = found.some((word) => word.test(token));
				parts.push(line.slice(from, index), html`<mark class=${isFound ? 'found' : ''}>${token}</mark>`);
				from = index + token.length;
			}
			return [...parts, line.slice(from), '\n'];
		});
	};

	#renderCopy = () => (this.value ?? '').split('\n').map((line, at) => html`<div data-line=${at + 1}>${this.#line(line, at + 1)}</div>`);

	#renderName(name: string) {
		const at = name.toLowerCase().indexOf(this._typed.toLowerCase());
		const end = at + this._typed.length;
		return html`<span class="name">${name.slice(0, at)}<b>${name.slice(at, end)}</b>${name.slice(end)}</span>`;
	}

	override render() {
		const open = this._matches.length > 0;
		return html`<div id="frame">
			<pre aria-hidden="true">${this.#renderCopy()}</pre>
			<span id="caret" popovertarget="list" aria-hidden="true"></span>
			<textarea
				spellcheck="true"
				aria-label=${this.label}
				placeholder=${this.placeholder}
				role="combobox"
				aria-autocomplete="list"
				aria-expanded=${open}
				aria-controls="options"
				aria-activedescendant=${open ? `option-${this._chosen}` : nothing}
				.value=${this.value ?? ''}
				@input=${this.#onInput}
				@keydown=${this.#onKey}
				@click=${this.#close}
				@blur=${this.#close}
			></textarea>
			<uui-popover-container id="list" popover="manual" placement="bottom-start" margin="6">${this.#renderPopup()}</uui-popover-container>
		</div>`;
	}

	#renderPopup() {
		return html`<div id="popup">
			<div id="hint" aria-hidden="true">
				<span>${this.localize.term('promptDesk_values')}</span><span>${this.localize.term('promptDesk_enterInserts')}</span>
			</div>
			<ul id="options" role="listbox" aria-label=${this.localize.term('promptDesk_values')}>
				${repeat(
					this._matches,
					({ name }) => name,
					({ name, value, origin }, index) =>
						html`<li
							id="option-${index}"
							role="option"
							aria-selected=${index === this._chosen}
							@mousedown=${(event: Event) => {
								event.preventDefault();
								this.#take(index);
							}}
						>
							${this.#renderName(name)}<span>${value}</span
							><small title=${typeof origin === 'string' ? '' : origin.types.join(', ')}>${this.#origin(origin)}</small>
						</li>`,
				)}
			</ul>
		</div>`;
	}

	static override styles = [pdTokens, templateEditorStyles];
}

declare global {
	interface HTMLElementTagNameMap {
		'pd-template-editor': PdTemplateEditorElement;
	}
}
