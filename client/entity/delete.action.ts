import { UmbDeleteEntityAction, type MetaEntityActionDeleteKind } from '@umbraco-cms/backoffice/entity-action';
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import { umbConfirmModal } from '@umbraco-cms/backoffice/modal';
import { listPrompts } from '../api/list-prompts.ts';
import { request } from '../api/request.ts';
import type { PdEntity, PdModel } from './entity.ts';
import '../lang/words.ts';

const SHOWN = 5;

/** Says what goes along and what is in the way, before anything is deleted. */
export class PdDeleteAction extends UmbDeleteEntityAction {
	readonly #localize = new UmbLocalizationController(this);

	/** A no rejects without a reason, and is no failure. */
	override async execute() {
		await super.execute().catch((reason: unknown) => {
			if (reason !== undefined) throw reason;
		});
	}

	protected override async _confirmDelete(item: { name?: string }) {
		const { name = '', version = 1 } = item as PdModel;
		const users = await this.#users();
		const shown = users.slice(0, SHOWN).concat(users.length > SHOWN ? ['…'] : []);
		const words = (key: string, ...values: unknown[]) => this.#localize.term(`promptDesk_${key}`, ...(values as never[]));
		await umbConfirmModal(this, {
			headline: words('deleteHeadline', name),
			content: html`<p>${words('deleteText', version, this.#localize.number(version))}</p>
				${users.length ? html`<p><b>${words('deleteUsed', shown.join(', '))}</b></p>` : nothing}`,
			color: 'danger',
			confirmLabel: '#general_delete',
		});
	}

	/** Names of what would have nothing to run on. */
	async #users(): Promise<string[]> {
		const { path } = (this.args.meta as MetaEntityActionDeleteKind & { entity: PdEntity }).entity;
		const unique = this.args.unique!;
		const named = ({ items }: { items: { name: string }[] } = { items: [] }) => items.map(({ name }) => name);
		if (path === 'profile') return named(await listPrompts(this, { profileId: unique, take: SHOWN + 1 }));
		if (path !== 'connection') return [];
		return named((await request(this, 'get', '/profile', { query: { connectionId: unique, take: SHOWN + 1 }, quiet: true })).data);
	}
}

export { PdDeleteAction as api };
