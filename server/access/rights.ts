import type { Right } from '../base/actor.ts';
import { isGuid } from '../base/runtime.ts';
import type { CmsUser } from '../cms/cms.ts';

/** Whether a user has a right, by one entry of its rules. */
export type RightRule = (user: CmsUser) => boolean;

export type RightRules = Record<Right, readonly RightRule[]>;

/** `*`, `admin`, `section:<alias>`, `group:<id>`, comma-separated; any one of them is enough. Throws with what is wrong. */
export function parseRightRules(text: string): RightRule[] {
	return text.split(',').map((entry) => parseRule(entry.trim()));
}

function parseRule(entry: string): RightRule {
	if (entry === '*') return () => true;
	if (entry === 'admin') return ({ isAdmin }) => isAdmin;
	const [, kind, value = ''] = /^(section|group):(\S+)$/.exec(entry) ?? [];
	if (kind === 'section') return ({ sections }) => sections.includes(value);
	if (kind === 'group' && isGuid(value)) return ({ groupIds }) => groupIds.includes(value.toLowerCase());
	if (kind === 'group') throw new Error(`"${entry}" must have the id of a user group, which is a GUID`);
	throw new Error(`"${entry}" is none of *, admin, section:<alias>, group:<id>`);
}

/** Admin implies author implies run. */
export function rightsOf(user: CmsUser, rules: RightRules): ReadonlySet<Right> {
	const meets = (right: Right) => rules[right].some((rule) => rule(user));
	if (meets('admin')) return new Set<Right>(['run', 'author', 'admin']);
	if (meets('author')) return new Set<Right>(['run', 'author']);
	return new Set<Right>(meets('run') ? ['run'] : []);
}
