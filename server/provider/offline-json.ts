import { cutAtWord } from './offline-text.ts';

/** What there is to fill a JSON answer with. */
export interface Filling {
	text: string;
	title: string;
	keywords: string[];
}

type Schema = Readonly<Record<string, unknown>>;

/**
 * A value that fits the usual schemas: texts and lists of words from the filling, the least allowed number, the first allowed
 * choice. A schema that asks for more (patterns, references, least lengths) may not be met.
 */
export function fill(schema: Schema, filling: Filling, name = ''): unknown {
	if ('const' in schema) return schema['const'];
	if (Array.isArray(schema['enum'])) return schema['enum'][0] as unknown;
	if ('default' in schema) return schema['default'];
	const types = [schema['type']].flat();
	if (types.includes('object') || isSchema(schema['properties'])) return fillObject(schema, filling);
	if (types.includes('array')) return fillArray(schema, filling, name);
	if (types.includes('string')) return fillText(schema, filling, name);
	if (types.includes('integer') || types.includes('number')) return Math.ceil(numberOf(schema['minimum'], 0));
	return types.includes('boolean') ? false : null;
}

function fillObject(schema: Schema, filling: Filling): Record<string, unknown> {
	const properties = isSchema(schema['properties']) ? schema['properties'] : {};
	const entries = Object.entries(properties).filter((entry): entry is [string, Schema] => isSchema(entry[1]));
	return Object.fromEntries(entries.map(([name, property]) => [name, fill(property, filling, name)]));
}

function fillArray(schema: Schema, filling: Filling, name: string): unknown[] {
	const items = isSchema(schema['items']) ? schema['items'] : { type: 'string' };
	const [least, most] = [numberOf(schema['minItems'], 1), numberOf(schema['maxItems'], 5)];
	const isText = items['type'] === 'string' && !items['enum'];
	const words = isText ? filling.keywords : [];
	const values: unknown[] = words.slice(0, Math.min(most, 20));
	for (let at = values.length; at < Math.min(least, 20); at++) values.push(fill(items, filling, name));
	return values;
}

function fillText(schema: Schema, filling: Filling, name: string): string {
	const limit = numberOf(schema['maxLength'], Infinity);
	const text = /title|headline|heading|name|label|titel|overskrift|navn/i.test(name) ? filling.title : filling.text;
	return cutAtWord(text, limit);
}

function numberOf(value: unknown, otherwise: number): number {
	return typeof value === 'number' && Number.isFinite(value) ? Math.min(value, 10_000) : otherwise;
}

function isSchema(value: unknown): value is Schema {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
