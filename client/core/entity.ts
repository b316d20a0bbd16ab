import { UMB_COLLECTION_ALIAS_CONDITION } from '@umbraco-cms/backoffice/collection';
import type { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import {
	UMB_WORKSPACE_CONDITION_ALIAS,
	UMB_WORKSPACE_ENTITY_IS_NEW_CONDITION_ALIAS,
	UmbSubmitWorkspaceAction,
} from '@umbraco-cms/backoffice/workspace';
import { isAdmin, workspacePath } from './section.ts';

export interface PdModel {
	entityType: string;
	unique: string;
	name: string;
	alias: string;
	version: number;
	icon?: string | null;
	description?: string | null;
}

export interface PdColumn {
	/** Key of its cell. */
	field: string;
	label: string;
}

/** What stands in a row's cells, by column. */
export type PdCells = Record<string, (model: never, host: UmbLitElement) => unknown>;

export interface PdChoice {
	value: string;
	name: string;
}

/** A chip over the list; `field` is the query member that it sets. */
export interface PdFilter {
	field: string;
	label: string;
	choices: (host: HTMLElement) => Promise<PdChoice[]>;
}

export interface PdTab {
	name: string;
	icon: string;
	element: () => Promise<unknown>;
	/** Shown only once the entity has been saved. */
	saved?: boolean;
}

/** All that the client has to know of an entity; the manifests, repositories, workspace and collection follow from it. */
export interface PdEntity {
	name: 'Prompt' | 'Connection' | 'Profile';
	/** Also the path of the API and, with an `s`, the key of its words. */
	path: 'prompt' | 'connection' | 'profile';
	icon: string;
	menu: string;
	weight: number;
	adminOnly?: boolean;
	columns: PdColumn[];
	cells: () => Promise<{ cells: PdCells }>;
	filters?: PdFilter[];
	/** Element shown instead of the table while there is nothing. */
	empty?: () => Promise<unknown>;
	tabs: PdTab[];
	scaffold: object;
	/** Start values from the query of the create link. */
	preset?: (query: URLSearchParams) => object;
}

export const typeOf = (entity: PdEntity) => `pd-${entity.path}`;
export const rootTypeOf = (entity: PdEntity) => `pd-${entity.path}-root`;
export const rootPathOf = (entity: PdEntity) => workspacePath(rootTypeOf(entity));
export const createPathOf = (entity: PdEntity) => workspacePath(typeOf(entity), 'create');
export const editPathOf = (entity: PdEntity, unique: string) => workspacePath(typeOf(entity), `edit/${unique}`);

/** The manifests of one entity: menu item, list, workspace with its tabs, save, delete (one and many). */
export function entityManifests(entity: PdEntity): UmbExtensionManifest[] {
	const alias = (kind: string, part = '') => `PromptDesk.${kind}.${entity.name}${part && `.${part}`}`;
	const entityType = typeOf(entity);
	const label = `#promptDesk_${entity.path}s`;
	const repositoryAlias = alias('Repository');
	const inWorkspace = [{ alias: UMB_WORKSPACE_CONDITION_ALIAS, match: alias('Workspace') }];
	const inCollection = [{ alias: UMB_COLLECTION_ALIAS_CONDITION, match: alias('Collection') }];
	const isSaved = { alias: UMB_WORKSPACE_ENTITY_IS_NEW_CONDITION_ALIAS, match: false };
	const deletes = { detailRepositoryAlias: repositoryAlias, itemRepositoryAlias: repositoryAlias };
	const manifests = [
		{
			type: 'menuItem',
			alias: alias('MenuItem'),
			element: () => import('./menu-item.element.ts'),
			weight: entity.weight,
			meta: { menus: [entity.menu], label, icon: entity.icon, path: rootPathOf(entity), entityType },
			conditions: entity.adminOnly ? [isAdmin] : [],
		},
		{
			type: 'workspace',
			kind: 'default',
			alias: alias('Workspace', 'Root'),
			element: () => import('./root-workspace.element.ts'),
			meta: { entityType: rootTypeOf(entity), headline: label, entity },
		},
		{
			type: 'collection',
			kind: 'default',
			alias: alias('Collection'),
			element: () => import('./collection.element.ts'),
			api: () => import('./collection.context.ts'),
			meta: { repositoryAlias, entity },
		},
		{
			type: 'repository',
			alias: repositoryAlias,
			api: () => import('./repository.ts').then(({ repositoryOf }) => ({ api: repositoryOf(entity) })),
		},
		{
			type: 'workspace',
			kind: 'routable',
			alias: alias('Workspace'),
			api: () => import('./workspace.context.ts').then(({ workspaceContextOf }) => ({ api: workspaceContextOf(entity) })),
			meta: { entityType },
		},
		{
			type: 'workspaceAction',
			alias: alias('WorkspaceAction', 'ChangeNote'),
			weight: 200,
			element: () => import('./change-note.element.ts'),
			api: () => import('./change-note.element.ts'),
			conditions: inWorkspace,
		},
		{
			type: 'workspaceAction',
			kind: 'default',
			alias: alias('WorkspaceAction', 'Save'),
			weight: 100,
			api: UmbSubmitWorkspaceAction,
			meta: { look: 'primary', color: 'positive', label: '#buttons_save' },
			conditions: inWorkspace,
		},
		{ type: 'workspaceFooterApp', kind: 'menuBreadcrumb', alias: alias('WorkspaceFooterApp', 'Breadcrumb'), conditions: inWorkspace },
		{ type: 'entityAction', kind: 'delete', alias: alias('EntityAction', 'Delete'), forEntityTypes: [entityType], meta: deletes },
		{
			type: 'entityBulkAction',
			kind: 'delete',
			alias: alias('EntityBulkAction', 'Delete'),
			forEntityTypes: [entityType],
			meta: deletes,
			conditions: inCollection,
		},
		{
			type: 'entityAction',
			kind: 'default',
			alias: alias('EntityAction', 'Edit'),
			weight: 2000,
			api: () => import('./edit.action.ts'),
			forEntityTypes: [entityType],
			meta: { icon: 'icon-edit', label: '#general_edit' },
			conditions: inCollection,
		},
		...entity.tabs.map((tab, index) => ({
			type: 'workspaceView',
			alias: alias('WorkspaceView', tab.name),
			element: tab.element,
			weight: 100 - index,
			meta: { label: `#promptDesk_view${tab.name}`, pathname: tab.name.toLowerCase(), icon: tab.icon },
			conditions: tab.saved ? [...inWorkspace, isSaved] : inWorkspace,
		})),
	];
	return manifests.map((manifest) => ({ name: manifest.alias, ...manifest })) as UmbExtensionManifest[];
}
