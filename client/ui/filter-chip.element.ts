import { css, customElement, html, nothing, property, ref, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdTokens } from './tokens.ts';
import { namedByContent } from './menu-item-name.ts';

export interface PdChoice {
	value: string;
	name: string;
}

/** A chip over the list; `field` is the query member that it sets. */
export interface PdFilter {
	field: string;
	label: string;
	choices: (host: UmbLitElement) => Promise<PdChoice[]>;
}

/** A round chip that opens its choices; tinted with a × while one is chosen. */
@customElement('pd-filter-chip')
export class PdFilterChipElement extends UmbLitElement {
	@property({ attribute: false })
	filter!: PdFilter;

	@property()
	value?: string;

	@state()
	private _choices?: PdChoice[];

	override updated() {
		// A value that came with the address has a name only once the choices are here.
		if (this.value && !this._choices) this.#load();
	}

	#load = async () => {
		this._choices ??= await this.filter.choices(this);
	};

	#set(value?: string) {
		this.value = value;
		const popover = this.shadowRoot!.querySelector<HTMLElement>('#choices');
		if (popover?.matches(':popover-open')) popover.hidePopover();
		this.dispatchEvent(new Event('change'));
		this.shadowRoot!.querySelector<HTMLElement>('#open')?.focus();
	}

	override render() {
		const label = this.localize.string(this.filter.label);
		const chosen = this._choices?.find(({ value }) => value === this.value)?.name ?? this.value;
		return html`<span id="chip" class=${this.value ? 'on' : ''}>
				<button id="open" type="button" popovertarget="choices" aria-haspopup="menu" @click=${this.#load}>
					${this.value ? html`${label}: ${chosen}` : label}
					${this.value ? nothing : html`<uui-symbol-expand open aria-hidden="true"></uui-symbol-expand>`}
				</button>
				${
					this.value
						? html`<button
								type="button"
								id="remove"
								aria-label=${this.localize.term('promptDesk_removeFilter', label)}
								@click=${() => this.#set()}
							>
								<uui-icon name="icon-delete"></uui-icon>
							</button>`
						: nothing
				}
			</span>
			<uui-popover-container id="choices" placement="bottom-start" margin="6">
				<umb-popover-layout>
					<uui-scroll-container>${this.#renderChoices()}</uui-scroll-container>
				</umb-popover-layout>
			</uui-popover-container>`;
	}

	#renderChoices() {
		if (!this._choices) return html`<uui-loader-bar></uui-loader-bar>`;
		if (!this._choices.length) return html`<p>${this.localize.term('promptDesk_noChoices')}</p>`;
		return this._choices.map(
			({ value, name }) =>
				html`<uui-menu-item
					${ref(namedByContent)}
					label=${name}
					?active=${value === this.value}
					@click-label=${() => this.#set(value)}
				></uui-menu-item>`,
		);
	}

	static override styles = [
		pdTokens,
		css`
			#chip {
				display: inline-flex;
				align-items: center;
				height: 30px;
				box-sizing: border-box;
				border: 1px solid var(--uui-color-border);
				border-radius: 15px;
				background: var(--uui-color-surface);
				font-size: 13px;
				white-space: nowrap;
			}
			#chip.on {
				color: var(--pd-selected);
				background: var(--pd-tint);
				border-color: color-mix(in srgb, var(--uui-color-selected) 40%, transparent);
			}
			button {
				display: inline-flex;
				align-items: center;
				gap: 6px;
				height: 100%;
				max-width: 240px;
				padding: 0 12px;
				border: 0;
				border-radius: 15px;
				font: inherit;
				color: inherit;
				background: none;
				cursor: pointer;
				overflow: hidden;
				text-overflow: ellipsis;
			}
			.on #open {
				padding-right: 3px;
			}
			#remove {
				padding: 0 10px 0 6px;
				font-size: 11px;
			}
			button:focus-visible {
				outline: 2px solid var(--uui-color-focus);
				outline-offset: 1px;
			}
			uui-scroll-container {
				padding: 6px 0;
				max-height: 330px;
				min-width: 180px;
			}
			p {
				margin: 0;
				padding: 6px 12px;
				color: var(--pd-muted);
			}
		`,
	];
}
