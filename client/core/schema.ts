import type { components } from '../api/schema.gen.ts';
import type { PdModel } from './entity.ts';

/** A shape of the API, by its name in the OpenAPI document. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** A stored entity as the workspace holds it: `unique` in place of `id`. */
export type ModelOf<Name extends 'Prompt' | 'Connection' | 'Profile'> = PdModel & Omit<Schema<Name>, 'id'>;
