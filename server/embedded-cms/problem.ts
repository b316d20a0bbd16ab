import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal in the form in which Umbraco's Management API writes its own. */
export function problem(c: Context, status: ContentfulStatusCode, title: string, detail?: string): Response {
	return c.json({ type: 'Error', title, status, ...(detail && { detail }) }, status, { 'content-type': 'application/problem+json' });
}
