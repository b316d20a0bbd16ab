import { css } from '@umbraco-cms/backoffice/external/lit';

/** A box of the right column and the fields in it. */
export const panelStyles = css`
	uui-box {
		--uui-box-default-padding: 15px 18px;
	}
	.fields {
		display: grid;
		grid-template-columns: minmax(0, 1fr);
		gap: var(--uui-size-space-4);
	}
	.pair {
		display: grid;
		grid-template-columns: 1fr 1fr;
		gap: var(--uui-size-space-4);
	}
`;
