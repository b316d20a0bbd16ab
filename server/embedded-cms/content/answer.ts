import type { Context } from 'hono';
import type { Wire } from '../wire-text.ts';

/** Answers with JSON of one of the generated types. */
export function answer<T>(c: Context, body: Wire<T>): Response {
	return c.json(body as object);
}

export const iso = (time: number) => new Date(time).toISOString();

export const reference = (id: string) => ({ id });

/** Ids of a query such as `?id=a&id=b`, each once and in lower case. */
export function idsOf(c: Context, name = 'id'): string[] {
	return [...new Set((c.req.queries(name) ?? []).map((id) => id.toLowerCase()))];
}

/** The `{id}` of the path; GUIDs are compared in lower case. */
export function idOf(c: Context): string {
	return (c.req.param('id') ?? '').toLowerCase();
}
