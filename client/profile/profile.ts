import type { PdEntity } from '../entity/entity.ts';
import { entityManifests } from '../entity/entity-manifests.ts';
import { isAdmin } from '../section/section.ts';

const profile: PdEntity = {
	name: 'Profile',
	path: 'profile',
	icon: 'icon-settings',
	menu: 'PromptDesk.Menu.Setup',
	weight: 200,
	adminOnly: true,
	scaffold: {
		capability: 'Chat',
		model: { providerId: '', modelId: '' },
		connectionId: '',
		settings: { timeoutMs: 30_000, contextTokenBudget: 8000 },
		fallbackProfileIds: [],
		tags: [],
	},
	preset: (query) => {
		const connectionId = query.get('connection');
		const [providerId, modelId] = [query.get('provider'), query.get('model')];
		return connectionId && providerId ? { connectionId, model: { providerId, modelId: modelId ?? '' } } : {};
	},
	cells: () => import('./profile-cells.ts'),
	columns: [
		{ field: 'model', label: '#promptDesk_model' },
		{ field: 'connection', label: '#promptDesk_connection', wide: true },
		{ field: 'default', label: '' },
		{ field: 'tags', label: '#promptDesk_tags', sort: 'tags', wide: true },
		{ field: 'modified', label: '#promptDesk_modified', sort: 'dateModified', wide: true },
	],
	tabs: [
		{ name: 'Profile', icon: 'icon-settings', element: () => import('./profile.view.ts') },
		{ name: 'Versions', icon: 'icon-history', element: () => import('../version/versions.view.ts'), saved: true },
	],
};

export const profileManifests = [
	...entityManifests(profile),
	{
		type: 'entityAction',
		kind: 'default',
		alias: 'PromptDesk.EntityAction.Profile.MakeDefault',
		name: 'Make a profile the default',
		weight: 1300,
		api: () => import('./make-default.action.ts'),
		forEntityTypes: ['pd-profile'],
		meta: { icon: 'icon-favorite', label: '#promptDesk_makeDefault' },
		conditions: [isAdmin],
	},
] as UmbExtensionManifest[];
