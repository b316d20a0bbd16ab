import { isObject, isOf, type Variation } from './variation.ts';
import type { EditorValues } from './editor-values.ts';

/** The blocks of a block list, grid, single block or rich text, in the order they are shown, as objects by property alias. */
export function blockValues(value: Record<string, unknown>, editors: EditorValues): Record<string, unknown>[] {
	const blocks = blocksByKey(value, editors);
	return orderOf(value, blocks).map((key) => blocks.get(key)!);
}

export function blocksByKey(value: Record<string, unknown>, editors: EditorValues): Map<string, Record<string, unknown>> {
	const blocks = new Map<string, Record<string, unknown>>();
	const shown = exposed(value, editors.variation);
	for (const item of listOf(value['contentData'])) {
		if (typeof item['key'] !== 'string' || (shown && !shown.has(item['key']))) continue;
		const block = blockOf(item, editors);
		if (!block) break;
		blocks.set(item['key'], block);
	}
	return blocks;
}

function blockOf(item: Record<string, unknown>, editors: EditorValues): Record<string, unknown> | undefined {
	if (!editors.takeBlock()) return undefined;
	const values = listOf(item['values']);
	const block: Record<string, unknown> = {};
	for (const value of values) {
		const alias = value['alias'];
		if (typeof alias !== 'string' || alias === '__proto__' || alias in block || !isOf(value, editors.variation)) continue;
		block[alias] = editors.convert(value['editorAlias'], value['value']);
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
