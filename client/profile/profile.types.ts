import type { PdModel } from '../core/entity.ts';

export interface ProfileSettings {
	temperature?: number | null;
	maxTokens?: number | null;
	topP?: number | null;
	systemPromptTemplate?: string | null;
	timeoutMs?: number;
	contextTokenBudget?: number;
}

export interface Profile extends PdModel {
	capability: 'Chat';
	model: { providerId: string; modelId: string };
	connectionId: string;
	settings: ProfileSettings;
	fallbackProfileIds: string[];
	tags: string[];
}

export interface Settings {
	defaultChatProfileId: string | null;
	version: number;
}
