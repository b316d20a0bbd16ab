import { css, customElement, html, nothing, property, styleMap } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdTokens } from './tokens.ts';

const HUES = ['--uui-color-selected', '--uui-color-positive', '--uui-color-warning-standalone', '--uui-color-danger'];

const initials = (name: string) => {
	const words = name.trim().split(/\s+/);
	return `${words[0]?.[0] ?? '?'}${words.length > 1 ? words.at(-1)![0] : ''}`.toUpperCase();
};

/** Initials of a person, each in a colour of their own, with or without the name. */
@customElement('pd-person')
export class PdPersonElement extends UmbLitElement {
	@property()
	name = '';

	/** Shows the initials alone; the name is the tooltip. */
	@property({ type: Boolean })
	compact = false;

	override render() {
		const hue = HUES[[...this.name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES.length];
		return html`<i style=${styleMap({ '--hue': `var(${hue})` })} title=${this.compact ? this.name : nothing} aria-hidden="true"
				>${initials(this.name)}</i
			><span class=${this.compact ? 'hidden' : ''}>${this.name}</span>`;
	}

	static override styles = [
		pdTokens,
		css`
			:host {
				display: inline-flex;
				align-items: center;
				gap: 6px;
				min-width: 0;
			}
			i {
				display: grid;
				place-items: center;
				flex: none;
				width: 24px;
				height: 24px;
				border-radius: 50%;
				font: 700 10px/1 var(--uui-font-family, inherit);
				color: color-mix(in srgb, var(--hue) 42%, var(--uui-color-text));
				background: color-mix(in srgb, var(--hue) 14%, var(--uui-color-surface));
			}
			.hidden {
				position: absolute;
				width: 1px;
				height: 1px;
				overflow: hidden;
				clip-path: inset(50%);
				white-space: nowrap;
			}
		`,
	];
}
