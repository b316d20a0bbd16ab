import type { Schema } from '../api/schema.ts';
import type { ModelOf } from '../entity/entity.ts';

export type Connection = ModelOf<'Connection'>;
export type Model = Schema<'Model'>;
export type ConnectionTest = Schema<'ConnectionTest'>;

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

export type Provider = Omit<Schema<'Provider'>, 'settingsSchema'> & {
	settingsSchema: { required?: string[]; properties: Record<string, SettingsProperty> };
};
