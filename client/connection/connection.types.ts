import type { ModelOf } from '../entity/entity.ts';
import type { Schema } from '../api/schema.ts';

export type Connection = ModelOf<'Connection'>;
export type Model = Schema<'Model'>;
export type ConnectionTest = Schema<'ConnectionTest'>;
export type Provider = Schema<'Provider'>;
export type SettingsProperty = Schema<'SettingsProperty'>;
