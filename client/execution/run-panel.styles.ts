import { css } from '@umbraco-cms/backoffice/external/lit';

export const runPanelStyles = css`
	:host {
		position: fixed;
		/* Under the backoffice's dialogs (1000). */
		z-index: 900;
		inset: 0 0 0 auto;
		max-width: 100vw;
		box-sizing: border-box;
		display: flex;
		flex-direction: column;
		background: var(--uui-color-background);
		border-left: 1px solid var(--uui-color-border);
		box-shadow: -6px 0 18px #0000000f;
		color: var(--uui-color-text);
		font-size: 14px;
		line-height: 21px;
	}
	:host(:not([docked])) {
		box-shadow: var(--uui-shadow-depth-5);
	}
	.header {
		flex: none;
		display: flex;
		align-items: center;
		gap: var(--uui-size-space-4);
		height: 70px;
		box-sizing: border-box;
		padding: 0 var(--uui-size-space-4) 0 var(--uui-size-space-6);
		background: var(--uui-color-surface);
		border-bottom: 1px solid var(--uui-color-border);
	}
	.icon {
		flex: none;
		display: grid;
		place-items: center;
		width: 36px;
		height: 36px;
		border-radius: var(--uui-border-radius-2);
		background: var(--pd-tint);
		color: var(--pd-selected);
		font-size: 18px;
	}
	h2 {
		margin: 0;
		font-size: 15px;
		line-height: 21px;
		font-weight: 700;
		border-radius: 2px;
	}
	h2:focus:not(:focus-visible) {
		outline: none;
	}
	h2:focus-visible {
		outline: 2px solid var(--uui-color-focus);
		outline-offset: 2px;
	}
	h2,
	.header p {
		overflow: hidden;
		text-overflow: ellipsis;
		white-space: nowrap;
	}
	uui-loader-bar {
		position: absolute;
		z-index: 1;
		top: 69px;
		color: var(--uui-color-selected);
	}
	.content {
		flex: 1 1 0;
		min-height: 0;
		overflow: auto;
		display: flex;
		flex-direction: column;
		gap: var(--uui-size-space-4);
		padding: var(--uui-size-space-5) var(--uui-size-space-6);
	}
	.content > * {
		flex: none;
	}
	.legend {
		display: flex;
		align-items: center;
		min-height: 36px;
	}
	.legend h3 {
		font-size: 15px;
		line-height: 21px;
		font-weight: 700;
	}
	pd-run-footer {
		flex: none;
	}
`;
