interface Value {
	alias: string;
	editorAlias?: string;
	culture?: string | null;
	segment?: string | null;
	value?: unknown;
}

/** The page's values with the block as it is being edited: an open block keeps what was typed to itself until Update. */
export function withBlock(values: readonly Value[], key: string, blockValues: readonly Value[]): Value[] {
	const walk = (node: unknown): unknown => {
		if (Array.isArray(node)) return node.map(walk);
		if (typeof node !== 'object' || node === null) return node;
		if ('key' in node && node.key === key && 'values' in node) return { ...node, values: blockValues };
		return Object.fromEntries(Object.entries(node).map(([name, member]) => [name, walk(member)]));
	};
	return values.map((value) => ({ ...value, value: walk(value.value) }));
}
