import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import '../ui/note.element.ts';
import { PD_SECTION_ALIAS, workspacePath } from '../section/paths.ts';
import '../ui/small-print.element.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import './connect-link.element.ts';
import { figuresOf } from './run-figures.ts';
import type { Answer } from './run.ts';

/** Shown otherwise: over the limit in the meter, estimated figures by a tilde in the small print. */
const SHOWN_ELSEWHERE = new Set(['over_max_length', 'usage_estimated']);

/** Under the text: what is worth knowing about it, but not what the editor came for. */
@customElement('pd-run-facts')
export class PdRunFactsElement extends UmbLitElement {
	@property({ attribute: false })
	answer?: Answer;

	/** Undefined while it runs. */
	@property({ attribute: false })
	auditLogId?: string;

	@state()
	private _seesAudit = false;

	constructor() {
		super();
		this.consumeContext(UMB_CURRENT_USER_CONTEXT, (user) =>
			this.observe(user?.allowedSections, (sections) => (this._seesAudit = !!sections?.includes(PD_SECTION_ALIAS)), 'sections'),
		);
	}

	override render() {
		const audit = this._seesAudit && this.auditLogId;
		return html`
			${this.#renderWarnings()}
			${
				this.answer || audit
					? html`<pd-small-print .facts=${this.answer ? figuresOf(this.localize, this.answer) : []} ?linked=${!!audit}>
							${audit ? this.#renderAudit(audit) : nothing}
						</pd-small-print>`
					: nothing
			}
		`;
	}

	#renderWarnings() {
		const warnings = (this.answer?.warnings ?? []).filter(({ code }) => !SHOWN_ELSEWHERE.has(code));
		if (warnings.length === 0) return nothing;
		return html`<pd-note color="warning" icon="icon-alert"
			>${warnings.map((warning) => html`<p>${this.#words(warning)} ${warning.code === 'offline_model' ? html`<pd-connect-link></pd-connect-link>` : nothing}</p>`)}</pd-note
		>`;
	}

	#words({ code, message, subject, suggestion }: Answer['warnings'][number]) {
		return this.localize.termOrDefault(`promptDesk_runWarning_${code}`, message, subject, suggestion);
	}

	/** In a new tab: leaving the page would end the run and take its text along. */
	#renderAudit(auditLogId: string) {
		const href = `${workspacePath('pd-audit-log')}?run=${auditLogId}`;
		return html`<a href=${href} target="_blank" title=${this.localize.term('promptDesk_runNewTab')}>
			${this.localize.term('promptDesk_runAudit')}
		</a>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			:host {
				display: contents;
			}
			pd-note {
				flex: none;
				font-size: 13px;
				line-height: 18px;
			}
			p {
				margin: 0;
			}
			p + p {
				margin-top: var(--uui-size-space-2);
			}
			pd-small-print {
				flex: none;
				margin-top: auto;
			}
		`,
	];
}
