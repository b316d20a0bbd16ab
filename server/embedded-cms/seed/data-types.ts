import type { DataType } from '../content/structure.ts';
import { DATA_TYPE, DOCUMENT_TYPE, LIST_VIEW, MEDIA_TYPE } from './ids.ts';

export function dataType(id: string, name: string, editor: string, ui: string, settings: Record<string, unknown> = {}): DataType {
	return {
		id,
		name,
		editorAlias: `Umbraco.${editor}`,
		editorUiAlias: `Umb.PropertyEditorUi.${ui}`,
		values: Object.entries(settings).map(([alias, value]) => ({ alias, value })),
		isDeletable: false,
		canIgnoreStartNodes: false,
	};
}

const tool = (...names: string[]) => names.map((name) => `Umb.Tiptap.Toolbar.${name}`);

/** All that works without an upload, without a code editor and without a service outside. */
const RICH_TEXT = {
	toolbar: [
		[
			tool('Undo', 'Redo'),
			tool('Heading2', 'Heading3'),
			tool('Bold', 'Italic', 'Underline', 'Strike', 'ClearFormatting'),
			tool('BulletList', 'OrderedList', 'Blockquote', 'HorizontalRule'),
			tool('Link', 'Unlink', 'MediaPicker', 'Table', 'CharacterMap'),
		],
	],
	extensions: [
		'RichTextEssentials',
		'Blockquote',
		'Bold',
		'BulletList',
		'Figure',
		'Heading',
		'HorizontalRule',
		'Image',
		'Italic',
		'Link',
		'OrderedList',
		'Strike',
		'Table',
		'TrailingNode',
		'Underline',
		'WordCount',
	].map((name) => `Umb.Tiptap.${name}`),
	statusbar: [[], ['Umb.Tiptap.Statusbar.WordCount']],
	maxImageSize: 800,
	overlaySize: 'medium',
};

const block = (contentElementTypeKey: string, label: string) => ({
	contentElementTypeKey,
	label,
	editorSize: 'medium',
	forceHideContentEditorInOverlay: false,
});

export const DATA_TYPES: readonly DataType[] = [
	dataType(DATA_TYPE.textstring, 'Textstring', 'TextBox', 'TextBox'),
	dataType(DATA_TYPE.textarea, 'Textarea', 'TextArea', 'TextArea', { rows: 4 }),
	dataType(DATA_TYPE.teaser, 'Teaser', 'TextArea', 'TextArea', { rows: 3, maxChars: 250 }),
	dataType(DATA_TYPE.metaTitle, 'Meta title', 'TextBox', 'TextBox', { maxChars: 60 }),
	dataType(DATA_TYPE.metaDescription, 'Meta description', 'TextArea', 'TextArea', { rows: 3, maxChars: 160 }),
	dataType(DATA_TYPE.richText, 'Richtext editor', 'RichText', 'Tiptap', RICH_TEXT),
	dataType(DATA_TYPE.image, 'Image Media Picker', 'MediaPicker3', 'MediaPicker', {
		filter: MEDIA_TYPE.image,
		multiple: false,
		validationLimit: { min: 0, max: 1 },
		enableLocalFocalPoint: false,
		crops: [],
	}),
	dataType(DATA_TYPE.roastLevel, 'Roast level', 'DropDown.Flexible', 'Dropdown', {
		items: ['Light', 'Medium light', 'Medium', 'Medium dark', 'Dark'],
		multiple: false,
	}),
	dataType(DATA_TYPE.blocks, 'Page blocks', 'BlockList', 'BlockList', {
		blocks: [
			block(DOCUMENT_TYPE.quoteBlock, 'Quote: {=quote}'),
			block(DOCUMENT_TYPE.stepBlock, 'Step: {=heading}'),
			block(DOCUMENT_TYPE.pictureBlock, 'Picture: {=caption}'),
		],
		validationLimit: { min: 0, max: 20 },
		useInlineEditingAsDefault: false,
		useSingleBlockMode: false,
	}),
	dataType(LIST_VIEW.documents, 'List View - Content', 'ListView', 'Collection', {
		layouts: [{ name: 'List', collectionView: 'Umb.CollectionView.Document.Table', icon: 'icon-list', isSystem: true, selected: true }],
		pageSize: 100,
		orderBy: 'sortOrder',
		orderDirection: 'asc',
		// Without a column of its own the client shows no columns at all.
		includeProperties: [{ alias: 'updateDate', header: 'Last edited', isSystem: 1 }],
	}),
	dataType(LIST_VIEW.media, 'List View - Media', 'ListView', 'Collection', {
		layouts: [{ name: 'Grid', collectionView: 'Umb.CollectionView.Media.Grid', icon: 'icon-grid', isSystem: true, selected: true }],
		pageSize: 100,
		orderBy: 'name',
		orderDirection: 'asc',
		includeProperties: [],
	}),
];
