import { HAS_PROMPTS, PLAIN_TEXT_UIS, propertyManifests } from './property-manifests.ts';

/** Running a prompt on a document: the prompts of this user, the two ways to start one, and the sidebar. */
export const executionManifests = [
	{
		type: 'globalContext',
		alias: 'PromptDesk.GlobalContext.Prompts',
		name: 'Prompt Desk prompts',
		api: () => import('./prompts.context.ts'),
	},
	{ type: 'backofficeEntryPoint', alias: 'PromptDesk.EntryPoint.Runs', name: 'Prompt Desk runs', js: () => import('./entry-point.ts') },
	{ type: 'condition', alias: HAS_PROMPTS, name: 'Prompt Desk has prompts', api: () => import('./has-prompts.condition.ts') },
	...propertyManifests(PLAIN_TEXT_UIS),
] as UmbExtensionManifest[];
