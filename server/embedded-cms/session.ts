import type { Context } from 'hono';
import { AppError } from '../base/errors.ts';

/** The groups of the embedded CMS, with the ids that Umbraco gives its own groups of the same kind. */
export const GROUP = {
	administrators: 'e5e7f6c8-7f9c-4b5b-8d5d-9e1e5a4f7e4d',
	authors: '9fc2a16f-528c-46d6-a014-75bf4ec2480c',
	editors: '44dc260e-b4d4-4dd9-9081-eec5598f1641',
} as const;

export const SECTION = {
	content: 'Umb.Section.Content',
	media: 'Umb.Section.Media',
	settings: 'Umb.Section.Settings',
	library: 'Umb.Section.Library',
	packages: 'Umb.Section.Packages',
	members: 'Umb.Section.Members',
	translation: 'Umb.Section.Translation',
	users: 'Umb.Section.Users',
	/** Not Umbraco's but ours. */
	promptDesk: 'PromptDesk.Section',
} as const;

export interface EmbeddedUser {
	/** The same at every start for the same mail address. */
	id: string;
	name: string;
	email: string;
	isAdmin: boolean;
	/** Ids of user groups, of `GROUP`. */
	groups: readonly string[];
	/** Section aliases. */
	sections: readonly string[];
	/** Content languages that the user may edit; empty means all. */
	languages: readonly string[];
}

const KEY = 'embeddedUser';

/** The signed-in user of a Management API call; throws `unauthenticated`, which is answered as a 401 problem. */
export function sessionOf(c: Context): EmbeddedUser {
	const user = c.get(KEY) as EmbeddedUser | undefined;
	if (!user) throw new AppError('unauthenticated');
	return user;
}

/** Called by the guard in front of the Management API, and by nothing else. */
export function rememberUser(c: Context, user: EmbeddedUser): void {
	c.set(KEY, user);
}
