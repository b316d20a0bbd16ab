import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import runDanish from '../client/execution/lang/da.ts';
import runEnglish from '../client/execution/lang/en.ts';
import sectionDanish from '../client/lang/da.ts';
import sectionEnglish from '../client/lang/en.ts';
import { menuWords } from '../client/lang/menu.ts';

type Words = Record<string, unknown>;

const english: Words = { ...menuWords.en, ...sectionEnglish.promptDesk, ...runEnglish.promptDesk };
const danish: Words = { ...menuWords.da, ...sectionDanish.promptDesk, ...runDanish.promptDesk };
const client = fileURLToPath(new URL('../client', import.meta.url));
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts') && !file.includes('lang') && !file.endsWith('.gen.ts'))
	.map((file) => ({ file, text: readFileSync(path.join(client, file), 'utf8') }));

test('Danish says all that English says, and nothing else', () => {
	expect(Object.keys(danish).sort()).toEqual(Object.keys(english).sort());
});

test('a text that takes values takes them in both languages', () => {
	const shape = (words: Words) => Object.entries(words).map(([key, word]) => `${key}: ${typeof word}`);
	expect(shape(danish).sort()).toEqual(shape(english).sort());
});

test('the words of the menu, the section and the run sidebar do not hide each other', () => {
	const keys = [menuWords.en, sectionEnglish.promptDesk, runEnglish.promptDesk].flatMap((words) => Object.keys(words));
	expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('every word that the client asks for by its whole name is there', () => {
	const asked = sources.flatMap(({ file, text }) =>
		[...text.matchAll(/['"`#]promptDesk_([A-Za-z0-9_]+)['"`]/g)].map(([, key]) => `${key} (${file})`),
	);
	expect(asked.filter((each) => !Object.hasOwn(english, each.split(' ')[0]!))).toEqual([]);
});
