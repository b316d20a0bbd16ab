import { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

/** The part of JSON Schema that our OpenAPI documents use. */
export interface Schema {
	$ref?: string;
	type?: string | string[];
	description?: string;
	format?: string;
	pattern?: string;
	default?: unknown;
	const?: unknown;
	enum?: unknown[];
	anyOf?: Schema[];
	items?: Schema;
	properties?: Record<string, Schema>;
	required?: string[];
	additionalProperties?: Schema | boolean;
	minLength?: number;
	maxLength?: number;
	minItems?: number;
	maxItems?: number;
	minimum?: number;
	maximum?: number;
	readOnly?: boolean;
	examples?: unknown[];
}

const DEEPEST = 4;

function nameOf($ref: string): string {
	return $ref.slice($ref.lastIndexOf('/') + 1);
}

/** A type in a few words; a named one is a link to its table. */
export function typeOf(schema: Schema): Html {
	if (Array.isArray(schema.type))
		return joined(
			schema.type.map((type) => typeOf(ofType(schema, type))),
			' or ',
		);
	if (schema.$ref) return html`<a href="#schema-${nameOf(schema.$ref)}">${nameOf(schema.$ref)}</a>`;
	if (schema.anyOf) return joined(schema.anyOf.map(typeOf), ' or ');
	if ('const' in schema) return html`<code>${JSON.stringify(schema.const)}</code>`;
	if (schema.enum)
		return joined(
			schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`),
			' or ',
		);
	if (schema.type === 'array') return html`list of ${schema.items ? typeOf(schema.items) : 'anything'}`;
	if (schema.properties) {
		const members = Object.entries(schema.properties).map(([name, member]) => html`<code>${name}</code>: ${typeOf(member)}`);
		return html`{ ${joined(members, ', ')} }`;
	}
	if (schema.type === 'object') {
		const values = typeof schema.additionalProperties === 'object' ? typeOf(schema.additionalProperties) : '';
		return values ? html`object of ${values} by name` : html`object`;
	}
	return html`${schema.type ?? 'anything'}${schema.format ? ` (${schema.format})` : ''}`;
}

/** One of several types; a null among the values belongs to the type null. */
function ofType(schema: Schema, type: string | undefined): Schema {
	if (type === 'null') return { type };
	return { ...schema, ...(type && { type }), ...(schema.enum && { enum: schema.enum.filter((value) => value !== null) }) };
}

/** Defaults and limits, the loosest of all alternatives left out: what a caller can trip over. */
export function limitsOf(schema: Schema): string {
	const own = schema.anyOf?.length === 2 && schema.anyOf.some(({ type }) => type === 'null') ? { ...schema.anyOf[0], ...schema } : schema;
	const limits = [
		own.readOnly ? 'ignored in a body' : '',
		'default' in own ? `default ${JSON.stringify(own.default)}` : '',
		span(own.minLength, own.maxLength, 'characters'),
		span(own.minItems, own.maxItems, 'entries'),
		span(own.minimum, own.maximum, ''),
	];
	return limits.filter(Boolean).join('; ');
}

function span(least: number | undefined, most: number | undefined, unit: string): string {
	const from = least !== undefined && least > Number.MIN_SAFE_INTEGER ? least : undefined;
	const to = most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : undefined;
	if (from === undefined && to === undefined) return '';
	const range = to === undefined ? `at least ${from}` : from === undefined ? `at most ${to}` : `${from} to ${to}`;
	return `${range} ${unit}`.trim();
}

/** The example that the schema gives, else the least that it asks for. */
export function exampleOf(schema: Schema, schemas: Record<string, Schema>, depth = 0): unknown {
	if (schema.examples?.length) return schema.examples[0];
	if (Array.isArray(schema.type)) return exampleOf(ofType(schema, schema.type[0]), schemas, depth);
	if (schema.$ref) return exampleOf(schemas[nameOf(schema.$ref)] ?? {}, schemas, depth);
	if ('default' in schema) return schema.default;
	if ('const' in schema) return schema.const;
	if (schema.enum) return schema.enum[0];
	if (schema.anyOf) return exampleOf(schema.anyOf[0] ?? {}, schemas, depth);
	if (schema.type === 'array') return schema.items && depth < DEEPEST ? [exampleOf(schema.items, schemas, depth + 1)] : [];
	if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1);
	if (schema.type === 'boolean') return true;
	if (schema.type === 'string') return schema.format === 'uuid' ? '0197c0de-0000-7000-8000-000000000001' : 'text';
	const required = depth < DEEPEST ? (schema.required ?? []) : [];
	return Object.fromEntries(required.map((name) => [name, exampleOf(schema.properties?.[name] ?? {}, schemas, depth + 1)]));
}

export function joined(parts: Html[], between: string): Html {
	return html`${parts.map((part, index) => html`${index ? between : ''}${part}`)}`;
}
