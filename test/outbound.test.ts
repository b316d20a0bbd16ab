import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOutbound, type Outbound, type Resolve } from '../server/http/outbound.ts';
import { createFetch } from '../server/http/outbound-fetch.ts';
import { failure, hang, json, oversized, raw } from './support/upstream-answer.ts';
import { startUpstream, type Upstream } from './support/upstream.ts';

const PUBLIC = '93.184.216.34';

/** A resolver that knows these names and no others. */
function resolver(names: Record<string, string[] | (() => string[])>): Resolve {
	return (host, done) => {
		const found = names[host];
		const addresses = typeof found === 'function' ? found() : found;
		if (!addresses) return done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }), []);
		done(
			null,
			addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
		);
	};
}

let upstream: Upstream;
const open: Outbound[] = [];
function outboundWith(options: Parameters<typeof createOutbound>[0] = {}) {
	const outbound = createOutbound(options);
	open.push(outbound);
	return outbound;
}

beforeAll(async () => {
	upstream = await startUpstream();
});
afterEach(() => upstream.reset());
afterAll(async () => {
	await Promise.all(open.map((outbound) => outbound.close()));
	await upstream.close();
});

describe('what is checked when an address is typed', () => {
	const outbound = outboundWith({
		resolve: resolver({
			'api.example.com': [PUBLIC, '2606:2800:220:1:248:1893:25c8:1946'],
			'intranet.example.com': ['10.0.0.5'],
			'mixed.example.com': [PUBLIC, '127.0.0.1'],
			'six.example.com': [PUBLIC, 'fd00:ec2::254'],
		}),
	});

	it.each([
		'https://api.example.com/v1',
		'http://api.example.com:8080/v1',
		`https://${PUBLIC}/v1`,
		'https://[2606:4700:4700::1111]/v1',
		// A name that nobody knows now may be known later; it is checked again when it is called.
		'https://later.example.com/v1',
	])('lets %s pass', async (address) => {
		expect(await outbound.check(address)).toBeNull();
	});

	it.each([
		['not an address', 'api.example.com'],
		['another protocol', 'ftp://api.example.com/'],
		['a file', 'file:///etc/passwd'],
		['a script', 'javascript:alert(1)'],
		['credentials', 'https://user:secret@api.example.com/v1'],
		['a user name', 'https://user@api.example.com/v1'],
		['loopback', 'http://127.0.0.1/'],
		['all of loopback', 'http://127.255.255.254/'],
		['localhost', 'http://localhost:11434/v1'],
		['localhost with a dot', 'http://localhost./'],
		['a name under localhost', 'http://app.localhost/'],
		['a decimal spelling', 'http://2130706433/'],
		['an octal spelling', 'http://0177.0.0.1/'],
		['a hexadecimal spelling', 'http://0x7f000001/'],
		['a short spelling', 'http://127.1/'],
		['digits in circles', 'http://①②⑦.⓪.⓪.①/'],
		['the unspecified address', 'http://0.0.0.0/'],
		['this network', 'http://0.1.2.3/'],
		['private 10', 'http://10.1.2.3/'],
		['private 172', 'http://172.31.255.255/'],
		['private 192', 'http://192.168.1.1/'],
		['CGNAT', 'http://100.64.0.1/'],
		['metadata', 'http://169.254.169.254/latest/meta-data/'],
		['metadata of Alibaba', 'http://100.100.100.200/'],
		['metadata of Oracle', 'http://192.0.0.192/'],
		['metadata of Azure', 'http://168.63.129.16/'],
		['metadata by name', 'http://metadata.google.internal/computeMetadata/v1/'],
		['metadata by name with a dot', 'http://METADATA.google.internal./'],
		['documentation', 'http://192.0.2.1/'],
		['benchmarking', 'http://198.18.0.1/'],
		['multicast', 'http://224.0.0.1/'],
		['reserved', 'http://240.0.0.1/'],
		['broadcast', 'http://255.255.255.255/'],
		['IPv6 loopback', 'http://[::1]/'],
		['IPv6 unspecified', 'http://[::]/'],
		['IPv6 link-local', 'http://[fe80::1]/'],
		['IPv6 unique local', 'http://[fd12:3456::1]/'],
		['IPv6 metadata', 'http://[fd00:ec2::254]/'],
		['IPv6 site-local', 'http://[fec0::1]/'],
		['IPv6 multicast', 'http://[ff02::1]/'],
		['IPv6 documentation', 'http://[2001:db8::1]/'],
		['IPv4-mapped', 'http://[::ffff:127.0.0.1]/'],
		['IPv4-mapped public', 'http://[::ffff:93.184.216.34]/'],
		['IPv4-compatible', 'http://[::127.0.0.1]/'],
		['NAT64', 'http://[64:ff9b::7f00:1]/'],
		['local NAT64', 'http://[64:ff9b:1::7f00:1]/'],
		['6to4', 'http://[2002:7f00:1::]/'],
		['Teredo', 'http://[2001:0:4136:e378::1]/'],
		['a name of the intranet', 'https://intranet.example.com/'],
		['a name with one bad address of two', 'https://mixed.example.com/'],
		['a name whose IPv6 address is bad', 'https://six.example.com/'],
	])('refuses %s: %s', async (_what, address) => {
		expect(await outbound.check(address)).toMatch(/must begin|must not hold|not an address on the public internet/);
	});

	it('names the way out', async () => {
		expect(await outbound.check('http://10.0.0.1/')).toContain('PROVIDER_ALLOWED_HOSTS');
		expect(await outboundWith({ allowedBy: 'WEBHOOK_ALLOWED_HOSTS' }).check('http://10.0.0.1/')).toContain('WEBHOOK_ALLOWED_HOSTS');
	});
});

describe('exemptions', () => {
	const outbound = outboundWith({
		allowedHosts: ['localhost:11434', '10.0.0.7', '[::1]:8000', 'Ollama.Internal', 'secure.internal:443'],
		trustedOrigins: ['http://127.0.0.1:9000/v1'],
		resolve: resolver({}),
	});

	it.each([
		'http://localhost:11434/v1',
		'http://10.0.0.7:1234/',
		'https://10.0.0.7/',
		'http://[::1]:8000/v1',
		'http://ollama.internal/v1',
		'https://secure.internal/',
		'http://127.0.0.1:9000/other',
	])('lets %s pass', async (address) => {
		expect(await outbound.check(address)).toBeNull();
	});

	it.each([
		'http://localhost:11435/v1',
		'http://10.0.0.8/',
		'http://[::1]:8001/v1',
		'https://127.0.0.1:9000/v1',
		'http://user:pass@10.0.0.7/',
	])('does not stretch to %s', async (address) => {
		expect(await outbound.check(address)).not.toBeNull();
	});

	it('trusts what the caller says comes from the environment, but not a form that cannot be called', async () => {
		expect(await outbound.check('http://10.9.9.9/', { trusted: true })).toBeNull();
		expect(await outbound.check('ftp://10.9.9.9/', { trusted: true })).not.toBeNull();
	});

	it.each(['http://host', 'host/path', 'a b', ''])('does not accept "%s" as a host', (entry) => {
		expect(() => createOutbound({ allowedHosts: [entry] })).toThrow(/is not a host/);
	});
});

describe('what is checked when an address is called', () => {
	const refusal = { code: 'provider_unavailable' };

	it('refuses an address that is not public before it connects', async () => {
		const outbound = outboundWith();
		await expect(outbound.request({ url: upstream.url })).rejects.toMatchObject(refusal);
		await expect(outbound.request({ url: upstream.url.replace('127.0.0.1', '[::ffff:127.0.0.1]') })).rejects.toMatchObject(refusal);
		await expect(outbound.request({ url: upstream.url.replace('127.0.0.1', 'localhost') })).rejects.toMatchObject(refusal);
		expect(upstream.requests).toHaveLength(0);
	});

	it('refuses a name that leads elsewhere than it did when it was checked', async () => {
		const asked: string[] = [];
		const answers = [[PUBLIC], ['127.0.0.1'], [PUBLIC, '127.0.0.1']];
		const rebinding = () => {
			asked.push('rebind.example.com');
			return answers.shift() ?? ['127.0.0.1'];
		};
		const outbound = outboundWith({ resolve: resolver({ 'rebind.example.com': rebinding }) });
		const url = upstream.url.replace('127.0.0.1', 'rebind.example.com');
		expect(await outbound.check(url)).toBeNull();
		for (let round = 0; round < 3; round++) await expect(outbound.request({ url })).rejects.toMatchObject(refusal);
		expect(asked).toHaveLength(4);
		expect(upstream.requests).toHaveLength(0);
	});

	it('says why a name is refused that leads to an address which is not public', async () => {
		const outbound = outboundWith({ allowedHosts: [upstream.host], resolve: resolver({ 'api.example.com': ['192.0.2.10'] }) });
		const url = upstream.url.replace('127.0.0.1', 'api.example.com');
		await expect(outbound.request({ url })).rejects.toMatchObject({
			...refusal,
			cause: { message: expect.stringContaining('public internet') },
		});
	});

	it.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
		upstream.script(raw(status, 'text/plain', '', { location: `${upstream.url}/models` }));
		const outbound = outboundWith({ allowedHosts: [upstream.host] });
		await expect(outbound.request({ url: `${upstream.url}/chat/completions`, method: 'POST', body: '{}' })).rejects.toMatchObject({
			...refusal,
			cause: { message: expect.stringContaining('redirect') },
		});
		expect(upstream.requests).toHaveLength(1);
	});

	it('calls what is exempt or trusted', async () => {
		const exempt = outboundWith({ allowedHosts: [upstream.host] });
		expect((await (await exempt.request({ url: `${upstream.url}/models` })).json()) as object).toHaveProperty('data');
		const origin = outboundWith({ trustedOrigins: [upstream.url] });
		expect((await origin.request({ url: `${upstream.url}/models` })).status).toBe(200);
		const trusting = outboundWith();
		expect((await trusting.request({ url: `${upstream.url}/models`, trusted: true })).status).toBe(200);
		// Trust holds for that call and not for the next one to the same place.
		await expect(trusting.request({ url: `${upstream.url}/models` })).rejects.toMatchObject(refusal);
	});

	it('throws the reason of an abort, before and during the call', async () => {
		const outbound = outboundWith({ allowedHosts: [upstream.host] });
		const reason = new Error('Enough');
		await expect(outbound.request({ url: upstream.url, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
		upstream.script(hang());
		const stop = new AbortController();
		setTimeout(() => stop.abort(reason), 30);
		const url = `${upstream.url}/chat/completions`;
		await expect(outbound.request({ url, method: 'POST', body: '{}', signal: stop.signal })).rejects.toBe(reason);
	});

	it('keeps few origins, and closes those it forgets', async () => {
		const outbound = outboundWith({ allowedHosts: ['127.0.0.1'], maxOrigins: 1 });
		const other = await startUpstream();
		for (const { url } of [upstream, other, upstream]) {
			const answer = await outbound.request({ url: `${url}/models` });
			expect(await answer.text()).toContain('gpt-5-mini');
		}
		await other.close();
	});
});

describe('what is read', () => {
	const post = { method: 'POST' as const, body: '{}' };

	it('cuts the text of an error and refuses any other answer that is too long', async () => {
		const outbound = outboundWith({ allowedHosts: [upstream.host] });
		const url = `${upstream.url}/chat/completions`;
		upstream.script(failure(500, null, 'x'.repeat(200_000)), oversized(40 * 1024 * 1024));
		const failed = await outbound.request({ url, ...post });
		expect((await failed.text()).length).toBe(64 * 1024);
		const endless = await outbound.request({ url, ...post });
		await expect(endless.text()).rejects.toMatchObject({ code: 'provider_unavailable' });
		await upstream.requests[1]!.over;
		expect(upstream.requests[1]!.aborted).toBe(true);
	});

	it('gives SDKs an answer that looks like that of fetch', async () => {
		const fetch = createFetch(outboundWith({ allowedHosts: [upstream.host] }));
		upstream.script(json(201, { ok: true }));
		const answer = await fetch(new URL(`${upstream.url}/chat/completions`), {
			method: 'post',
			headers: new Headers({ 'X-One': '1' }),
			body: '{}',
		});
		expect(answer).toMatchObject({ ok: true, status: 201 });
		expect(answer.headers.get('Content-Type')).toBe('application/json');
		expect(answer.headers.get('x-none')).toBeNull();
		expect([...answer.headers].map(([name]) => name)).toContain('content-type');
		expect(await answer.json()).toEqual({ ok: true });
		expect(upstream.requests[0]!.headers['x-one']).toBe('1');
		upstream.script(json(200, { text: 'ø' }));
		const streamed = await fetch(`${upstream.url}/chat/completions`, { method: 'POST', body: '{}' });
		const chunks: Buffer[] = [];
		for await (const chunk of streamed.body as AsyncIterable<Buffer>) chunks.push(chunk);
		expect(Buffer.concat(chunks).toString()).toBe('{"text":"ø"}');
	});
});
