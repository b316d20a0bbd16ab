import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { css, customElement, html, nothing, property, ref, state } from '@umbraco-cms/backoffice/external/lit';
import type { UUIMenuItemElement } from '@umbraco-cms/backoffice/external/uui';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_PROPERTY_CONTEXT } from '@umbraco-cms/backoffice/property';
import { PD_SECTION_ALIAS, workspacePath } from '../section/paths.ts';
import { pdTokens } from '../ui/tokens.ts';
import { PdAllowedPrompts } from './allowed-prompts.controller.ts';
import { PD_RUNS_CONTEXT } from './context-tokens.ts';
import { placeOf } from './place.ts';
import { isCheck, type PromptAction } from './prompt-action.ts';
import type { PdRunsContext } from './runs.context.ts';
import './words.ts';
import { namedByContent } from '../ui/menu-item-name.ts';

/** From this many on they are too many to look through. */
const FILTER_FROM = 8;

/** The prompts of a property, in its "…" menu and behind its wand: what writes, what only checks, and the way to the prompts. */
@customElement('pd-prompt-list')
export class PdPromptListElement extends UmbLitElement {
	/** Set by the property's menu; the list needs neither. */
	@property({ attribute: false })
	manifest?: unknown;

	@property({ attribute: false })
	api?: unknown;

	@property({ attribute: false })
	prompts: PromptAction[] = [];

	@state()
	private _isAuthor = false;

	@state()
	private _filter = '';

	@state()
	private _runs?: PdRunsContext;

	@state()
	private _alias = '';

	constructor() {
		super();
		new PdAllowedPrompts(this, (prompts) => (this.prompts = prompts));
		this.consumeContext(PD_RUNS_CONTEXT, (runs) => {
			this._runs = runs;
			// Each run may change the order.
			this.observe(runs?.active, () => this.requestUpdate(), 'active');
		});
		this.consumeContext(UMB_PROPERTY_CONTEXT, (context) => this.observe(context?.alias, (alias) => (this._alias = alias ?? ''), 'alias'));
		this.consumeContext(UMB_CURRENT_USER_CONTEXT, (user) =>
			this.observe(user?.allowedSections, (sections) => (this._isAuthor = !!sections?.includes(PD_SECTION_ALIAS)), 'sections'),
		);
		this.addEventListener('keydown', (event) => this.#onKey(event));
	}

	override focus() {
		this.renderRoot.querySelector<HTMLElement>('uui-input, uui-menu-item')?.focus();
	}

	/** What was run here most comes first. */
	#shown() {
		const sorted = this._runs?.habits.sorted(this._alias, this.prompts) ?? this.prompts;
		const wanted = this._filter.trim().toLocaleLowerCase();
		return sorted.filter(({ name, description }) => `${name} ${description ?? ''}`.toLocaleLowerCase().includes(wanted));
	}

	async #run(prompt: PromptAction, event: Event) {
		event.stopPropagation();
		this.#hide();
		const [place, runs] = await Promise.all([placeOf(this), this.getContext(PD_RUNS_CONTEXT)]);
		if (place) await runs?.start(place, prompt);
	}

	/** Nothing else closes the menu when an action opens no dialog. */
	#hide = () => {
		const root = this.getRootNode() as ShadowRoot;
		(this.closest('uui-popover-container') ?? root.host?.closest('uui-popover-container'))?.hidePopover();
	};

	#onKey(event: KeyboardEvent) {
		const isTyping = event.composedPath().some((node) => node instanceof HTMLInputElement);
		if (isTyping && (event.key === 'Home' || event.key === 'End')) return;
		const items = [...this.renderRoot.querySelectorAll<UUIMenuItemElement>('uui-menu-item')];
		const at = items.findIndex((item) => item.matches(':focus-within'));
		const to = { ArrowDown: at + 1, ArrowUp: Math.max(at, 0) - 1, Home: 0, End: -1 }[event.key];
		if (to === undefined) return;
		event.preventDefault();
		items.at(to % items.length)?.focus();
	}

	override render() {
		const shown = this.#shown();
		const groups = { Write: shown.filter((prompt) => !isCheck(prompt)), Check: shown.filter(isCheck) };
		return html`
			${this.prompts.length >= FILTER_FROM ? this.#renderFilter() : nothing}
			${shown.length === 0 ? html`<div class="none" role="status">${this.localize.term('promptDesk_runNoneFound')}</div>` : nothing}
			<div class="scroll">
				${Object.entries(groups).map(([name, prompts], index) => {
					if (prompts.length === 0) return nothing;
					return html`
						${index && groups.Write.length > 0 ? html`<hr />` : nothing}
						<div class="heading">${this.localize.term(`promptDesk_runGroup${name}`)}</div>
						${prompts.map((prompt) => this.#renderPrompt(prompt))}
					`;
				})}
			</div>
			${this._isAuthor ? this.#renderManage() : nothing}
			<hr class="end" />
		`;
	}

	#renderFilter() {
		const label = this.localize.term('promptDesk_runFindPrompt');
		return html`<uui-input
			type="search"
			label=${label}
			placeholder=${label}
			.value=${this._filter}
			@input=${(event: InputEvent) => (this._filter = (event.target as HTMLInputElement).value)}
			@keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#runFirst(event)}
		>
			<uui-icon slot="prepend" name="icon-search"></uui-icon>
		</uui-input>`;
	}

	#runFirst(event: Event) {
		const [first] = this._filter.trim() ? this.#shown() : [];
		if (first) void this.#run(first, event);
	}

	#renderPrompt(prompt: PromptAction) {
		const second = prompt.description || (isCheck(prompt) ? this.localize.term('promptDesk_runAnswersOnly') : '');
		return html`
			<uui-menu-item
				${ref(namedByContent)}
				label=${second ? `${prompt.name}. ${second}` : prompt.name}
				@click=${(event: Event) => event.stopPropagation()}
				@click-label=${(event: Event) => this.#run(prompt, event)}
			>
				<umb-icon slot="icon" name=${prompt.icon || 'icon-wand'}></umb-icon>
				${this.#renderLines(prompt.name, second)}
			</uui-menu-item>
		`;
	}

	#renderManage() {
		const name = this.localize.term('promptDesk_runManage');
		return html`
			<hr />
			<uui-menu-item ${ref(namedByContent)} label=${name} href=${workspacePath('pd-prompt-root')} @click-label=${this.#hide}>
				<umb-icon slot="icon" name="icon-settings"></umb-icon>
				${this.#renderLines(name, this.localize.term('promptDesk_runManageHint'))}
			</uui-menu-item>
		`;
	}

	#renderLines(first: string, second: string) {
		return html`<div slot="label" class="lines"><span>${first}</span> ${second ? html`<small>${second}</small>` : nothing}</div>`;
	}

	static override styles = [
		pdTokens,
		css`
			:host {
				display: block;
				padding: 6px;
				min-width: 318px;
				max-width: 420px;
				--uui-menu-item-flat-structure: 1;
				--uui-menu-item-border-radius: 6px;
			}
			uui-input {
				width: 100%;
				margin-bottom: 6px;
			}
			uui-input uui-icon {
				padding-left: var(--uui-size-space-3);
			}
			.scroll {
				max-height: min(420px, 50vh);
				overflow-y: auto;
			}
			.none {
				padding: 6px 12px;
				color: var(--pd-muted);
			}
			.heading {
				padding: 6px 12px 3px;
				font-size: 12px;
				line-height: 18px;
				font-weight: 700;
				color: var(--pd-muted);
			}
			.lines {
				display: flex;
				flex-direction: column;
				padding: 5px 0;
				line-height: 18px;
				text-align: left;
			}
			.lines * {
				overflow: hidden;
				text-overflow: ellipsis;
			}
			small {
				font-size: 12px;
				color: var(--pd-muted);
			}
			/* The property's own actions follow, where it has any. */
			:host(:not(:last-child)) {
				padding-bottom: 0;
			}
			:host(:last-child) .end {
				display: none;
			}
			uui-menu-item:focus-within {
				border-radius: 6px;
				background: var(--uui-color-current);
				color: var(--uui-color-current-contrast);
			}
			uui-menu-item:focus-within small {
				color: inherit;
			}
			hr {
				height: 1px;
				margin: 6px 0;
				border: 0;
				background: var(--pd-line);
			}
		`,
	];
}

export { PdPromptListElement as element };
