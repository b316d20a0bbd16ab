import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { pdText, pdTokens } from '../ui/tokens.ts';
import type { DiffPart } from '../ui/word-diff.ts';
import type { PdSegmentedElement } from '../ui/segmented.element.ts';
import { diffStyles } from './diff.styles.ts';
import { diffLines, type DiffRow } from './line-diff.ts';
import type { VersionChange } from './version.ts';
import '../ui/segmented.element.ts';

const LONG = 60;
const isText = ({ fromValue, toValue }: VersionChange) =>
	[fromValue, toValue].some((value) => typeof value === 'string' && (value.length > LONG || value.includes('\n')));

const renderPart = ({ kind, text }: DiffPart) =>
	kind === 'added' ? html`<ins>${text}</ins>` : kind === 'removed' ? html`<del>${text}</del>` : text;

/** Long texts line by line with the words that changed; settings as what was and what is. */
@customElement('pd-version-changes')
export class PdVersionChangesElement extends UmbLitElement {
	@property({ attribute: false })
	changes: VersionChange[] = [];

	@state()
	private _view = 'together';

	#labelOf = (path: string) => {
		const [root, ...rest] = path.split(/[.[\]]+/).filter(Boolean);
		const words = [root, rest.find((part) => Number.isNaN(Number(part)))].filter(Boolean) as string[];
		const last = words.at(-1)!;
		const found = this.localize.termOrDefault(`promptDesk_field_${last}`, null) ?? this.localize.termOrDefault(`promptDesk_${last}`, null);
		return found ?? path;
	};

	#valueOf(value: unknown): string {
		if (value === null || value === undefined || value === '') return '–';
		if (typeof value === 'boolean') return this.localize.term(value ? 'general_yes' : 'general_no');
		if (typeof value === 'number') return this.localize.number(value);
		if (Array.isArray(value)) return value.length ? value.map((each) => this.#valueOf(each)).join(', ') : '–';
		if (typeof value === 'object') return 'name' in value ? String(value.name) : JSON.stringify(value);
		return String(value);
	}

	override render() {
		if (!this.changes.length) return html`<p class="muted">${this.localize.term('promptDesk_noChanges')}</p>`;
		const texts = this.changes.filter(isText);
		const settings = this.changes.filter((change) => !isText(change));
		return html`${texts.length ? this.#renderSwitch() : nothing} ${texts.map((change) => this.#renderText(change))}
		${settings.length ? this.#renderSettings(settings) : nothing}`;
	}

	#renderSwitch() {
		const choices = ['together', 'sideBySide'].map((value) => ({ value, name: this.localize.term(`promptDesk_${value}`) }));
		return html`<pd-segmented
			label=${this.localize.term('promptDesk_diffView')}
			.choices=${choices}
			.value=${this._view}
			@change=${(event: Event) => (this._view = (event.target as PdSegmentedElement).value)}
		></pd-segmented>`;
	}

	#renderText({ path, fromValue, toValue }: VersionChange) {
		const rows = diffLines(String(fromValue ?? ''), String(toValue ?? ''));
		return html`<h4>${this.#labelOf(path)}</h4>
			${
				this._view === 'together'
					? html`<div class="lines">${rows.map((row) => this.#renderRow(row))}</div>`
					: html`<div class="sides">
							<div class="lines">${rows.map((row) => this.#renderRow(row, 'from'))}</div>
							<div class="lines">${rows.map((row) => this.#renderRow(row, 'to'))}</div>
						</div>`
			}`;
	}

	#renderRow(row: DiffRow, side?: 'from' | 'to') {
		if (row.kind === 'fold')
			return html`<div class="line fold"><i></i><span>${this.localize.term('promptDesk_linesSame', row.count)}</span></div>`;
		const hidden = (side === 'from' && row.kind === 'added') || (side === 'to' && row.kind === 'removed');
		if (hidden) return html`<div class="line blank"><i></i><span>&nbsp;</span></div>`;
		const parts =
			row.kind === 'changed'
				? row.parts.filter(({ kind }) => kind === 'same' || !side || (side === 'from') === (kind === 'removed'))
				: [{ kind: row.kind, text: row.text || ' ' }];
		return html`<div class="line ${row.kind}">
			<i>${row.kind === 'removed' ? nothing : row.line}</i><span>${parts.map(renderPart)}</span>
		</div>`;
	}

	#renderSettings(settings: VersionChange[]) {
		return html`<h4>${this.localize.term('promptDesk_settings')}</h4>
			<dl>
				${settings.map(
					({ path, fromValue, toValue }) =>
						html`<dt title=${path}>${this.#labelOf(path)}</dt>
							<dd>
								<del>${this.#valueOf(fromValue)}</del><uui-icon name="icon-arrow-right"></uui-icon><ins>${this.#valueOf(toValue)}</ins>
							</dd>`,
				)}
			</dl>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		diffStyles,
		css`
			:host {
				display: block;
			}
			pd-segmented {
				float: right;
				margin-top: -3px;
			}
			h4 {
				margin: 0 0 6px;
				font-size: 12px;
				line-height: 24px;
				color: var(--pd-muted);
			}
			* + h4,
			.lines + h4 {
				margin-top: 18px;
			}
			pd-segmented + h4 {
				margin-top: 0;
			}
			.lines {
				border: 1px solid var(--pd-line);
				border-radius: 9px;
				overflow: hidden;
			}
			.sides {
				display: grid;
				grid-template-columns: 1fr 1fr;
				gap: 12px;
			}
			.line {
				display: grid;
				grid-template-columns: 39px minmax(0, 1fr);
				padding: 2px 12px 2px 0;
				line-height: 24px;
			}
			.line i {
				padding-right: 12px;
				font-size: 12px;
				font-style: normal;
				text-align: right;
				color: var(--pd-muted);
			}
			.line span {
				white-space: pre-wrap;
				overflow-wrap: anywhere;
			}
			.added {
				background: color-mix(in srgb, var(--uui-color-positive) 5%, var(--uui-color-surface));
			}
			.changed,
			.removed {
				background: color-mix(in srgb, var(--uui-color-warning) 7%, var(--uui-color-surface));
			}
			.fold {
				font-size: 12px;
				color: var(--pd-muted);
			}
			.blank {
				background: var(--uui-color-background);
			}
			dl {
				display: grid;
				grid-template-columns: minmax(120px, 150px) minmax(0, 1fr);
				margin: 0;
			}
			dt,
			dd {
				margin: 0;
				padding: 6px 0;
				border-top: 1px solid var(--uui-color-divider);
				overflow-wrap: anywhere;
			}
			dd uui-icon {
				margin: 0 9px;
				font-size: 12px;
			}
			p {
				margin: 0;
			}
		`,
	];
}
