import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdText, pdTokens } from '../ui/tokens.ts';
import './connect-link.element.ts';
import { causeOf } from './failure.ts';
import { panelStyles } from './panel.styles.ts';
import type { Failure } from './run.ts';

/** What happened, why, and what to do, in the editor's words. No code, no stack. */
@customElement('pd-run-failure')
export class PdRunFailureElement extends UmbLitElement {
	@property({ attribute: false })
	failure!: Failure;

	/** How long the run took, for the one failure that is about time. */
	@property({ type: Number })
	seconds = 0;

	override focus() {
		this.renderRoot.querySelector<HTMLElement>('uui-button, h3')?.focus();
	}

	#when() {
		const { retryAfter } = this.failure;
		if (!retryAfter) return this.localize.term('promptDesk_runLater');
		const at = new Date(Date.now() + retryAfter * 1000);
		if (retryAfter < 90) return this.localize.term('promptDesk_runInSeconds', this.localize.number(Math.ceil(retryAfter)));
		const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
		const sameDay = at.toDateString() === new Date().toDateString();
		return this.localize.term('promptDesk_runAt', this.localize.date(at, sameDay ? clock : { ...clock, day: 'numeric', month: 'long' }));
	}

	override render() {
		const { cause, canRetry, isRefusal, isUnconnected } = causeOf(this.failure.code);
		const text = (part: string) => this.localize.termOrDefault(`promptDesk_runFailed${cause}${part}`, '', this.#fact(cause));
		const [why, todo] = [text('Why'), text('Do')];
		return html`
			<section class="panel ${isRefusal ? 'refusal' : ''}" role="alert">
				<span class="icon"><umb-icon name=${isRefusal ? 'icon-shield' : 'icon-alert'}></umb-icon></span>
				<div class="grow">
					<h3 tabindex="-1">${text('')}</h3>
					${why ? html`<p>${why}</p>` : nothing}
					${
						todo
							? html`<h4 class="over">${this.localize.term('promptDesk_runWhatToDo')}</h4>
									<p>${isUnconnected ? html`<pd-connect-link>${todo}</pd-connect-link>` : todo}</p>`
							: nothing
					}
					${canRetry ? this.#renderRetry() : nothing}
				</div>
			</section>
		`;
	}

	/** The one detail that the words of this cause have a place for. */
	#fact(cause: string) {
		if (cause === 'Timeout') return this.localize.number(this.seconds);
		if (cause === 'Limit' || cause === 'Busy') return this.#when();
		if (cause === 'Variable') return this.localize.list((this.failure.missing ?? []).map((name) => this.#named(name)));
		return this.failure.detail ?? '';
	}

	#named(variable: string) {
		return variable === 'currentValue' ? this.localize.term('promptDesk_runCurrentText').toLowerCase() : variable;
	}

	#renderRetry() {
		const label = this.localize.term('promptDesk_runRetry');
		return html`<uui-button look="primary" label=${label} @click=${() => this.dispatchEvent(new CustomEvent('retry'))}>
			<uui-icon name="icon-refresh"></uui-icon>${label}
		</uui-button>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		panelStyles,
		css`
			:host {
				display: block;
			}
			.panel {
				display: flex;
				gap: var(--uui-size-space-4);
				padding: 21px var(--uui-size-space-5);
			}
			.icon {
				display: grid;
				place-items: center;
				flex: none;
				width: 30px;
				height: 30px;
				border-radius: 8px;
				font-size: 16px;
				background: var(--pd-del);
				color: var(--pd-negative);
			}
			.refusal .icon {
				background: var(--pd-warn);
				color: var(--pd-amber);
			}
			h3 {
				font-size: 15px;
				line-height: 21px;
				font-weight: 700;
				outline: none;
				padding-top: 4px;
			}
			h3 + p {
				margin-top: var(--uui-size-space-2);
			}
			.over {
				margin: var(--uui-size-space-4) 0 var(--uui-size-space-1);
			}
			uui-button {
				margin-top: var(--uui-size-space-4);
			}
			uui-icon {
				margin-right: var(--uui-size-space-2);
			}
		`,
	];
}
