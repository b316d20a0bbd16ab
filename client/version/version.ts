import type { Schema } from '../api/schema.ts';

export type EntityVersion = Schema<'EntityVersion'>;
export type VersionChange = Schema<'VersionChange'>;
export type VersionComparison = Schema<'VersionComparison'>;
