import type { Context } from 'hono';
import type { Wire } from '../wire-text.ts';

/** Answers with JSON of one of the generated types. */
export function answer<T>(c: Context, body: Wire<T>): Response {
	return c.json(body as object);
}

/** 201 with the address of what was made, from which the client reads its id. */
export function created(c: Context, kind: string, id: string): Response {
	c.header('location', new URL(`/umbraco/management/api/v1/${kind}/${id}`, c.req.url).href);
	c.header('umb-generated-resource', id);
	return c.body(null, 201);
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
