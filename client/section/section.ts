import { UMB_CURRENT_USER_IS_ADMIN_CONDITION_ALIAS } from '@umbraco-cms/backoffice/current-user';
import { UMB_SECTION_ALIAS_CONDITION_ALIAS, UMB_SECTION_USER_PERMISSION_CONDITION_ALIAS } from '@umbraco-cms/backoffice/section';
import { PD_SECTION_ALIAS, PD_SECTION_PATH } from './paths.ts';

export const isAdmin = { alias: UMB_CURRENT_USER_IS_ADMIN_CONDITION_ALIAS };

const inSection = { alias: UMB_SECTION_ALIAS_CONDITION_ALIAS, match: PD_SECTION_ALIAS };

const group = (name: string, weight: number, conditions: object[] = []) => [
	{ type: 'menu', alias: `PromptDesk.Menu.${name}`, name: `Prompt Desk ${name} menu` },
	{
		type: 'sectionSidebarApp',
		kind: 'menu',
		alias: `PromptDesk.SidebarApp.${name}`,
		name: `Prompt Desk ${name}`,
		weight,
		meta: { label: `#promptDesk_group${name}`, menu: `PromptDesk.Menu.${name}` },
		conditions: [inSection, ...conditions],
	},
];

/** The section and the groups of its menu; a group appears with those who may see something in it. */
export const sectionManifests = [
	{
		type: 'section',
		kind: 'default',
		alias: PD_SECTION_ALIAS,
		name: 'Prompt Desk',
		weight: 10,
		meta: { label: '#promptDesk_section', pathname: PD_SECTION_PATH },
		conditions: [{ alias: UMB_SECTION_USER_PERMISSION_CONDITION_ALIAS, match: PD_SECTION_ALIAS }],
	},
	{
		type: 'dashboard',
		alias: 'PromptDesk.Dashboard.Landing',
		name: 'Prompt Desk landing',
		element: () => import('./landing.element.ts'),
		meta: { label: '#promptDesk_prompts', pathname: 'start' },
		conditions: [inSection],
	},
	...group('Prompts', 300),
	...group('Runs', 200),
	...group('Setup', 100, [isAdmin]),
] as UmbExtensionManifest[];
