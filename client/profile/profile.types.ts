import type { ModelOf, Schema } from '../core/schema.ts';

export type Profile = ModelOf<'Profile'>;
export type ProfileSettings = Schema<'ProfileSettingsRead'>;
export type Settings = Schema<'Settings'>;
