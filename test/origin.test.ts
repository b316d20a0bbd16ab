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
app.get('/:reader', (c) => c.text(READERS[c.req.param('reader') as keyof typeof READERS](c)));
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

test('a proxy that is not an address or a range is refused', () => {
	expect(() => originReader({ publicUrl: undefined, trustedProxies: ['proxy.local'] })).toThrow(
		'"proxy.local" is not an IP address or a range',
	);
});
