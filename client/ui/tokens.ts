import { css } from '@umbraco-cms/backoffice/external/lit';

/** Tints and coloured words, mixed from the theme's own colours so that 12 px text keeps 4.5:1 in light, dark and high contrast. */
export const pdTokens = css`
	:host {
		color-scheme: var(--uui-color-scheme, light);
		--pd-muted: color-mix(in srgb, var(--uui-color-text) 64%, var(--uui-color-surface));
		--pd-tint: color-mix(in srgb, var(--uui-color-selected) 8%, var(--uui-color-surface));
		--pd-add: color-mix(in srgb, var(--uui-color-positive) 16%, var(--uui-color-surface));
		--pd-del: color-mix(in srgb, var(--uui-color-danger) 12%, var(--uui-color-surface));
		--pd-warn: color-mix(in srgb, var(--uui-color-warning) 22%, var(--uui-color-surface));
		/* White text on the theme's own green has 4.4:1 in the dark. */
		--pd-fill-positive: light-dark(var(--uui-color-positive), color-mix(in srgb, var(--uui-color-positive) 88%, black));
		--pd-line: var(--uui-color-divider-standalone);
		--pd-mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
		--pd-positive: light-dark(
			color-mix(in srgb, var(--uui-color-positive) 84%, var(--uui-color-text)),
			color-mix(in srgb, var(--uui-color-positive) 50%, var(--uui-color-text))
		);
		--pd-negative: light-dark(
			color-mix(in srgb, var(--uui-color-danger) 78%, var(--uui-color-text)),
			color-mix(in srgb, var(--uui-color-danger) 47%, var(--uui-color-text))
		);
		--pd-amber: color-mix(in srgb, var(--uui-color-warning-standalone) 46%, var(--uui-color-text));
		--pd-selected: light-dark(
			color-mix(in srgb, var(--uui-color-selected) 90%, var(--uui-color-text)),
			color-mix(in srgb, var(--uui-color-selected) 48%, var(--uui-color-text))
		);
	}
`;

/** Links inside texts, small print and figures. */
export const pdText = css`
	a {
		color: var(--uui-color-interactive);
		text-decoration: underline;
		text-decoration-color: color-mix(in srgb, currentColor 35%, transparent);
		text-underline-offset: 3px;
	}
	a:hover {
		color: var(--uui-color-interactive-emphasis);
	}
	small,
	.small {
		font-size: var(--uui-type-small-size, 12px);
		line-height: 18px;
	}
	.muted {
		color: var(--pd-muted);
	}
	.figure {
		font-variant-numeric: tabular-nums;
	}
`;
