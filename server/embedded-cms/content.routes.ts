import { Hono } from 'hono';
import type { CmsDatabase } from './schema.ts';
import type { ContentContext } from './content/context.ts';
import { dataTypeRoutes } from './content/data-type.routes.ts';
import { documentAboutRoutes } from './content/document-about.routes.ts';
import { documentTreeRoutes } from './content/document-tree.routes.ts';
import { documentTypeRoutes } from './content/document-type.routes.ts';
import { documentRoutes } from './content/document.routes.ts';
import { documentService } from './content/document.service.ts';
import { languageRoutes } from './content/language.routes.ts';
import { mediaRoutes } from './content/media.routes.ts';
import { publishingRoutes } from './content/publishing.routes.ts';
import { recycleBinRoutes } from './content/recycle-bin.routes.ts';
import { recycleBinService } from './content/recycle-bin.service.ts';
import { structureReader } from './content/structure.ts';
import { answerProblem } from './content/umbraco-problem.ts';

/** The content half of Umbraco's Management API, behind the guard: mounted at `/umbraco/management/api/v1` and `…/v1.1`. */
export function contentRoutes({ database }: { database: CmsDatabase }): Hono {
	const structureOf = structureReader(database);
	const documents = documentService({ database, structureOf });
	const context: ContentContext = { database, structureOf, documents, bin: recycleBinService({ database, documents }) };
	const api = new Hono().onError(answerProblem);
	// Fixed paths such as `/document/urls` stand before `/document/:id`.
	const groups = [
		languageRoutes,
		dataTypeRoutes,
		documentTypeRoutes,
		documentTreeRoutes,
		recycleBinRoutes,
		documentAboutRoutes,
		documentRoutes,
		publishingRoutes,
		mediaRoutes,
	];
	for (const routes of groups) routes(api, context);
	return api;
}
