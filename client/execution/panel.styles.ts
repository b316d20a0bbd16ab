import { css } from '@umbraco-cms/backoffice/external/lit';

/** The white boxes of the sidebar: a head of 42 px and a body. */
export const panelStyles = css`
	.panel {
		background: var(--uui-color-surface);
		border: 1px solid var(--pd-line);
		border-radius: var(--uui-border-radius-3);
	}
	.head {
		display: flex;
		align-items: center;
		gap: var(--uui-size-space-2);
		min-height: 42px;
		box-sizing: border-box;
		padding: 0 var(--uui-size-space-3) 0 var(--uui-size-space-5);
		border-bottom: 1px solid var(--pd-line);
	}
	.head.plain {
		min-height: 36px;
		padding-top: var(--uui-size-space-2);
		border-bottom: 0;
	}
	.body {
		padding: 15px var(--uui-size-space-5);
	}
	.grow {
		flex: 1 1 0;
		min-width: 0;
	}
	h3,
	h4 {
		margin: 0;
		font: inherit;
	}
	.over {
		font-size: 12px;
		line-height: 18px;
		font-weight: 700;
		color: var(--pd-muted);
	}
	p {
		margin: 0;
	}
	.text {
		white-space: pre-wrap;
		overflow-wrap: anywhere;
	}
`;
