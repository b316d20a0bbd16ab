import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { originReader } from '../server/http/origin.ts';

const READERS = {
	alone: originReader({ publicUrl: undefined, trustedProxies: [] }),
	near: originReader({ publicUrl: undefined, trustedProxies: ['10.0.0.0/8', '127.0.0.1', '::1'] }),
	far: originReader({ publicUrl: undefined, trustedProxies: ['10.0.0.0/8'] }),
	named: originReader({ publicUrl: 'https://cms.example.com/umbraco', trustedProxies: [] }),
};

const app = new Hono();
app.get('/:reader', (c) => c.text(READERS[c.req.param('reader') as keyof typeof READERS].originOf(c)));
app.get('/:reader/address', (c) => c.text(READERS[c.req.param('reader') as keyof typeof READERS].addressOf(c)));
let listener: ReturnType<typeof serve>;
let here: string;
beforeAll(async () => {
	listener = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
	await new Promise((resolve) => listener.once('listening', resolve));
	here = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
});
afterAll(() => void listener.close());

const originBy = async (reader: keyof typeof READERS, proto?: string, host?: string) => {
	const headers = { ...(proto && { 'X-Forwarded-Proto': proto }), ...(host && { 'X-Forwarded-Host': host }) };
	return (await fetch(`${here}/${reader}`, { headers })).text();
};

test.each([
	['is the address that was called', 'alone', undefined, undefined, 'HERE'],
	['is not what a stranger claims', 'alone', 'https', 'evil.example', 'HERE'],
	['is not what somebody outside the ranges claims', 'far', 'https', 'evil.example', 'HERE'],
	['is what a trusted proxy says', 'near', 'https', 'cms.example.com:8443', 'https://cms.example.com:8443'],
	['is what the nearest proxy says', 'near', 'http, https', 'evil.example, cms.example.com', 'https://cms.example.com'],
	['is not what cannot be an origin', 'near', 'javascript', 'cms.example.com/path', 'HERE'],
	['is the public address where one is set', 'named', 'http', 'evil.example', 'https://cms.example.com'],
] as const)('the origin of a request %s', async (_, reader, proto, host, expected) => {
	expect(await originBy(reader, proto, host)).toBe(expected.replace('HERE', here));
});

test('a proxy that is neither an address nor a range is rejected', () => {
	expect(() => originReader({ publicUrl: undefined, trustedProxies: ['proxy.local'] })).toThrow(
		'"proxy.local" is neither an address nor a range',
	);
});

test.each([
	['is the peer of the connection', 'alone', '203.0.113.9', '127.0.0.1'],
	['is not what somebody outside the ranges claims', 'far', '203.0.113.9', '127.0.0.1'],
	['is what a trusted proxy says', 'near', '203.0.113.9', '203.0.113.9'],
	[
		'is what the outermost trusted proxy says, and not what the caller put before',
		'near',
		'198.51.100.1, 203.0.113.9, 10.1.2.3',
		'203.0.113.9',
	],
	['is without the port that some proxies add', 'near', '203.0.113.9:4711', '203.0.113.9'],
	['is the peer again where a proxy says nothing', 'near', '', '127.0.0.1'],
] as const)('the address of a caller %s', async (_, reader, forwardedFor, expected) => {
	const answer = await fetch(`${here}/${reader}/address`, { headers: forwardedFor ? { 'X-Forwarded-For': forwardedFor } : {} });
	expect(await answer.text()).toBe(expected);
});
