import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ManifestResponseModel } from '@umbraco-cms/backoffice/external/backend-api';

interface PackageFile {
	id?: string;
	name: string;
	version?: string;
	allowPublicAccess?: boolean;
	allowCacheBusting?: boolean;
	importmap?: ImportMap;
	extensions?: unknown[];
}

export interface ImportMap {
	imports: Record<string, string>;
	scopes?: Record<string, Record<string, string>>;
}

export interface PluginPackage {
	manifest: ManifestResponseModel;
	isPublic: boolean;
	importmap: ImportMap;
}

/** Members that the server adds to the `meta` of an extension, by its alias. */
export type ExtensionMeta = Readonly<Record<string, object>>;

/** Every `umbraco-package.json` one folder down, as Umbraco looks for them in `App_Plugins`. */
export async function readPackages(folders: readonly string[], meta: ExtensionMeta = {}): Promise<PluginPackage[]> {
	const files = await Promise.all(folders.map(packageFiles));
	const found = await Promise.all(files.flat().map((file) => readPackage(file, meta)));
	return found.filter((entry) => entry !== null);
}

async function packageFiles(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	return entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(folder, entry.name, 'umbraco-package.json'));
}

async function readPackage(file: string, meta: ExtensionMeta): Promise<PluginPackage | null> {
	const text = await readFile(file, 'utf8').catch(() => null);
	if (text === null) return null;
	const {
		id,
		name,
		version,
		allowPublicAccess = false,
		allowCacheBusting = true,
		importmap,
		extensions = [],
	} = JSON.parse(text) as PackageFile;
	const cacheBuster = allowCacheBusting ? createHash('sha256').update(text).digest('hex').slice(0, 8) : null;
	return {
		manifest: {
			name,
			id: id ?? null,
			version: version ?? null,
			cacheBuster,
			extensions: extensions.map((extension) => withMeta(extension, meta)),
		},
		isPublic: allowPublicAccess,
		importmap: { imports: {}, ...importmap },
	};
}

function withMeta(extension: unknown, meta: ExtensionMeta): unknown {
	const { alias, meta: own } = extension as { alias?: string; meta?: object };
	const added = alias === undefined ? undefined : meta[alias];
	return added ? { ...(extension as object), meta: { ...own, ...added } } : extension;
}
