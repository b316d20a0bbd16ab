import { asRecord, type Fail } from './failure.ts';
import type { ModelCall, ModelInfo } from './provider.ts';

/** The wire of OpenAI's Chat Completions, which many servers speak. */
export interface ChatRequest {
	model: string;
	messages: { role: 'system' | 'user' | 'assistant'; content: string }[];
	temperature?: number;
	top_p?: number;
	max_tokens?: number;
	max_completion_tokens?: number;
	response_format?:
		| { type: 'json_object' }
		| { type: 'json_schema'; json_schema: { name: string; strict: boolean; schema: Record<string, unknown> } };
	stream?: true;
	stream_options?: { include_usage: true };
}

export function chatRequest(
	call: ModelCall,
	options: { limit: 'max_tokens' | 'max_completion_tokens'; usageInStream: boolean; schemas?: boolean },
): ChatRequest {
	return {
		model: call.modelId,
		messages: call.messages.map(({ role, content }) => ({ role, content })),
		...(call.temperature === undefined ? {} : { temperature: call.temperature }),
		...(call.topP === undefined ? {} : { top_p: call.topP }),
		...(call.maxTokens === undefined ? {} : { [options.limit]: call.maxTokens }),
		...responseFormat(call, options.schemas ?? false),
		...(call.stream ? { stream: true as const } : {}),
		...(call.stream && options.usageInStream ? { stream_options: { include_usage: true as const } } : {}),
	};
}

/** Not strict: that takes only a small part of JSON Schema. JSON mode is refused by OpenAI when no message asks for JSON. */
function responseFormat({ format, schema, messages }: ModelCall, schemas: boolean): Pick<ChatRequest, 'response_format'> {
	if (format !== 'json') return {};
	if (schema && schemas && schema['type'] === 'object') {
		return { response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: false, schema } } };
	}
	return messages.some((message) => /json/i.test(message.content)) ? { response_format: { type: 'json_object' } } : {};
}

/** The answer of `GET {baseUrl}/models`. */
export function modelList(body: unknown, fail: Fail): ModelInfo[] {
	const rows = Array.isArray(body) ? body : asRecord(body)?.['data'];
	if (!Array.isArray(rows)) throw fail('provider_unavailable', `The list of models cannot be read: ${JSON.stringify(body) ?? ''}`);
	const models = rows.map(asRecord).filter((row) => typeof row?.['id'] === 'string');
	return models.map((row) => modelInfo(row!)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function modelInfo(row: Record<string, unknown>): ModelInfo {
	const id = String(row['id']);
	const name = typeof row['name'] === 'string' ? row['name'] : id;
	const window = row['context_length'] ?? row['max_model_len'] ?? row['context_window'] ?? row['max_context_length'];
	return { id, name, capabilities: ['Chat'], ...(typeof window === 'number' ? { contextWindow: window } : {}) };
}
