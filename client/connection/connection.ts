import type { PdEntity } from '../entity/entity.ts';
import { entityManifests } from '../entity/entity-manifests.ts';

const connection: PdEntity = {
	name: 'Connection',
	path: 'connection',
	icon: 'icon-flash',
	menu: 'PromptDesk.Menu.Setup',
	weight: 300,
	adminOnly: true,
	scaffold: { providerId: '', settings: {}, isActive: true },
	cells: () => import('./connection-cells.ts'),
	columns: [
		{ field: 'provider', label: '#promptDesk_provider' },
		{ field: 'version', label: '#promptDesk_version', sort: 'version', wide: true },
		{ field: 'modified', label: '#promptDesk_modified', sort: 'dateModified', wide: true },
		{ field: 'status', label: '#promptDesk_status', sort: 'isActive' },
	],
	tabs: [
		{ name: 'Connection', icon: 'icon-flash', element: () => import('./connection.view.ts') },
		{ name: 'Versions', icon: 'icon-history', element: () => import('../version/versions.view.ts'), saved: true },
	],
};

export const connectionManifests = entityManifests(connection);
