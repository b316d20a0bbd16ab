import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { css, customElement, guard, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import '../ui/meter.element.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { markupOf } from './answer-markup.ts';
import { panelStyles } from './panel.styles.ts';
import { secondsOf } from './run-figures.ts';
import { sentencesOf } from './run.ts';

/** What stands under the caret: the sidebar's footer, and with it the meter. */
const FOOTER = 54;
const FOOTER_AND_METER = 120;

/** The new text: growing while it streams, a field as soon as it is done. */
@customElement('pd-run-answer')
export class PdRunAnswerElement extends UmbLitElement {
	@property()
	text = '';

	@property({ type: Boolean, reflect: true })
	streaming = false;

	/** The answer came to its end. */
	@property({ type: Boolean })
	whole = false;

	/** An answer to read, without a field to write it into. */
	@property({ type: Boolean })
	readonly = false;

	/** Of an answer to read: its form is shown, once it is whole. */
	@property({ type: Boolean })
	markdown = false;

	@property({ attribute: false })
	meter: { count: number; limit: number | undefined } = { count: 0, limit: undefined };

	@state()
	private _elapsed = 0;

	#timer?: ReturnType<typeof setInterval>;
	#streamed = false;
	#spoken = 0;
	#saying = '';

	override willUpdate(changes: Map<string, unknown>) {
		this.#speak();
		if (!changes.has('streaming')) return;
		clearInterval(this.#timer);
		if (!this.streaming) return;
		const started = performance.now();
		this._elapsed = 0;
		this.#timer = setInterval(() => (this._elapsed = performance.now() - started), 100);
	}

	/** To a screen reader: each sentence once, when it is finished. */
	#speak() {
		if (!this.streaming) {
			this.#saying = this.#streamed && this.whole ? this.localize.term('promptDesk_runReady') : '';
			this.#spoken = 0;
			return;
		}
		this.#streamed = true;
		const finished = sentencesOf(this.text);
		if (finished.length <= this.#spoken) return;
		this.#saying = finished.slice(this.#spoken).trim();
		this.#spoken = finished.length;
	}

	override disconnectedCallback() {
		super.disconnectedCallback();
		clearInterval(this.#timer);
	}

	/** At the beginning: of a long answer one wants to read the first line, not the last. */
	override async focus() {
		const field = this.renderRoot.querySelector<HTMLElement>('uui-textarea, .answer');
		await field?.focus();
		const input = field?.shadowRoot?.querySelector('textarea');
		input?.setSelectionRange(0, 0);
		input?.scrollTo(0, 0);
	}

	/** Follows the text while its end is in view; who has scrolled up to read stays there. */
	protected override update(changes: Map<string, unknown>) {
		const caret = () => this.renderRoot.querySelector('.caret');
		const wasInView = this.streaming && (caret()?.getBoundingClientRect().bottom ?? 0) < innerHeight - FOOTER;
		super.update(changes);
		const bottom = caret()?.getBoundingClientRect().bottom ?? 0;
		if (wasInView && bottom > innerHeight - FOOTER_AND_METER) this.renderRoot.querySelector('pd-meter')?.scrollIntoView({ block: 'end' });
	}

	#input(event: InputEvent) {
		this.text = (event.target as HTMLInputElement).value;
		this.dispatchEvent(new UmbChangeEvent());
	}

	override render() {
		const headline = this.localize.term(this.readonly ? 'promptDesk_runAnswer' : 'promptDesk_runNewText');
		return html`
			<section class="panel" aria-label=${headline}>
				<div class="head">
					<h3 class="grow">${headline}</h3>
					${this.streaming ? html`<small class="muted figure time">${secondsOf(this.localize, this._elapsed)}</small>` : nothing}
					<slot name="actions"></slot>
				</div>
				<div class="body" id="body">${this.#renderText(headline)}</div>
				${this.readonly ? nothing : html`<pd-meter ?running=${this.streaming} .count=${this.meter.count} .limit=${this.meter.limit}></pd-meter>`}
			</section>
			<div class="unseen" aria-live="polite">${this.#saying}</div>
		`;
	}

	#renderText(label: string) {
		if (this.streaming) return html`<div class="text answer">${this.text}<i class="caret"></i></div>`;
		if (this.readonly && this.markdown)
			return html`<div class="formatted answer" tabindex="-1">${guard([this.text], () => markupOf(this.text))}</div>`;
		if (this.readonly) return html`<div class="text answer" tabindex="-1">${this.text}</div>`;
		return html`<uui-textarea label=${label} auto-height .value=${this.text} @input=${this.#input}></uui-textarea>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		panelStyles,
		css`
			:host {
				display: block;
			}
			.time {
				padding-right: var(--uui-size-space-3);
			}
			:host([streaming]) #body {
				min-height: 120px;
			}
			/* Where the field will have it, so that no line moves when it is done. */
			:host([streaming]) .answer {
				padding: calc(var(--uui-size-2) + 1px) calc(var(--uui-size-3) + 1px);
			}
			.answer {
				font-size: 15px;
				line-height: 24px;
				outline: none;
			}
			.formatted > :first-child {
				margin-top: 0;
			}
			.formatted > :last-child {
				margin-bottom: 0;
			}
			.formatted :is(h1, h2, h3, h4) {
				font-size: 15px;
				font-weight: 700;
			}
			.formatted :is(p, ul, ol, h1, h2, h3, h4) {
				margin: 0 0 var(--uui-size-space-3);
			}
			.formatted :is(ul, ol) {
				padding-left: var(--uui-size-space-6);
			}
			.caret {
				display: inline-block;
				width: 2px;
				height: 18px;
				margin: 0 0 -4px 2px;
				background: var(--uui-color-selected);
			}
			@media (prefers-reduced-motion: no-preference) {
				.caret {
					animation: blink 1.1s steps(2, jump-none) infinite;
				}
			}
			@keyframes blink {
				to {
					opacity: 0;
				}
			}
			uui-textarea {
				display: block;
				width: 100%;
				font-size: 15px;
				/* Its line height, which has no name of its own. */
				--uui-size-6: 24px;
				--uui-textarea-min-height: 84px;
				--uui-textarea-max-height: 45vh;
			}
			pd-meter {
				padding: 0 var(--uui-size-space-5) 15px;
			}
			:host(:not([streaming])) pd-meter {
				margin-top: -6px;
			}
			.unseen {
				position: absolute;
				width: 1px;
				height: 1px;
				overflow: hidden;
				clip-path: inset(50%);
			}
		`,
	];
}
