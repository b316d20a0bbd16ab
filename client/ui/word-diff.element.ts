import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdTokens } from './tokens.ts';
import { type DiffPart, wordDiff } from './word-diff.ts';

/** Two texts compared word by word, as one text or side by side; `<del>` and `<ins>` for readers and for copying. */
@customElement('pd-word-diff')
export class PdWordDiffElement extends UmbLitElement {
	@property()
	from = '';

	@property()
	to = '';

	@property({ type: Boolean, reflect: true, attribute: 'side-by-side' })
	sideBySide = false;

	@property()
	fromLabel = '';

	@property()
	toLabel = '';

	override render() {
		const parts = wordDiff(this.from, this.to);
		if (!this.sideBySide) return html`<div class="text">${parts.map(mark)}</div>`;
		const side = (label: string, kind: DiffPart['kind']) => html`
			<div class="side">
				<div class="label">${label}</div>
				<div class="text">${parts.filter((part) => part.kind === 'same' || part.kind === kind).map(mark)}</div>
			</div>
		`;
		return html`${side(this.fromLabel, 'removed')}${side(this.toLabel, 'added')}`;
	}

	static override styles = [
		pdTokens,
		css`
			:host {
				display: block;
			}
			:host([side-by-side]) {
				display: grid;
				grid-template-columns: 1fr 1fr;
			}
			:host(:not([side-by-side])) .text,
			.side {
				padding: 15px var(--uui-size-space-5);
				min-width: 0;
			}
			.side + .side {
				border-left: 1px solid var(--pd-line);
			}
			.label {
				margin-bottom: var(--uui-size-space-2);
				font-size: 12px;
				line-height: 18px;
				font-weight: 700;
				color: var(--pd-muted);
			}
			.text {
				line-height: 21px;
				/* Not pre-wrap: a mark would reach over the space at the end of a line. */
				white-space: pre-line;
				overflow-wrap: anywhere;
			}
			ins,
			del {
				border-radius: 3px;
				padding: 1px 2px;
			}
			ins {
				background: var(--pd-add);
				text-decoration: none;
				box-shadow: inset 0 -1.5px 0 var(--uui-color-positive);
			}
			del {
				background: var(--pd-del);
				text-decoration-color: var(--uui-color-danger);
				text-decoration-thickness: 1.5px;
				color: color-mix(in srgb, var(--uui-color-text) 78%, var(--uui-color-surface));
			}
			@media (forced-colors: active) {
				ins {
					text-decoration: underline;
				}
			}
		`,
	];
}

/** White space stays outside of the mark: it is neither struck nor underlined. */
function mark({ kind, text }: DiffPart) {
	if (kind === 'same') return text;
	const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!;
	return html`${before}${kind === 'removed' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`}${after}`;
}
