import type { PdModel } from '../core/entity.ts';

export type VariableType = 'text' | 'number' | 'boolean' | 'choice';

export interface PromptVariable {
	name: string;
	label?: string;
	type: VariableType;
	required?: boolean;
	default?: string | number | boolean | null;
	choices?: string[];
	help?: string;
}

export interface ScopeRule {
	contentTypeAliases: string[];
	propertyAliases: string[];
	propertyEditorUiAliases: string[];
}

export interface PromptScope {
	allowRules: ScopeRule[];
	denyRules: ScopeRule[];
}

export interface PromptWarning {
	code: string;
	message: string;
	suggestion?: string | null;
}

export interface Prompt extends PdModel {
	category?: string | null;
	instructions: string;
	profileId?: string | null;
	tags: string[];
	isActive: boolean;
	userGroups: string[];
	includeEntityContext: boolean;
	optionCount: number;
	displayModes: string[];
	applyMode: 'Replace' | 'Append' | 'Prepend' | 'AskEditor';
	maxLength?: number | null;
	outputFormat: 'text' | 'markdown' | 'html' | 'json';
	settings?: { temperature?: number | null; maxTokens?: number | null } | null;
	variables: PromptVariable[];
	scope?: PromptScope | null;
	dateModified?: string;
	modifiedBy?: { id: string; name: string } | null;
	/** What the server said about the last save. */
	warnings?: PromptWarning[];
}
