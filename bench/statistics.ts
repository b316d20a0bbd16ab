export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that this share of the values does not exceed. */
export function percentile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A ratio in a single run means little on a busy machine: the median of all runs, and how far they lie apart. */
export interface Spread {
	median: number;
	least: number;
	most: number;
}

export function spread(values: readonly number[]): Spread {
	return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

export function ratios(above: readonly number[], below: readonly number[]): Spread {
	return spread(above.map((value, index) => value / below[index]!));
}
