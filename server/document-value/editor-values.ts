import { plainValue } from '../template/values.ts';
import { blocksByKey, type BlockReader, blockValues } from './block-values.ts';
import { markupBudget, textOfMarkup } from './rich-text.ts';
import { opened, SIMPLE_EDITORS } from './simple-values.ts';
import { isObject, type Variation } from './variation.ts';

/** Blocks in blocks in blocks: editors make fewer. */
const DEPTH_LIMIT = 8;
const BLOCK_LIMIT = 5_000;

/** From what an editor stores to what a template can use. One for each document: it counts what the document costs. */
export interface EditorValues extends BlockReader {
	/** The blocks of a rich text, which its text has them too; undefined when it has none. */
	blocksOfText(value: unknown): Record<string, unknown>[] | undefined;
}

export function editorValues(variation: Variation, onCut: () => void): EditorValues {
	const budget = markupBudget(onCut);
	let depth = 0;
	let blocksLeft = BLOCK_LIMIT;
	const editors: EditorValues = { variation, convert, blocksOfText, takeBlock };
	return editors;

	function takeBlock(): boolean {
		if (blocksLeft > 0) return blocksLeft-- > 0;
		onCut();
		return false;
	}

	function convert(editorAlias: unknown, stored: unknown): unknown {
		if (stored === null || stored === undefined) return null;
		if (depth >= DEPTH_LIMIT) {
			onCut();
			return null;
		}
		const simple = typeof editorAlias === 'string' ? SIMPLE_EDITORS.get(editorAlias) : undefined;
		if (simple) return simple(stored, onCut);
		depth++;
		const value =
			editorAlias === 'Umbraco.RichText'
				? richText(opened(stored))
				: byShape(BLOCK_EDITOR.test(String(editorAlias)) ? opened(stored) : stored);
		depth--;
		return value;
	}

	/** Values that are sent may lack the name of their editor. */
	function byShape(value: unknown): unknown {
		if (!isObject(value)) return plainValue(value, onCut);
		if (typeof value['markup'] === 'string') return richText(value);
		return Array.isArray(value['contentData']) ? blockValues(value, editors) : plainValue(value, onCut);
	}

	/** Blocks are read where they stand in the text, each once. */
	function richText(value: unknown): unknown {
		if (typeof value === 'string') return textOfMarkup(value, budget);
		if (!isObject(value) || typeof value['markup'] !== 'string') return plainValue(value, onCut);
		const blocks = isObject(value['blocks']) ? blocksByKey(value['blocks'], editors) : new Map<string, unknown>();
		if (blocks.size === 0) return textOfMarkup(value['markup'], budget);
		const whole = value['markup'].replaceAll(BLOCK_TAG, (tag: string, key: string) => {
			const block = blocks.get(key);
			blocks.delete(key);
			return block === undefined ? tag : asMarkup(block);
		});
		return textOfMarkup(whole, budget);
	}

	function blocksOfText(stored: unknown): Record<string, unknown>[] | undefined {
		const value = opened(stored);
		if (!isObject(value) || !isObject(value['blocks'])) return undefined;
		depth++;
		const blocks = blockValues(value['blocks'], editors);
		depth--;
		return blocks.length > 0 ? blocks : undefined;
	}
}

const BLOCK_EDITOR = /^Umbraco\.(?:BlockList|BlockGrid|SingleBlock)$/;
const BLOCK_TAG = /<umb-rte-block(?:-inline)?\s[^<>]{0,300}?data-content-key="([^"<>]{1,60})"[^<>]{0,300}>/gi;

function asMarkup(value: unknown): string {
	if (Array.isArray(value)) return value.map(asMarkup).join('');
	if (isObject(value)) return Object.values(value).map(asMarkup).join('');
	if (typeof value !== 'string' && typeof value !== 'number') return '';
	return `<p>${String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`;
}
