import { describe, expect, test } from 'vitest';
import { parseRightRules, rightsOf } from '../server/access/rights.ts';
import type { CmsUser } from '../server/cms/cms.ts';

const GROUP = '9fc2a16f-528c-46d6-a014-75bf4ec2480c';
const rules = (run: string, author: string, admin: string) => ({
	run: parseRightRules(run),
	author: parseRightRules(author),
	admin: parseRightRules(admin),
});
const DEFAULTS = ['*', 'section:PromptDesk.Section', 'admin'] as const;
const NARROW = [
	`group:${GROUP.toUpperCase()}`,
	'section:PromptDesk.Section, section:Umb.Section.Settings',
	'section:Umb.Section.Users',
] as const;

const user = (members: Partial<CmsUser> = {}): CmsUser => ({
	id: '1e70f841-c261-413b-abb2-2d68cdb96094',
	name: 'Somebody',
	email: 'somebody@example.com',
	isAdmin: false,
	groupIds: [],
	sections: ['Umb.Section.Content'],
	...members,
});
const OURS = { sections: ['Umb.Section.Content', 'PromptDesk.Section'] };

describe('what a user may do', () => {
	test.each([
		['an editor may run by default', DEFAULTS, user(), 'run'],
		['who has our section may author', DEFAULTS, user(OURS), 'run author'],
		['an administrator without our section may do all', DEFAULTS, user({ isAdmin: true, sections: [] }), 'run author admin'],
		['who is in no group may do nothing when running is for a group', NARROW, user(), ''],
		['who is in the group may run, however the id is written', NARROW, user({ groupIds: [GROUP] }), 'run'],
		['who may author may run without the group', NARROW, user(OURS), 'run author'],
		['any one of several entries is enough', NARROW, user({ sections: ['Umb.Section.Settings'] }), 'run author'],
		['who has a section of administrators may do all', NARROW, user({ sections: ['Umb.Section.Users'] }), 'run author admin'],
		['an administrator may do nothing where the rules do not name them', NARROW, user({ isAdmin: true }), ''],
		['a section is compared to its last letter', DEFAULTS, user({ sections: ['promptdesk.section'] }), 'run'],
	])('%s', (_, [run, author, admin], who, expected) => {
		expect([...rightsOf(who, rules(run, author, admin))].join(' ')).toBe(expected);
	});
});

describe('the rules', () => {
	test.each([['*'], ['admin'], ['section:PromptDesk.Section'], [`group:${GROUP}`], [` * , admin,section:a:b `]])('may be "%s"', (text) => {
		expect(parseRightRules(text)).toHaveLength(text.split(',').length);
	});

	test.each([
		['', '"" is none of *, admin, section:<alias>, group:<id>'],
		['admin,', '"" is none of'],
		['Admin', '"Admin" is none of'],
		['admin:yes', '"admin:yes" is none of'],
		['section:', '"section:" is none of'],
		['group:editors', '"group:editors" must have the id of a user group, which is a GUID'],
		['* admin', '"* admin" is none of'],
	])('are refused when one is "%s"', (text, message) => {
		expect(() => parseRightRules(text)).toThrow(message);
	});
});
