// Plain text only: rich text, media and the like need other ways to read and to insert.
const forPropertyEditorUis = ['Umb.PropertyEditorUi.TextBox', 'Umb.PropertyEditorUi.TextArea', 'Umb.PropertyEditorUi.MarkdownEditor'];

const HAS_PROMPTS = 'PromptDesk.Condition.HasPrompts';
const conditions = [{ alias: 'Umb.Condition.Property.Writable' }, { alias: HAS_PROMPTS }];

/** Running a prompt on a document: the prompts of this user, the two ways to start one, and the sidebar. */
export const executionManifests = [
	{
		type: 'localization',
		alias: 'PromptDesk.Localization.Run.En',
		name: 'Prompt Desk run',
		meta: { culture: 'en' },
		js: () => import('./lang/en.ts'),
	},
	{
		type: 'localization',
		alias: 'PromptDesk.Localization.Run.Da',
		name: 'Prompt Desk run',
		meta: { culture: 'da' },
		js: () => import('./lang/da.ts'),
	},
	{
		type: 'globalContext',
		alias: 'PromptDesk.GlobalContext.Prompts',
		name: 'Prompt Desk prompts',
		api: () => import('./prompts.context.ts'),
	},
	{ type: 'backofficeEntryPoint', alias: 'PromptDesk.EntryPoint.Runs', name: 'Prompt Desk runs', js: () => import('./entry-point.ts') },
	{ type: 'condition', alias: HAS_PROMPTS, name: 'Prompt Desk has prompts', api: () => import('./has-prompts.condition.ts') },
	{
		type: 'propertyAction',
		alias: 'PromptDesk.PropertyAction.Prompts',
		name: 'Prompt Desk prompts',
		weight: 2000,
		forPropertyEditorUis,
		meta: {},
		element: () => import('./prompt-list.element.ts'),
		api: () => import('./prompts.property-action.ts'),
		conditions,
	},
	{
		type: 'propertyContext',
		alias: 'PromptDesk.PropertyContext.Wand',
		name: 'Prompt Desk wand',
		forPropertyEditorUis,
		meta: {},
		api: () => import('./wand.property-context.ts'),
		conditions,
	},
] as UmbExtensionManifest[];
