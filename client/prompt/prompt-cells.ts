import { css, customElement, html, property, until } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import '../core/shared-cells.ts';
import { pdText, pdTokens } from '../core/tokens.ts';
import { profileNames } from '../profile/profile-names.ts';
import type { Prompt } from './prompt.types.ts';

/** Name of the profile; without one of its own a prompt runs on the default. */
@customElement('pd-cell-prompt-profile')
export class PdCellPromptProfileElement extends UmbLitElement {
	@property({ attribute: false })
	value?: Prompt;

	async #name(id: string) {
		const profiles = await profileNames(this);
		return profiles.find((profile) => profile.id === id)?.name ?? '–';
	}

	override render() {
		const id = this.value?.profileId;
		return id ? html`${until(this.#name(id), '')}` : html`<span class="muted">${this.localize.term('promptDesk_defaultProfile')}</span>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			:host {
				display: block;
				max-width: 170px;
				overflow: hidden;
				text-overflow: ellipsis;
				white-space: nowrap;
			}
		`,
	];
}
