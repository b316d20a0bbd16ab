import { Hono } from 'hono';
import type { CmsDatabase } from './schema.ts';
import type { EmbeddedSite } from '../embedded-site-setting.ts';
import { contentRoutes } from './content.routes.ts';
import { mediaFiles } from './media-files.ts';
import { seedContent } from './seed.ts';
import { RESTRICTIONS } from './seed/restriction.ts';
import type { EmbeddedUser } from './session.ts';

/** The content of the embedded CMS: its API, what visitors get, and the demo site that it starts with. */
export function embeddedContent(database: CmsDatabase, site: EmbeddedSite = 'demo') {
	return {
		...contentRoutes(database),
		/** At the root, for everybody. */
		publicRoutes: new Hono().route('/', mediaFiles()),
		seed: () => seedContent(database, site),
		/** Ids of documents that the user may not read, with all below them. */
		deniedDocuments: ({ groups }: EmbeddedUser): string[] =>
			[...RESTRICTIONS].filter(([, refused]) => groups.every((group) => refused.includes(group))).map(([id]) => id),
	};
}
