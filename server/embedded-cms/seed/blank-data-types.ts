import type { DataType } from '../content/structure.ts';
import { DATA_TYPES, dataType } from './data-types.ts';
import { DATA_TYPE, LIST_VIEW } from './ids.ts';

const OF_THE_DEMO: readonly string[] = [
	DATA_TYPE.textstring,
	DATA_TYPE.textarea,
	DATA_TYPE.richText,
	DATA_TYPE.image,
	LIST_VIEW.documents,
	LIST_VIEW.media,
];

const limit = { validationLimit: { min: 0, max: 0 } };

/** What a new Umbraco has, by its names and ids, as far as its editors work here. */
export const BLANK_DATA_TYPES: readonly DataType[] = [
	...DATA_TYPES.filter(({ id }) => OF_THE_DEMO.includes(id)),
	dataType('92897bc6-a5f3-4ffe-ae27-f2e7e33dda49', 'True/false', 'TrueFalse', 'Toggle'),
	dataType('2e6d3631-066e-44b8-aec4-96f09099b2b5', 'Numeric', 'Integer', 'Integer'),
	dataType('b6b73142-b9c1-4bf8-a16d-e1c23320b549', 'Tags', 'Tags', 'Tags', { group: 'default', storageType: 'Json' }),
	dataType('fbaf13a8-4036-41f2-93a3-974f678c312a', 'Checkbox list', 'CheckBoxList', 'CheckBoxList', { items: [] }),
	dataType('0b6a45e7-44ba-430d-9da5-4e46060b9e03', 'Dropdown', 'DropDown.Flexible', 'Dropdown', { items: [], multiple: false }),
	dataType('f38f0ac7-1d27-439c-9f3f-089cd8825a53', 'Dropdown multiple', 'DropDown.Flexible', 'Dropdown', { items: [], multiple: true }),
	dataType('bb5f57c9-ce2b-4bb9-b697-4caca783a805', 'Radiobox', 'RadioButtonList', 'RadioButtonList', { items: [] }),
	dataType('fd1e0da5-5606-4862-b679-5d0cf3a52a59', 'Content Picker', 'MultiNodeTreePicker', 'ContentPicker', {
		startNode: { type: 'content' },
		minNumber: 0,
		maxNumber: 1,
	}),
	dataType('b4e3535a-1753-47e2-8568-602cf8cfee6f', 'Multi URL Picker', 'MultiUrlPicker', 'MultiUrlPicker', { minNumber: 0, maxNumber: 0 }),
	dataType('5046194e-4237-453c-a547-15db3a07c4e1', 'Date Picker', 'DateTime', 'DatePicker', { format: 'YYYY-MM-DD' }),
	dataType('e4d66c0f-b935-4200-81f0-025f7256b89a', 'Date Picker with time', 'DateTime', 'DatePicker', { format: 'YYYY-MM-DD HH:mm:ss' }),
	dataType('0225af17-b302-49cb-9176-b9f35cab9c17', 'Approved Color', 'ColorPicker', 'ColorPicker', { items: [], useLabel: false }),
	dataType('4309a3ea-0d78-4329-a06c-c80b036af19a', 'Media Picker', 'MediaPicker3', 'MediaPicker', { multiple: false, ...limit }),
	dataType('1b661f40-2242-4b44-b9cb-3990ee2b13c0', 'Multiple Media Picker', 'MediaPicker3', 'MediaPicker', { multiple: true, ...limit }),
];
