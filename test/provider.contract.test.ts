import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOutbound, type Outbound } from '../server/http/outbound.ts';
import { openAiCompatibleProvider } from '../server/provider/openai-compatible.ts';
import { openAiProvider } from '../server/provider/openai.ts';
import { ProviderFailure, type Provider, type ProviderClient } from '../server/provider/provider.ts';
import { collect, modelCall } from './support/model-call.ts';
import { answer, drip, event, failure, half, hang, json, oversized, raw, recorded, reset, stall } from './support/upstream-answer.ts';
import { startUpstream, type Upstream } from './support/upstream.ts';

const KEY = 'sk-test-0123456789abcdef';

const ADAPTERS: [string, (deps: { outbound: Outbound }) => Provider][] = [
	['openai', openAiProvider],
	['openai-compatible', openAiCompatibleProvider],
];

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

describe.each(ADAPTERS)('%s', (id, create) => {
	let client: ProviderClient;
	beforeAll(async () => {
		client = await create({ outbound }).connect({ baseUrl: upstream.url, apiKey: KEY });
	});
	const run = (call = {}) => collect(client.call(modelCall(call)));

	it('gives the text, then the finish with usage and the model that really ran', async () => {
		upstream.script(recorded('completion.json'));
		const { texts, finish, error } = await run();
		expect(error).toBeUndefined();
		expect(texts).toEqual(['Rye bread, slowly fermented for 24 hours.']);
		expect(finish).toEqual({
			type: 'finish',
			reason: 'stop',
			usage: { inputTokens: 82, outputTokens: 17 },
			modelId: 'gpt-5-mini-2025-08-07',
		});
	});

	it('streams the same, part by part', async () => {
		upstream.script(answer(['Rye ', 'bread', ' rules'], { paceMs: 30, usage: { prompt_tokens: 4, completion_tokens: 3 } }));
		const { texts, finish } = await run({ stream: true });
		expect(texts).toEqual(['Rye ', 'bread', ' rules']);
		expect(finish).toMatchObject({ reason: 'stop', usage: { inputTokens: 4, outputTokens: 3 }, modelId: 'test-model' });
		expect(upstream.requests[0]!.body).toMatchObject({ stream: true, stream_options: { include_usage: true } });
	});

	it('reads recorded streams of several servers', async () => {
		upstream.script(recorded('stream.sse'), recorded('stream-openrouter.sse'), recorded('stream-mistral.sse'));
		expect(await run({ stream: true })).toMatchObject({
			text: 'Rugbrød, langsomt hævet i 24 timer 🍞.',
			finish: { reason: 'stop', usage: { inputTokens: 82, outputTokens: 17 }, modelId: 'gpt-5-mini-2025-08-07' },
		});
		expect(await run({ stream: true })).toMatchObject({ text: 'Freshly baked', finish: { usage: { inputTokens: 9, outputTokens: 2 } } });
		expect(await run({ stream: true })).toMatchObject({
			text: 'Pain de seigle',
			finish: { reason: 'length', usage: { inputTokens: 5, outputTokens: 4 } },
		});
	});

	it('reads a stream that comes byte by byte, without a last line', async () => {
		const one = (content: string, finish: string | null) => event({ choices: [{ delta: { content }, finish_reason: finish }] });
		upstream.script(drip(`${one('Smørrebrød ', null)}${one('🥪', 'stop')}`.trimEnd()));
		expect(await run({ stream: true })).toMatchObject({ text: 'Smørrebrød 🥪', finish: { reason: 'stop', usage: null } });
	});

	it('reads a server that answers a stream with a whole answer', async () => {
		upstream.script(recorded('completion.json'));
		expect((await run({ stream: true })).text).toBe('Rye bread, slowly fermented for 24 hours.');
	});

	it.each([
		['stop', 'stop'],
		['length', 'length'],
		['content_filter', 'contentFilter'],
		['tool_calls', 'toolCalls'],
		['something_new', 'other'],
	])('names the end %s as %s', async (given, reason) => {
		upstream.script(answer('x', { finishReason: given }), answer('x', { finishReason: given }));
		expect((await run()).finish?.reason).toBe(reason);
		expect((await run({ stream: true })).finish?.reason).toBe(reason);
	});

	it('sends the messages, the key and only the settings that are there', async () => {
		await run({
			messages: [
				{ role: 'system', content: 'Be brief.' },
				{ role: 'user', content: 'Hi ✨' },
			],
			modelId: 'gpt-4o-mini',
		});
		const { body, headers, path } = upstream.requests[0]!;
		expect(path).toBe('/v1/chat/completions');
		expect(headers.authorization).toBe(`Bearer ${KEY}`);
		expect(headers['content-type']).toBe('application/json');
		expect(body).toEqual({
			model: 'gpt-4o-mini',
			messages: [
				{ role: 'system', content: 'Be brief.' },
				{ role: 'user', content: 'Hi ✨' },
			],
		});
	});

	it('sends settings under the names that the server knows', async () => {
		const messages = [{ role: 'user' as const, content: 'Answer in JSON.' }];
		await run({ messages, temperature: 0.2, topP: 0.9, maxTokens: 50, format: 'json', modelId: 'gpt-4o-mini' });
		const limit = id === 'openai' ? 'max_completion_tokens' : 'max_tokens';
		expect(upstream.requests[0]!.body).toMatchObject({
			temperature: 0.2,
			top_p: 0.9,
			[limit]: 50,
			response_format: { type: 'json_object' },
		});
	});

	it.each([
		[401, 'error-auth.json', 'provider_auth'],
		[400, 'error-context.json', 'provider_context_length'],
		[429, 'error-quota.json', 'provider_rate_limited'],
		[400, 'error-model.json', 'provider_model_unknown'],
		[404, 'error-ollama.json', 'provider_model_unknown'],
		[400, 'error-content.json', 'provider_content_refused'],
	])('classifies %i %s as %s', async (status, file, code) => {
		upstream.script(recorded(file, status), recorded(file, status));
		const { error } = await run();
		expect(error).toMatchObject({ code, cause: { name: 'ProviderFailure', status } });
		expect((await run({ stream: true })).error?.code).toBe(code);
	});

	it.each([
		[403, 'provider_auth'],
		[408, 'provider_timeout'],
		[413, 'provider_rejected'],
		[422, 'provider_rejected'],
		[429, 'provider_rate_limited'],
		[500, 'provider_unavailable'],
		[503, 'provider_unavailable'],
		[504, 'provider_timeout'],
	])('classifies a bare %i as %s, and asks only once', async (status, code) => {
		upstream.script(failure(status), raw(status, 'text/html', '<html><h1>Sorry</h1></html>'));
		expect((await run()).error?.code).toBe(code);
		expect((await run()).error?.code).toBe(code);
		expect(upstream.requests).toHaveLength(2);
	});

	it('classifies an error in the middle of a stream, after the text before it', async () => {
		upstream.script(recorded('stream-error.sse'));
		const { text, error } = await run({ stream: true });
		expect(text).toBe('Half a ');
		expect(error?.code).toBe('provider_rate_limited');
	});

	it('takes an error inside a good answer for an error', async () => {
		upstream.script(json(200, { error: { message: 'Upstream is down', code: 502 } }));
		expect(await run()).toMatchObject({ error: { code: 'provider_unavailable' }, words: 'Upstream is down' });
	});

	it('takes a refusal of the model for refused content', async () => {
		upstream.script(recorded('refusal.json'));
		expect(await run()).toMatchObject({ error: { code: 'provider_content_refused' }, words: expect.stringContaining('cannot help') });
	});

	it.each([
		['half a stream', half(['Half ', 'a stream']), true, 'Half a stream'],
		['half a whole answer', half(['Half']), false, ''],
		['a stream that ends without saying so', answer('No end', { finishReason: null }), true, 'No end'],
		['a dropped connection', reset(), true, ''],
		['a page in place of an answer', raw(200, 'text/html', '<html>Log in to the hotel network</html>'), false, ''],
		['a page in place of a stream', raw(200, 'text/html', '<html>Log in to the hotel network</html>'), true, ''],
		['garbage', raw(200, 'application/json', '{"choices": [{'), false, ''],
		['garbage in a stream', raw(200, 'text/event-stream', 'data: {"choices": [{\n\n'), true, ''],
		['an answer without choices', json(200, { object: 'chat.completion', choices: [] }), false, ''],
		['an empty stream', raw(200, 'text/event-stream', ''), true, ''],
		['a redirect', raw(302, 'text/plain', '', { location: 'http://127.0.0.1:1/' }), false, ''],
		['an answer without end', oversized(40 * 1024 * 1024), false, ''],
		['a line without end', oversized(40 * 1024 * 1024), true, ''],
	])('takes %s for an outage', async (_name, script, stream, before) => {
		upstream.script(script);
		const { text, error, words } = await run({ stream });
		expect(error?.code).toBe('provider_unavailable');
		expect(error?.cause).toBeInstanceOf(ProviderFailure);
		expect(words).not.toBe('');
		expect(words.length).toBeLessThanOrEqual(2000);
		expect(text).toBe(before);
	});

	it('takes an event without data in a stream for a sign of life', async () => {
		const body = `data:\n\n${event({ choices: [{ delta: { content: 'Alive' }, finish_reason: 'stop' }] })}event: ping\ndata: \n\n`;
		upstream.script(raw(200, 'text/event-stream', body));
		expect(await run({ stream: true })).toMatchObject({ text: 'Alive', error: undefined, finish: { reason: 'stop' } });
	});

	it('keeps a complete answer when only its usage is lost', async () => {
		upstream.script(async (request, response) => {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.write(event({ choices: [{ delta: { content: 'All of it' }, finish_reason: 'stop' }] }));
			await new Promise((done) => setTimeout(done, 30));
			await reset()(request, response);
		});
		expect(await run({ stream: true })).toMatchObject({ text: 'All of it', error: undefined, finish: { reason: 'stop', usage: null } });
	});

	it('takes a closed port and an unknown name for an outage', async () => {
		const provider = create({ outbound: createOutbound({ allowedHosts: ['127.0.0.1:9', 'nowhere.invalid'] }) });
		for (const baseUrl of ['http://127.0.0.1:9/v1', 'http://nowhere.invalid/v1']) {
			const lost = await provider.connect({ baseUrl, apiKey: KEY });
			expect((await collect(lost.call(modelCall()))).error).toMatchObject({ code: 'provider_unavailable' });
		}
	});

	it('does not call an address that is not public, and says why', async () => {
		const guarded = await create({ outbound: createOutbound() }).connect({ baseUrl: upstream.url, apiKey: KEY });
		const { error, words } = await collect(guarded.call(modelCall()));
		expect(error?.code).toBe('provider_unavailable');
		expect(words).toMatch(/public internet/);
		expect(upstream.requests).toHaveLength(0);
	});

	it('calls an address of the environment wherever it is', async () => {
		const trusted = await create({ outbound: createOutbound() }).connect({ baseUrl: upstream.url, apiKey: KEY }, { trusted: true });
		expect((await collect(trusted.call(modelCall()))).text).toBe('Answer to: Describe the bread.');
		expect(await trusted.listModels(new AbortController().signal)).not.toHaveLength(0);
	});

	it('keeps the key out of what it tells', async () => {
		const text = `Bad key ${KEY}, also sk-proj-aaaaaaaaaaaaaaaaaaaa and Bearer abc.def`;
		upstream.script(failure(401, 'invalid_api_key', text), raw(200, 'application/json', `<${KEY}>`));
		expect((await run()).words).toBe('Bad key ***, also *** and Bearer ***');
		expect((await run()).words).not.toContain(KEY);
	});

	it.each([
		['before the first byte', hang(), 0],
		['in the middle', stall(['One ', 'two']), 1],
	])('throws the reason of an abort %s and hangs up', async (_name, script, parts) => {
		upstream.script(script);
		const stop = new AbortController();
		const reason = new Error('The editor has left');
		let seen = 0;
		const running = (async () => {
			for await (const part of client.call(modelCall({ stream: true, signal: stop.signal }))) if (part.type === 'text') seen++;
		})();
		const request = await upstream.next();
		setTimeout(() => stop.abort(reason), 60);
		await expect(running).rejects.toBe(reason);
		await request.over;
		expect(request.aborted).toBe(true);
		expect(seen).toBeGreaterThanOrEqual(parts);
	});

	it('throws the reason of an abort that came before the call', async () => {
		const reason = new Error('Too late');
		await expect(collect(client.call(modelCall({ signal: AbortSignal.abort(reason) })))).resolves.toMatchObject({ error: reason });
		expect(upstream.requests).toHaveLength(0);
	});

	it('hangs up when the reader stops reading', async () => {
		upstream.script(stall(['One ', 'two']));
		for await (const part of client.call(modelCall({ stream: true }))) if (part.type === 'text') break;
		await upstream.requests[0]!.over;
		expect(upstream.aborted).toBe(1);
	});

	it('lists models, and classifies the failure to', async () => {
		const { signal } = new AbortController();
		const models = await client.listModels(signal);
		expect(models.map((model) => model.id)).toContain('gpt-5-mini');
		expect(models[0]).toMatchObject({ capabilities: ['Chat'] });
		expect(upstream.requests[0]).toMatchObject({ path: '/v1/models', headers: { authorization: `Bearer ${KEY}` } });
		upstream.script(recorded('error-auth.json', 401), raw(200, 'text/html', '<html></html>'));
		await expect(client.listModels(signal)).rejects.toMatchObject({ code: 'provider_auth' });
		await expect(client.listModels(signal)).rejects.toMatchObject({ code: 'provider_unavailable' });
	});

	it('runs many calls at once over one client', async () => {
		upstream.respond((request) => answer(request.prompt, { paceMs: 2 }));
		const prompts = Array.from({ length: 40 }, (_, index) => `Call number ${index}`);
		const calls = prompts.map((content) => run({ stream: true, messages: [{ role: 'user', content }] }));
		expect((await Promise.all(calls)).map((one) => one.text)).toEqual(prompts);
	});
});
