import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type Answer, brokenByUs, json } from './upstream-answer.ts';

/** One request as the stand-in for a model provider received it. */
export interface UpstreamRequest {
	method: string;
	/** From the root on: `/v1/chat/completions`. */
	path: string;
	headers: IncomingHttpHeaders;
	/** The body as it came. */
	text: string;
	/** The body as JSON, `undefined` when it is none. */
	body: ChatBody | undefined;
	/** The last user message. */
	prompt: string;
	stream: boolean;
	/** True when the client went away before the answer was complete. */
	aborted: boolean;
	/** Settles when the exchange is over, one way or the other. */
	over: Promise<void>;
}

export interface ChatBody {
	model: string;
	messages: { role: string; content: string }[];
	stream?: boolean;
	[member: string]: unknown;
}

export interface Upstream {
	/** The base address up to and with `/v1`. */
	url: string;
	/** `127.0.0.1:port`, for the list of allowed hosts. */
	host: string;
	/** Every request so far, oldest first. */
	requests: UpstreamRequest[];
	/** How many clients went away before their answer was complete. */
	readonly aborted: number;
	/** What `GET /models` lists. */
	models: string[];
	/** Answers for the next chat requests, one each. When they are used up, `respond` decides. */
	script(...answers: Answer[]): void;
	/** Answers that depend on the request; without it an answer repeats the prompt's beginning. */
	respond(choose: (request: UpstreamRequest) => Answer): void;
	/** Waits until a request that `matches` has come. */
	next(matches?: (request: UpstreamRequest) => boolean): Promise<UpstreamRequest>;
	/** Forgets requests, queue and `respond`. */
	reset(): void;
	close(): Promise<void>;
}

const echo = (request: UpstreamRequest) => answer(`Answer to: ${request.prompt.slice(0, 80)}`);

/** A model provider on a loopback port that speaks Chat Completions and does what a test tells it to. */
export async function startUpstream(port = 0): Promise<Upstream> {
	const queue: Answer[] = [];
	const waiting: (() => void)[] = [];
	let choose: (request: UpstreamRequest) => Answer = echo;

	const server = createServer((message, response) => {
		void handle(message, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
	});

	async function handle(message: IncomingMessage, response: ServerResponse) {
		const request = await read(message, response);
		upstream.requests.push(request);
		for (const wake of waiting.splice(0)) wake();
		if (request.path.endsWith('/models')) {
			const data = upstream.models.map((id) => ({ id, object: 'model', created: 1_700_000_000, owned_by: 'test' }));
			return (queue.shift() ?? json(200, { object: 'list', data }))(request, response);
		}
		if (!request.path.endsWith('/chat/completions')) return json(404, { error: { message: 'No such path' } })(request, response);
		return (queue.shift() ?? choose(request))(request, response);
	}

	const upstream: Upstream = {
		url: '',
		host: '',
		requests: [],
		get aborted() {
			return this.requests.filter((request) => request.aborted).length;
		},
		models: ['gpt-5-mini', 'gpt-4o-mini', 'test-model'],
		script: (...answers) => void queue.push(...answers),
		respond(next) {
			choose = next;
		},
		async next(matches = () => true) {
			for (;;) {
				const found = upstream.requests.find(matches);
				if (found) return found;
				await new Promise<void>((wake) => waiting.push(wake));
			}
		},
		reset() {
			queue.length = 0;
			upstream.requests.length = 0;
			choose = echo;
		},
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};

	await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
	upstream.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	upstream.url = `http://${upstream.host}/v1`;
	return upstream;
}

async function read(message: IncomingMessage, response: ServerResponse): Promise<UpstreamRequest> {
	const chunks: Buffer[] = [];
	for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
	const text = Buffer.concat(chunks).toString('utf8');
	const body = text.startsWith('{') ? (JSON.parse(text) as ChatBody) : undefined;
	const request: UpstreamRequest = {
		method: message.method ?? '',
		path: message.url ?? '',
		headers: message.headers,
		text,
		body,
		prompt: body?.messages?.findLast((one) => one.role === 'user')?.content ?? '',
		stream: body?.stream === true,
		aborted: false,
		over: new Promise((over) => {
			response.once('close', () => {
				request.aborted = !response.writableFinished && !response.errored && !brokenByUs.has(response);
				over();
			});
		}),
	};
	return request;
}
