import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAllowed, normalizeScope, type ScopeInput, type ScopePlace, type ScopeRule } from '../server/prompt/scope.ts';

const rule = (contentTypeAliases: string[], propertyAliases: string[] = [], propertyEditorUiAliases: string[] = []): ScopeRule => ({
	contentTypeAliases,
	propertyAliases,
	propertyEditorUiAliases,
});
const allow = (...allowRules: ScopeRule[]) => ({ allowRules, denyRules: [] });
const deny = (...denyRules: ScopeRule[]) => ({ allowRules: [], denyRules });
const textBox = 'Umb.PropertyEditorUi.TextBox';
const title: ScopePlace = { contentTypeAliases: ['article', 'seo'], propertyAlias: 'title', propertyEditorUiAlias: textBox };
const article: ScopePlace = { contentTypeAliases: ['article', 'seo'] };

describe('a prompt is allowed', () => {
	test.each<[what: string, scope: Parameters<typeof isAllowed>[0], place: ScopePlace, allowed: boolean]>([
		['everywhere without a scope', null, title, true],
		['everywhere without rules', allow(), title, true],
		['everywhere by a rule of empty lists', allow(rule([])), title, true],
		['by the type', allow(rule(['news', 'article'])), title, true],
		['by a composition', allow(rule(['seo'])), title, true],
		['whatever the case', allow(rule(['ARTICLE'], ['TITLE'], [textBox.toUpperCase()])), title, true],
		['not by another type', allow(rule(['news'])), title, false],
		['not when one of the lists does not match', allow(rule(['article'], ['body'])), title, false],
		['not when the editor does not match', allow(rule(['article'], ['title'], ['Umb.Other'])), title, false],
		['by the second rule', allow(rule(['news']), rule([], ['title'])), title, true],
		['not where a rule denies it, whatever allows it', { allowRules: [rule(['article'])], denyRules: [rule([], ['title'])] }, title, false],
		['where the denial is about something else', { allowRules: [rule(['article'])], denyRules: [rule([], ['body'])] }, title, true],
		['nowhere by a denial of empty lists', deny(rule([])), article, false],
		['not on a denied type', deny(rule(['article'])), article, false],
		['on types that are not denied', deny(rule(['news'])), article, true],
		['without a property, by the types of a rule', allow(rule(['article'], ['body'], ['Umb.Other'])), article, true],
		['without a property, not by the types of another rule', allow(rule(['news'], ['title'])), article, false],
		['on the document when only some of its properties are denied', deny(rule([], ['title'])), article, true],
		['on the document when some properties of its type are denied', deny(rule(['article'], ['title'])), article, true],
		['without a property even if an editor is named', deny(rule([], [], [textBox])), { ...article, propertyEditorUiAlias: textBox }, true],
		['where the type is not named, by the property', allow(rule(['news'], ['title'])), { propertyAlias: 'title' }, true],
		['where the type is not named and types are denied', deny(rule(['news'])), { propertyAlias: 'title' }, true],
		[
			'where the editor is not named and editors are denied',
			deny(rule([], [], [textBox])),
			{ ...title, propertyEditorUiAlias: undefined },
			true,
		],
		['where null is named for a property', deny(rule([], ['title'])), { ...article, propertyAlias: null }, true],
	])('%s', (_, scope, place, allowed) => expect(isAllowed(scope, place)).toBe(allowed));
});

describe('a scope is kept', () => {
	test.each<[what: string, input: ScopeInput | null | undefined, kept: unknown]>([
		['as null when there is none', null, null],
		['as null when it is left out', undefined, null],
		['as null without rules', { allowRules: [], denyRules: [] }, null],
		['with the lists that were left out', { allowRules: [{ contentTypeAliases: ['a'] }] }, allow(rule(['a']))],
		['without blanks and doubles', { denyRules: [{ propertyAliases: [' a ', 'a', ''] }] }, deny(rule([], ['a']))],
		['from mode None, which allowed everywhere', { mode: 'None', contentTypeAliases: ['a'] }, null],
		['from mode Allow', { mode: 'Allow', contentTypeAliases: ['a', 'b'] }, allow(rule(['a', 'b']))],
		['from mode Deny', { mode: 'Deny', contentTypeAliases: ['a'] }, deny(rule(['a']))],
		['from mode Deny of nothing, which denied nothing', { mode: 'Deny', contentTypeAliases: [] }, null],
		['from mode Allow without a list', { mode: 'Allow' }, null],
	])('%s', (_, input, kept) => expect(normalizeScope(input)).toEqual(kept));
});

test('the browser can load the matcher: it imports nothing', () => {
	expect(readFileSync(new URL('../server/prompt/scope.ts', import.meta.url), 'utf8')).not.toMatch(/\bimport\b.*['"]|require\(|process\./);
});
