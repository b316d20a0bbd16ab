import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { asAppError } from '../base/errors.ts';
import type { Logger } from '../base/runtime.ts';
import type { Database } from '../db/database.ts';
import type { EmbeddedSite } from '../embedded-site-setting.ts';
import { DEMO_USERS, type UserSetting } from '../embedded-user-setting.ts';
import { originReader, type OriginReader } from '../http/origin.ts';
import { API_HEADERS } from '../http/json-answer.ts';
import { failureHeaders } from '../http/renderer.ts';
import { embeddedContent } from './embedded-content.ts';
import { GRAPHICS } from './graphics.ts';
import { createGuard } from './guard.ts';
import { loginRoutes } from './login.routes.ts';
import { oauthRoutes } from './oauth.routes.ts';
import { pageRoutes, readBundle } from './page.ts';
import { problem } from './problem.ts';
import type { ExtensionMeta } from './packages.ts';
import type { EmbeddedUser } from './session.ts';
import { anonymousShellRoutes, shellRoutes } from './shell.routes.ts';
import { RICH_TEXT_STYLE } from './shell.style.ts';
import { staticFiles } from './static-files.ts';
import { createTokenStore } from './token.store.ts';
import { userGroupRoutes } from './user-group.routes.ts';
import { CMS_SCHEMA, type CmsDatabase } from './schema.ts';
import { userRoutes } from './user.routes.ts';
import { createUserDirectory } from './users.ts';

export interface EmbeddedContent {
	/** Answers below `/umbraco/management/api/v1`; leaves what it does not know. */
	routes: Hono;
	/** The same below `/umbraco/management/api/v1.1`. */
	newerRoutes?: Hono;
	/** Mounted at `/` for everybody: pictures and published pages. */
	publicRoutes?: Hono;
	seed(): Promise<void>;
	/** Ids of documents that the user may not read, with all below them. */
	deniedDocuments?(user: EmbeddedUser): string[];
}

export interface EmbeddedCmsOptions {
	database: Database;
	logger: Logger;
	/** What an empty database is filled with. */
	site?: EmbeddedSite | undefined;
	content?: ((database: CmsDatabase) => EmbeddedContent) | undefined;
	users?: readonly UserSetting[] | undefined;
	/** Where requests come from; by default without a public address and without proxies. */
	origins?: OriginReader | undefined;
	/** What plugins learn from this server, by the alias of their extension. */
	extensionMeta?: ExtensionMeta | undefined;
	/** `dist` of the package. */
	assets?: string | undefined;
	/** Milliseconds that an access token lives; a session without a sign of life ends after four times as long. */
	accessLifetime?: number | undefined;
	now?: (() => number) | undefined;
}

export interface EmbeddedCms {
	app: Hono;
	seed(): Promise<void>;
	/** A bearer token of the demo administrator for an hour; null when the passwords are the owner's own. */
	issueDemoToken(): Promise<string | null>;
	/** Management API calls that nothing answered, newest last, as `GET /path`. */
	unknownCalls: string[];
}

const API = '/umbraco/management/api';
const BACK_OFFICE = '/security/back-office';
const QUARTER_HOUR = 15 * 60_000;
const HOUR = 60 * 60_000;
const CALLS_KEPT = 200;
const KIBIBYTE = 1024;
/** Of a login or a token request, which anybody may send. */
const SMALL_BODY = 64 * KIBIBYTE;
/** Of a document; about what Umbraco itself takes. */
const LARGE_BODY = 32 * KIBIBYTE * KIBIBYTE;

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
/** A plugin of the host's own, which takes away what has no API behind it here. */
const OWN_PLUGINS = fileURLToPath(new URL('./shell-plugin', import.meta.url));

/** The real backoffice over a small Management API: what the server is when no Umbraco is named to it. */
export async function createEmbeddedCms(options: EmbeddedCmsOptions): Promise<EmbeddedCms> {
	const { logger, assets = DIST, now = Date.now, accessLifetime = QUARTER_HOUR } = options;
	const database = await options.database.extend(CMS_SCHEMA);
	const content: EmbeddedContent = options.content?.(database) ?? embeddedContent(database, options.site);
	const { originOf, addressOf } = options.origins ?? originReader({ publicUrl: undefined, trustedProxies: [] });
	const users = createUserDirectory(options.users ?? DEMO_USERS);
	const tokens = createTokenStore(database, now);
	const guard = createGuard(tokens, users);
	const backoffice = path.join(assets, 'backoffice');
	const bundle = await readBundle(backoffice);
	const pluginFolders = [path.join(assets, 'App_Plugins'), OWN_PLUGINS];
	const shell = {
		users,
		pluginFolders,
		// Sections with little behind them are shown only where somebody is building a site.
		extensionMeta: { ...options.extensionMeta, 'EmbeddedHost.AppEntryPoint': { isDemo: options.site !== 'blank' } },
		umbracoVersion: bundle.version,
		deniedDocuments: (user: EmbeddedUser) => content.deniedDocuments?.(user) ?? [],
	};
	const oauth = { tokens, users, originOf, accessLifetime };
	const unknownCalls: string[] = [];

	const app = new Hono();
	app.onError((error, c) => {
		const failure = asAppError(error);
		const { method, path: calledPath } = c.req;
		if (failure.status >= 500) logger.error({ err: failure.cause, method, path: calledPath }, 'embedded cms failed');
		if (failure.code === 'internal_error') return problem(c, 500, 'Internal server error');
		for (const [name, value] of Object.entries(failureHeaders(failure, failure.status))) c.header(name, value);
		return problem(c, failure.status, failure.message);
	});

	app.use(`${API}/*`, async (c, next) => {
		await next();
		for (const [name, value] of Object.entries(API_HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
	});
	app.use('/umbraco/login', smallerThan(SMALL_BODY));
	app.use(`${API}/v1${BACK_OFFICE}/*`, smallerThan(SMALL_BODY));
	app.route('/', loginRoutes({ ...oauth, now, addressOf }, `${API}/v1${BACK_OFFICE}/login`));
	app.route(`${API}/v1${BACK_OFFICE}`, oauthRoutes(oauth));
	app.route(`${API}/v1`, anonymousShellRoutes(shell));
	app.use(`${API}/*`, guard.middleware, smallerThan(LARGE_BODY));
	app.route(`${API}/v1`, shellRoutes(shell));
	app.route(`${API}/v1`, userRoutes(users, now()));
	app.route(`${API}/v1`, userGroupRoutes());
	app.route(`${API}/v1`, content.routes);
	if (content.newerRoutes) app.route(`${API}/v1.1`, content.newerRoutes);
	app.all(`${API}/*`, (c) => {
		const { method, path: calledPath } = c.req;
		logger.warn({ method, path: calledPath }, 'management api call without an answer');
		unknownCalls.push(`${method} ${calledPath}`);
		if (unknownCalls.length > CALLS_KEPT) unknownCalls.shift();
		return problem(c, 404, 'Not found', 'The embedded CMS does not have this part of the Management API.');
	});

	app.get('/umbraco/backoffice/assets/:name{.+\\.svg}', (c, next) => {
		const graphic = GRAPHICS[c.req.param('name')];
		return graphic ? c.body(graphic, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' }) : next();
	});
	app.get('/umbraco/backoffice/css/rte-content.css', (c) => c.body(RICH_TEXT_STYLE, 200, { 'content-type': 'text/css' }));
	app.get(`${bundle.base}/*`, staticFiles({ prefix: `${bundle.base}/`, folders: [path.join(backoffice, 'bundle')], versioned: true }));
	app.get('/umbraco/backoffice/*', staticFiles({ prefix: '/umbraco/backoffice/', folders: [path.join(backoffice, 'static')] }));
	app.get('/App_Plugins/*', staticFiles({ prefix: '/App_Plugins/', folders: pluginFolders }));
	for (const files of ['/umbraco/backoffice/*', '/App_Plugins/*']) app.all(files, (c) => c.text('Not found', 404));

	if (content.publicRoutes) app.route('/', content.publicRoutes);
	app.get('/', (c) => c.redirect('/umbraco'));
	app.route('/umbraco', pageRoutes(bundle, pluginFolders));

	return {
		app,
		seed: () => content.seed(),
		issueDemoToken: async () => (users.demoAdmin ? tokens.issue('access', users.demoAdmin.id, HOUR) : null),
		unknownCalls,
	};
}

function smallerThan(bytes: number): MiddlewareHandler {
	return bodyLimit({
		maxSize: bytes,
		onError: (c) => problem(c, 413, 'Payload too large', `The body is larger than ${bytes / KIBIBYTE} KiB.`),
	});
}
