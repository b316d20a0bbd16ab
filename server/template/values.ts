/** 1 MiB of text in one value, as a template reads it: a variable, a property, a path into either. */
const VALUE_LIMIT = 1_048_576;
export const LIST_LIMIT = 10_000;
const DEPTH_LIMIT = 64;
/** What a member or an item costs beside its text, so that a million empty ones are capped as well. */
const NODE_COST = 8;

/** Values by lower-cased name. A map, so that a name such as `__proto__` is a name like any other. */
export type TemplateValues = ReadonlyMap<string, unknown>;

export function templateValues(values: Readonly<Record<string, unknown>>): TemplateValues {
	const map = new Map<string, unknown>();
	for (const name of Object.keys(values)) map.set(name.toLowerCase(), values[name]);
	return map;
}

/** Objects that a template may look into: of JSON, of ours, or the copies made here. Never class instances. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null || prototype === PLAIN;
}

/** Reads a member without ever running a getter. */
export function ownData(object: object, key: string | number): unknown {
	return Object.getOwnPropertyDescriptor(object, key)?.value;
}

/** What Liquid's own filters see when they make text of an object: JSON in place of `[object Object]`. */
const PLAIN: object = Object.create(null, { toString: { value: asJson } });

function asJson(this: unknown): string {
	return JSON.stringify(this);
}

const copiedLists = new WeakSet<object>();

interface Budget {
	left: number;
	cut: boolean;
}

/** A copy with nothing in it but data, cut to the limits. `onCut` is told when something was left out. */
export function plainValue(value: unknown, onCut?: () => void): unknown {
	if (isCopy(value)) return value;
	const budget: Budget = { left: VALUE_LIMIT, cut: false };
	const copy = plainCopy(value, budget, 0);
	if (budget.cut) onCut?.();
	return copy;
}

function isCopy(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return Array.isArray(value) ? copiedLists.has(value) : Object.getPrototypeOf(value) === PLAIN;
}

function plainCopy(value: unknown, budget: Budget, depth: number): unknown {
	switch (typeof value) {
		case 'string':
			return cutText(value, budget);
		case 'number':
			return Number.isFinite(value) ? value : null;
		case 'boolean':
			return value;
		case 'bigint':
			return value.toString();
		case 'object':
			return value === null ? null : plainObject(value, budget, depth);
		default:
			return undefined;
	}
}

function plainObject(value: object, budget: Budget, depth: number): unknown {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
	if (depth >= DEPTH_LIMIT) {
		budget.cut = true;
		return undefined;
	}
	if (Array.isArray(value)) return plainList(value, budget, depth);
	if (!isRecord(value)) return undefined;
	const copy = Object.create(PLAIN) as Record<string, unknown>;
	let members = 0;
	for (const key of Object.keys(value)) {
		budget.left -= key.length + NODE_COST;
		if (budget.left < 0 || ++members > LIST_LIMIT) {
			budget.cut = true;
			break;
		}
		const member = plainCopy(ownData(value, key), budget, depth + 1);
		if (member !== undefined) copy[key] = member;
	}
	return copy;
}

function plainList(list: readonly unknown[], budget: Budget, depth: number): unknown[] {
	const copy: unknown[] = [];
	copiedLists.add(copy);
	const length = Math.min(list.length, LIST_LIMIT);
	if (list.length > length) budget.cut = true;
	for (let index = 0; index < length; index++) {
		budget.left -= NODE_COST;
		if (budget.left < 0) {
			budget.cut = true;
			break;
		}
		copy.push(plainCopy(ownData(list, index), budget, depth + 1) ?? null);
	}
	return copy;
}

function cutText(text: string, budget: Budget): string {
	if (text.length <= budget.left) {
		budget.left -= text.length;
		return text;
	}
	budget.cut = true;
	const end = Math.max(budget.left, 0);
	budget.left = 0;
	// Half of a surrogate pair is not text.
	return text.slice(0, isHighSurrogate(text, end - 1) ? end - 1 : end);
}

function isHighSurrogate(text: string, index: number): boolean {
	const code = text.charCodeAt(index);
	return code >= 0xd800 && code <= 0xdbff;
}

/** How a value looks in the rendered text: a list joined by `, `, an object as JSON. Only plain values go in. */
export function printed(value: unknown): string {
	if (typeof value === 'string') return value;
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map(printed).join(', ');
	return typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean);
}

const weights = new WeakMap<object, number>();

/** The characters that a list or an object would print. Lists within lists can double with every step that makes them. */
export function weight(value: unknown): number {
	if (typeof value === 'string') return value.length + 1;
	if (typeof value !== 'object' || value === null) return 4;
	let sum = weights.get(value);
	if (sum === undefined) {
		sum = 2;
		for (const [key, item] of Object.entries(value)) sum += weight(item) + (Array.isArray(value) ? 2 : key.length);
		weights.set(value, sum);
	}
	return sum;
}
