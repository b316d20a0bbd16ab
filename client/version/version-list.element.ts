import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { ago, fullTime } from '../ui/time.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import type { EntityVersion } from './version.ts';
import '../ui/person.element.ts';

/** The versions as a line through time, newest first. */
@customElement('pd-version-list')
export class PdVersionListElement extends UmbLitElement {
	@property({ attribute: false })
	versions: EntityVersion[] = [];

	@property({ attribute: false })
	chosen: number[] = [];

	/** How many older ones are not loaded. */
	@property({ attribute: false })
	more = 0;

	override render() {
		return html`<uui-box>
			<ol>
				${this.versions.map((version) => this.#renderVersion(version))}
			</ol>
			${
				this.more > 0
					? html`<uui-button
							label=${this.localize.term('promptDesk_olderVersions', this.localize.number(this.more))}
							@click=${() => this.dispatchEvent(new Event('more'))}
						></uui-button>`
					: nothing
			}
		</uui-box>`;
	}

	#renderVersion({ version, dateCreated, createdBy, changeDescription }: EntityVersion) {
		const chosen = this.chosen.includes(version);
		return html`<li class=${chosen ? 'chosen' : ''}>
			<button type="button" aria-pressed=${chosen} @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: version }))}>
				<span class="top"
					><b>v${version}</b
					><small class="muted" title=${fullTime(this.localize, dateCreated)}>${ago(this.localize, dateCreated)}</small></span
				>
				${changeDescription ? html`<span class="why">${changeDescription}</span>` : nothing}
				${createdBy ? html`<pd-person name=${createdBy.name}></pd-person>` : nothing}
			</button>
		</li>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			uui-box {
				--uui-box-default-padding: 6px 0;
				overflow: hidden;
			}
			ol {
				margin: 0;
				padding: 0;
				list-style: none;
			}
			li {
				position: relative;
			}
			li::before {
				content: '';
				position: absolute;
				z-index: 1;
				left: 18px;
				top: 14px;
				box-sizing: border-box;
				width: 10px;
				height: 10px;
				border: 2px solid var(--uui-color-border-emphasis);
				border-radius: 50%;
				background: var(--uui-color-surface);
			}
			li:not(:last-child)::after {
				content: '';
				position: absolute;
				left: 22.5px;
				top: 24px;
				bottom: -14px;
				width: 1px;
				background: var(--uui-color-border);
			}
			.chosen {
				background: var(--pd-tint);
			}
			.chosen::before {
				background: var(--uui-color-selected);
				border-color: var(--uui-color-selected);
			}
			button {
				display: grid;
				gap: 3px;
				width: 100%;
				padding: 9px 18px 9px 40px;
				border: 0;
				font: inherit;
				font-size: 13px;
				line-height: 18px;
				text-align: left;
				color: inherit;
				background: none;
				cursor: pointer;
			}
			button:hover .why {
				text-decoration: underline;
			}
			button:focus-visible {
				outline: 2px solid var(--uui-color-focus);
				outline-offset: -2px;
			}
			.top {
				display: flex;
				justify-content: space-between;
				gap: 12px;
			}
			.why {
				overflow-wrap: anywhere;
			}
		`,
	];
}
