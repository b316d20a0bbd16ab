import { css } from '@umbraco-cms/backoffice/external/lit';

/** UUI's tag in the height of a line: a name or version, in the theme's colour (`chosen`), or a round fact (`fact`). */
export const pdTags = css`
	uui-tag {
		--uui-tag-padding: 1px 6px;
		--uui-tag-border-radius: 6px;
		--uui-tag-border-color: var(--pd-line);
		white-space: nowrap;
		color: var(--uui-color-text);
		background: var(--uui-color-background);
	}
	uui-tag.chosen {
		--uui-tag-border-color: color-mix(in srgb, var(--uui-color-selected) 28%, transparent);
		color: var(--pd-selected);
		background: var(--pd-tint);
	}
	uui-tag.fact {
		--uui-tag-padding: 3px 7px;
		--uui-tag-border-radius: 12px;
		--uui-tag-border-color: transparent;
		font-weight: 400;
	}
`;
