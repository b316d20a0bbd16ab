import { customElement, html, property, state, until } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { PdCells } from '../entity/entity.ts';
import { modified, tags } from '../entity/shared-cells.ts';
import { pdTags } from '../ui/tag.styles.ts';
import { pdTokens } from '../ui/tokens.ts';
import { connectionNames } from './connection-names.ts';
import { defaultProfileId, loadDefaultProfile } from './default-profile.ts';
import type { Profile } from './profile.types.ts';

/** Says which profile is the default, and goes on saying it when another one is made so. */
@customElement('pd-default-mark')
export class PdDefaultMarkElement extends UmbLitElement {
	@property({ attribute: false })
	unique = '';

	@state()
	private _default?: string;

	constructor() {
		super();
		this.observe(defaultProfileId, (id) => (this._default = id));
	}

	override render() {
		if (this._default !== this.unique) return;
		return html`<uui-tag class="chosen">${this.localize.term('promptDesk_isDefault')}</uui-tag>`;
	}

	static override styles = [pdTokens, pdTags];
}

async function nameOf(host: UmbLitElement, connectionId: string) {
	return (await connectionNames(host)).find(({ id }) => id === connectionId)?.name ?? '–';
}

let asked: Promise<unknown> | undefined;

function isDefault({ unique }: Profile, host: UmbLitElement) {
	asked ??= loadDefaultProfile(host);
	return html`<pd-default-mark .unique=${unique}></pd-default-mark>`;
}

const model = ({ model: { modelId } }: Profile) => html`<span class="nowrap">${modelId}</span>`;
const connection = ({ connectionId }: Profile, host: UmbLitElement) =>
	html`<span class="cut">${until(nameOf(host, connectionId), '')}</span>`;

export const cells: PdCells = { model, connection, default: isDefault, tags, modified };
