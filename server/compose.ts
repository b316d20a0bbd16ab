import { Hono } from 'hono';
import { createAuthenticate } from './access/authenticate.ts';
import { credentialsReader } from './access/credentials.ts';
import { managementApi, managementRoutes } from './api.management.ts';
import { auditJournal, type AuditJournal } from './audit/audit-journal.service.ts';
import { auditService } from './audit/audit.service.ts';
import { holdLease, LEASE_TIMES, type LeaseTimes } from './audit/lease.service.ts';
import { auditRetention, RETENTION_TIMES } from './audit/retention.ts';
import { createBackground } from './background/background.ts';
import type { JobStore } from './background/job.ts';
import { sqliteJobStore } from './background/job.store.ts';
import { newId, type Logger } from './base/runtime.ts';
import { createSecretBox } from './base/secret-box.ts';
import type { Cms } from './cms/cms.ts';
import type { EmbeddedCms } from './embedded-cms/embedded-cms.ts';
import { createUmbracoCms, embeddedFetch, umbracoFetch } from './cms/umbraco.ts';
import { warnOfUmbracoAi } from './cms/umbraco-ai.ts';
import { nameMatcher, type Config } from './config.ts';
import { DEMO_PASSWORD } from './embedded-user-setting.ts';
import { connectionService } from './connection/connection.service.ts';
import type { Database } from './db/database.ts';
import { execution } from './execution/execute.ts';
import type { Guardrail } from './execution/guardrail.ts';
import { inFlight } from './execution/in-flight.ts';
import { createApi } from './http/api.ts';
import { noRoute } from './http/no-route.ts';
import { plainHost } from './http/address.ts';
import { allowOrigins } from './http/cors.ts';
import { createBodyMemory } from './http/body-memory.ts';
import { healthRoutes } from './http/health.ts';
import { hostGuard } from './http/host-guard.ts';
import { originReader, type OriginReader } from './http/origin.ts';
import { createOutbound } from './http/outbound.ts';
import type { Route } from './http/route.ts';
import { profileService } from './profile/profile.service.ts';
import { promptService } from './prompt/prompt.service.ts';
import { promptVariableService } from './prompt/prompt-variable.service.ts';
import { createProviderRegistry } from './provider/registry.ts';
import { createTemplateRenderer } from './template/renderer.ts';
import { settingsService } from './settings/settings.service.ts';
import { installStarter } from './starter/starter.ts';
import { versionService } from './version/version.service.ts';

export interface Server {
	app: Hono;
	/** Every route of the APIs with its right and schemas; the tests walk it. */
	routes: readonly Route[];
	embedded: EmbeddedCms | undefined;
	/** Takes no more runs and jobs and ends the ones under way after `graceMs`. */
	drain(graceMs: number): Promise<void>;
	/** Drains, then closes everything that was opened. */
	close(graceMs: number): Promise<void>;
}

export interface ComposeOptions {
	config: Config;
	database: Database;
	secretKey: string;
	logger: Logger;
	readEnvironment: (name: string) => string | undefined;
	now?: () => number;
	/** Built assets of the backoffice and the plugin. */
	assets?: string | undefined;
	/** Shorter times than in production, in milliseconds; for tests. */
	times?: { lease?: LeaseTimes; retention?: typeof RETENTION_TIMES; listModels?: number };
	/** In place of the audit log, to measure what it costs. */
	journal?: AuditJournal;
	/** Rules about what goes to models and what comes back. */
	guardrails?: readonly Guardrail[];
}

const RUN_LIMITS = { inAll: 512, ofOneActor: 384, ofOneConnection: 448 };
const EMBEDDED_IDENTITY_TTL = 2_000;
const UMBRACO_IDENTITY_TTL = 60_000;
const CMS_TIMEOUT = 10_000;

/** The composition root: the only file that knows every concrete thing. */
export async function compose({
	config,
	database,
	secretKey,
	logger,
	readEnvironment,
	now = Date.now,
	assets,
	times = {},
	journal,
	guardrails = [],
}: ComposeOptions): Promise<Server> {
	for (const name of config.withoutEffect) logger.warn({ name }, 'this variable is set and has no effect yet');
	const instanceId = newId();
	const outbound = createOutbound({
		allowedHosts: config.providerAllowedHosts,
		trustedOrigins: config.openaiBaseUrl ? [new URL(config.openaiBaseUrl).origin] : [],
	});
	const providers = createProviderRegistry({ outbound });
	const origins = originReader(config);
	const { cms, embedded } = await composeCms({ config, origins, database, logger, now, assets });

	const mayRead = nameMatcher([...config.secretNames, 'OPENAI_BASE_URL']);
	const connections = connectionService({
		database,
		now,
		providers,
		box: createSecretBox(secretKey),
		environment: { allows: mayRead, read: readEnvironment },
		checkAddress: outbound.check,
		listTimeout: times.listModels,
	});
	const profiles = profileService({ database, now, connections });
	const settings = settingsService({ database, now });
	const prompts = promptService({ database, now, profiles, cms });
	const promptVariables = promptVariableService({ cms, prompts, now });
	const versions = versionService({
		database,
		kinds: { prompt: prompts.restorable, profile: profiles.restorable, connection: connections.restorable },
	});
	const runs = inFlight(RUN_LIMITS);
	const templates = createTemplateRenderer();
	const execute = execution({
		cms,
		prompts,
		profiles,
		connections,
		settings,
		guardrails,
		journal: journal ?? auditJournal({ database, instanceId }),
		templates,
		inFlight: runs,
		now,
	});

	const audit = auditService({ database, now });
	const background = createBackground({ store: await jobStore({ config, database, logger }), logger });
	const readDays = async () => (await settings.get()).audit.retentionDays;
	background.every('audit-retention', times.retention ?? RETENTION_TIMES, auditRetention({ audit, readDays, logger }));

	const leaseTimes = times.lease ?? LEASE_TIMES;
	const lease = await holdLease({ database, instanceId, logger, times: leaseTimes });
	// With SQLite there is no other process that could die.
	if (database.dialect === 'postgres') background.every('lease-sweep', { period: leaseTimes.sweep }, lease.sweep);

	await database.exclusively(async () => {
		await embedded?.seed();
		await installStarter({ config, logger, connections, profiles, prompts, settings });
	});
	const services = {
		prompts,
		promptVariables,
		profiles,
		connections,
		settings,
		versions,
		audit,
		execute,
		providers,
	};
	const authenticate = createAuthenticate({ cms, rules: config.rights });
	const credentialsOf = credentialsReader(origins);
	const publicOrigin = config.publicUrl && new URL(config.publicUrl).origin;
	const management = managementApi(config.managementBasePath);
	const routes = managementRoutes(services, management, { publicOrigin, originOf: origins.originOf });
	const app = new Hono();
	app.use(hostGuard({ names: ownNames(config), origins }));
	app.route('/', healthRoutes(database));
	if (config.corsOrigins.length > 0) app.use(`${config.managementBasePath}/*`, allowOrigins(config.corsOrigins));
	app.route(
		'/',
		createApi({
			basePath: management.basePath,
			renderer: management.renderer,
			routes,
			authenticate: (context) => authenticate(credentialsOf(context)),
			logger,
			bodyScale: config.bodyScale,
			bodyMemory: createBodyMemory(),
		}),
	);
	if (embedded) app.route('/', embedded.app);
	app.notFound(noRoute(management));
	await background.start();

	async function drain(graceMs: number): Promise<void> {
		await Promise.all([runs.drain(graceMs), background.stop(graceMs)]);
	}
	return {
		app,
		routes,
		embedded,
		drain,
		async close(graceMs) {
			await drain(graceMs);
			await lease.release();
			await Promise.all([connections.close(), cms.close(), outbound.close(), templates.close()]);
			await database.close();
		},
	};
}

/** The names that this server answers to; undefined for all, where nobody can sign in by a password that is known to everybody. */
function ownNames({ embeddedUsers, umbracoUrl, host, publicUrl }: Config): string[] | undefined {
	if (umbracoUrl || !embeddedUsers.some(({ password }) => password === DEMO_PASSWORD)) return undefined;
	return [host, ...(publicUrl ? [plainHost(new URL(publicUrl))] : [])];
}

/** pg-boss is loaded where its tables are. */
async function jobStore({ config, database, logger }: Pick<ComposeOptions, 'config' | 'database' | 'logger'>): Promise<JobStore> {
	if (database.dialect === 'sqlite') return sqliteJobStore(database);
	const { pgBossStore } = await import('./background/pg-boss.store.ts');
	return pgBossStore({ url: config.databaseUrl, logger });
}

type CmsParts = Pick<ComposeOptions, 'config' | 'database' | 'logger' | 'assets'> & { origins: OriginReader; now: () => number };

/** One port, two implementations: the embedded CMS is asked in the same words as an Umbraco, without a socket. */
async function composeCms({
	config,
	origins,
	database,
	logger,
	now,
	assets,
}: CmsParts): Promise<{ cms: Cms; embedded: EmbeddedCms | undefined }> {
	if (config.umbracoUrl) {
		const fetch = umbracoFetch(config.umbracoUrl);
		void warnOfUmbracoAi({ fetch, basePath: config.managementBasePath, logger });
		const cms = createUmbracoCms({
			fetch,
			logger,
			now,
			timeoutMs: CMS_TIMEOUT,
			identityTtlMs: UMBRACO_IDENTITY_TTL,
		});
		return { cms, embedded: undefined };
	}
	const { createEmbeddedCms } = await import('./embedded-cms/embedded-cms.ts');
	const embedded = await createEmbeddedCms({
		database,
		logger,
		users: config.embeddedUsers,
		site: config.embeddedSite,
		origins,
		extensionMeta: { 'PromptDesk.Bundle': { managementBasePath: config.managementBasePath } },
		assets,
		now,
	});
	const cms = createUmbracoCms({
		fetch: embeddedFetch(embedded.app),
		logger,
		now,
		timeoutMs: CMS_TIMEOUT,
		identityTtlMs: EMBEDDED_IDENTITY_TTL,
	});
	return { cms, embedded };
}
