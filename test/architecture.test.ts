import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** From the ground up: what stands on a floor imports from the floors below it, and from its own folder. */
const FLOORS = [
	['base'],
	['db'],
	['http'],
	['provider', 'cms', 'template'],
	['document-value', 'audit', 'access'],
	['version'],
	['settings', 'connection'],
	['profile'],
	['prompt'],
	['execution'],
	['embedded-user-setting.ts'],
	['embedded-cms', 'config.ts', 'open-database.ts', 'secret-key.ts'],
	['starter', 'banner.ts', 'api.management.ts'],
	['compose.ts'],
	['main.ts'],
];

/** The only doors of the CMS, beside its port, by who goes through them. */
const CMS_DOORS: Record<string, RegExp> = {
	'compose.ts': /^cms\//,
};

const root = fileURLToPath(new URL('..', import.meta.url));
const files = ['server', 'client', 'test', 'scripts', 'bench'].flatMap((folder) =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => path.join(folder, name).replaceAll('\\', '/'))
		.filter((name) => /\.m?ts$/.test(name) && !name.endsWith('.gen.ts') && !name.includes('/migrations/')),
);
const textOf = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
const imports = files.flatMap((file) =>
	[...textOf.get(file)!.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, to]) => ({
		file,
		to: to!,
		target: to!.startsWith('.') ? path.posix.join(path.posix.dirname(file), to!) : undefined,
	})),
);
const show = (some: { file: string; to: string }[]) => some.map(({ file, to }) => `${file} → ${to}`);

/** Of `server/prompt/scope.ts` it is `prompt`, of `server/main.ts` it is `main.ts`. */
const unitOf = (file: string) => file.split('/')[1]!;
const floorOf = (file: string) => FLOORS.findIndex((floor) => floor.includes(unitOf(file)));

describe('the server', () => {
	const own = imports.filter(({ file }) => file.startsWith('server/'));
	const within = own.filter(({ target }) => target?.startsWith('server/')) as { file: string; to: string; target: string }[];

	test('stands on known floors', () => {
		expect(files.filter((file) => file.startsWith('server/') && floorOf(file) === -1)).toEqual([]);
	});

	test('imports downwards only', () => {
		const upwards = within.filter(({ file, target }) => unitOf(file) !== unitOf(target) && floorOf(target) >= floorOf(file));
		expect(show(upwards)).toEqual([]);
	});

	test('imports nothing of the client and of the tests', () => {
		expect(show(own.filter(({ target }) => target && !target.startsWith('server/')))).toEqual([]);
	});

	test('goes to the CMS through its port', () => {
		const past = within.filter(({ file, target }) => {
			const [unit, inside] = [unitOf(file), target.replace('server/', '')];
			return unit !== 'cms' && inside.startsWith('cms/') && inside !== 'cms/cms.ts' && !CMS_DOORS[unit]?.test(inside);
		});
		expect(show(past)).toEqual([]);
	});

	test('knows the embedded CMS in one place, and loads it only where it is used', () => {
		const known = within.filter(({ file, target }) => unitOf(file) !== 'embedded-cms' && unitOf(target) === 'embedded-cms');
		expect([...new Set(show(known))]).toEqual(['server/compose.ts → ./embedded-cms/embedded-cms.ts']);
		expect(textOf.get('server/compose.ts')).not.toMatch(/^import (?!type )[^;]*'\.\/embedded-cms\//m);
	});

	test('has SQL in the database, in services and in stores only', () => {
		const allowed = /^server\/db\/|\.(?:service|store)\.ts$/;
		expect(show(own.filter(({ file, to }) => to.startsWith('drizzle-orm') && !allowed.test(file)))).toEqual([]);
	});

	test('has HTTP in its own folder, in routes and in the embedded CMS only', () => {
		const allowed = /^server\/(?:http\/|embedded-cms\/|compose\.ts$|main\.ts$|api\.|access\/credentials\.ts$)|\.routes\.ts$/;
		expect(show(own.filter(({ file, to }) => /^@?hono\b/.test(to) && !allowed.test(file)))).toEqual([]);
	});

	test('reads the environment in one file', () => {
		const readers = files.filter((file) => file.startsWith('server/') && textOf.get(file)!.includes('process.env'));
		expect(readers).toEqual(['server/main.ts']);
	});

	test('keeps each SDK of a provider in the file of that provider', () => {
		expect(show(own.filter(({ file, to }) => to === 'openai' && file !== 'server/provider/openai.ts'))).toEqual([]);
	});
});

test('the client shares nothing with the server but the rule of scopes', () => {
	const shared = imports.filter(({ file, target }) => file.startsWith('client/') && target && !target.startsWith('client/'));
	expect([...new Set(shared.map(({ target }) => target))]).toEqual(['server/prompt/scope.ts']);
	const scope = imports.filter(({ file }) => file === 'server/prompt/scope.ts');
	expect(show(scope)).toEqual([]);
});

describe('every file', () => {
	/** Content of the demo site, as long as it is. */
	const isSeed = (file: string) => file.startsWith('server/embedded-cms/seed/');

	test('has 300 lines at most', () => {
		const long = files.filter((file) => !isSeed(file) && textOf.get(file)!.trimEnd().split('\n').length > 300);
		expect(long).toEqual([]);
	});

	test('is done', () => {
		const marks = /\b(?:TOD[O]|FIXM[E]|XX[X])\b/;
		expect(files.filter((file) => marks.test(textOf.get(file)!))).toEqual([]);
	});

	test('is named in lower case with hyphens, and for what it holds', () => {
		expect(files.filter((file) => !/^[a-z\d/.-]+$/.test(file))).toEqual([]);
		expect(files.filter((file) => /(?:^|[/.-])(?:utils?|helpers?|common|managers?|misc|index)[./]/.test(file))).toEqual([]);
	});

	test('imports files by their whole name', () => {
		expect(show(imports.filter(({ target }) => target && !/\.(?:ts|mjs|js|json|css)$/.test(target)))).toEqual([]);
	});

	test('passes no whole module on', () => {
		const barrels = files.filter((file) => /^export \* from/m.test(textOf.get(file)!));
		expect(barrels).toEqual([]);
	});
});
