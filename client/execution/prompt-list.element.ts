import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import type { UUIMenuItemElement } from '@umbraco-cms/backoffice/external/uui';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { PD_SECTION_ALIAS, workspacePath } from '../section/paths.ts';
import { pdTokens } from '../ui/tokens.ts';
import { PdAllowedPrompts } from './allowed-prompts.controller.ts';
import { PD_RUNS_CONTEXT } from './context-tokens.ts';
import { placeOf } from './place.ts';
import { isCheck, type PromptAction } from './prompt-action.ts';
import './words.ts';

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

	constructor() {
		super();
		new PdAllowedPrompts(this, (prompts) => (this.prompts = prompts));
		this.consumeContext(UMB_CURRENT_USER_CONTEXT, (user) =>
			this.observe(user?.allowedSections, (sections) => (this._isAuthor = !!sections?.includes(PD_SECTION_ALIAS)), 'sections'),
		);
		this.addEventListener('keydown', (event) => this.#onKey(event));
	}

	override focus() {
		this.renderRoot.querySelector<UUIMenuItemElement>('uui-menu-item')?.focus();
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
		const items = [...this.renderRoot.querySelectorAll<UUIMenuItemElement>('uui-menu-item')];
		const at = items.findIndex((item) => item.matches(':focus-within'));
		const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
		if (to === undefined) return;
		event.preventDefault();
		items.at(to % items.length)?.focus();
	}

	override render() {
		const groups = { Write: this.prompts.filter((prompt) => !isCheck(prompt)), Check: this.prompts.filter(isCheck) };
		return html`
			${Object.entries(groups).map(([name, prompts], index) => {
				if (prompts.length === 0) return nothing;
				return html`
					${index && groups.Write.length > 0 ? html`<hr />` : nothing}
					<div class="heading">${this.localize.term(`promptDesk_runGroup${name}`)}</div>
					${prompts.map((prompt) => this.#renderPrompt(prompt))}
				`;
			})}
			${this._isAuthor ? this.#renderManage() : nothing}
			<hr class="end" />
		`;
	}

	#renderPrompt(prompt: PromptAction) {
		const second = prompt.description || (isCheck(prompt) ? this.localize.term('promptDesk_runAnswersOnly') : '');
		return html`
			<uui-menu-item
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
			<uui-menu-item label=${name} href=${workspacePath('pd-prompt-root')} @click-label=${this.#hide}>
				<umb-icon slot="icon" name="icon-settings"></umb-icon>
				${this.#renderLines(name, this.localize.term('promptDesk_runManageHint'))}
			</uui-menu-item>
		`;
	}

	#renderLines(first: string, second: string) {
		return html`<div slot="label" class="lines"><span>${first}</span>${second ? html`<small>${second}</small>` : nothing}</div>`;
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
