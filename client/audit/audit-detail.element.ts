import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { request } from '../api/request.ts';
import { workspacePath } from '../section/paths.ts';
import { count, duration, fullTime, timeOfRun } from '../ui/time.ts';
import { pdTags } from '../ui/tag.styles.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import type { PdSegmentedElement } from '../ui/segmented.element.ts';
import { TONES, type AuditDetail } from './audit.types.ts';
import '../ui/note.element.ts';
import '../ui/segmented.element.ts';
import '../ui/status.element.ts';

/** One run: how it ended, on what, with what, and the texts as far as they were stored. */
@customElement('pd-audit-detail')
export class PdAuditDetailElement extends UmbLitElement {
	@property({ attribute: false })
	unique = '';

	@state()
	private _entry?: AuditDetail;

	@state()
	private _missing = false;

	@state()
	private _text = 'answer';

	override willUpdate(changed: Map<string, unknown>) {
		if (changed.has('unique')) this.#load(this.unique);
	}

	/** What was shown stays until the next has come. */
	async #load(id: string) {
		const { data } = await request(this, 'get', '/audit-log/{id}', { path: { id }, quiet: true });
		if (id !== this.unique) return;
		this._missing = !data;
		this._entry = data ?? undefined;
	}

	#onKey(event: KeyboardEvent) {
		if (event.key === 'Escape') this.dispatchEvent(new Event('close'));
	}

	override render() {
		return html`<uui-box @keydown=${this.#onKey}>
			${this.#renderHead()}
			${this._missing ? html`<p class="muted">${this.localize.term('promptDesk_entryGone')}</p>` : this._entry && this.#renderEntry(this._entry)}
		</uui-box>`;
	}

	#renderHead() {
		const step = (by: number) => this.dispatchEvent(new CustomEvent('step', { detail: by }));
		const entry = this._entry;
		return html`<div slot="header" id="head">
				${
					entry
						? html`<pd-status tone=${TONES[entry.status]}>${this.localize.term(`promptDesk_status_${entry.status}`)}</pd-status>
								<small class="muted" title=${fullTime(this.localize, entry.startTime)}>
									${[timeOfRun(this.localize, entry.startTime), entry.userName].filter(Boolean).join(', ')}
								</small>`
						: nothing
				}
			</div>
			<div slot="header-actions">
				<uui-button compact label=${this.localize.term('promptDesk_previousRun')} @click=${() => step(-1)}
					><uui-icon name="icon-navigation-up"></uui-icon
				></uui-button>
				<uui-button compact label=${this.localize.term('promptDesk_nextRun')} @click=${() => step(1)}
					><uui-icon name="icon-navigation-down"></uui-icon
				></uui-button>
				<uui-button compact label=${this.localize.term('general_close')} @click=${() => this.dispatchEvent(new Event('close'))}
					><uui-icon name="icon-delete"></uui-icon
				></uui-button>
			</div>`;
	}

	#renderEntry(entry: AuditDetail) {
		return html`<h2>
				${
					entry.promptId
						? html`<a href=${workspacePath('pd-prompt', `edit/${entry.promptId}`)}>${entry.promptName ?? entry.promptAlias}</a>`
						: (entry.promptName ?? '–')
				}
				${entry.promptVersion ? html`<uui-tag>v${entry.promptVersion}</uui-tag>` : nothing}
			</h2>
			${this.#renderPlace(entry)} ${this.#renderFailure(entry)} ${this.#renderFacts(entry)} ${this.#renderTexts(entry)}
			<code>${entry.id}</code>`;
	}

	#renderPlace({ entityId, entityName, entityType, propertyAlias, culture }: AuditDetail) {
		if (!entityId && !propertyAlias) return;
		const isDocument = entityId && (!entityType || entityType === 'document');
		const name = entityName ?? entityId;
		const rest = [propertyAlias, culture].filter(Boolean).join(', ');
		return html`<div>
			${isDocument ? html`<a href="section/content/workspace/document/edit/${entityId}">${name}</a>` : name}${name && rest ? ', ' : ''}${rest}
		</div>`;
	}

	#renderFailure({ status, errorMessage, errorCode, providerMessage }: AuditDetail) {
		if (status === 'Succeeded' || status === 'Running' || !(errorMessage ?? errorCode)) return;
		return html`<pd-note color=${status === 'Failed' ? 'danger' : 'warning'} icon="icon-alert">
			${errorMessage ?? this.localize.termOrDefault(`promptDesk_problem_${errorCode}`, errorCode)}
			${providerMessage ? html`<small class="provider">${this.localize.term('promptDesk_providerSaid')} ${providerMessage}</small>` : nothing}
		</pd-note>`;
	}

	#renderFacts(entry: AuditDetail) {
		const { inputTokens, outputTokens, profileId, profileAlias, profileVersion, modelId, durationMs, featureType } = entry;
		const facts: [string, unknown][] = [
			['tokens', this.localize.term('promptDesk_tokensInOut', count(this.localize, inputTokens), count(this.localize, outputTokens))],
			['took', duration(this.localize, durationMs)],
			[
				'profile',
				profileId
					? html`<a href=${workspacePath('pd-profile', `edit/${profileId}`)}>${profileAlias}</a>
							${profileVersion ? `v${profileVersion}` : ''}`
					: '–',
			],
			['model', modelId ?? '–'],
			['kind', this.localize.termOrDefault(`promptDesk_feature_${featureType}`, featureType)],
		];
		return html`<dl>
			${facts.map(
				([key, value]) =>
					html`<dt>${this.localize.term(`promptDesk_column_${key}`)}</dt>
						<dd class="figure">${value}</dd>`,
			)}
		</dl>`;
	}

	#renderTexts({ responseSnapshot, messages, status }: AuditDetail) {
		if (status === 'Running') return;
		const choices = ['answer', 'sent'].map((value) => ({ value, name: this.localize.term(`promptDesk_text_${value}`) }));
		return html`<div id="texts">
			<div class="row">
				<span class="over">${this.localize.term('promptDesk_messages')}</span>
				<pd-segmented
					label=${this.localize.term('promptDesk_messages')}
					.choices=${choices}
					.value=${this._text}
					@change=${(event: Event) => (this._text = (event.target as PdSegmentedElement).value)}
				></pd-segmented>
			</div>
			${this._text === 'answer' ? this.#renderAnswer(responseSnapshot, status) : this.#renderSent(messages)}
		</div>`;
	}

	#renderAnswer(text: string | null, status: string) {
		if (text) return html`<div class="text">${text}</div>`;
		return status === 'Succeeded' ? this.#renderNotStored() : html`<p class="muted">${this.localize.term('promptDesk_noAnswer')}</p>`;
	}

	#renderSent(messages: AuditDetail['messages']) {
		if (!messages) return this.#renderNotStored();
		return messages.map(
			({ role, content }) =>
				html`<span class="over role">${this.localize.term(`promptDesk_role_${role}`)}</span>
					<div class="text">${content}</div>`,
		);
	}

	#renderNotStored = () => html`<pd-note>${this.localize.term('promptDesk_notStored')}</pd-note>`;

	static override styles = [
		pdTokens,
		pdText,
		pdTags,
		css`
			uui-box {
				--uui-box-default-padding: 15px 18px;
			}
			#head {
				display: flex;
				align-items: baseline;
				flex-wrap: wrap;
				gap: 0 9px;
				font-weight: 400;
			}
			h2 {
				margin: 0;
				font-size: 15px;
				line-height: 21px;
				overflow-wrap: anywhere;
			}
			pd-note {
				margin-top: 12px;
			}
			.provider {
				display: block;
				margin-top: 6px;
			}
			dl {
				display: grid;
				grid-template-columns: auto minmax(0, 1fr);
				gap: 9px 18px;
				margin: 12px 0;
				font-size: 13px;
				line-height: 18px;
			}
			dt {
				color: var(--pd-muted);
			}
			dd {
				margin: 0;
				overflow-wrap: anywhere;
			}
			.row {
				display: flex;
				align-items: center;
				justify-content: space-between;
				margin-bottom: 6px;
			}
			.over {
				display: block;
				font-size: 12px;
				font-weight: 700;
				color: var(--pd-muted);
			}
			.text {
				max-height: 330px;
				overflow: auto;
				padding: 12px 15px;
				border-radius: var(--uui-border-radius);
				line-height: 22px;
				white-space: pre-wrap;
				overflow-wrap: anywhere;
				background: var(--uui-color-background);
			}
			.role {
				margin-top: 6px;
			}
			p {
				margin: 0;
			}
			code {
				display: block;
				margin-top: 15px;
				font-family: var(--pd-mono);
				font-size: 12px;
				color: var(--pd-muted);
				overflow-wrap: anywhere;
			}
		`,
	];
}
