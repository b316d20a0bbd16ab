import { DOCUMENT_TYPE } from './ids.ts';

export type Values = Readonly<Record<string, unknown>>;

/** A document of the demo site as it is written here; languages that it lacks are not created. */
export interface DocumentPlan {
	id: string;
	parent: string | null;
	type: keyof Pick<typeof DOCUMENT_TYPE, 'page' | 'coffee' | 'article' | 'shop'>;
	/** The values that are the same in all languages. */
	shared?: Values;
	en: LanguagePlan;
	da?: LanguagePlan;
}

export interface LanguagePlan {
	name: string;
	values: Values;
	/** `published` unless it says otherwise; `changed` means that these values are published and others are being written. */
	state?: 'draft' | 'published';
	/** Changed since the publication. */
	changed?: Values;
}

const NO_BLOCKS = { layout: {}, contentData: [], settingsData: [], expose: [] };

/** Rich text of lines: `## ` is a heading, `> ` a quote, `- ` a list item, all else a paragraph. */
export function rich(...lines: string[]): { markup: string; blocks: object } {
	let markup = '';
	let inList = false;
	for (const line of lines) {
		const isItem = line.startsWith('- ');
		if (isItem !== inList) markup += isItem ? '<ul>' : '</ul>';
		inList = isItem;
		if (isItem) markup += `<li><p>${line.slice(2)}</p></li>`;
		else if (line.startsWith('## ')) markup += `<h2>${line.slice(3)}</h2>`;
		else if (line.startsWith('> ')) markup += `<blockquote><p>${line.slice(2)}</p></blockquote>`;
		else markup += `<p>${line}</p>`;
	}
	return { markup: inList ? `${markup}</ul>` : markup, blocks: NO_BLOCKS };
}

/** One picked picture. The key of the choice is that of the picture: stable, and one place picks a picture once. */
export function picture(mediaKey: string): object[] {
	return [{ key: mediaKey.replace('c0ffee00', 'c0ffee01'), mediaKey, mediaTypeAlias: 'Image', crops: [], focalPoint: null }];
}

export interface BlockPlan {
	/** Stable within the site. */
	key: number;
	type: keyof Pick<typeof DOCUMENT_TYPE, 'quoteBlock' | 'stepBlock' | 'pictureBlock'>;
	values: Values;
}

const EDITOR: Record<string, string> = {
	quote: 'Umbraco.TextArea',
	text: 'Umbraco.RichText',
	picture: 'Umbraco.MediaPicker3',
};

/** A block list, shown in full: its blocks do not vary. */
export function blockList(...blocks: BlockPlan[]): object {
	const keyOf = ({ key }: BlockPlan) => `c0ffee00-0005-4000-8000-${String(key).padStart(12, '0')}`;
	return {
		layout: { 'Umbraco.BlockList': blocks.map((block) => ({ contentKey: keyOf(block) })) },
		contentData: blocks.map((block) => ({
			key: keyOf(block),
			contentTypeKey: DOCUMENT_TYPE[block.type],
			values: Object.entries(block.values).map(([alias, value]) => ({
				alias,
				culture: null,
				segment: null,
				editorAlias: EDITOR[alias] ?? 'Umbraco.TextBox',
				value,
			})),
		})),
		settingsData: [],
		expose: blocks.map((block) => ({ contentKey: keyOf(block), culture: null, segment: null })),
	};
}
