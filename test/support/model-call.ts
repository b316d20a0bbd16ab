import type { AppError } from '../../server/base/errors.ts';
import { type ModelCall, type Part, ProviderFailure } from '../../server/provider/provider.ts';

export function modelCall(call: Partial<ModelCall> = {}): ModelCall {
	return {
		modelId: 'test-model',
		messages: [{ role: 'user', content: 'Describe the bread.' }],
		stream: false,
		format: 'text',
		signal: new AbortController().signal,
		brief: () => ({ optionCount: 1, sources: [] }),
		...call,
	};
}

export interface Collected {
	/** Every text part, as it came. */
	texts: string[];
	text: string;
	finish: Extract<Part, { type: 'finish' }> | undefined;
	/** What the call threw, if it did. */
	error: AppError | undefined;
	/** The provider's own words behind the error. */
	words: string;
}

/** Runs a call to its end and keeps what it gave, an error as well. */
export async function collect(parts: AsyncIterable<Part>): Promise<Collected> {
	const found: Collected = { texts: [], text: '', finish: undefined, error: undefined, words: '' };
	try {
		for await (const part of parts) {
			if (part.type === 'text') found.texts.push(part.text);
			else found.finish = part;
		}
	} catch (error) {
		found.error = error as AppError;
		found.words = found.error.cause instanceof ProviderFailure ? found.error.cause.message : '';
	}
	found.text = found.texts.join('');
	return found;
}
