import { describe, expect, test } from 'vitest';
import {
	authorize,
	cmsCredentialsOf,
	identityOf,
	isOpenTo,
	KEY_SCOPES,
	may,
	RIGHTS,
	type Actor,
	type ApiKeyActor,
	type JobActor,
	type KeyScope,
	type Need,
	type Right,
	type UserActor,
} from '../server/base/actor.ts';
import { AppError } from '../server/base/errors.ts';

const GROUP = '9fc2a16f-528c-46d6-a014-75bf4ec2480c';
const credentials = { authorization: 'Bearer 0123456789', cookie: undefined, origin: 'https://cms.example.com' };

function user(...rights: Right[]): UserActor {
	return { kind: 'user', id: 'ada', name: 'Ada', email: 'ada@example.com', groups: [GROUP], rights: new Set(rights), credentials };
}

function apiKey(...scopes: KeyScope[]): ApiKeyActor {
	return { kind: 'apiKey', id: 'key-1', name: 'Nightly import', scopes: new Set(scopes), plan: 'developer' };
}

function job(principal: UserActor | ApiKeyActor): JobActor {
	if (principal.kind === 'apiKey') return { kind: 'job', id: 'job-1', onBehalfOf: principal };
	const { credentials: _, ...identity } = principal;
	return { kind: 'job', id: 'job-1', onBehalfOf: identity };
}

const system: Actor = { kind: 'system', name: 'Installation' };
const NEEDS: Record<string, Need> = {
	...Object.fromEntries(RIGHTS.map((right) => [right, { right }])),
	...Object.fromEntries(KEY_SCOPES.map((scope) => [scope, { scope }])),
	'author or template.manage': { right: 'author', scope: 'template.manage' },
};
const allowed = (actor: Actor) => Object.keys(NEEDS).filter((name) => may(actor, NEEDS[name]!));
const EVERYTHING = Object.keys(NEEDS);
const EVERY_SCOPE = [...KEY_SCOPES, 'author or template.manage'];

describe('an actor may do what its kind is asked for and it has:', () => {
	test.each<[string, Actor, string[]]>([
		['a user without rights', user(), []],
		['a user who may run', user('run'), ['run']],
		['an author', user('run', 'author'), ['run', 'author', 'author or template.manage']],
		['an admin, whose rights are not scopes', user('run', 'author', 'admin'), ['run', 'author', 'admin', 'author or template.manage']],
		['a key without scopes', apiKey(), []],
		['a key that executes', apiKey('prompt.execute'), ['prompt.execute']],
		['a key that manages templates', apiKey('template.manage'), ['template.manage', 'author or template.manage']],
		['a key that reads figures', apiKey('analytics.read'), ['analytics.read']],
		['an admin key, whose scopes are not rights', apiKey('admin.manage'), EVERY_SCOPE],
		["a job, by its user's rights", job(user('run')), ['run']],
		["a job, by its key's scopes", job(apiKey('admin.manage')), EVERY_SCOPE],
		['the system', system, EVERYTHING],
	])('%s', (_, actor, expected) => {
		expect(allowed(actor)).toEqual(expected);
	});
});

describe('whoever may not is told what is missing:', () => {
	const failure = (actor: Actor, need: Need) => {
		try {
			authorize(actor, need);
		} catch (error) {
			if (error instanceof AppError) return [error.code, error.message, error.facts];
			throw error;
		}
		return undefined;
	};
	test.each<[string, Actor, Need, unknown]>([
		['a right', user('run'), { right: 'admin' }, ['forbidden', 'This needs the right "admin". Ask an administrator.', {}]],
		[
			'a scope',
			apiKey('prompt.execute'),
			{ right: 'author', scope: 'template.manage' },
			['forbidden', 'This needs the scope "template.manage".', { requiredScope: 'template.manage' }],
		],
		[
			'a user, where a key asks',
			apiKey('admin.manage'),
			{ right: 'run' },
			['forbidden', 'This is not for API keys. Sign in to Umbraco.', {}],
		],
		['a key, where a user asks', user('admin'), { scope: 'prompt.execute' }, ['forbidden', 'This is for API keys. Call it with one.', {}]],
		['nothing', user('run'), { right: 'run' }, undefined],
	])('%s', (_, actor, need, expected) => {
		expect(failure(actor, need)).toEqual(expected);
	});
});

describe('what is kept for user groups', () => {
	const other = 'f8d3c7f0-0000-4000-8000-000000000001';
	test.each<[string, Actor, string[], boolean]>([
		['is open to all without a group', user('run'), [], true],
		['is open to a member', user('run'), [other, GROUP], true],
		['is closed to everybody else', user('run', 'author'), [other], false],
		['is open to an admin', user('run', 'author', 'admin'), [other], true],
		['does not bind a key', apiKey('prompt.execute'), [other], true],
		['binds a job as its user', job(user('run')), [other], false],
		['does not bind the system', system, [other], true],
	])('%s', (_, actor, groups, expected) => {
		expect(isOpenTo(actor, groups)).toBe(expected);
	});
});

test('the CMS is asked as a user who is present, and as nobody else', () => {
	expect(cmsCredentialsOf(user('run'))).toBe(credentials);
	for (const actor of [apiKey('admin.manage'), job(user('admin')), system])
		expect(() => cmsCredentialsOf(actor)).toThrow(
			expect.objectContaining({ code: 'entity_forbidden', message: expect.stringContaining('Only a signed-in user') }),
		);
});

test('a job cannot be given the credentials of its user, and would not use them', () => {
	// @ts-expect-error The types refuse a user with credentials.
	const leaking: JobActor = { kind: 'job', id: 'job-1', onBehalfOf: user('admin') };
	expect(() => cmsCredentialsOf(leaking)).toThrow(expect.objectContaining({ code: 'entity_forbidden' }));
});

test('what is written down names the user or key, behind a job too', () => {
	const ada = { id: 'ada', name: 'Ada', email: 'ada@example.com' };
	const key = { id: 'key-1', name: 'Nightly import', email: '' };
	expect([user(), job(user()), apiKey(), job(apiKey())].map(identityOf)).toEqual([ada, ada, key, key]);
	expect(identityOf(system)).toEqual({ id: '00000000-0000-0000-0000-000000000000', name: 'Installation', email: '' });
});
