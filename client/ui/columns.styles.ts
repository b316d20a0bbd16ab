import { css } from '@umbraco-cms/backoffice/external/lit';

/** A view's main column and the narrow one beside it, which goes under it where there is no room. */
export const columnsStyles = css`
	:host {
		display: block;
		padding: var(--uui-size-layout-1);
		container-type: inline-size;
	}
	#columns {
		display: grid;
		grid-template-columns: minmax(0, 1fr) 300px;
		gap: var(--uui-size-space-5);
		align-items: start;
	}
	@container (max-width: 860px) {
		#columns {
			grid-template-columns: minmax(0, 1fr);
		}
	}
	.stack {
		display: grid;
		grid-template-columns: minmax(0, 1fr);
		gap: var(--uui-size-space-5);
		min-width: 0;
	}
`;
