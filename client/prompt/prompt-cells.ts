import { html, until } from '@umbraco-cms/backoffice/external/lit';
import type { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { PdCells } from '../entity/entity.ts';
import { modified, status, tags, version } from '../entity/shared-cells.ts';
import { profileNames } from '../profile/profile-names.ts';
import type { Prompt } from './prompt.types.ts';

async function nameOf(host: UmbLitElement, id: string) {
	return (await profileNames(host)).find((profile) => profile.id === id)?.name ?? '–';
}

/** Without a profile of its own a prompt runs on the default. */
const profile = ({ profileId }: Prompt, host: UmbLitElement) =>
	profileId
		? html`<span class="cut">${until(nameOf(host, profileId), '')}</span>`
		: html`<span class="muted nowrap">${host.localize.term('promptDesk_defaultProfile')}</span>`;

export const cells: PdCells = { version, tags, profile, modified, status };
