import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StubRequest {
	/** Below the Management API, with its query. */
	path: string;
	url: URL;
	headers: IncomingHttpHeaders;
}

/** JSON to answer with 200, or code that answers itself or gives another answer. */
export type StubAnswer = object | ((request: StubRequest, response: ServerResponse) => StubAnswer | void);

export interface UmbracoStub {
	url: string;
	requests: StubRequest[];
	/** By path without the query; what is not here is 404. */
	routes: Record<string, StubAnswer>;
	/** Paths asked for so far. */
	paths(): string[];
	close(): Promise<void>;
}

const API = '/umbraco/management/api/v1';

/** The Management API of an Umbraco on a loopback port, answering what a test tells it to. */
export async function startUmbracoStub(): Promise<UmbracoStub> {
	const server = createServer((message, response) => {
		const url = new URL(message.url ?? '', 'http://stub');
		const request = { path: (message.url ?? '').replace(API, ''), url, headers: message.headers };
		stub.requests.push(request);
		send(stub.routes[url.pathname.replace(API, '')] ?? status(404), request, response);
	});
	const stub: UmbracoStub = {
		url: '',
		requests: [],
		routes: {},
		paths: () => stub.requests.map(({ path }) => path),
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	stub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return stub;
}

function send(answer: StubAnswer, request: StubRequest, response: ServerResponse): void {
	const next = typeof answer === 'function' ? answer(request, response) : json(200, answer);
	if (next) send(next, request, response);
}

export function json(code: number, body: unknown) {
	return (_request: StubRequest, response: ServerResponse) => {
		response.writeHead(code, { 'content-type': 'application/json', 'set-cookie': 'umbAccessToken=; Max-Age=0; Path=/' });
		response.end(JSON.stringify(body));
	};
}

/** A status with a text, or with no body at all. */
export function status(code: number, text = '', headers: Record<string, string> = {}) {
	return (_request: StubRequest, response: ServerResponse) => {
		response.writeHead(code, { 'content-type': 'text/html', ...headers });
		response.end(text);
	};
}
