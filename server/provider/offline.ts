import { setTimeout as wait } from 'node:timers/promises';
import { estimateTokenCount, sliceByTokens } from 'tokenx';
import { answers } from './offline-answer.ts';
import { fill } from './offline-json.ts';
import { isExcuse, phrasesFor } from './offline-language.ts';
import { readWork, type Work } from './offline-task.ts';
import { keywordsOf } from './offline-text.ts';
import type { Brief, ConnectionSettings, ModelCall, Part, Provider, ProviderClient, SettingsSchema } from './provider.ts';

const OFFLINE_MODEL = 'offline-extractive';

const settingsSchema: SettingsSchema = {
	type: 'object',
	required: [],
	additionalProperties: false,
	properties: {
		pace: {
			type: 'integer',
			title: 'Pause between words (ms)',
			description: 'Slows a streamed answer down to how a model would write it. 0 gives it at once.',
			default: 0,
			minimum: 0,
			maximum: 1000,
			'x-da': {
				title: 'Pause mellem ord (ms)',
				description: 'Giver et streamet svar i samme tempo som en model. 0 giver det med det samme.',
			},
		},
	},
};

/** Picks from the texts it is given, the same way each time, without network; what takes a model it says it cannot do. */
export function offlineProvider(): Provider {
	return { id: 'offline', name: 'Offline (no model)', capabilities: ['Chat'], settingsSchema, connect };
}

function connect(settings: ConnectionSettings): ProviderClient {
	const pace = Math.min(Math.max(Number(settings['pace']) || 0, 0), 1000);
	return {
		async *call(call): AsyncGenerator<Part> {
			call.signal.throwIfAborted();
			const { text, cut, unable } = compose(call);
			for (const part of call.stream ? (text.match(/\s*\S+\s*$|\s*\S+/g) ?? []) : [text]) {
				if (call.stream && pace) await pause(pace, call.signal);
				call.signal.throwIfAborted();
				yield { type: 'text', text: part };
			}
			const inputTokens = call.messages.reduce((sum, message) => sum + estimateTokenCount(message.content), 0);
			const usage = { inputTokens, outputTokens: estimateTokenCount(text) };
			yield { type: 'finish', reason: cut ? 'length' : 'stop', usage, modelId: OFFLINE_MODEL, unable };
		},
		listModels: async () => [{ id: OFFLINE_MODEL, name: 'Offline, extractive (not a model)', capabilities: ['Chat'] }],
		close: async () => {},
	};
}

function compose(call: ModelCall): { text: string; cut: boolean; unable: boolean } {
	const brief = call.brief();
	const work = readWork(call, brief);
	const found = answers(work, Math.max(1, Math.min(brief.optionCount, 10)));
	return { ...written(found, work, brief, call), unable: found.every(isExcuse) };
}

function written(found: readonly string[], work: Work, { optionCount }: Brief, call: ModelCall): { text: string; cut: boolean } {
	const limit = call.maxTokens ?? Infinity;
	if (call.format === 'text') {
		const text = found.join('\n');
		return estimateTokenCount(text) > limit ? { text: sliceByTokens(text, 0, limit), cut: true } : { text, cut: false };
	}
	if (optionCount < 2) {
		const keywords = keywordsOf(work.prose, work.language)
			.slice(0, 5)
			.map(([term]) => term);
		const text = found[0] ?? '';
		if (!call.schema) return { text: JSON.stringify({ text, keywords }), cut: false };
		const title = answers({ ...work, task: 'title', maxLength: 60 }, 1)[0] ?? '';
		return { text: JSON.stringify(fill(call.schema, { text, title, keywords })), cut: false };
	}
	// JSON is not cut in the middle: options are left out until the rest fits.
	const phrases = phrasesFor(work.speech);
	const options = found.map((value, at) => ({
		label: `${phrases.option} ${at + 1}`,
		value,
		description: `${value.length} ${phrases.characters}`,
	}));
	let text = JSON.stringify({ options });
	for (; options.length > 1 && estimateTokenCount(text) > limit; text = JSON.stringify({ options })) options.pop();
	return { text, cut: options.length < found.length };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	try {
		await wait(milliseconds, undefined, { signal });
	} catch {
		signal.throwIfAborted();
	}
}
