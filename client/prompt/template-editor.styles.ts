import { css } from '@umbraco-cms/backoffice/external/lit';

/** The copy and the textarea share every rule that moves a letter; tokens get colour and tint only. */
export const templateEditorStyles = css`
	:host {
		display: block;
	}
	#frame {
		position: relative;
		min-height: 348px;
	}
	pre,
	textarea {
		box-sizing: border-box;
		width: 100%;
		min-height: 348px;
		margin: 0;
		border: 0;
		font: 400 15px/27px var(--uui-font-family, Lato, sans-serif);
		letter-spacing: normal;
		white-space: pre-wrap;
		overflow-wrap: anywhere;
		tab-size: 4;
	}
	pre {
		padding: 15px 0;
		color: var(--uui-color-text);
	}
	pre div {
		position: relative;
		padding: 0 18px 0 54px;
		contain: layout paint;
	}
	pre div::before {
		content: attr(data-line);
		position: absolute;
		left: 0;
		width: 39px;
		text-align: right;
		font-size: 12px;
		color: var(--pd-muted);
		font-variant-numeric: tabular-nums;
	}
	textarea {
		position: absolute;
		inset: 0;
		height: 100%;
		padding: 15px 18px 15px 54px;
		resize: none;
		overflow: hidden;
		color: transparent;
		caret-color: var(--uui-color-text);
		background: none;
		outline: 2px solid transparent;
		outline-offset: -2px;
		border-radius: var(--uui-border-radius);
	}
	textarea:focus-visible {
		outline-color: var(--uui-color-focus);
	}
	textarea::placeholder {
		color: var(--pd-muted);
	}
	mark {
		border-radius: 4px;
		color: var(--pd-selected);
		background: var(--pd-tint);
		box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--uui-color-selected) 18%, transparent);
	}
	mark.found {
		color: var(--pd-negative);
		background: var(--pd-del);
		box-shadow: none;
		text-decoration: underline wavy var(--uui-color-danger) 1.2px;
		text-underline-offset: 4px;
	}
	#caret {
		position: absolute;
		width: 1px;
	}
	#popup {
		width: min(480px, 90vw);
		overflow: hidden;
		border: 1px solid var(--uui-color-border);
		border-radius: var(--uui-border-radius);
		color: var(--uui-color-text);
		background: var(--uui-color-surface);
		box-shadow: var(--uui-shadow-depth-3);
	}
	#hint {
		display: flex;
		justify-content: space-between;
		padding: 6px 12px;
		border-bottom: 1px solid var(--pd-line);
		font-size: 12px;
		color: var(--pd-muted);
	}
	ul {
		max-height: min(264px, 40vh);
		margin: 0;
		padding: 0;
		overflow-y: auto;
		list-style: none;
	}
	li {
		display: grid;
		grid-template-columns: minmax(150px, auto) 1fr auto;
		gap: 12px;
		align-items: baseline;
		padding: 6px 12px;
		cursor: pointer;
	}
	li b {
		color: var(--pd-selected);
	}
	li span {
		color: var(--pd-muted);
		overflow: hidden;
		text-overflow: ellipsis;
		white-space: nowrap;
	}
	li small {
		font-size: 12px;
		color: var(--pd-muted);
	}
	li[aria-selected='true'] {
		background: var(--uui-color-current);
	}
	li[aria-selected='true'] * {
		color: var(--uui-color-current-contrast);
	}
`;
