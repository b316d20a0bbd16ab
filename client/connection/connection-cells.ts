import { html, until } from '@umbraco-cms/backoffice/external/lit';
import type { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { PdCells } from '../entity/entity.ts';
import { modified, status, version } from '../entity/shared-cells.ts';
import type { Connection } from './connection.types.ts';
import { providerName } from './providers.ts';

const provider = ({ providerId }: Connection, host: UmbLitElement) =>
	html`<span class="nowrap">${until(providerName(host, providerId), providerId)}</span>`;

export const cells: PdCells = { provider, version, modified, status };
