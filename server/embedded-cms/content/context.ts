import type { Hono } from 'hono';
import type { CmsDatabase } from '../schema.ts';
import type { PlacingService } from './document-placing.service.ts';
import type { DocumentService } from './document.service.ts';
import type { DomainService } from './domain.service.ts';
import type { PublishingService } from './publishing.service.ts';
import type { RecycleBinService } from './recycle-bin.service.ts';
import type { StructureService } from './structure.service.ts';
import type { Structure } from './structure.ts';

/** What the content routes work with. */
export interface ContentContext {
	database: CmsDatabase;
	structureOf: () => Promise<Structure>;
	structures: StructureService;
	documents: DocumentService;
	publishing: PublishingService;
	placing: PlacingService;
	domains: DomainService;
	bin: RecycleBinService;
}

export type ContentRoutes = (api: Hono, context: ContentContext) => void;
