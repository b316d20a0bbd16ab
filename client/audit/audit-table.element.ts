import { css, customElement, html, nothing, property, repeat } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { count, duration, fullTime, timeOfRun } from '../ui/time.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { TONES, type AuditEntry } from './audit.types.ts';
import '../ui/person.element.ts';
import '../ui/status.element.ts';

const COLUMNS = ['time', 'status', 'promptAndDocument', 'person', 'tokens', 'took'] as const;

/** The runs, newest first. ↑ and ↓ move, Enter opens, Esc closes what is open. */
@customElement('pd-audit-table')
export class PdAuditTableElement extends UmbLitElement {
	@property({ attribute: false })
	entries: AuditEntry[] = [];

	@property()
	open?: string;

	focusRow(id: string | undefined) {
		this.shadowRoot!.querySelector<HTMLElement>(id ? `[data-id="${id}"]` : 'tbody tr')?.focus();
	}

	override updated() {
		if (this.open) this.shadowRoot!.querySelector(`[data-id="${this.open}"]`)?.scrollIntoView({ block: 'nearest' });
	}

	#open = (id: string) => this.dispatchEvent(new CustomEvent('open', { detail: id }));

	#onKey(event: KeyboardEvent, id: string) {
		const row = event.currentTarget as HTMLElement;
		const sibling = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
		if (event.key === 'Enter' || event.key === ' ') this.#open(id);
		else if (event.key === 'Escape' && this.open) this.dispatchEvent(new Event('close'));
		else if (sibling instanceof HTMLElement) {
			sibling.focus();
			// The detail follows once it is open.
			if (this.open) this.#open(sibling.dataset.id!);
		} else return;
		event.preventDefault();
	}

	override render() {
		const reachable = this.entries.some(({ id }) => id === this.open) ? this.open : this.entries[0]?.id;
		return html`<table aria-label=${this.localize.term('promptDesk_auditLog')}>
			<thead>
				<tr>
					${COLUMNS.map((column) => html`<th scope="col" class=${column}>${this.localize.term(`promptDesk_column_${column}`)}</th>`)}
				</tr>
			</thead>
			<tbody>
				${repeat(
					this.entries,
					({ id }) => id,
					(entry) => this.#renderRow(entry, entry.id === reachable),
				)}
			</tbody>
		</table>`;
	}

	#renderRow(entry: AuditEntry, reachable: boolean) {
		const { id, status, startTime, promptName, promptAlias, userName, totalTokens, durationMs } = entry;
		return html`<tr
			data-id=${id}
			tabindex=${reachable ? 0 : -1}
			aria-selected=${id === this.open}
			class=${id === this.open ? 'open' : ''}
			@click=${() => this.#open(id)}
			@keydown=${(event: KeyboardEvent) => this.#onKey(event, id)}
		>
			<td class="time figure" title=${fullTime(this.localize, startTime)}>${timeOfRun(this.localize, startTime)}</td>
			<td><pd-status tone=${TONES[status]}>${this.localize.term(`promptDesk_status_${status}`)}</pd-status></td>
			<td class="promptAndDocument">
				<b>${promptName ?? promptAlias ?? '–'}</b>
				<small class="muted">${this.#where(entry) || nothing}</small>
			</td>
			<td class="person">${userName ? html`<pd-person compact name=${userName}></pd-person>` : nothing}</td>
			<td class="tokens figure">${count(this.localize, totalTokens)}</td>
			<td class="took figure">${duration(this.localize, durationMs)}</td>
		</tr>`;
	}

	#where({ entityName, propertyAlias, featureType }: AuditEntry) {
		const place = [entityName, propertyAlias].filter(Boolean).join(', ');
		return place || (featureType === 'prompt' ? '' : this.localize.termOrDefault(`promptDesk_feature_${featureType}`, featureType));
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			:host {
				display: block;
				overflow-x: auto;
				border: 1px solid var(--uui-color-divider-standalone);
				border-radius: var(--uui-border-radius-3);
				background: var(--uui-color-surface);
			}
			table {
				width: 100%;
				border-collapse: collapse;
			}
			th,
			td {
				height: 44px;
				padding: 4px 8px;
				text-align: left;
				line-height: 18px;
			}
			th {
				font-size: 13px;
				white-space: nowrap;
			}
			th:first-child,
			td:first-child {
				padding-left: 18px;
			}
			th:last-child,
			td:last-child {
				padding-right: 18px;
			}
			.time,
			.took,
			.tokens {
				white-space: nowrap;
			}
			.tokens,
			.took {
				text-align: right;
			}
			.promptAndDocument {
				width: 60%;
				min-width: 150px;
				overflow-wrap: anywhere;
			}
			small {
				display: block;
			}
			tbody tr {
				border-top: 1px solid var(--uui-color-divider);
				cursor: pointer;
			}
			tbody tr:hover {
				background: var(--uui-color-surface-emphasis);
			}
			tr:focus-visible {
				outline: 2px solid var(--uui-color-focus);
				outline-offset: -2px;
			}
			tbody tr.open,
			tbody tr.open .muted {
				color: var(--uui-color-current-contrast);
				background: light-dark(var(--uui-color-current), color-mix(in srgb, var(--uui-color-current) 90%, black));
			}
		`,
	];
}

declare global {
	interface HTMLElementTagNameMap {
		'pd-audit-table': PdAuditTableElement;
	}
}
