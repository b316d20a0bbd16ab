import type { Credentials } from '../base/actor.ts';

/** The port that Umbraco stands behind, embedded or over HTTP. Every call is made with the caller's own credentials. */
export interface Cms {
	/** Throws `unauthenticated`, `forbidden` or `cms_unavailable`; never answers "anonymous". */
	authenticate(credentials: Credentials): Promise<CmsUser>;
	/**
	 * Names and address are in `culture`, else in the site's default language. Values that Umbraco hides from the caller are left out.
	 * Throws `entity_not_found`, `entity_forbidden` or `cms_unavailable`.
	 */
	loadDocument(id: string, credentials: Credentials, culture?: string): Promise<CmsDocument>;
	/** By id or alias of a document type; null when the CMS does not know it. */
	loadDocumentType(idOrAlias: string, credentials: Credentials): Promise<CmsDocumentType | null>;
	/** All document types that the caller is shown, element types among them. */
	documentTypes(credentials: Credentials): Promise<CmsDocumentType[]>;
	/** The site's default language, for example `en-US`. */
	defaultCulture(credentials: Credentials): Promise<string>;
	close(): Promise<void>;
}

export interface CmsUser {
	id: string;
	name: string;
	email: string;
	isAdmin: boolean;
	groupIds: string[];
	/** Section aliases, ours among them when a group of the user has it. */
	sections: string[];
}

/** A stored value as Umbraco's Management API gives it. */
export interface CmsValue {
	alias: string;
	editorAlias: string;
	culture: string | null;
	segment: string | null;
	value: unknown;
}

export interface CmsDocument {
	id: string;
	documentTypeId: string;
	values: CmsValue[];
	variants: { culture: string | null; segment: string | null; name: string; state: string }[];
	/** Nearest first; only what the caller may see. */
	ancestors: { id: string; name: string }[];
	/** Relative or absolute, null when there is none. */
	url: string | null;
}

export interface CmsDocumentType {
	id: string;
	alias: string;
	name: string;
	isElement: boolean;
	/** Aliases of the types that it is composed of or inherits from. */
	compositionAliases: string[];
	/** Own properties and those of all compositions. */
	properties: CmsPropertyType[];
}

export interface CmsPropertyType {
	alias: string;
	name: string;
	description: string | null;
	variesByCulture: boolean;
	variesBySegment: boolean;
	editorAlias: string;
	editorUiAlias: string;
	/** From the data type's `maxChars`. */
	maxLength: number | null;
}
