import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { UmbNotificationHandler } from '@umbraco-cms/backoffice/notification';

export interface UndoData {
	/** Also what the notification container announces to screen readers. */
	message: string;
	/** False when the text has been changed since, so that the old one would overwrite that. */
	undo: () => Promise<boolean>;
}

export const UNDO_SECONDS = 8;

@customElement('pd-undo-toast')
export class PdUndoToastElement extends UmbLitElement {
	/** Inside a dialog the notification container is inert, so the same thing is shown in the dialog. */
	static showIn(dialog: HTMLElement, data: UndoData) {
		const toast = new PdUndoToastElement();
		Object.assign(toast, { data, inDialog: true });
		dialog.append(toast);
		setTimeout(() => toast.remove(), UNDO_SECONDS * 1000);
		return () => toast.remove();
	}

	@property({ attribute: false })
	data!: UndoData;

	@property({ attribute: false })
	notificationHandler?: UmbNotificationHandler;

	@property({ type: Boolean, reflect: true, attribute: 'in-dialog' })
	inDialog = false;

	@state()
	private _tooLate = false;

	async #undo() {
		this._tooLate = !(await this.data.undo());
		if (this._tooLate) return;
		if (this.notificationHandler) this.notificationHandler.close();
		else this.remove();
	}

	override render() {
		return html`
			<uui-toast-notification-layout headline=${this.data.message} role=${this.inDialog ? 'status' : 'none'}>
				${this._tooLate ? this.localize.term('promptDesk_runUndoTooLate') : nothing}
				<uui-button
					slot="actions"
					look="outline"
					label=${this.localize.term('promptDesk_runUndo')}
					?disabled=${this._tooLate}
					@click=${this.#undo}
				></uui-button>
			</uui-toast-notification-layout>
		`;
	}

	static override styles = css`
		uui-button {
			--uui-button-contrast: currentColor;
			--uui-button-contrast-hover: currentColor;
			--uui-button-border-color: color-mix(in srgb, currentColor 60%, transparent);
			--uui-button-border-color-hover: currentColor;
		}
		:host([in-dialog]) {
			position: fixed;
			z-index: 1;
			right: var(--uui-size-space-6);
			bottom: calc(54px + var(--uui-size-space-5));
			width: 400px;
			box-sizing: border-box;
			padding: var(--uui-size-space-5) var(--uui-size-space-6);
			border-radius: var(--uui-border-radius-3);
			background: var(--uui-color-positive);
			color: var(--uui-color-positive-contrast);
			box-shadow: var(--uui-shadow-depth-3);
		}
	`;
}
