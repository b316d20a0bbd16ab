import { onInit } from './entry-point.ts';
import { PdPromptsContext } from './prompts.context.ts';
import { HAS_PROMPTS, PLAIN_TEXT_UIS, propertyManifests } from './property-manifests.ts';

/** Running a prompt on a document: the prompts of this user, the two ways to start one, and the sidebar. What the start of
 * the backoffice needs is imported at once, not asked for in a request of its own. */
export const executionManifests = [
	{
		type: 'globalContext',
		alias: 'PromptDesk.GlobalContext.Prompts',
		name: 'Prompt Desk prompts',
		api: PdPromptsContext,
	},
	{ type: 'backofficeEntryPoint', alias: 'PromptDesk.EntryPoint.Runs', name: 'Prompt Desk runs', js: { onInit } },
	{ type: 'condition', alias: HAS_PROMPTS, name: 'Prompt Desk has prompts', api: () => import('./has-prompts.condition.ts') },
	...propertyManifests(PLAIN_TEXT_UIS),
] as UmbExtensionManifest[];
