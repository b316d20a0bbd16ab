import { css, customElement, html, keyed, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { request } from '../api/request.ts';
import type { PdModel } from '../entity/entity.ts';
import { isConfirmed } from '../ui/confirm.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { PdWorkspacePart } from '../entity/workspace-part.ts';
import { publishChange } from '../entity/publish-change.ts';
import type { EntityVersion, VersionComparison } from './version.ts';
import '../ui/skeleton-rows.element.ts';
import './version-changes.element.ts';
import './version-list.element.ts';

const PAGE = 50;

/** Who changed what, when and why; two versions against each other; the way back. */
@customElement('pd-versions-view')
export class PdVersionsViewElement extends PdWorkspacePart<PdModel> {
	@state()
	private _versions?: EntityVersion[];

	@state()
	private _total = 0;

	@state()
	private _from = 0;

	@state()
	private _to = 0;

	@state()
	private _comparison?: VersionComparison;

	#shown = '';

	override willUpdate() {
		if (!this._model || this._isNew) return;
		const shown = `${this._model.unique}/${this.workspace!.getPersistedData()?.version}`;
		if (shown === this.#shown) return;
		this.#shown = shown;
		this.#load();
	}

	/** Whose versions: part of the path. */
	get #whose() {
		return { entityType: this.workspace!.entity.path, entityId: this._model!.unique };
	}

	async #load(more = false) {
		const known = more ? (this._versions ?? []) : [];
		const query = { skip: known.length, take: PAGE };
		const { data } = await request(this, 'get', '/version/{entityType}/{entityId}', { path: this.#whose, query });
		if (!data) return;
		this._versions = [...known, ...data.items];
		this._total = data.total;
		const [newest, before] = this._versions;
		if (!more && newest) this.#compare(before?.version ?? newest.version, newest.version);
	}

	async #compare(from: number, to: number) {
		[this._from, this._to] = [from, to];
		this._comparison = undefined;
		if (from === to) return;
		const { data } = await request(this, 'get', '/version/{entityType}/{entityId}/{from}/compare/{to}', {
			path: { ...this.#whose, from, to },
		});
		if (from === this._from && to === this._to) this._comparison = data;
	}

	/** A row is compared with the newest version, the newest with the one before it. */
	#choose(version: number) {
		const [newest, before] = this._versions!;
		if (version === newest!.version) this.#compare(before?.version ?? version, version);
		else this.#compare(version, newest!.version);
	}

	async #restore(version: number) {
		const next = this._versions![0]!.version + 1;
		const sentences = [
			this.localize.term('promptDesk_restoreText', `v${next}`, `v${version}`),
			this.localize.term(`promptDesk_restoreKeeps_${this.workspace!.entity.path}`),
			...(this.workspace!.getHasUnpersistedChanges() ? [this.localize.term('promptDesk_restoreUnsaved')] : []),
		];
		const confirmed = await isConfirmed(this, {
			headline: this.localize.term('promptDesk_restoreHeadline', `v${version}`),
			content: sentences.join(' '),
			confirmLabel: this.localize.term('promptDesk_restore', `v${version}`),
		});
		if (!confirmed) return;
		const changeDescription = this.localize.term('promptDesk_restoredFrom', `v${version}`);
		const { error } = await request(this, 'post', '/version/{entityType}/{entityId}/{version}/rollback', {
			path: { ...this.#whose, version },
			body: { changeDescription },
		});
		if (error) return;
		await this.workspace!.reload();
		publishChange(this, this._model!);
	}

	override render() {
		if (!this._versions) return html`<pd-skeleton-rows></pd-skeleton-rows>`;
		return html`<div id="columns">
			<pd-version-list
				.versions=${this._versions}
				.chosen=${[this._from, this._to]}
				.more=${this._total - this._versions.length}
				@choose=${(event: CustomEvent<number>) => this.#choose(event.detail)}
				@more=${() => this.#load(true)}
			></pd-version-list>
			${this.#renderComparison()}
		</div>`;
	}

	#renderComparison() {
		if (this._versions!.length === 1) return html`<uui-box><p class="muted">${this.localize.term('promptDesk_firstVersion')}</p></uui-box>`;
		const newest = this._versions![0]?.version;
		const older = this._from === newest ? this._to : this._from;
		return html`<uui-box>
			<div slot="header" id="head">
				${this.#renderSelect('promptDesk_compareFrom', this._from, (version) => this.#compare(version, this._to))}
				<uui-icon name="icon-arrow-right"></uui-icon>
				${this.#renderSelect('promptDesk_compareTo', this._to, (version) => this.#compare(this._from, version))}
				${
					this._comparison
						? html`<small class="muted">${this.localize.term('promptDesk_changes', this._comparison.changes.length)}</small>`
						: nothing
				}
			</div>
			${
				older === newest
					? nothing
					: html`<uui-button
							slot="header-actions"
							look="secondary"
							label=${this.localize.term('promptDesk_restore', `v${older}`)}
							@click=${() => this.#restore(older)}
							><uui-icon name="icon-undo"></uui-icon> ${this.localize.term('promptDesk_restore', `v${older}`)}</uui-button
						>`
			}
			${this.#renderChanges()}
		</uui-box>`;
	}

	#renderChanges() {
		if (this._from === this._to) return html`<p class="muted">${this.localize.term('promptDesk_noChanges')}</p>`;
		if (!this._comparison) return html`<uui-loader-bar></uui-loader-bar>`;
		return html`<pd-version-changes .changes=${this._comparison.changes}></pd-version-changes>`;
	}

	#renderSelect(key: string, chosen: number, set: (version: number) => void) {
		const options = this._versions!.map(({ version }) => ({ name: `v${version}`, value: String(version), selected: version === chosen }));
		// The select keeps what it shows when its options change under it, so it is a new one then.
		return keyed(
			`${this._versions!.length}/${chosen}`,
			html`<uui-select
				label=${this.localize.term(key)}
				.options=${options}
				@change=${(event: Event) => set(Number((event.target as HTMLSelectElement).value))}
			></uui-select>`,
		);
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			:host {
				display: block;
				padding: var(--uui-size-layout-1);
				container-type: inline-size;
			}
			#columns {
				display: grid;
				grid-template-columns: 320px minmax(0, 1fr);
				gap: var(--uui-size-space-5);
				align-items: start;
			}
			@container (max-width: 800px) {
				#columns {
					grid-template-columns: minmax(0, 1fr);
				}
			}
			#head {
				display: flex;
				align-items: center;
				gap: var(--uui-size-space-3);
			}
			uui-button uui-icon {
				margin-right: var(--uui-size-space-2);
			}
			p {
				margin: 0;
			}
		`,
	];
}

export { PdVersionsViewElement as element };
