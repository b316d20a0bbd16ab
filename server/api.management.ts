import { auditRoutes } from './audit/audit.routes.ts';
import type { AuditService } from './audit/audit.service.ts';
import { connectionRoutes } from './connection/connection.routes.ts';
import type { ConnectionService } from './connection/connection.service.ts';
import { executionRoutes } from './execution/execution.routes.ts';
import type { Execution } from './execution/execute.ts';
import { documentationRoutes } from './http/documentation.routes.ts';
import type { Route } from './http/route.ts';
import { profileRoutes } from './profile/profile.routes.ts';
import type { ProfileService } from './profile/profile.service.ts';
import { promptRoutes } from './prompt/prompt.routes.ts';
import type { PromptService } from './prompt/prompt.service.ts';
import type { Provider } from './provider/provider.ts';
import { settingsRoutes } from './settings/settings.routes.ts';
import type { SettingsService } from './settings/settings.service.ts';
import { versionRoutes } from './version/version.routes.ts';
import type { VersionService } from './version/version.service.ts';

export interface ManagementServices {
	prompts: PromptService;
	profiles: ProfileService;
	connections: ConnectionService;
	settings: SettingsService;
	versions: VersionService;
	audit: AuditService;
	execution: Execution;
	providers: { list(): readonly Provider[]; get(id: string): Provider | undefined };
}

export const MANAGEMENT_INFO = {
	title: 'Prompt Desk Management API',
	version: '1.0.0',
	description: 'Prompts of an Umbraco site: write them, run them on documents, see what ran. Errors are problem details with a `code`.',
};

/** The table of contents. Literal paths stand before those with a parameter. `origin` begins the address of what was made, where it is not the server's own. */
export function managementRoutes(services: ManagementServices, basePath: string, origin = ''): Route[] {
	const saved = { ...services, basePath: origin + basePath };
	const routes = [
		...executionRoutes(services),
		...promptRoutes(saved),
		...versionRoutes(services),
		...profileRoutes(saved),
		...connectionRoutes(saved),
		...settingsRoutes(services),
		...auditRoutes(services),
	];
	return [...routes, ...documentationRoutes(MANAGEMENT_INFO, basePath, routes)];
}
