import { Hono } from 'hono';
import type { CmsDatabase } from './schema.ts';
import type { ContentContext } from './content/context.ts';
import { dataTypeRoutes } from './content/data-type.routes.ts';
import { documentAboutRoutes } from './content/document-about.routes.ts';
import { documentTreeRoutes } from './content/document-tree.routes.ts';
import { documentPlacingRoutes } from './content/document-placing.routes.ts';
import { documentTypeRoutes } from './content/document-type.routes.ts';
import { documentRoutes, documentValidationRoutes } from './content/document.routes.ts';
import { placingService } from './content/document-placing.service.ts';
import { documentService } from './content/document.service.ts';
import { domainService } from './content/domain.service.ts';
import { languageRoutes } from './content/language.routes.ts';
import { mediaRoutes } from './content/media.routes.ts';
import { publishingRoutes } from './content/publishing.routes.ts';
import { publishingService } from './content/publishing.service.ts';
import { recycleBinRoutes } from './content/recycle-bin.routes.ts';
import { recycleBinService } from './content/recycle-bin.service.ts';
import { structureService } from './content/structure.service.ts';
import { structureReader } from './content/structure.ts';
import { answerProblem } from './content/umbraco-problem.ts';

/** The content half of Umbraco's Management API, behind the guard: `routes` at `/umbraco/management/api/v1`, `newerRoutes` at `…/v1.1`. */
export function contentRoutes(database: CmsDatabase): { routes: Hono; newerRoutes: Hono } {
	const { read: structureOf, changed } = structureReader(database);
	const documents = documentService({ database, structureOf });
	const placing = placingService({ database, documents });
	const context: ContentContext = {
		database,
		structureOf,
		structures: structureService({ database, changed }),
		documents,
		publishing: publishingService({ database, documents }),
		placing,
		domains: domainService({ database, documents }),
		bin: recycleBinService({ database, documents, placing }),
	};
	const [api, newerApi] = [new Hono().onError(answerProblem), new Hono().onError(answerProblem)];
	// Fixed paths such as `/document/urls` stand before `/document/:id`.
	const groups = [
		languageRoutes,
		dataTypeRoutes,
		documentTypeRoutes,
		documentTreeRoutes,
		recycleBinRoutes,
		documentAboutRoutes,
		documentPlacingRoutes,
		documentRoutes,
		publishingRoutes,
		mediaRoutes,
	];
	for (const routes of groups) routes(api, context);
	documentValidationRoutes(newerApi, context);
	return { routes: api, newerRoutes: newerApi };
}
