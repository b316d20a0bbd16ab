import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOutbound, type Outbound } from '../server/http/outbound.ts';
import { openAiCompatibleProvider } from '../server/provider/openai-compatible.ts';
import { openAiProvider } from '../server/provider/openai.ts';
import { collect, modelCall } from './support/model-call.ts';
import { answer, event, failure, json, raw, recorded, stall } from './support/upstream-answer.ts';
import { startUpstream, type Upstream } from './support/upstream.ts';

const KEY = 'sk-test-0123456789abcdef';

let upstream: Upstream;
let outbound: Outbound;

beforeAll(async () => {
	upstream = await startUpstream();
	outbound = createOutbound({ allowedHosts: [upstream.host] });
});
afterEach(() => upstream.reset());
afterAll(async () => {
	await outbound.close();
	await upstream.close();
});

describe('what only one of them does', () => {
	it('openai: leaves sampling settings out for reasoning models and says so', async () => {
		const client = await openAiProvider({ outbound }).connect({ baseUrl: upstream.url, apiKey: KEY, organizationId: 'org-1' });
		const { finish } = await collect(client.call(modelCall({ modelId: 'gpt-5-mini', temperature: 0.2, topP: 1, maxTokens: 9 })));
		expect(finish?.ignored).toEqual(['temperature', 'topP']);
		expect(upstream.requests[0]!.body).toEqual({
			model: 'gpt-5-mini',
			messages: [{ role: 'user', content: 'Describe the bread.' }],
			max_completion_tokens: 9,
		});
		expect(upstream.requests[0]!.headers['openai-organization']).toBe('org-1');
	});

	it('openai: sends the schema of a JSON answer, which not every other server takes', async () => {
		const schema = { type: 'object', properties: { title: { type: 'string' } } };
		for (const create of [openAiProvider, openAiCompatibleProvider]) {
			const client = await create({ outbound }).connect({ baseUrl: upstream.url, apiKey: KEY });
			await collect(client.call(modelCall({ format: 'json', schema, messages: [{ role: 'user', content: 'As JSON' }] })));
		}
		expect(upstream.requests.map((request) => request.body!['response_format'])).toEqual([
			{ type: 'json_schema', json_schema: { name: 'answer', strict: false, schema } },
			{ type: 'json_object' },
		]);
	});

	it('openai-compatible: asks again without stream_options where a server refuses them, and remembers', async () => {
		const client = await openAiCompatibleProvider({ outbound }).connect({ baseUrl: `${upstream.url}/` });
		upstream.script(recorded('error-mistral.json', 422), recorded('stream-mistral.sse'), recorded('stream-mistral.sse'));
		for (let round = 0; round < 2; round++) {
			expect((await collect(client.call(modelCall({ stream: true })))).text).toBe('Pain de seigle');
		}
		expect(upstream.requests.map((request) => 'stream_options' in request.body!)).toEqual([true, false, false]);
		expect(upstream.requests[0]!.headers.authorization).toBeUndefined();
	});
});

describe.each([
	['openai', openAiProvider],
	['openai-compatible', openAiCompatibleProvider],
])('%s, before servers with ways of their own,', (_id, create) => {
	const connect = async () => create({ outbound }).connect({ baseUrl: upstream.url, apiKey: KEY });
	const run = async (call = {}) => collect((await connect()).call(modelCall(call)));

	it.each([
		[
			'an older vLLM',
			{
				object: 'error',
				message: "This model's maximum context length is 4096 tokens. However, you requested 6379 tokens.",
				type: 'BadRequestError',
				param: null,
				code: 400,
			},
		],
		['a newer vLLM', { error: { message: 'You passed 1015 input tokens.', type: 'BadRequestError', param: 'input_tokens', code: 400 } }],
		['llama.cpp', { error: { message: 'The request exceeds the available context size.', type: 'invalid_request_error', code: 400 } }],
	])('knows that the text is too long for %s', async (_name, body) => {
		upstream.script(json(400, body), json(400, body));
		expect((await run()).error?.code).toBe('provider_context_length');
		expect((await run({ stream: true })).error?.code).toBe('provider_context_length');
	});

	it('takes another refusal for what it is', async () => {
		upstream.script(json(400, { object: 'error', message: 'temperature must be at most 2', type: 'BadRequestError', code: 400 }));
		expect((await run()).error?.code).toBe('provider_rejected');
	});

	it('takes the key out of an answer, also where a stream has cut it', async () => {
		const pieces = ['The key ', KEY.slice(0, 9), KEY.slice(9, 12), `${KEY.slice(12)} is sk-`, 'test-not a key, s'];
		upstream.script(
			answer([`It is ${KEY}.`], { model: KEY }),
			answer(pieces, { paceMs: 5 }),
			answer([...`<${KEY}> and <${KEY}>`], { paceMs: 1 }),
		);
		expect(await run()).toMatchObject({ text: 'It is ***.', finish: { modelId: '***' } });
		expect((await run({ stream: true })).text).toBe('The key *** is sk-test-not a key, s');
		// Too little to be told for a key has been given before.
		expect((await run({ stream: true })).text).toMatch(/^<(?:sk-)?\*\*\*> and <(?:sk-)?\*\*\*>$/);
	});

	it('gives what it has held back when a stream breaks off', async () => {
		const chunk = event({ choices: [{ delta: { content: 'Half a sk-te' }, finish_reason: null }] });
		upstream.script(raw(200, 'text/event-stream', chunk));
		expect(await run({ stream: true })).toMatchObject({ text: 'Half a sk-te', error: { code: 'provider_unavailable' } });
	});

	it('gives each part at once when nothing in it can be the key', async () => {
		upstream.script(stall(['Every word']));
		for await (const part of (await connect()).call(modelCall({ stream: true }))) {
			expect(part).toEqual({ type: 'text', text: 'Every word' });
			break;
		}
	});

	it('takes the key out of the list of models', async () => {
		upstream.script(json(200, { data: [{ id: `gpt-${KEY}`, name: `Model of ${KEY}` }] }));
		const models = await (await connect()).listModels(new AbortController().signal);
		expect(models).toMatchObject([{ id: 'gpt-***', name: 'Model of ***' }]);
	});

	it.each([
		['7', 7],
		['1.2', 2],
		['0', 1],
		['999999999', 86_400],
		[new Date(Date.now() + 100_000).toUTCString(), expect.closeTo(100, -1)],
		['soon', undefined],
	])('says when to come back: %s', async (header, seconds) => {
		upstream.script(raw(429, 'application/json', '{"error":{"message":"Slow down"}}', { 'retry-after': header }));
		expect((await run()).error).toMatchObject({
			code: 'provider_rate_limited',
			facts: seconds === undefined ? {} : { retryAfter: seconds },
		});
		upstream.script(failure(429));
		expect((await run()).error?.facts).toEqual({});
	});
});
