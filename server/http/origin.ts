import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

export interface OriginOptions {
	publicUrl: string | undefined;
	/** Addresses or ranges such as `10.0.0.0/8`, whose forwarding headers are believed. */
	trustedProxies: readonly string[];
}

/** Where a request comes from, seen past the proxies that are trusted. */
export interface OriginReader {
	/** The origin that the caller's browser sees. */
	originOf(context: Context): string;
	/** The IP address of the caller; empty for a request that came over no connection. */
	addressOf(context: Context): string;
	/** Whether a trusted proxy passed the request on. */
	isForwarded(context: Context): boolean;
}

/** Throws for a proxy that is not an address or a range. */
export function originReader({ publicUrl, trustedProxies }: OriginOptions): OriginReader {
	const publicOrigin = publicUrl && new URL(publicUrl).origin;
	const isTrusted = addressMatcher(trustedProxies);
	/** What came over no connection is a call of this process to itself. */
	const isBelieved = (peer: string | undefined) => peer === undefined || isTrusted(peer);
	return {
		originOf(context) {
			if (publicOrigin) return publicOrigin;
			const origin = originIn(context.req.url);
			if (!isBelieved(peerOf(context))) return origin;
			const { protocol, host } = new URL(origin);
			const scheme = forwarded(context, 'proto', /^https?$/);
			const name = forwarded(context, 'host', /^[\w.-]+(?::\d+)?$|^\[[\da-f:.]+\](?::\d+)?$/i);
			return `${scheme ? `${scheme}:` : protocol}//${name ?? host}`;
		},
		addressOf(context) {
			const hops = context.req.header('x-forwarded-for')?.split(',') ?? [];
			let address = peerOf(context);
			// Each trusted proxy names the one before it, the nearest last.
			while (address && isTrusted(address) && hops.length > 0) address = withoutPort(hops.pop()!.trim());
			return address ?? '';
		},
		isForwarded: (context) => isTrusted(peerOf(context)),
	};
}

/** Of a URL in its normal form, which is not parsed again for every request. */
function originIn(url: string): string {
	return url.slice(0, url.indexOf('/', url.indexOf('//') + 2));
}

/** The nearest proxy's word, which is the last: the ones before it may be the caller's own. */
function forwarded(context: Context, name: string, form: RegExp): string | undefined {
	const value = context.req.header(`x-forwarded-${name}`)?.split(',').at(-1)?.trim();
	return value && form.test(value) && URL.canParse(`http://${name === 'host' ? value : 'host'}`) ? value : undefined;
}

function withoutPort(address: string): string {
	return /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}

function addressMatcher(entries: readonly string[]): (address: string | undefined) => boolean {
	const ranges = entries.map((entry): [ipaddr.IPv4 | ipaddr.IPv6, number] => {
		if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
		if (!ipaddr.isValid(entry)) throw new Error(`"${entry}" is neither an address nor a range such as 10.0.0.0/8`);
		const address = ipaddr.process(entry);
		return [address, address.kind() === 'ipv4' ? 32 : 128];
	});
	return (text) => {
		if (ranges.length === 0 || !text || !ipaddr.isValid(text)) return false;
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
