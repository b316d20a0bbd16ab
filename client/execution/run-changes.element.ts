import { css, customElement, html, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import '../ui/segmented.element.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import '../ui/word-diff.element.ts';
import type { PdSegmentedElement } from '../ui/segmented.element.ts';
import { panelStyles } from './panel.styles.ts';

/** Two columns need this much inside the sidebar. */
const SIDE_BY_SIDE_FROM = 440;

/** What is in the property now, alone or compared with what would be. */
@customElement('pd-run-changes')
export class PdRunChangesElement extends UmbLitElement {
	@property()
	current = '';

	/** Undefined while there is nothing to compare yet. */
	@property({ attribute: false })
	next?: string;

	@state()
	private _wide = false;

	@state()
	private _view?: string;

	#observer = new ResizeObserver(([entry]) => (this._wide = entry!.contentRect.width >= SIDE_BY_SIDE_FROM));

	override connectedCallback() {
		super.connectedCallback();
		this.#observer.observe(this);
	}

	override disconnectedCallback() {
		super.disconnectedCallback();
		this.#observer.disconnect();
	}

	override render() {
		if (this.next === undefined) return this.#renderCurrent();
		const term = (key: string) => this.localize.term(`promptDesk_run${key}`);
		const view = this._view ?? (this._wide ? 'side' : 'one');
		return html`
			<section class="panel" aria-label=${term('Changes')}>
				<div class="head">
					<h3 class="grow">${term('Changes')}</h3>
					<pd-segmented
						label=${term('ChangesView')}
						.value=${view}
						.choices=${[
							{ value: 'side', name: term('SideBySide') },
							{ value: 'one', name: term('OneText') },
						]}
						@change=${(event: Event) => (this._view = (event.target as PdSegmentedElement).value)}
					></pd-segmented>
				</div>
				<pd-word-diff
					.from=${this.current}
					.to=${this.next}
					fromLabel=${term('Current')}
					toLabel=${term('New')}
					?side-by-side=${view === 'side'}
				></pd-word-diff>
			</section>
		`;
	}

	#renderCurrent() {
		const { length } = this.current;
		return html`
			<section class="panel" aria-label=${this.localize.term('promptDesk_runCurrentText')}>
				<div class="head plain">
					<h3 class="grow muted">${this.localize.term('promptDesk_runCurrentText')}</h3>
					<small class="muted figure">${this.localize.term('promptDesk_runCharacters', this.localize.number(length), length)}</small>
				</div>
				<p class="text muted current">${this.current}</p>
			</section>
		`;
	}

	static override styles = [
		pdTokens,
		pdText,
		panelStyles,
		css`
			:host {
				display: block;
			}
			.plain h3 {
				font-size: 13px;
			}
			.plain small {
				padding-right: var(--uui-size-space-3);
			}
			.current {
				padding: 0 var(--uui-size-space-5) 15px;
				max-height: 210px;
				overflow: auto;
			}
			pd-segmented {
				line-height: 0;
			}
		`,
	];
}
