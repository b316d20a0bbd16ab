import { css, customElement, html, nothing, property, query, ref, state } from '@umbraco-cms/backoffice/external/lit';
import type { UUIPopoverContainerElement } from '@umbraco-cms/backoffice/external/uui';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { WAYS, type Way } from './insert.ts';
import type { Run } from './run.ts';
import { namedByContent } from '../ui/menu-item-name.ts';

/** What the editor can do with the run now; one filled button at most. */
@customElement('pd-run-footer')
export class PdRunFooterElement extends UmbLitElement {
	@property({ attribute: false })
	phase: Run['phase'] = 'asking';

	/** How the prompt is inserted unless the editor chooses otherwise. */
	@property({ attribute: false })
	way: Way = 'Replace';

	@property({ type: Boolean })
	insertable = false;

	@property({ type: Boolean })
	copyable = false;

	@property({ type: Boolean })
	over = false;

	/** There is a text that the new one could be put beside. */
	@property({ type: Boolean })
	beside = false;

	/** The prompt leaves the way to the editor. */
	@property({ type: Boolean })
	asks = false;

	@property({ type: Boolean })
	choice = false;

	@property({ attribute: false })
	text = '';

	@state()
	private _question?: (leave: boolean) => void;

	@state()
	private _copied = false;

	@query('#ways')
	private _ways?: UUIPopoverContainerElement;

	#term = (key: string) => this.localize.term(`promptDesk_run${key}`);

	/** Asks in place, so that nothing covers the text, whether what was typed may go. */
	ask() {
		this._question?.(false);
		return new Promise<boolean>((resolve) => {
			this._question = (leave) => {
				this._question = undefined;
				resolve(leave);
			};
			void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#keep')?.focus());
		});
	}

	/** True when there was a question or a menu that Esc is meant for. */
	dismiss() {
		if (this._question) {
			this._question(false);
			return true;
		}
		if (!this._ways?.matches(':popover-open')) return false;
		this._ways.hidePopover();
		return true;
	}

	insert() {
		if (!this.insertable || this._question) return;
		if (this.asks) this._ways?.showPopover();
		else this.#insert(this.way);
	}

	#insert(way: Way) {
		this._ways?.hidePopover();
		this.dispatchEvent(new CustomEvent<Way>('insert', { detail: way }));
	}

	async #copy() {
		await navigator.clipboard.writeText(this.text);
		this._copied = true;
		setTimeout(() => (this._copied = false), 3000);
	}

	override render() {
		if (this._question) return this.#renderQuestion(this._question);
		if (this.phase === 'running') return this.#renderRunning();
		const leave = this.insertable ? this.#term('Discard') : this.localize.term('general_close');
		return html`
			${this.insertable ? this.#renderHint() : html`<span class="hint"></span>`}
			${
				this.copyable
					? html`<uui-button look="secondary" label=${this.#term(this._copied ? 'Copied' : 'Copy')} @click=${this.#copy}></uui-button>`
					: nothing
			}
			<uui-button label=${leave} @click=${() => this.dispatchEvent(new CustomEvent('leave'))}></uui-button>
			${this.insertable ? this.#renderInsert() : nothing}
		`;
	}

	#renderRunning() {
		return html`
			<span class="hint small muted">${this.#term('Unchanged')}</span>
			<uui-button look="secondary" label=${this.#term('Stop')} @click=${() => this.dispatchEvent(new CustomEvent('stop'))}>
				<uui-icon name="icon-stop"></uui-icon>${this.#term('Stop')}
			</uui-button>
		`;
	}

	#renderHint() {
		return this.choice
			? html`<span class="hint keys small muted"><uui-key>↑</uui-key><uui-key>↓</uui-key> ${this.#term('KeysChoose')}</span>`
			: html`<span class="hint keys small muted"><uui-key>Ctrl</uui-key><uui-key>Enter</uui-key> ${this.#term('KeysInsert')}</span>`;
	}

	#renderInsert() {
		const label = this.over
			? this.#term('InsertAnyway')
			: this.#term(this.asks ? 'InsertAsk' : `Insert${this.beside ? this.way : 'Replace'}`);
		const main = html`<uui-button id="insert" look="primary" color="positive" label=${label} @click=${this.insert}></uui-button>`;
		if (!this.beside) return main;
		return html`
			<uui-button-group>
				${main}
				<uui-button compact look="primary" color="positive" popovertarget="ways" label=${this.#term('MoreWays')}>
					<uui-icon name="icon-navigation-up"></uui-icon>
				</uui-button>
			</uui-button-group>
			<uui-popover-container id="ways" placement="top-end" margin="6">
				<umb-popover-layout>
					${WAYS.map((way) => html`<uui-menu-item ${ref(namedByContent)} label=${this.#term(`Way${way}`)} @click-label=${() => this.#insert(way)}></uui-menu-item>`)}
				</umb-popover-layout>
			</uui-popover-container>
		`;
	}

	#renderQuestion(answer: (leave: boolean) => void) {
		return html`
			<span class="hint" role="alert">${this.#term('LeaveQuestion')}</span>
			<uui-button id="keep" look="secondary" label=${this.#term('LeaveNo')} @click=${() => answer(false)}></uui-button>
			<uui-button look="outline" color="danger" label=${this.#term('LeaveYes')} @click=${() => answer(true)}></uui-button>
		`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			:host {
				display: flex;
				align-items: center;
				gap: var(--uui-size-space-2);
				height: 54px;
				box-sizing: border-box;
				padding: 0 var(--uui-size-space-6);
				background: var(--uui-color-surface);
				border-top: 1px solid var(--uui-color-border);
				container-type: inline-size;
			}
			.hint {
				flex: 1 1 0;
				min-width: 0;
			}
			.keys {
				display: flex;
				align-items: center;
				gap: var(--uui-size-space-2);
				overflow: hidden;
				white-space: nowrap;
			}
			uui-key {
				font-size: 11px;
			}
			uui-button {
				white-space: nowrap;
			}
			uui-button[color='positive'] {
				--uui-button-background-color: var(--pd-fill-positive);
			}
			uui-button[look='secondary'] uui-icon {
				margin-right: var(--uui-size-space-2);
			}
			#ways {
				--uui-menu-item-flat-structure: 1;
			}
			uui-menu-item {
				min-width: 240px;
			}
			@container (max-width: 400px) {
				.keys {
					visibility: hidden;
				}
			}
		`,
	];
}
