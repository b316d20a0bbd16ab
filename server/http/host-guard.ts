import type { MiddlewareHandler } from 'hono';
import ipaddr from 'ipaddr.js';
import { plainHost } from './address.ts';
import type { OriginReader } from './origin.ts';

/**
 * Refuses a `Host` that is not a host, and with `names` every one that is not this server's own: a page whose name is
 * made to lead here would otherwise be let in by its visitor's browser as if it were ours.
 */
export function hostGuard({ names, origins }: { names: readonly string[] | undefined; origins: OriginReader }): MiddlewareHandler {
	const known = names && new Set(names.map((name) => name.toLowerCase()));
	return async (context, next) => {
		const url = URL.parse(context.req.url);
		if (!url) return context.json(refusal(400, 'Bad Request', 'The header Host is not a host.', 'validation_failed'), 400, HEADERS);
		const host = plainHost(url);
		if (known && !known.has(host) && !isLoopback(host) && !origins.isForwarded(context)) {
			const detail = `This server is not known as "${host}". As long as the demo passwords are in force it answers to local names alone: set EMBEDDED_USERS, or PUBLIC_URL.`;
			return context.json(refusal(403, 'Forbidden', detail, 'forbidden'), 403, HEADERS);
		}
		return next();
	};
}

const HEADERS = { 'Content-Type': 'application/problem+json' };

function refusal(status: number, title: string, detail: string, code: string) {
	return { type: 'about:blank', title, status, detail, code };
}

function isLoopback(host: string): boolean {
	if (host === 'localhost' || host.endsWith('.localhost')) return true;
	return ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback';
}
