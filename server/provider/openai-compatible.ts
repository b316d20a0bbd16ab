import type { Outbound, OutboundResponse } from '../http/outbound.ts';
import { readAnswer, type ChatAnswer } from './chat-answer.ts';
import { chatRequest, modelList } from './chat-completions.ts';
import { failureOf, retryAfterOf, transportFailure, upstreamFailure, type FailureDetails } from './failure.ts';
import { modelsWithout, partsWithout } from './secret-filter.ts';
import type { ConnectionSettings, ModelCall, Provider, ProviderClient, SettingsSchema } from './provider.ts';

const settingsSchema: SettingsSchema = {
	type: 'object',
	required: ['baseUrl'],
	additionalProperties: false,
	properties: {
		baseUrl: {
			type: 'string',
			title: 'Address',
			description: 'Up to and with /v1, for example http://localhost:11434/v1 for Ollama.',
			format: 'uri',
			'x-address': true,
			'x-da': { title: 'Adresse', description: 'Til og med /v1, for eksempel http://localhost:11434/v1 for Ollama.' },
		},
		apiKey: {
			type: 'string',
			title: 'API key',
			description: 'Leave empty when the server asks for none. $NAME reads it from the environment.',
			'x-secret': true,
			'x-da': { title: 'API-nøgle', description: 'Lad feltet være tomt, hvis serveren ikke kræver en. $NAVN læser den fra miljøet.' },
		},
	},
};

/** Any server that speaks Chat Completions: Ollama, vLLM, Mistral, Groq, OpenRouter … */
export function openAiCompatibleProvider(deps: { outbound: Outbound }): Provider {
	return {
		id: 'openai-compatible',
		name: 'OpenAI-compatible',
		capabilities: ['Chat'],
		settingsSchema,
		connect: (settings, options) => connect(settings, deps.outbound, options?.trusted ?? false),
	};
}

function connect(settings: ConnectionSettings, outbound: Outbound, trusted: boolean): ProviderClient {
	const baseUrl = String(settings['baseUrl'] ?? '').replace(/\/+$/, '');
	const apiKey = typeof settings['apiKey'] === 'string' ? settings['apiKey'] : '';
	const authorization: Record<string, string> = apiKey ? { authorization: `Bearer ${apiKey}` } : {};
	const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...authorization };
	const fail = failureOf([apiKey]);
	// Mistral refuses a request that asks for the usage of a stream, and gives it unasked.
	let usageInStream = true;

	function post(call: ModelCall) {
		const body = JSON.stringify(chatRequest(call, { limit: 'max_tokens', usageInStream }));
		return outbound.request({ url: `${baseUrl}/chat/completions`, method: 'POST', headers, body, signal: call.signal, trusted });
	}

	async function open(call: ModelCall): Promise<OutboundResponse> {
		try {
			let answer = await post(call);
			if (answer.status < 400) return answer;
			let text = await answer.text();
			if (call.stream && usageInStream && (answer.status === 400 || answer.status === 422) && text.includes('stream_options')) {
				usageInStream = false;
				answer = await post(call);
				if (answer.status < 400) return answer;
				text = await answer.text();
			}
			throw upstreamFailure(fail, parsed(text), detailsOf(answer));
		} catch (error) {
			throw transportFailure(fail, error, call.signal);
		}
	}

	return {
		call: (call) =>
			partsWithout(
				apiKey,
				readAnswer(async () => chatAnswer(await open(call)), call, fail),
			),
		async listModels(signal) {
			try {
				const answer = await outbound.request({
					url: `${baseUrl}/models`,
					headers: { accept: 'application/json', ...authorization },
					signal,
					trusted,
				});
				if (answer.status >= 400) throw upstreamFailure(fail, parsed(await answer.text()), detailsOf(answer));
				return modelsWithout(apiKey, modelList(await answer.json(), fail));
			} catch (error) {
				throw transportFailure(fail, error, signal);
			}
		},
		close: async () => {},
	};
}

function detailsOf({ status, headers }: OutboundResponse): FailureDetails {
	return { status, retryAfter: retryAfterOf(headers['retry-after']) };
}

function chatAnswer({ headers, body, text }: OutboundResponse): ChatAnswer {
	return { contentType: String(headers['content-type'] ?? ''), body, text };
}

/** An error's body: as JSON where it is, else as the text it is. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
