import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Hono, type Context } from 'hono';
import { html, raw } from 'hono/html';
import { languageOf, UI_CULTURE } from './language.ts';
import { readPackages, type ImportMap } from './packages.ts';
import { SHELL_STYLE } from './shell.style.ts';

export interface Bundle {
	/** Where the bundle is served: a path with its content hash in it. */
	base: string;
	/** The module that defines `<umb-app>`. */
	app: string;
	/** Of `@umbraco-cms/backoffice`. */
	version: string;
	importmap: ImportMap;
}

/** First parts of the addresses of the backoffice. */
const ROOTS = new Set(['', 'section', 'login', 'logout', 'oauth_complete', 'preview', 'install', 'upgrade', 'error']);

/** What `scripts/build-backoffice.ts` left in `folder`. */
export async function readBundle(folder: string): Promise<Bundle> {
	const read = async (name: string) => JSON.parse(await readFile(path.join(folder, name), 'utf8'));
	const [build, importmap] = await Promise.all([read('build.json'), read('importmap.json')]);
	return { ...build, importmap };
}

/** The one HTML page behind every address of the backoffice; its router does the rest. */
export function pageRoutes(bundle: Bundle, pluginFolders: readonly string[]): Hono {
	const app = new Hono();
	app.get('*', async (c, next) => {
		if (!isPage(c)) return next();
		const packages = await readPackages(pluginFolders);
		const importmap = packages.reduce(merge, bundle.importmap);
		const nonce = crypto.randomUUID();
		const language = languageOf(c);
		c.header('content-security-policy', policy(nonce));
		c.header('cache-control', 'no-cache');
		c.header('referrer-policy', 'same-origin');
		c.header('x-content-type-options', 'nosniff');
		return c.html(
			html`<!doctype html>
				<html lang="${language}">
					<head>
						<meta charset="utf-8" />
						<base href="/umbraco/" />
						<title>Prompt Desk</title>
						<meta name="viewport" content="width=device-width, initial-scale=1" />
						<link rel="icon" type="image/svg+xml" href="/umbraco/backoffice/assets/favicon.svg" />
						<link rel="stylesheet" href="/umbraco/backoffice/css/uui-text.css" />
						<link rel="stylesheet" href="/umbraco/backoffice/css/uui-font.css" />
						<link rel="stylesheet" href="/umbraco/backoffice/css/light.css" />
						<style nonce="${nonce}">
							${raw(SHELL_STYLE)}
						</style>
						<script type="importmap" nonce="${nonce}">
							${raw(JSON.stringify(importmap).replaceAll('<', '\\u003c'))}
						</script>
						<script type="module" src="${bundle.app}"></script>
					</head>
					<body class="uui-font uui-text">
						<umb-app lang="${UI_CULTURE[language]}" keep-user-logged-in></umb-app>
					</body>
				</html>`,
		);
	});
	return app;
}

/** A program that has taken a wrong address for an API's must not be told 200. */
function isPage({ req }: Context): boolean {
	if (/\/api(?:\/|$)/.test(req.path)) return false;
	return ROOTS.has(req.path.split('/')[2] ?? '') || /\btext\/html\b/.test(req.header('accept') ?? '');
}

function merge(into: ImportMap, { importmap }: { importmap: ImportMap }): ImportMap {
	return { imports: { ...into.imports, ...importmap.imports }, scopes: { ...into.scopes, ...importmap.scopes } };
}

/** Scripts from here only. Styles may be inline: the backoffice sets them from code in many places. */
function policy(nonce: string): string {
	return [
		`default-src 'self'`,
		`script-src 'self' 'nonce-${nonce}'`,
		`style-src 'self' 'unsafe-inline'`,
		`img-src 'self' data: blob:`,
		`font-src 'self' data:`,
		`connect-src 'self'`,
		`object-src 'none'`,
		`base-uri 'self'`,
		`form-action 'self'`,
		`frame-ancestors 'self'`,
	].join('; ');
}
