import type { Warning } from '../base/warning.ts';
import type { FinishReason, Usage } from '../provider/provider.ts';

export interface Option {
	label: string;
	value: string;
	description?: string;
}

/** What runs; known as soon as a model answers. */
export interface Started {
	auditLogId: string;
	promptId: string;
	promptVersion: number;
	profileId: string;
	model: { providerId: string; modelId: string };
	optionCount: number;
}

/** What a run came to. */
export interface Outcome extends Started {
	/** The answer; of several options the first one. */
	text: string;
	/** Empty unless several were asked for. */
	options: Option[];
	usage: Usage;
	finishReason: FinishReason;
	durationMs: number;
	warnings: Warning[];
	/** Where the time went, in milliseconds. */
	timing: Timing;
}

export interface Timing {
	resolve: number;
	render: number;
	provider: number;
	audit: number;
}

/** What a run yields: `started` with the model's first part, then text or options as they come, then `finished`. A failure is thrown. */
export type RunPart =
	| ({ type: 'started' } & Started)
	| { type: 'text'; text: string }
	| ({ type: 'option' } & Option)
	| ({ type: 'finished' } & Outcome);
