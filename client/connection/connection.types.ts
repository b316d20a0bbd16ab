import type { PdModel } from '../core/entity.ts';

export interface Connection extends PdModel {
	providerId: string;
	settings: Record<string, unknown>;
	isActive: boolean;
	dateModified?: string;
}

/** A field of a provider's settings: JSON Schema with hints for the form. */
export interface SettingsProperty {
	type: 'string' | 'number' | 'integer' | 'boolean';
	title: string;
	description?: string;
	format?: string;
	enum?: string[];
	default?: unknown;
	minimum?: number;
	maximum?: number;
	'x-secret'?: boolean;
	'x-address'?: boolean;
	'x-da'?: { title: string; description?: string };
}

export interface Provider {
	id: string;
	name: string;
	capabilities: string[];
	settingsSchema: { required?: string[]; properties: Record<string, SettingsProperty> };
}

export interface Model {
	id: string;
	name: string;
	capabilities: string[];
	contextWindow?: number | null;
}

export interface ConnectionTest {
	success: boolean;
	errorMessage?: string | null;
	latencyMs: number;
}
