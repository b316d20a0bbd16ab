import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_PROPERTY_CONTEXT } from '@umbraco-cms/backoffice/property';
import { pdTokens } from '../ui/tokens.ts';
import { PdAllowedPrompts } from './allowed-prompts.controller.ts';
import { PD_RUNS_CONTEXT } from './context-tokens.ts';
import { type Place, placeOf, sameProperty } from './place.ts';
import { takePointer } from './pointer.ts';
import './prompt-list.element.ts';
import type { PdPromptListElement } from './prompt-list.element.ts';
import type { PromptAction } from './prompt-action.ts';
import './words.ts';

/** A 3 px bar in the padding of the box around the property; the first shadow hides what lies between. */
const MARK = '-27px 0 0 -12px var(--uui-color-surface), -30px 0 0 -12px var(--uui-color-selected)';

/** One prompt: it runs. Several: the list. Also marks the property while a sidebar writes to it. */
@customElement('pd-wand')
export class PdWandElement extends UmbLitElement {
	layout?: HTMLElement;

	@property({ type: Boolean, reflect: true })
	active = false;

	@state()
	private _prompts: PromptAction[] = [];

	/** A page has many properties: the list is only there while it is open. */
	@state()
	private _open = false;

	@state()
	private _label = '';

	/** A newcomer is shown where the prompts are. */
	@state()
	private _isPointedOut = false;

	constructor() {
		super();
		new PdAllowedPrompts(this, (prompts) => {
			this._prompts = prompts;
			if (prompts.length > 0) void this.#pointOut();
		});
		this.consumeContext(UMB_PROPERTY_CONTEXT, (context) => this.observe(context?.label, (label) => (this._label = label ?? ''), 'label'));
		this.consumeContext(PD_RUNS_CONTEXT, (runs) => this.observe(runs?.active, (place) => void this.#onActive(place), 'active'));
	}

	override disconnectedCallback() {
		super.disconnectedCallback();
		this.#mark(false);
	}

	async #onActive(active?: Place) {
		const own = active && (await placeOf(this));
		const isActive = !!own && sameProperty(own, active);
		if (isActive) {
			(await this.getContext(PD_RUNS_CONTEXT))?.adopt(own.property);
			if (!this.active) this.#scroll();
		}
		this.#mark(isActive);
	}

	#scroll() {
		const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		// After the page has made room for the sidebar.
		requestAnimationFrame(() => this.layout?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' }));
	}

	#mark(active: boolean) {
		this.active = active;
		if (active) this.layout?.style.setProperty('box-shadow', MARK);
		else this.layout?.style.removeProperty('box-shadow');
	}

	/** Until anything else is done. */
	async #pointOut() {
		const context = await this.getContext(UMB_PROPERTY_CONTEXT).catch(() => undefined);
		if (!takePointer(context?.getAlias())) return;
		this._isPointedOut = true;
		const over = new AbortController();
		for (const event of ['pointerdown', 'keydown', 'wheel', 'resize'])
			addEventListener(event, () => over.abort(), { capture: true, signal: over.signal });
		over.signal.addEventListener('abort', () => (this._isPointedOut = false));
	}

	/** In the top layer: the fields beside the label would lie over it. */
	protected override updated() {
		const pointer = this.renderRoot.querySelector<HTMLElement>('#pointer:not(:popover-open)');
		const wand = this.renderRoot.querySelector('uui-button');
		if (!pointer || !wand) return;
		const { left, bottom } = wand.getBoundingClientRect();
		Object.assign(pointer.style, { left: `${left - 6}px`, top: `${bottom + 9}px` });
		pointer.showPopover();
	}

	async #run(prompt: PromptAction) {
		const [place, runs] = await Promise.all([placeOf(this), this.getContext(PD_RUNS_CONTEXT)]);
		if (place) await runs?.start(place, prompt);
	}

	async #onToggle(event: Event & { newState?: string }) {
		this._open = event.newState === 'open';
		await this.updateComplete;
		const list = this.renderRoot.querySelector<PdPromptListElement>('pd-prompt-list');
		await list?.updateComplete;
		if (list) list.focus();
		else if (document.activeElement === document.body) this.renderRoot.querySelector<HTMLElement>('uui-button')?.focus();
	}

	override render() {
		const label = this.localize.string(this._label);
		const only = this._prompts.length === 1 ? this._prompts[0] : undefined;
		const title = only ? only.name : this.localize.term('promptDesk_runPromptsFor', label);
		return html`
			<uui-button
				compact
				popovertarget=${only ? nothing : 'list'}
				label=${only ? this.localize.term('promptDesk_runFor', only.name, label) : title}
				title=${title}
				@click=${only ? () => this.#run(only) : nothing}
			>
				<uui-icon name="icon-wand"></uui-icon>
			</uui-button>
			${this._isPointedOut ? html`<span id="pointer" popover="manual" role="status">${this.localize.term('promptDesk_runPointer')}</span>` : nothing}
			${only ? nothing : this.#renderList()}
		`;
	}

	#renderList() {
		return html`<uui-popover-container id="list" placement="bottom-start" margin="3" @toggle=${this.#onToggle}>
			<umb-popover-layout>${this._open ? html`<pd-prompt-list .prompts=${this._prompts}></pd-prompt-list>` : nothing}</umb-popover-layout>
		</uui-popover-container>`;
	}

	static override styles = [
		pdTokens,
		css`
			/* Inline, so that the space at its end takes in the one in the menu beside it, which would be a box of its own to click on. */
			:host {
				display: inline;
			}
			uui-button {
				vertical-align: middle;
				margin: -4px 0 -4px 3px;
				--uui-button-height: 24px;
				--uui-button-border-radius: 6px;
				--uui-button-contrast: var(--pd-selected);
				font-size: 14px;
			}
			/* Never in the way of a click. */
			#pointer {
				position: fixed;
				inset: auto;
				overflow: visible;
				pointer-events: none;
				width: max-content;
				max-width: 260px;
				margin: 0;
				border: 0;
				padding: var(--uui-size-space-3) var(--uui-size-space-4);
				border-radius: var(--uui-border-radius-2);
				background: var(--uui-color-selected);
				color: var(--uui-color-selected-contrast);
				font-size: 13px;
				line-height: 18px;
				box-shadow: var(--uui-shadow-depth-3);
			}
			#pointer::before {
				content: '';
				position: absolute;
				left: 14px;
				bottom: 100%;
				border: 6px solid transparent;
				border-bottom-color: var(--uui-color-selected);
			}
			:host([active]) uui-button {
				--uui-button-background-color: var(--pd-tint);
			}
		`,
	];
}
