import { expect, test } from 'vitest';
import { queryOf } from '../client/audit/audit-address.ts';
import { kebab } from '../client/entity/kebab.ts';
import { diffLines } from '../client/version/line-diff.ts';

test('an alias is made of a name in any of our languages', () => {
	expect(kebab('Skriv en målgruppe på øen!')).toBe('skriv-en-maalgruppe-paa-oeen');
	expect(kebab('Crème brûlée & Ærø')).toBe('creme-brulee-aeroe');
	expect(kebab('x'.repeat(150))).toHaveLength(100);
	expect(kebab('!?')).toBe('');
});

test('two texts are compared by line, with the words that changed', () => {
	const rows = diffLines('one\ntwo old words\nthree\nfour\nfive\nsix', 'one\ntwo new words\nthree\nfour\nfive\nsix\nseven');
	expect(rows.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same', 'fold', 'same', 'added']);
	expect(rows[1]).toMatchObject({
		line: 2,
		parts: [{ text: 'two ' }, { kind: 'removed', text: 'old' }, { kind: 'added', text: 'new' }, { text: ' words' }],
	});
	expect(rows[3]).toMatchObject({ kind: 'fold', count: 2 });
	expect(rows[5]).toMatchObject({ line: 7, text: 'seven' });
});

test('texts that are the same fold into one row', () => {
	expect(diffLines('a\nb', 'a\nb')).toEqual([{ kind: 'fold', count: 2, line: 1 }]);
});

test('a period of the audit log becomes a time to begin at', () => {
	const now = new Date(2026, 10, 22, 14, 30);
	expect(queryOf({ period: 'today', status: 'Failed' }, now)).toEqual({ status: 'Failed', from: new Date(2026, 10, 22).toISOString() });
	expect(queryOf({ period: '24h' }, now)).toEqual({ from: new Date(2026, 10, 21, 14, 30).toISOString() });
	expect(queryOf({ searchText: 'x' }, now)).toEqual({ searchText: 'x' });
});
