import { css } from '@umbraco-cms/backoffice/external/lit';

/** Removed: red tint and strike. Added: green tint and underline. */
export const diffStyles = css`
	ins,
	del {
		padding: 1px 2px;
		border-radius: 3px;
	}
	ins {
		background: var(--pd-add);
		text-decoration: none;
		box-shadow: inset 0 -1.5px 0 var(--uui-color-positive);
	}
	del {
		background: var(--pd-del);
		text-decoration-color: var(--uui-color-danger);
		text-decoration-thickness: 1.5px;
		color: color-mix(in srgb, var(--uui-color-text) 78%, var(--uui-color-surface));
	}
`;
