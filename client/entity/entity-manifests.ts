import { UMB_COLLECTION_ALIAS_CONDITION } from '@umbraco-cms/backoffice/collection';
import {
	UMB_WORKSPACE_CONDITION_ALIAS,
	UMB_WORKSPACE_ENTITY_IS_NEW_CONDITION_ALIAS,
	UmbSubmitWorkspaceAction,
} from '@umbraco-cms/backoffice/workspace';
import { CONFLICT_MODAL_ALIAS, rootPathOf, rootTypeOf, typeOf, type PdEntity } from './entity.ts';
import { isAdmin } from '../section/section.ts';

export const conflictManifest = {
	type: 'modal',
	alias: CONFLICT_MODAL_ALIAS,
	name: 'Prompt Desk: somebody saved first',
	element: () => import('./conflict-modal.element.ts'),
};

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
		{
			type: 'entityAction',
			kind: 'delete',
			alias: alias('EntityAction', 'Delete'),
			api: () => import('./delete.action.ts'),
			forEntityTypes: [entityType],
			meta: { ...deletes, entity },
		},
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
