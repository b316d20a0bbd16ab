import type { APIError, ClientOptions, OpenAI } from 'openai';
import type { Outbound } from '../http/outbound.ts';
import { createFetch, type LeanResponse } from '../http/outbound-fetch.ts';
import { readAnswer } from './chat-answer.ts';
import { chatRequest, modelList } from './chat-completions.ts';
import { failureOf, retryAfterOf, transportFailure, upstreamFailure } from './failure.ts';
import type { ConnectionSettings, ModelCall, ModelInfo, Part, Provider, ProviderClient, SettingsSchema } from './provider.ts';
import { modelsWithout, partsWithout } from './secret-filter.ts';

const DEFAULT_BASE_URL = 'https://api.openai.com/v1';

const settingsSchema: SettingsSchema = {
	type: 'object',
	required: ['apiKey'],
	additionalProperties: false,
	properties: {
		apiKey: {
			type: 'string',
			title: 'API key',
			description: '$NAME reads it from the environment.',
			'x-secret': true,
			'x-da': { title: 'API-nøgle', description: '$NAVN læser den fra miljøet.' },
		},
		baseUrl: {
			type: 'string',
			title: 'Address',
			description: `Up to and with /v1. Empty means ${DEFAULT_BASE_URL}.`,
			format: 'uri',
			'x-address': true,
			'x-da': { title: 'Adresse', description: `Til og med /v1. Tomt betyder ${DEFAULT_BASE_URL}.` },
		},
		organizationId: {
			type: 'string',
			title: 'Organization id',
			description: 'Only for keys that belong to several organizations.',
			'x-da': { title: 'Organisations-id', description: 'Kun for nøgler, der hører til flere organisationer.' },
		},
	},
};

/** OpenAI through its SDK, which builds the request and signs it; the bytes go over our transport and our reader. */
export function openAiProvider(deps: { outbound: Outbound }): Provider {
	return {
		id: 'openai',
		name: 'OpenAI',
		capabilities: ['Chat'],
		settingsSchema,
		connect: (settings, options) => connect(settings, deps.outbound, options?.trusted ?? false),
	};
}

function connect(settings: ConnectionSettings, outbound: Outbound, trusted: boolean): ProviderClient {
	const apiKey = text(settings['apiKey']);
	const fail = failureOf([apiKey]);
	const options: ClientOptions = {
		apiKey,
		baseURL: (text(settings['baseUrl']) || DEFAULT_BASE_URL).replace(/\/+$/, ''),
		organization: text(settings['organizationId']) || null,
		// Null keeps the SDK from reading these from the environment by itself.
		project: null,
		adminAPIKey: null,
		webhookSecret: null,
		maxRetries: 0,
		// The call's signal keeps the time.
		timeout: 3_600_000,
		logLevel: 'off',
		fetch: createFetch(outbound, { trusted }) as unknown as NonNullable<ClientOptions['fetch']>,
	};
	let client: Promise<OpenAI> | undefined;
	const sdk = () => (client ??= import('openai').then(({ OpenAI }) => new OpenAI(options)));

	async function send(signal: AbortSignal, start: (client: OpenAI) => Promise<unknown>): Promise<LeanResponse> {
		try {
			// The SDK hands on what our fetch gave it.
			return (await start(await sdk())) as LeanResponse;
		} catch (error) {
			if (!signal.aborted && isStatusError(error)) {
				const retryAfter = retryAfterOf(error.headers?.get('retry-after'));
				throw upstreamFailure(fail, error.error ? { error: error.error } : error.message, { status: error.status, retryAfter });
			}
			throw transportFailure(fail, error, signal);
		}
	}

	return {
		async *call(call): AsyncGenerator<Part> {
			const ignored = ignoredSettings(call);
			const request = chatRequest(without(call, ignored), { limit: 'max_completion_tokens', usageInStream: true, schemas: true });
			const { signal } = call;
			const parts = readAnswer(
				async () => {
					const answer = await send(signal, (client) => client.chat.completions.create(request, { signal }).asResponse());
					return { contentType: answer.headers.get('content-type') ?? '', body: answer.body, text: answer.text };
				},
				call,
				fail,
			);
			for await (const part of partsWithout(apiKey, parts)) yield part.type === 'finish' && ignored.length ? { ...part, ignored } : part;
		},
		async listModels(signal) {
			const answer = await send(signal, (client) => client.models.list({ signal }).asResponse());
			try {
				return modelsWithout(apiKey, chatModels(modelList(await answer.json(), fail)));
			} catch (error) {
				throw transportFailure(fail, error, signal);
			}
		},
		close: async () => {},
	};
}

function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

/** Told by its members, so that the SDK's error classes need not be loaded to ask. */
function isStatusError(error: unknown): error is APIError & { status: number } {
	return error instanceof Error && typeof (error as { status?: unknown }).status === 'number';
}

/** Reasoning models answer 400 to sampling settings; the chat variants of that family take them. */
function isReasoningModel(modelId: string): boolean {
	const base = modelId.startsWith('ft:') ? modelId.slice(3) : modelId;
	return /^(?:o\d|gpt-[5-9])/.test(base) && !base.includes('-chat');
}

function ignoredSettings(call: ModelCall): ('temperature' | 'topP')[] {
	if (!isReasoningModel(call.modelId)) return [];
	return (['temperature', 'topP'] as const).filter((name) => call[name] !== undefined);
}

function without(call: ModelCall, names: ('temperature' | 'topP')[]): ModelCall {
	if (!names.length) return call;
	const copy = { ...call };
	for (const name of names) delete copy[name];
	return copy;
}

const NOT_CHAT = /audio|realtime|transcribe|tts|image|instruct|search|embedding|moderation/;

/** OpenAI lists everything it has; behind another address the names may follow no rule, so then all are kept. */
function chatModels(models: ModelInfo[]): ModelInfo[] {
	const chat = models.filter(({ id }) => /^(?:ft:)?(?:gpt-|chatgpt-|o\d)/.test(id) && !NOT_CHAT.test(id));
	return chat.length ? chat : models;
}
