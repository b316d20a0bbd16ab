import ipaddr from 'ipaddr.js';

/** Public addresses that only a machine's own cloud answers at; the other ones lie in ranges that are not public. */
const METADATA_ADDRESSES = new Set(['168.63.129.16']);
const METADATA_NAMES = new Set(['metadata.google.internal', 'metadata.goog', 'metadata', 'instance-data']);
const GLOBAL_UNICAST_V6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * True when an IP address belongs to the public internet. Private, loopback, link-local, CGNAT, multicast and reserved
 * ones do not, and neither do IPv6 forms that carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	const ip = ipaddr.parse(address);
	if (ip.range() !== 'unicast') return false;
	if (ip instanceof ipaddr.IPv6) return ip.match(GLOBAL_UNICAST_V6);
	return !METADATA_ADDRESSES.has(ip.toString());
}

/** Names that lead to the machine itself or to its cloud's metadata wherever they are resolved. */
export function isLocalName(host: string): boolean {
	return host === 'localhost' || host.endsWith('.localhost') || METADATA_NAMES.has(host);
}

/** A URL's host as it is compared: lower case, no brackets, no trailing dot. */
export function plainHost(url: URL): string {
	const host = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
	return host.endsWith('.') ? host.slice(0, -1) : host;
}

function portOf(url: URL): string {
	return url.port || (url.protocol === 'https:' ? '443' : '80');
}

/** `host` or `host:port`, an IPv6 host in brackets; answers a test for URLs. Throws when the text is neither. */
export function hostMatcher(entry: string): (url: URL) => boolean {
	const text = entry.trim();
	const port = /:(\d{1,5})$/.exec(text.slice(text.indexOf(']') + 1))?.[1];
	const parsed = URL.parse(`http://${text}/`);
	if (!parsed || parsed.pathname !== '/' || parsed.username || parsed.search) throw new Error(`"${entry}" is not a host or host:port`);
	const host = plainHost(parsed);
	return (url) => plainHost(url) === host && (port === undefined || portOf(url) === String(Number(port)));
}
