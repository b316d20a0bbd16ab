import { isObject, isOf, type Variation } from './variation.ts';

/** Reads what stands in a block, and counts it. */
export interface BlockReader {
	readonly variation: Variation;
	convert(editorAlias: unknown, value: unknown): unknown;
	/** False when the document has no more blocks to give. */
	takeBlock(): boolean;
}

/** The blocks of a block list, grid, single block or rich text, in the order they are shown, as objects by property alias. */
export function blockValues(value: Record<string, unknown>, reader: BlockReader): Record<string, unknown>[] {
	const blocks = blocksByKey(value, reader);
	return orderOf(value, blocks).map((key) => blocks.get(key)!);
}

export function blocksByKey(value: Record<string, unknown>, reader: BlockReader): Map<string, Record<string, unknown>> {
	const blocks = new Map<string, Record<string, unknown>>();
	const shown = exposed(value, reader.variation);
	for (const item of listOf(value['contentData'])) {
		if (typeof item['key'] !== 'string' || (shown && !shown.has(item['key']))) continue;
		const block = blockOf(item, reader);
		if (!block) break;
		blocks.set(item['key'], block);
	}
	return blocks;
}

function blockOf(item: Record<string, unknown>, reader: BlockReader): Record<string, unknown> | undefined {
	if (!reader.takeBlock()) return undefined;
	const values = listOf(item['values']);
	const block: Record<string, unknown> = {};
	for (const value of values) {
		const alias = value['alias'];
		if (typeof alias !== 'string' || alias === '__proto__' || alias in block || !isOf(value, reader.variation)) continue;
		block[alias] = reader.convert(value['editorAlias'], value['value']);
	}
	return block;
}

/** The keys of the blocks that are shown in the language; undefined for values that do not say. */
function exposed(value: Record<string, unknown>, variation: Variation): Set<string> | undefined {
	if (!Array.isArray(value['expose'])) return undefined;
	const keys = new Set<string>();
	for (const item of listOf(value['expose'])) {
		if (typeof item['contentKey'] === 'string' && isOf(item, variation)) keys.add(item['contentKey']);
	}
	return keys;
}

/** Layout lists the blocks by editor, in grids with areas inside areas; what is in no layout is not shown. */
function orderOf(value: Record<string, unknown>, blocks: ReadonlyMap<string, unknown>): string[] {
	const layout = value['layout'];
	if (!isObject(layout)) return [...blocks.keys()];
	const order = new Set<string>();
	const lists = Object.values(layout);
	// A stack of our own: areas can be nested deeper than calls.
	const stack = lists.toReversed().flatMap((list) => listOf(list).toReversed());
	for (let item = stack.pop(); item; item = stack.pop()) {
		const key = item['contentKey'];
		if (typeof key === 'string' && blocks.has(key)) order.add(key);
		const inside = listOf(item['areas']).flatMap((area) => listOf(area['items']));
		for (const next of inside.toReversed()) stack.push(next);
	}
	return [...order];
}

function listOf(value: unknown): Record<string, unknown>[] {
	return Array.isArray(value) ? value.filter(isObject) : [];
}
