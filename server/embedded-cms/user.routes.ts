import { Hono, type Context } from 'hono';
import type { UserResponseModel } from '@umbraco-cms/backoffice/external/backend-api';
import { pageOf, slice, UmbracoProblem, answerProblem } from './content/umbraco-problem.ts';
import { SECTION, sessionOf, type EmbeddedUser } from './session.ts';
import type { UserDirectory } from './users.ts';
import type { Wire } from './wire-text.ts';

/** The users that the configuration names, for those who have the Users section; nobody is made or changed here. */
export function userRoutes(users: UserDirectory, startedAt: number): Hono {
	const app = new Hono().onError(answerProblem);
	const mayRead = (c: Context) => {
		if (!sessionOf(c).sections.includes(SECTION.users)) throw new UmbracoProblem('forbidden');
	};
	const list = (c: Context) => {
		mayRead(c);
		const filter = (c.req.query('filter') ?? '').toLowerCase();
		const groups = c.req.queries('userGroupIds');
		const found = users
			.all()
			.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(filter))
			.filter((user) => !groups || user.groups.some((id) => groups.includes(id)));
		return c.json(
			slice(
				found.map((user) => view(user, startedAt)),
				pageOf(c),
			),
		);
	};
	app.get('/user', list);
	app.get('/filter/user', list);
	app.get('/user/:id', (c) => {
		mayRead(c);
		const user = users.byId(c.req.param('id').toLowerCase());
		if (!user) throw new UmbracoProblem('userNotFound');
		return c.json(view(user, startedAt));
	});
	return app;
}

function view(user: EmbeddedUser, startedAt: number): Wire<UserResponseModel> {
	const since = new Date(startedAt).toISOString();
	return {
		id: user.id,
		name: user.name,
		userName: user.email,
		email: user.email,
		kind: 'Default',
		state: 'Active',
		isAdmin: user.isAdmin,
		userGroupIds: user.groups.map((id) => ({ id })),
		languageIsoCode: 'en-US',
		avatarUrls: [],
		hasDocumentRootAccess: true,
		documentStartNodeIds: [],
		hasMediaRootAccess: true,
		mediaStartNodeIds: [],
		hasElementRootAccess: false,
		elementStartNodeIds: [],
		failedLoginAttempts: 0,
		createDate: since,
		updateDate: since,
		lastLoginDate: null,
		lastLockoutDate: null,
		lastPasswordChangeDate: null,
	};
}
