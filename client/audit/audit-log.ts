import { workspacePath } from '../section/paths.ts';

const entityType = 'pd-audit-log';

export const auditManifests = [
	{
		type: 'menuItem',
		alias: 'PromptDesk.MenuItem.AuditLog',
		name: 'Prompt Desk audit log',
		element: () => import('../entity/menu-item.element.ts'),
		weight: 100,
		meta: {
			menus: ['PromptDesk.Menu.Runs'],
			label: '#promptDesk_auditLog',
			icon: 'icon-list',
			path: workspacePath(entityType),
			entityType,
		},
	},
	{
		type: 'workspace',
		kind: 'default',
		alias: 'PromptDesk.Workspace.AuditLog',
		name: 'Prompt Desk audit log',
		element: () => import('./audit-log.element.ts'),
		meta: { entityType, headline: '#promptDesk_auditLog' },
	},
] as UmbExtensionManifest[];
