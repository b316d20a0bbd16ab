import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdText, pdTokens } from './tokens.ts';

/** How much of a limit is used: a bar, and always its figure in words. */
@customElement('pd-meter')
export class PdMeterElement extends UmbLitElement {
	@property({ type: Number })
	count = 0;

	@property({ type: Number })
	limit?: number;

	/** While the text grows, nothing is good or bad yet. */
	@property({ type: Boolean, reflect: true })
	running = false;

	/** Bar and figure on one line. */
	@property({ type: Boolean, reflect: true })
	inline = false;

	override render() {
		const { count, limit } = this;
		const over = limit ? Math.max(0, count - limit) : 0;
		this.toggleAttribute('over', over > 0);
		return html`
			${limit ? html`<div id="bar"><i style="width: ${Math.min(100, (count / limit) * 100)}%"></i></div>` : nothing}
			<div id="figure" class="small figure">${over ? this.#over(over, limit!) : this.#within()}</div>
		`;
	}

	#within() {
		const count = this.localize.number(this.count);
		if (!this.limit) return this.localize.term('promptDesk_runCharacters', count, this.count);
		return this.localize.term('promptDesk_runCharactersOf', count, this.localize.number(this.limit));
	}

	#over(over: number, limit: number) {
		return html`<b>${this.localize.term('promptDesk_runOver', this.localize.number(over))}</b> ${this.localize.term(
				'promptDesk_runOverLimit',
				this.localize.number(limit),
			)}`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			:host {
				display: block;
			}
			:host([inline]) {
				display: flex;
				align-items: center;
				gap: var(--uui-size-space-4);
			}
			#bar {
				height: 4px;
				border-radius: 2px;
				/* Not a line colour: those are black in high contrast. */
				background: color-mix(in srgb, var(--uui-color-text) 9%, var(--uui-color-surface));
				overflow: hidden;
			}
			:host([inline]) #bar {
				flex: 1 1 0;
			}
			i {
				display: block;
				height: 100%;
				border-radius: 2px;
				background: var(--uui-color-positive);
			}
			:host([running]) i {
				background: var(--uui-color-selected);
			}
			:host([over]) i {
				background: var(--uui-color-danger);
			}
			#figure {
				color: var(--pd-muted);
			}
			#bar + #figure {
				margin-top: var(--uui-size-space-2);
			}
			:host([inline]) #bar + #figure,
			:host([inline]) #figure {
				min-width: 120px;
				margin: 0;
				text-align: right;
			}
			:host([over]) #figure {
				color: var(--pd-negative);
			}
		`,
	];
}
