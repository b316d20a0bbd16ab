import type { Author, VERSIONED_TYPES } from '../db/schema.ts';

export type VersionedType = (typeof VERSIONED_TYPES)[number];

/** The columns of every versioned entity that tell its history. */
export interface History {
	id: string;
	aliasKey: string;
	version: number;
	createdAt: number;
	modifiedAt: number;
	createdBy: Author | null;
	modifiedBy: Author | null;
}

/** What every versioned entity has of its own. */
export interface Named {
	alias: string;
	name: string;
}

/** An entity as it is stored: what it is, and its history. */
export type VersionedRow<Content extends Named = Named> = Content & History;

/** A row without its history. */
export function contentOf<Content extends Named>(row: VersionedRow<Content>): Content {
	const {
		id: _id,
		aliasKey: _key,
		version: _version,
		createdAt: _at,
		modifiedAt: _modifiedAt,
		createdBy: _by,
		modifiedBy: _modifiedBy,
		...content
	} = row;
	return content as unknown as Content;
}
