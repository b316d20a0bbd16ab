import { css, customElement, html, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { cell } from '../core/cell.ts';
import '../core/label.element.ts';
import '../core/shared-cells.ts';
import { connectionNames } from './connection-names.ts';
import { defaultProfileId, loadDefaultProfile } from './default-profile.ts';
import type { Profile } from './profile.types.ts';

cell<Profile>('pd-cell-profile-model', ({ model }) => html`<span>${model.modelId}</span>`, [
	css`
		span {
			overflow-wrap: anywhere;
		}
	`,
]);

@customElement('pd-cell-profile-connection')
export class PdCellProfileConnectionElement extends UmbLitElement {
	@property({ attribute: false })
	value?: Profile;

	@state()
	private _name = '';

	override willUpdate() {
		connectionNames(this).then((names) => (this._name = names.find(({ id }) => id === this.value?.connectionId)?.name ?? '–'));
	}

	override render() {
		return this._name;
	}
}

let asked = false;

@customElement('pd-cell-profile-default')
export class PdCellProfileDefaultElement extends UmbLitElement {
	@property({ attribute: false })
	value?: Profile;

	@state()
	private _default?: string;

	constructor() {
		super();
		this.observe(defaultProfileId, (id) => (this._default = id));
		if (!asked) loadDefaultProfile(this);
		asked = true;
	}

	override render() {
		if (!this.value || this._default !== this.value.unique) return;
		return html`<pd-label tone="candidate">${this.localize.term('promptDesk_isDefault')}</pd-label>`;
	}
}
