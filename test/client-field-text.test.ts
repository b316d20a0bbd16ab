import { expect, test } from 'vitest';
import danish from '../client/lang/da.ts';
import english from '../client/lang/en.ts';
import { fieldName, fieldText } from '../client/api/field-text.ts';

type Word = string | ((...values: string[]) => string);

/** What the backoffice's own would say in a language. */
const reader = (words: object) => {
	const term = (key: string, ...values: string[]) => {
		const word = (words as Record<string, Word>)[key.replace('promptDesk_', '')];
		return typeof word === 'function' ? word(...values) : word;
	};
	const termOrDefault = (key: string, other: string) => term(key) ?? other;
	return { term, termOrDefault, number: String } as unknown as Parameters<typeof fieldText>[0];
};

test.each([
	['must not be empty', 'Fill this in.', 'Skal udfyldes.'],
	['is required', 'Fill this in.', 'Skal udfyldes.'],
	['"tone" is declared twice', '“tone” is there twice.', '”tone” findes to gange.'],
	['must be one of offline, openai', 'Choose one of those that are offered.', 'Vælg en af mulighederne.'],
	['what nobody has words for', 'what nobody has words for', 'what nobody has words for'],
])('a field that the server says "%s" of', (text, inEnglish, inDanish) => {
	expect([fieldText(reader(english), text), fieldText(reader(danish), text)]).toEqual([inEnglish, inDanish]);
});

test.each([
	['settings.baseUrl', 'Settings, Address', 'Indstillinger, Adresse'],
	['variables[0].name', 'Variables, 1, Name', 'Variabler, 1, Navn'],
	['alias', 'Alias', 'Alias'],
	['unheardOf', '', ''],
])('the field %s is called by its name on the page', (path, inEnglish, inDanish) => {
	expect([fieldName(reader(english), path), fieldName(reader(danish), path)]).toEqual([inEnglish, inDanish]);
});
