import type { Author } from '../db/schema.ts';

/** The columns that every versioned entity has beside its own. */
export interface VersionedRow {
	id: string;
	alias: string;
	aliasKey: string;
	name: string;
	version: number;
	createdAt: number;
	modifiedAt: number;
	createdBy: Author | null;
	modifiedBy: Author | null;
}
