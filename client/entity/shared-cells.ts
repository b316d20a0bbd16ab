import { html } from '@umbraco-cms/backoffice/external/lit';
import type { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { PdRow } from './entity.ts';
import { ago, fullTime } from '../ui/time.ts';
import '../ui/status.element.ts';

/** Cells that several tables have. They are rendered inside the table and use its classes. */
export const version = (model: PdRow) => html`<uui-tag>v${model.version}</uui-tag>`;

export function status({ isActive }: { isActive: boolean }, { localize }: UmbLitElement) {
	return html`<pd-status tone=${isActive ? 'done' : 'off'}
		>${localize.term(isActive ? 'promptDesk_active' : 'promptDesk_inactive')}</pd-status
	>`;
}

export const tags = ({ tags: names }: { tags: string[] }) =>
	html`<span class="muted cut" title=${names.join(', ')}>${names.join(', ')}</span>`;

export const modified = ({ dateModified }: { dateModified?: string }, { localize }: UmbLitElement) =>
	html`<span class="muted figure nowrap" title=${fullTime(localize, dateModified)}>${ago(localize, dateModified)}</span>`;
