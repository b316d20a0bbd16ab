import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

export interface OriginOptions {
	publicUrl: string | undefined;
	/** Addresses or ranges such as `10.0.0.0/8`, whose forwarding headers are believed. */
	trustedProxies: readonly string[];
}

/** Reads the origin that the caller's browser sees. Throws for a proxy that is not an address or a range. */
export function originReader({ publicUrl, trustedProxies }: OriginOptions): (context: Context) => string {
	if (publicUrl) {
		const { origin } = new URL(publicUrl);
		return () => origin;
	}
	const isTrusted = addressMatcher(trustedProxies);
	return (context) => {
		const { protocol, host } = new URL(context.req.url);
		const trusted = isTrusted(peerOf(context));
		const scheme = trusted ? forwarded(context, 'proto', /^https?$/) : undefined;
		const name = trusted ? forwarded(context, 'host', /^[\w.-]+(?::\d+)?$|^\[[\da-f:.]+\](?::\d+)?$/i) : undefined;
		return `${scheme ? `${scheme}:` : protocol}//${name ?? host}`;
	};
}

/** The nearest proxy's word, which is the last: the ones before it may be the caller's own. */
function forwarded(context: Context, name: string, form: RegExp): string | undefined {
	const value = context.req.header(`x-forwarded-${name}`)?.split(',').at(-1)?.trim();
	return value && form.test(value) ? value : undefined;
}

function addressMatcher(entries: readonly string[]): (address: string | undefined) => boolean {
	const ranges = entries.map((entry): [ipaddr.IPv4 | ipaddr.IPv6, number] => {
		if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
		if (!ipaddr.isValid(entry)) throw new Error(`"${entry}" is not an IP address or a range such as 10.0.0.0/8`);
		const address = ipaddr.process(entry);
		return [address, address.kind() === 'ipv4' ? 32 : 128];
	});
	return (text) => {
		if (!text || !ipaddr.isValid(text)) return false;
		const address = ipaddr.process(text);
		return ranges.some((range) => address.kind() === range[0].kind() && address.match(range));
	};
}

/** Undefined for a request that came over no connection. */
function peerOf(context: Context): string | undefined {
	try {
		return getConnInfo(context).remote.address;
	} catch {
		return undefined;
	}
}
