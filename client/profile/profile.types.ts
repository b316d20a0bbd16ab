import type { Schema } from '../api/schema.ts';
import type { ModelOf } from '../entity/entity.ts';

export type Profile = ModelOf<'Profile'>;
export type ProfileSettings = Schema<'ProfileSettingsRead'>;
