import { UMB_COLLECTION_ALIAS_CONDITION } from '@umbraco-cms/backoffice/collection';
import type { PdEntity } from '../entity/entity.ts';
import { entityManifests } from '../entity/entity-manifests.ts';

const prompt: PdEntity = {
	name: 'Prompt',
	path: 'prompt',
	icon: 'icon-wand',
	menu: 'PromptDesk.Menu.Prompts',
	weight: 300,
	scaffold: {
		description: null,
		icon: null,
		category: null,
		instructions: '',
		profileId: null,
		tags: [],
		isActive: true,
		userGroups: [],
		includeEntityContext: true,
		optionCount: 1,
		displayModes: ['PropertyAction'],
		applyMode: 'Replace',
		maxLength: null,
		requiresCurrentValue: false,
		outputFormat: 'text',
		settings: null,
		variables: [],
		scope: null,
	},
	cells: () => import('./prompt-cells.ts'),
	columns: [
		{ field: 'version', label: '#promptDesk_version', sort: 'version', wide: true },
		{ field: 'tags', label: '#promptDesk_tags', sort: 'tags', wide: true },
		{ field: 'profile', label: '#promptDesk_profile', wide: true },
		{ field: 'modified', label: '#promptDesk_modified', sort: 'dateModified', wide: true },
		{ field: 'status', label: '#promptDesk_status', sort: 'isActive' },
	],
	filters: [
		{ field: 'tag', label: '#promptDesk_tags', choices: (host) => import('./prompt-choices.ts').then((m) => m.tagChoices(host)) },
		{ field: 'isActive', label: '#promptDesk_status', choices: (host) => import('./prompt-choices.ts').then((m) => m.statusChoices(host)) },
		{
			field: 'profileId',
			label: '#promptDesk_profile',
			choices: (host) => import('../profile/profile-names.ts').then((m) => m.profileChoices(host)),
		},
	],
	empty: () => import('./first-steps.element.ts'),
	tabs: [
		{ name: 'Write', icon: 'icon-edit', element: () => import('./write.view.ts') },
		{ name: 'Where', icon: 'icon-map-location', element: () => import('./where.view.ts') },
		{ name: 'Versions', icon: 'icon-history', element: () => import('../version/versions.view.ts'), saved: true },
	],
};

const forEntityTypes = ['pd-prompt'];
const inList = { alias: UMB_COLLECTION_ALIAS_CONDITION, match: 'PromptDesk.Collection.Prompt' };

const activity = (isActive: boolean) => {
	const name = isActive ? 'Activate' : 'Deactivate';
	const meta = { icon: isActive ? 'icon-power' : 'icon-block', label: `#promptDesk_${name.toLowerCase()}`, isActive };
	return [
		{
			type: 'entityAction',
			kind: 'default',
			alias: `PromptDesk.EntityAction.Prompt.${name}`,
			name: `${name} a prompt`,
			weight: 1200,
			api: () => import('./activity.action.ts').then((m) => ({ api: m.PdActivityAction })),
			forEntityTypes,
			meta,
			conditions: [{ alias: 'PromptDesk.Condition.PromptIsActive', match: !isActive }],
		},
		{
			type: 'entityBulkAction',
			kind: 'default',
			alias: `PromptDesk.EntityBulkAction.Prompt.${name}`,
			name: `${name} prompts`,
			weight: 1200,
			api: () => import('./activity.action.ts').then((m) => ({ api: m.PdBulkActivityAction })),
			forEntityTypes,
			meta,
			conditions: [inList],
		},
	];
};

export const promptManifests = [
	...entityManifests(prompt),
	{
		type: 'condition',
		alias: 'PromptDesk.Condition.PromptIsActive',
		name: 'Whether a prompt is active',
		api: () => import('./activity.condition.ts'),
	},
	{
		type: 'entityAction',
		kind: 'default',
		alias: 'PromptDesk.EntityAction.Prompt.Duplicate',
		name: 'Duplicate a prompt',
		weight: 1300,
		api: () => import('./duplicate.action.ts'),
		forEntityTypes,
		meta: { icon: 'icon-documents', label: '#promptDesk_duplicate' },
	},
	...activity(true),
	...activity(false),
] as UmbExtensionManifest[];
