import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createOutbound, type Outbound } from '../server/http/outbound.ts';
import { openAiCompatibleProvider } from '../server/provider/openai-compatible.ts';
import { openAiProvider } from '../server/provider/openai.ts';
import { collect, modelCall } from './support/model-call.ts';
import { recorded } from './support/upstream-answer.ts';
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
