/** The port that every model provider stands behind. The core never learns which wire it is talking to. */

export interface Message {
	role: 'system' | 'user' | 'assistant';
	content: string;
}

/** One call of one model. Settings that are absent are not sent. */
export interface ModelCall {
	modelId: string;
	messages: readonly Message[];
	temperature?: number;
	/** Upper bound of output tokens. */
	maxTokens?: number;
	topP?: number;
	/** True when the caller shows parts as they come; false lets an adapter ask for the whole answer at once. */
	stream: boolean;
	/** What the answer must be; an adapter enforces it at the provider where it can. */
	format: 'text' | 'json';
	/** JSON Schema that JSON has to fit; told to the model in words as well, as not every provider takes one. */
	schema?: Readonly<Record<string, unknown>>;
	/** Aborted when the caller has gone, has stopped the run, or the time is up. */
	signal: AbortSignal;
	/** What the messages were made from, for providers that are not models; made when it is asked for. */
	brief(): Brief;
}

export interface Brief {
	/** Characters that the answer should not exceed. */
	maxLength?: number | undefined;
	/** Number of options asked for; 1 is a single answer. */
	optionCount: number;
	/** BCP 47, the language of the entity or of the request. */
	culture?: string | undefined;
	/** Texts to work on: selection, variables, entity values, further context. */
	sources: readonly string[];
}

export interface Usage {
	inputTokens: number;
	outputTokens: number;
}

export type FinishReason = 'stop' | 'length' | 'contentFilter' | 'toolCalls' | 'other';

/**
 * What a call yields: any number of texts, then one finish. A failure is thrown as an `AppError` with a `provider_*`
 * code; the provider's own words go into its `cause` as a `ProviderFailure`.
 */
export type Part =
	| { type: 'text'; text: string }
	/** `usage` is null when the provider gave none; `modelId` is the one that the provider says it ran; `ignored` names settings that this model does not take and that were not sent; `unable`: the text says why there is no answer. */
	| {
			type: 'finish';
			reason: FinishReason;
			usage: Usage | null;
			modelId?: string;
			ignored?: ('temperature' | 'topP')[];
			unable?: boolean;
	  };

/** A provider's own account of a failure: for the audit row and for admins, redacted of secrets. */
export class ProviderFailure extends Error {
	readonly status: number | undefined;

	constructor(message: string, status?: number) {
		super(message);
		this.name = 'ProviderFailure';
		this.status = status;
	}
}

export interface ModelInfo {
	id: string;
	name: string;
	capabilities: string[];
	contextWindow?: number;
}

/** A connection's settings with its secrets opened and `$NAME` values read from the environment. */
export type ConnectionSettings = Readonly<Record<string, unknown>>;

/** What one connection can do. Made once per connection version, never per request. */
export interface ProviderClient {
	call(request: ModelCall): AsyncIterable<Part>;
	listModels(signal: AbortSignal): Promise<ModelInfo[]>;
	close(): Promise<void>;
}

/** A field of a connection's settings, from which the form is drawn: JSON Schema with UI hints under `x-`. */
export interface SettingsProperty {
	type: 'string' | 'number' | 'integer' | 'boolean';
	title: string;
	description?: string;
	format?: 'uri';
	enum?: string[];
	default?: unknown;
	minimum?: number;
	maximum?: number;
	/** Write-only: encrypted at rest and answered masked. */
	'x-secret'?: boolean;
	/** An address: it goes through the outbound guard. */
	'x-address'?: boolean;
	/** Danish title and description. */
	'x-da'?: { title: string; description?: string };
}

export interface SettingsSchema {
	type: 'object';
	required: string[];
	additionalProperties: false;
	properties: Record<string, SettingsProperty>;
}

export interface Provider {
	id: string;
	name: string;
	capabilities: string[];
	settingsSchema: SettingsSchema;
	/** `trusted`: the address comes from the environment, and the outbound guard does not hold it back. */
	connect(settings: ConnectionSettings, options?: { trusted?: boolean }): ProviderClient | Promise<ProviderClient>;
}
