import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** Lets pages of other origins call an API with a token. Cookies stay out: credentials are never allowed. */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler {
	return cors({
		origin: origins.includes('*') ? '*' : [...origins],
		allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
		allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match', 'traceparent'],
		exposeHeaders: ['ETag', 'Location', 'Retry-After', 'Server-Timing'],
		maxAge: 600,
	});
}
