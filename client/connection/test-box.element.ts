import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { request } from '../api/request.ts';
import { problemText } from '../api/problem-text.ts';
import { duration } from '../ui/time.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { PdWorkspacePart } from '../entity/workspace-part.ts';
import type { Connection, ConnectionTest } from './connection.types.ts';
import '../ui/note.element.ts';

/** Asks the provider and says how long it took. Tests what is saved. */
@customElement('pd-test-box')
export class PdTestBoxElement extends PdWorkspacePart<Connection> {
	@state()
	private _result?: ConnectionTest;

	@state()
	private _running = false;

	async #test() {
		this._running = true;
		const started = performance.now();
		const { data, error } = await request(this, 'post', '/connection/{idOrAlias}/test', {
			path: { idOrAlias: this._model!.unique },
			quiet: true,
		});
		const failed = { success: false, errorMessage: problemText(this.localize, error), latencyMs: performance.now() - started };
		this._result = data ?? failed;
		this._running = false;
	}

	override render() {
		const result = this._result;
		const label = this.localize.term(result ? 'promptDesk_testAgain' : 'promptDesk_test');
		return html`<uui-box headline=${this.localize.term('promptDesk_testHeadline')}>
			<div role="status">
				${result ? this.#renderResult(result) : html`<p class="muted">${this.localize.term('promptDesk_testText')}</p>`}
			</div>
			${this.workspace?.getHasUnpersistedChanges() ? html`<p class="muted">${this.localize.term('promptDesk_testSaved')}</p>` : nothing}
			<uui-button look="outline" label=${label} .state=${this._running ? 'waiting' : undefined} @click=${this.#test}>
				<uui-icon name="icon-refresh"></uui-icon> ${label}
			</uui-button>
		</uui-box>`;
	}

	#renderResult({ success, errorMessage, latencyMs }: ConnectionTest) {
		if (success)
			return html`<pd-note color="positive" icon="icon-check"
				><b>${this.localize.term('promptDesk_connectedIn', duration(this.localize, latencyMs))}</b></pd-note
			>`;
		return html`<pd-note color="danger" icon="icon-alert">
			<b>${this.localize.term('promptDesk_notConnected')}</b>
			<div>${errorMessage}</div>
			<small>${this.localize.term('promptDesk_after', duration(this.localize, latencyMs))}</small>
		</pd-note>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			uui-box {
				--uui-box-default-padding: 15px 18px;
			}
			p {
				margin: 0;
			}
			uui-button {
				width: 100%;
				margin-top: var(--uui-size-space-4);
			}
			uui-icon {
				margin-right: var(--uui-size-space-2);
			}
		`,
	];
}
