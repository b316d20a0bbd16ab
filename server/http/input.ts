import type { Context } from 'hono';
import type { z } from 'zod';
import { AppError, invalidFields, throwIfInvalid } from '../base/errors.ts';
import { readBounded } from './bounded-body.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { textOf } from './input-text.ts';

const MEBIBYTE = 1024 * 1024;
const DISCARDED = 64 * MEBIBYTE;

/**
 * Reads a JSON body. Throws 413 before more than the limit is held, 415 for a body that is not JSON by its content type,
 * 400 for JSON that is bad or out of bounds. No body is `undefined`.
 */
export async function readJson(context: Context, mebibytes: number): Promise<unknown> {
	const text = await readText(context, mebibytes * MEBIBYTE);
	if (text === '') return undefined;
	const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
	if (type !== 'application/json' && !type.endsWith('+json')) throw new AppError('unsupported_media_type');
	return parseBoundedJson(text);
}

/** A body that is too large is read on without being kept: a client that is still sending would never see the answer. */
async function readText({ req }: Context, limit: number): Promise<string> {
	const length = Number(req.header('content-length') ?? Number.NaN);
	// The server's own reading is the fastest, and its parser holds a body to the length that it announces.
	if (length <= limit) return length === 0 ? '' : req.text();
	if (!req.raw.body) return '';
	const { text, isTooLong } = await readBounded(req.raw.body, limit, DISCARDED);
	if (isTooLong) throw new AppError('payload_too_large', { detail: `The body is larger than ${limit / MEBIBYTE} MiB.` });
	return text;
}

/** Null at the top of a body counts as absent. Throws 400 with a text for each field that does not fit. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		throw new AppError('validation_failed', {
			detail: 'The body must be a JSON object.',
			facts: { errors: { '': ['must be a JSON object'] } },
		});
	}
	return parse(schema, withoutNulls(body));
}

/** Null counts as absent. */
export function withoutNulls<Values extends object>(values: Values): { [Key in keyof Values]: Exclude<Values[Key], null> } {
	const entries = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
	return Object.fromEntries(entries) as { [Key in keyof Values]: Exclude<Values[Key], null> };
}

/**
 * A parameter without a value counts as absent; as a number it would be 0. Throws 400 for each one that is not known,
 * given more than once, or does not fit.
 */
export function parseQuery(schema: z.ZodType | undefined, query: Record<string, string[]>): unknown {
	const known = schema ? (schema as z.ZodObject).shape : {};
	const errors: Errors = Object.create(null);
	for (const [name, values] of Object.entries(query)) {
		if (!Object.hasOwn(known, name)) errors[name] = ['is not a known parameter'];
		else if (values.length > 1) errors[name] = ['is given more than once'];
	}
	throwIfInvalid(errors);
	const given = Object.entries(query).flatMap(([name, [value]]) => (value === '' ? [] : [[name, value]]));
	return schema ? parse(schema, Object.fromEntries(given)) : undefined;
}

type Errors = Record<string, string[]>;

export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
	const result = schema.safeParse(input, { error: textOf });
	if (result.success) return result.data;
	// A member may be called `constructor`, which every other object already has.
	const errors: Errors = Object.create(null);
	for (const issue of result.error.issues.flatMap(innermost)) {
		const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
		const text = issue.code === 'unrecognized_keys' ? 'is not a known member' : issue.message;
		for (const key of keys) {
			const texts = (errors[fieldPath(key)] ??= []);
			if (!texts.includes(text)) texts.push(text);
		}
	}
	throw invalidFields(errors);
}

/** Of several forms the one that the value comes nearest to says what is wrong with it. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
	if (issue.code !== 'invalid_union') return [issue];
	const forms = issue.errors.filter((issues) => issues.every(({ path }) => path.length > 0));
	const [nearest] = forms.toSorted((one, other) => one.length - other.length);
	return nearest ? nearest.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
}

/** `variables[0].name`. */
function fieldPath(path: readonly PropertyKey[]): string {
	return path
		.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
		.join('')
		.replace(/^\./, '');
}

/** `If-Match: "3"` or `W/"3"`; `*` and absence are `undefined`. */
export function readIfMatch(context: Context): number | undefined {
	const header = context.req.header('if-match');
	if (header === undefined || header.trim() === '*') return undefined;
	const version = /^(?:W\/)?"(\d+)"$/.exec(header.trim())?.[1];
	if (!version)
		throw new AppError('validation_failed', {
			detail: 'If-Match: send the version in quotes, as in "3".',
			facts: { errors: { 'If-Match': ['must be a version in quotes'] } },
		});
	return Number(version);
}
