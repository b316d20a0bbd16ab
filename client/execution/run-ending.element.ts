import { css, customElement, html, nothing, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import '../ui/note.element.ts';
import { causeOf } from './failure.ts';
import { canInsert, newRun, type Run } from './run.ts';

/** Why the answer is not whole, where the part that came is kept. */
@customElement('pd-run-ending')
export class PdRunEndingElement extends UmbLitElement {
	@property({ attribute: false })
	run: Run = newRun();

	/** How long the run took. */
	@property({ type: Number })
	seconds = 0;

	override render() {
		const { run } = this;
		if (run.phase === 'broken') return this.#renderBroken(causeOf(run.failure!.code).cause);
		if (run.phase !== 'stopped') return nothing;
		const words = this.localize.term(canInsert(run) ? 'promptDesk_runStopped' : 'promptDesk_runStoppedEmpty');
		return html`<pd-note icon="icon-stop" role="status">${words}</pd-note>`;
	}

	#renderBroken(cause: string) {
		const what = this.localize.term(`promptDesk_runFailed${cause}`, this.localize.number(this.seconds));
		const retry = this.localize.term('promptDesk_runRetry');
		return html`
			<pd-note color="warning" icon="icon-alert" role="alert">
				<strong>${this.localize.term('promptDesk_runBroken')}</strong>
				<p>${this.localize.term('promptDesk_runBrokenWhy', what)}</p>
				<uui-button look="outline" label=${retry} @click=${() => this.dispatchEvent(new CustomEvent('retry'))}>
					<uui-icon name="icon-refresh"></uui-icon>${retry}
				</uui-button>
			</pd-note>
		`;
	}

	static override styles = css`
		:host {
			display: contents;
		}
		p {
			margin: 0 0 var(--uui-size-space-3);
		}
		uui-icon {
			margin-right: var(--uui-size-space-2);
		}
	`;
}
