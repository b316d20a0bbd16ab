/** What a caller may do here; each right holds the ones before it. `anonymous` needs no caller. */
export const RIGHTS = ['anonymous', 'run', 'author', 'admin'] as const;
export type Right = (typeof RIGHTS)[number];

/** The caller's proof as it came in, forwarded to the CMS and to nothing else. */
export interface Credentials {
	authorization: string | undefined;
	cookie: string | undefined;
	/** The origin that the caller's browser sees; Umbraco chooses its cookie names by its scheme. */
	origin: string;
}

/** Somebody whom the CMS knows. */
export interface Actor {
	id: string;
	name: string;
	email: string;
	/** Ids of the Umbraco user groups. */
	groups: readonly string[];
	rights: ReadonlySet<Right>;
	credentials: Credentials;
}
