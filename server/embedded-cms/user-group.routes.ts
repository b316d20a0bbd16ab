import { Hono } from 'hono';
import type { UserGroupItemResponseModel, UserGroupResponseModel } from '@umbraco-cms/backoffice/external/backend-api';
import { problem } from './problem.ts';
import { GROUP } from './session.ts';
import { DOCUMENT_VERBS } from './shell.routes.ts';
import type { Wire } from './wire-text.ts';

const GROUPS = [
	group(GROUP.administrators, 'admin', 'Administrators', 'icon-medal'),
	group(GROUP.authors, 'author', 'Authors', 'icon-wand'),
	group(GROUP.editors, 'editor', 'Editors', 'icon-tools'),
];

/** The groups, for pickers; nobody can be moved between them here. */
export function userGroupRoutes(): Hono {
	const app = new Hono();
	for (const path of ['/user-group', '/filter/user-group']) {
		app.get(path, (c) => {
			const { filter = '', skip = '0', take = '100' } = c.req.query();
			const found = GROUPS.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()));
			return c.json({ total: found.length, items: found.slice(Number(skip), Number(skip) + Number(take)) });
		});
	}
	app.get('/item/user-group', (c) => {
		const ids = c.req.queries('id') ?? [];
		const items: Wire<UserGroupItemResponseModel>[] = GROUPS.filter(({ id }) => ids.includes(id)).map(({ id, name, alias, icon }) => ({
			id,
			name,
			alias,
			icon: icon ?? null,
			flags: [],
		}));
		return c.json(items);
	});
	app.get('/user-group/:id', (c) => {
		const found = GROUPS.find(({ id }) => id === c.req.param('id'));
		return found ? c.json(found) : problem(c, 404, 'Not found');
	});
	return app;
}

function group(id: string, alias: string, name: string, icon: string): Wire<UserGroupResponseModel> {
	return {
		id,
		alias,
		name,
		icon,
		isDeletable: false,
		aliasCanBeChanged: false,
		sections: [],
		languages: [],
		hasAccessToAllLanguages: true,
		documentRootAccess: true,
		mediaRootAccess: true,
		elementRootAccess: false,
		fallbackPermissions: DOCUMENT_VERBS,
		permissions: [],
	};
}
