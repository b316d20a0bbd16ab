import { estimateTokens } from '../base/tokens.ts';
import type { FinishReason, Message, Part, Usage } from '../provider/provider.ts';

/** What the parts of a model add up to. */
export class Answer {
	text = '';
	finishReason: FinishReason = 'other';
	/** Settings that the model does not take. */
	ignored: readonly string[] = [];
	/** The text says why the model cannot answer. */
	isUnable = false;
	usageIsEstimated = true;
	#usage: Usage | undefined;

	add(part: Part): void {
		if (part.type === 'text') this.text += part.text;
		else {
			this.finishReason = part.reason;
			this.ignored = part.ignored ?? [];
			this.isUnable = part.unable ?? false;
			if (!part.usage) return;
			this.#usage = part.usage;
			this.usageIsEstimated = false;
		}
	}

	/** As the provider counts, else about as much as was sent and has come. */
	usage(sent: readonly Message[]): Usage {
		this.#usage ??= {
			inputTokens: estimateTokens(sent.map(({ content }) => content).join('\n\n')),
			outputTokens: estimateTokens(this.text),
		};
		return this.#usage;
	}
}
