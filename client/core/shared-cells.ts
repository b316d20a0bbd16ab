import { css, html } from '@umbraco-cms/backoffice/external/lit';
import { cell } from './cell.ts';
import type { PdModel } from './entity.ts';
import { ago, fullTime } from './time.ts';
import './label.element.ts';
import './status.element.ts';

const oneLine = css`
	:host {
		white-space: nowrap;
		font-variant-numeric: tabular-nums;
	}
`;

cell<PdModel & { isActive: boolean }>('pd-cell-active', ({ isActive }, localize) => {
	const word = localize.term(isActive ? 'promptDesk_active' : 'promptDesk_inactive');
	return html`<pd-status tone=${isActive ? 'done' : 'off'}>${word}</pd-status>`;
});

cell<PdModel & { dateModified?: string }>(
	'pd-cell-modified',
	({ dateModified }, localize) => html`<span class="muted" title=${fullTime(localize, dateModified)}>${ago(localize, dateModified)}</span>`,
	[oneLine],
);

cell<PdModel>('pd-cell-version', ({ version }) => html`<pd-label>v${version}</pd-label>`);

cell<PdModel & { tags: string[] }>('pd-cell-tags', ({ tags }) => html`<span title=${tags.join(', ')}>${tags.join(', ')}</span>`, [
	css`
		span {
			display: block;
			max-width: 150px;
			color: var(--pd-muted);
			overflow: hidden;
			text-overflow: ellipsis;
			white-space: nowrap;
		}
	`,
]);
