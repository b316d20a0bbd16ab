import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** From the ground up: what stands on a floor imports from the floors below it, and from its own folder. */
const FLOORS = [
	['base'],
	['db'],
	['http', 'background'],
	['provider', 'cms', 'template'],
	['document-value', 'audit', 'access'],
	['version'],
	['settings', 'connection'],
	['profile'],
	['prompt'],
	['execution'],
	['embedded-user-setting.ts', 'embedded-site-setting.ts'],
	['embedded-cms', 'config.ts', 'open-database.ts', 'secret-key.ts'],
	['starter', 'banner.ts', 'api.management.ts'],
	['compose.ts'],
	['main.ts'],
];

/** The same for the client; features on one floor know nothing of each other. */
const CLIENT_FLOORS = [
	['api', 'lang', 'section', 'ui'],
	['entity'],
	['version'],
	['profile'],
	['connection', 'prompt', 'audit', 'execution'],
	['manifests.ts', 'vite.config.ts'],
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

/** Of `server/prompt/scope.ts` it is `prompt`, of `server/main.ts` it is `main.ts`. The words of all features are one unit. */
const unitOf = (file: string) => (file.includes('/lang/') ? 'lang' : file.split('/')[1]!);
const floorOf = (file: string, floors = FLOORS) => floors.findIndex((floor) => floor.includes(unitOf(file)));

type Inside = { file: string; to: string; target: string };
const within = (side: string) => imports.filter(({ file, target }) => file.startsWith(side) && target?.startsWith(side)) as Inside[];
const upwards = (inside: Inside[], floors: string[][]) =>
	inside.filter(({ file, target }) => unitOf(file) !== unitOf(target) && floorOf(target, floors) >= floorOf(file, floors));

describe('the server', () => {
	const own = imports.filter(({ file }) => file.startsWith('server/'));
	const inside = within('server/');

	test('stands on known floors', () => {
		expect(files.filter((file) => file.startsWith('server/') && floorOf(file) === -1)).toEqual([]);
	});

	test('imports downwards only', () => {
		expect(show(upwards(inside, FLOORS))).toEqual([]);
	});

	test('imports nothing of the client and of the tests', () => {
		expect(show(own.filter(({ target }) => target && !target.startsWith('server/')))).toEqual([]);
	});

	test('goes to the CMS through its port', () => {
		const past = inside.filter(({ file, target }) => {
			const [unit, door] = [unitOf(file), target.replace('server/', '')];
			return unit !== 'cms' && door.startsWith('cms/') && door !== 'cms/cms.ts' && !CMS_DOORS[unit]?.test(door);
		});
		expect(show(past)).toEqual([]);
	});

	test('knows the embedded CMS in one place, and loads it only where it is used', () => {
		const known = inside.filter(({ file, target }) => unitOf(file) !== 'embedded-cms' && unitOf(target) === 'embedded-cms');
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

	test('runs prompts without knowing how the answer travels', () => {
		const inside = own.filter(({ file }) => file.startsWith('server/execution/') && !/\.(?:routes|contract)\.ts$/.test(file));
		const transport = /^server\/http\/|\.(?:routes|contract)\.ts$/;
		expect(show(inside.filter(({ to, target }) => transport.test(target ?? '') || /^(?:node:http|zod|@?hono\b)/.test(to)))).toEqual([]);
	});

	test('reads the environment in one file', () => {
		const readers = files.filter((file) => file.startsWith('server/') && textOf.get(file)!.includes('process.env'));
		expect(readers).toEqual(['server/main.ts']);
	});

	test('keeps each SDK of a provider in the file of that provider', () => {
		expect(show(own.filter(({ file, to }) => to === 'openai' && file !== 'server/provider/openai.ts'))).toEqual([]);
	});
});

describe('the client', () => {
	test('stands on known floors', () => {
		expect(files.filter((file) => file.startsWith('client/') && floorOf(file, CLIENT_FLOORS) === -1)).toEqual([]);
	});

	test('imports downwards only', () => {
		expect(show(upwards(within('client/'), CLIENT_FLOORS))).toEqual([]);
	});
});

test('no files import one another in a circle, not even for a type', () => {
	const targets = Map.groupBy([...within('server/'), ...within('client/')], ({ file }) => file);
	const finished = new Set<string>();
	const circles: string[] = [];
	const visit = (file: string, road: string[]) => {
		if (road.includes(file)) circles.push([...road.slice(road.indexOf(file)), file].join(' → '));
		if (finished.has(file) || road.includes(file)) return;
		for (const { target } of targets.get(file) ?? []) visit(target, [...road, file]);
		finished.add(file);
	};
	for (const file of targets.keys()) visit(file, []);
	expect(circles).toEqual([]);
});

describe('what the client shares with the server', () => {
	/** By hand, so that nothing is shipped to browsers by accident. */
	const SHARED = [
		'server/prompt/built-in-variables.ts',
		'server/prompt/page-properties.ts',
		'server/prompt/scope.ts',
		...['engine', 'filters', 'known-names', 'names', 'parse', 'syntax-error', 'values'].map((name) => `server/template/${name}.ts`),
	];
	/** Without those that are gone at run time. */
	const loadedBy = (file: string) =>
		[...textOf.get(file)!.matchAll(/^(?:import|export) (?!type )[^;]*? from '(\.[^']+)'/gms)].map(([, to]) =>
			path.posix.join(path.posix.dirname(file), to!),
		);

	test('is the rule of scopes, the names of templates and their parser, with all that they load', () => {
		// A set is walked through to its end, those that join on the way included.
		const reached = new Set(files.filter((file) => file.startsWith('client/')));
		for (const file of reached) for (const target of textOf.has(file) ? loadedBy(file) : []) reached.add(target);
		expect([...reached].filter((file) => !file.startsWith('client/')).sort()).toEqual(SHARED);
	});

	test('runs without Node', () => {
		const ofNode = imports.filter(({ file, to }) => SHARED.includes(file) && to.startsWith('node:'));
		expect(show(ofNode)).toEqual([]);
		expect(SHARED.filter((file) => /\b(?:Buffer|process|setImmediate)\b/.test(textOf.get(file)!))).toEqual([]);
	});
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
