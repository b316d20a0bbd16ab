import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import { request } from '../api/request.ts';
import type { Schema } from '../api/schema.ts';
import type { PdConflictData, PdConflictValue } from './conflict-modal.token.ts';
import { ago } from '../ui/time.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import '../lang/words.ts';

type EntityVersion = Schema<'EntityVersion'>;

/** Somebody saved first: says who, when and why, and leaves the choice to the user. */
@customElement('pd-conflict-modal')
export class PdConflictModalElement extends UmbModalBaseElement<PdConflictData, PdConflictValue> {
	@state()
	private _newest?: EntityVersion;

	override async connectedCallback() {
		super.connectedCallback();
		const { entity, unique } = this.data!;
		const { data } = await request(this, 'get', '/version/{entityType}/{entityId}', {
			path: { entityType: entity.path, entityId: unique },
			query: { take: 1 },
		});
		this._newest = data?.items[0];
	}

	#choose(action: PdConflictValue['action']) {
		this.value = { action, version: this._newest!.version };
		this._submitModal();
	}

	override render() {
		const version = `v${this._newest?.version ?? '…'}`;
		return html`<uui-dialog-layout headline=${this.localize.term('promptDesk_conflictHeadline')}>
			${this._newest ? this.#renderNewest(this._newest) : nothing}
			<p>${this.localize.term('promptDesk_conflictText')}</p>
			<uui-button slot="actions" label=${this.localize.term('general_cancel')} @click=${this._rejectModal}></uui-button>
			<uui-button
				slot="actions"
				look="outline"
				label=${this.localize.term('promptDesk_conflictLoad', version)}
				?disabled=${!this._newest}
				@click=${() => this.#choose('load')}
			></uui-button>
			<uui-button
				slot="actions"
				look="primary"
				label=${this.localize.term('promptDesk_conflictOverwrite')}
				?disabled=${!this._newest}
				@click=${() => this.#choose('overwrite')}
			></uui-button>
		</uui-dialog-layout>`;
	}

	#renderNewest({ version, createdBy, dateCreated, changeDescription }: EntityVersion) {
		const name = createdBy?.name ?? this.localize.term('promptDesk_someone');
		return html`<p id="newest">
			<b>${this.localize.term('promptDesk_conflictWho', name, `v${version}`)}</b>
			<span class="muted">${ago(this.localize, dateCreated)}</span>
			${changeDescription ? html`<q>${changeDescription}</q>` : nothing}
		</p>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			uui-dialog-layout {
				max-width: 570px;
			}
			#newest {
				display: grid;
				gap: var(--uui-size-space-1);
				padding: var(--uui-size-space-4) var(--uui-size-space-5);
				border-radius: var(--uui-border-radius);
				background: var(--pd-warn);
			}
			p {
				margin: 0 0 var(--uui-size-space-4);
			}
		`,
	];
}

export { PdConflictModalElement as element };
