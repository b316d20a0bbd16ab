import type { Context } from 'hono';
import { html } from 'hono/html';
import { auditRoutes } from './audit/audit.routes.ts';
import type { AuditService } from './audit/audit.service.ts';
import { connectionRoutes } from './connection/connection.routes.ts';
import type { ConnectionService } from './connection/connection.service.ts';
import { executionRoutes } from './execution/execution.routes.ts';
import type { Execute } from './execution/execute.ts';
import { documentationRoutes } from './http/documentation.routes.ts';
import type { ApiDescription } from './http/openapi.ts';
import { problemDetails } from './http/problem.ts';
import type { Route } from './http/route.ts';
import { profileRoutes } from './profile/profile.routes.ts';
import type { ProfileService } from './profile/profile.service.ts';
import { promptRoutes } from './prompt/prompt.routes.ts';
import type { PromptService } from './prompt/prompt.service.ts';
import { promptVariableRoutes } from './prompt/prompt-variable.routes.ts';
import type { PromptVariableService } from './prompt/prompt-variable.service.ts';
import type { Provider } from './provider/provider.ts';
import { settingsRoutes } from './settings/settings.routes.ts';
import type { SettingsService } from './settings/settings.service.ts';
import { versionRoutes } from './version/version.routes.ts';
import type { VersionService } from './version/version.service.ts';

export interface ManagementServices {
	prompts: PromptService;
	promptVariables: PromptVariableService;
	profiles: ProfileService;
	connections: ConnectionService;
	settings: SettingsService;
	versions: VersionService;
	audit: AuditService;
	execute: Execute;
	providers: { list(): readonly Provider[]; get(id: string): Provider | undefined };
}

/** What is said of the API, and how it tells of failures. */
export function managementApi(basePath: string): ApiDescription {
	return {
		title: 'Prompt Desk Management API',
		version: '1.0.0',
		description: 'Prompts of an Umbraco site: write them, run them on documents, see what ran. Errors are problem details with a `code`.',
		basePath,
		renderer: problemDetails,
		security: { name: 'backoffice', description: 'A token of an Umbraco API user, or the backoffice session.' },
		firstCall: (origin) =>
			html`<p>
					Calls are made as somebody whom Umbraco knows: in the browser with the session of the backoffice, elsewhere with the token of an
					API user. This asks for one; its answer has it as <code>access_token</code>:
				</p>
				<pre>
curl ${origin}/umbraco/management/api/v1/security/back-office/token \\
  -d grant_type=client_credentials -d client_id=&lt;id&gt; -d client_secret=&lt;secret&gt;</pre>
				<p>The examples below use these two variables:</p>
				<pre>
TOKEN=&lt;access_token&gt;
API=${origin}${basePath}</pre>`,
	};
}

export interface ApiAddress {
	/** Begins the address of what was made, where it is not the server's own. */
	publicOrigin?: string | undefined;
	originOf(context: Context): string;
}

/** The table of contents. Literal paths stand before those with a parameter. */
export function managementRoutes(services: ManagementServices, api: ApiDescription, { publicOrigin = '', originOf }: ApiAddress): Route[] {
	const saved = { ...services, basePath: publicOrigin + api.basePath };
	const routes = [
		...executionRoutes(services),
		...promptVariableRoutes(services),
		...promptRoutes(saved),
		...versionRoutes(services),
		...profileRoutes(saved),
		...connectionRoutes(saved),
		...settingsRoutes(services),
		...auditRoutes(services),
	];
	return [...routes, ...documentationRoutes(api, routes, originOf)];
}
