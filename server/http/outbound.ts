import { lookup as resolveName } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { buildConnector, Pool, type Dispatcher } from 'undici';
import { AppError } from '../base/errors.ts';
import { hostMatcher, isLocalName, isPublicAddress, plainHost } from './address.ts';
import { readBounded } from './bounded-body.ts';
import { withoutContinue } from './interim-answer.ts';

const MAX_ERROR_BYTES = 64 * 1024;
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
const CHECK_TIMEOUT_MS = 5_000;
const DESTINATIONS_KEPT = 256;

/** An address that may be called. */
interface Destination {
	url: URL;
	path: string;
}

export interface OutboundRequest {
	url: string;
	method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** A record, or names and values in turn. */
	headers?: Record<string, string> | string[];
	body?: string | Uint8Array;
	signal?: AbortSignal;
	/** The address comes from the environment and not from a user. */
	trusted?: boolean;
}

export interface OutboundResponse {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	/** Destroy it when it is not read to its end. */
	body: Readable;
	/** An error's text is cut at `maxBytes` (64 KiB unless told); any other one that is longer throws `provider_unavailable`. */
	text(maxBytes?: number): Promise<string>;
	json(): Promise<unknown>;
}

/** HTTP to addresses that users choose: nothing that is not on the public internet, unless it is exempt or trusted. */
export interface Outbound {
	/** The reason why an address is refused, for the field where it was typed; null when there is none. A name that cannot be resolved now is not refused. */
	check(address: string, options?: { trusted?: boolean }): Promise<string | null>;
	/** Throws `provider_unavailable` for a refused address or a redirect, undici's own errors, and the signal's reason. */
	request(request: OutboundRequest): Promise<OutboundResponse>;
	close(): Promise<void>;
}

export interface OutboundOptions {
	/** `host` or `host:port`, exempt from the guard. */
	allowedHosts?: readonly string[];
	/** Addresses from the environment; everything at their origins is trusted. */
	trustedOrigins?: readonly string[];
	/** What is named as the way out of a refusal. */
	allowedBy?: string;
	/** Resolves a name for new connections and for `check`; the system's resolver unless told. */
	resolve?: Resolve;
	connectionsPerOrigin?: number;
	maxOrigins?: number;
}

export type Resolve = (host: string, done: (error: Error | null, addresses: { address: string; family: number }[]) => void) => void;

export function createOutbound(options: OutboundOptions = {}): Outbound {
	const exempt = (options.allowedHosts ?? []).map(hostMatcher);
	const trustedOrigins = new Set((options.trustedOrigins ?? []).map((address) => new URL(address).origin));
	const resolve = options.resolve ?? ((host, done) => resolveName(host, { all: true }, (error, found) => done(error, found ?? [])));
	const wayOut = `Ask whoever runs the server to add it to ${options.allowedBy ?? 'PROVIDER_ALLOWED_HOSTS'} if this is meant.`;
	const pools = new Map<string, Pool>();
	const destinations = new Map<string, Destination>();

	function isExempt(url: URL): boolean {
		return trustedOrigins.has(url.origin) || exempt.some((matches) => matches(url));
	}

	function notPublic(host: string): string {
		return `${host} is not an address on the public internet. ${wayOut}`;
	}

	/** All that can be said without resolving a name. */
	function refusalByForm(url: URL | null, trusted: boolean): string | null {
		if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return 'The address must begin with http:// or https://.';
		if (url.username || url.password) return 'The address must not hold a user name or password.';
		if (trusted || isExempt(url)) return null;
		const host = plainHost(url);
		if (isLocalName(host) || (isIP(host) && !isPublicAddress(host))) return notPublic(host);
		return null;
	}

	/** The addresses that this hands to the socket are the ones it has checked, so a name that changes its mind gains nothing. */
	const guardedLookup: LookupFunction = (host, lookupOptions, done) => {
		resolve(host, (error, found) => {
			const family = lookupOptions.family === 4 || lookupOptions.family === 6 ? lookupOptions.family : 0;
			const usable = family ? found.filter((one) => one.family === family) : found;
			const first = usable[0];
			if (error || !first) return done(error ?? Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' }), '', 0);
			if (usable.some((one) => !isPublicAddress(one.address))) return done(blocked(notPublic(host)), '', 0);
			if (lookupOptions.all) return done(null, usable);
			return done(null, first.address, first.family);
		});
	};

	function poolFor(url: URL, trusted: boolean): Pool {
		const open = trusted || isExempt(url);
		const key = open ? `${url.origin} open` : url.origin;
		const known = pools.get(key);
		if (known) return known;
		const pool = new Pool(url.origin, {
			connections: options.connectionsPerOrigin ?? 1024,
			// The caller's signal keeps the time; these would cut a slow model off.
			headersTimeout: 0,
			bodyTimeout: 0,
			allowH2: false,
			connect: connector({ timeout: 10_000, ...(open ? {} : { lookup: guardedLookup }) }),
		});
		pools.set(key, pool);
		const oldest = pools.size > (options.maxOrigins ?? 64) ? pools.entries().next().value : undefined;
		if (oldest) {
			pools.delete(oldest[0]);
			void oldest[1].close();
		}
		return pool;
	}

	/** The same few addresses are called again and again, and reading one costs more than looking it up. */
	function destinationOf(address: string, trusted: boolean): Destination {
		const key = trusted ? `${address} trusted` : address;
		const known = destinations.get(key);
		if (known) return known;
		const url = URL.parse(address);
		const refusal = refusalByForm(url, trusted);
		if (refusal || !url) throw blocked(refusal ?? 'The address cannot be read.');
		const destination = { url, path: url.pathname + url.search };
		if (destinations.size >= DESTINATIONS_KEPT) destinations.clear();
		destinations.set(key, destination);
		return destination;
	}

	return {
		async check(address, { trusted = false } = {}) {
			const url = URL.parse(address);
			const refusal = refusalByForm(url, trusted);
			if (refusal || !url || trusted || isExempt(url)) return refusal;
			const host = plainHost(url);
			if (isIP(host)) return null;
			const addresses = await resolveAll(resolve, host);
			return addresses.every(isPublicAddress) ? null : notPublic(host);
		},
		async request({ url: address, method = 'GET', headers = {}, body, signal, trusted = false }) {
			signal?.throwIfAborted();
			const { url, path } = destinationOf(address, trusted);
			const answer = await poolFor(url, trusted).request({
				path,
				method,
				headers,
				body: body ?? null,
				signal: signal ?? null,
			});
			const { statusCode: status } = answer;
			// Without a listener a body that dies unread would end the process.
			answer.body.on('error', () => {});
			if (status >= 300 && status < 400) {
				answer.body.destroy();
				throw blocked(`The address answered ${status}, a redirect, and redirects are not followed.`);
			}
			const text = (maxBytes = status >= 400 ? MAX_ERROR_BYTES : MAX_ANSWER_BYTES) => readAnswer(answer, maxBytes);
			return { status, headers: answer.headers, body: answer.body, text, json: async () => JSON.parse(await text()) };
		},
		async close() {
			const closing = [...pools.values()].map((pool) => pool.destroy());
			pools.clear();
			await Promise.all(closing);
		},
	};
}

function connector(options: buildConnector.BuildOptions): buildConnector.connector {
	const connect = buildConnector(options);
	return (target, done) =>
		connect(target, (...[error, socket]) =>
			socket ? done(null, withoutContinue(socket)) : done(error ?? new Error('No connection'), null),
		);
}

/** As text. An error's is cut at `maxBytes`; any other answer that is longer throws `provider_unavailable`. */
async function readAnswer({ body, headers, statusCode }: Dispatcher.ResponseData, maxBytes: number): Promise<string> {
	// undici's own reading is the fastest, and its parser holds a body to the length that it announces.
	if (Number(headers['content-length']) <= maxBytes) return body.text();
	const { text, isTooLong } = await readBounded(body, maxBytes);
	if (isTooLong && statusCode < 400)
		throw new AppError('provider_unavailable', { cause: new Error(`The answer is longer than ${maxBytes} bytes.`) });
	return text;
}

function blocked(text: string): AppError {
	return new AppError('provider_unavailable', { cause: new Error(text) });
}

function resolveAll(resolve: Resolve, host: string): Promise<string[]> {
	return new Promise((settle) => {
		const timer = setTimeout(() => settle([]), CHECK_TIMEOUT_MS);
		resolve(host, (error, found) => {
			clearTimeout(timer);
			settle(error ? [] : found.map((one) => one.address));
		});
	});
}
