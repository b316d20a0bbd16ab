import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import runDanish from '../client/execution/lang/da.ts';
import runEnglish from '../client/execution/lang/en.ts';
import sectionDanish from '../client/lang/da.ts';
import sectionEnglish from '../client/lang/en.ts';
import { menuWords } from '../client/lang/menu.ts';

type Words = Record<string, unknown>;

const english: Words = { ...menuWords.en, ...sectionEnglish, ...runEnglish };
const danish: Words = { ...menuWords.da, ...sectionDanish, ...runDanish };
const client = fileURLToPath(new URL('../client', import.meta.url));
const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const sources = files
	.filter((file) => file.endsWith('.ts') && !/(?:^|\/)lang\//.test(file) && !file.endsWith('.gen.ts'))
	.map((file) => ({ file, text: readFileSync(path.join(client, file), 'utf8') }));
/** The words of each feature by themselves, as its folder has them. */
const features = await Promise.all(
	files
		.filter((file) => /^[a-z-]+\/lang\/en\.ts$/.test(file))
		.map(async (file) => ((await import(pathToFileURL(path.join(client, file)).href)) as { default: Words }).default),
);

test('the words of every feature are among those that are loaded', () => {
	const loaded = Object.keys(english);
	expect(features.length).toBeGreaterThan(5);
	expect(features.flatMap(Object.keys).filter((key) => !loaded.includes(key))).toEqual([]);
});

test('Danish says all that English says, and nothing else', () => {
	expect(Object.keys(danish).sort()).toEqual(Object.keys(english).sort());
});

test('a text that takes values takes them in both languages', () => {
	const shape = (words: Words) => Object.entries(words).map(([key, word]) => `${key}: ${typeof word}`);
	expect(shape(danish).sort()).toEqual(shape(english).sort());
});

test('the words of the menu and of the features do not hide each other', () => {
	const keys = [menuWords.en, ...features].flatMap(Object.keys);
	expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('every word that the client asks for by its whole name is there', () => {
	const asked = sources.flatMap(({ file, text }) =>
		[...text.matchAll(/['"`#]promptDesk_([A-Za-z0-9_]+)['"`]/g)].map(([, key]) => `${key} (${file})`),
	);
	expect(asked.filter((each) => !Object.hasOwn(english, each.split(' ')[0]!))).toEqual([]);
});
