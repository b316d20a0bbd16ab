export const HAS_PROMPTS = 'PromptDesk.Condition.HasPrompts';

/** Plain text only: rich text, media and the like need other ways to read and to insert. */
export const PLAIN_TEXT_UIS = ['Umb.PropertyEditorUi.TextBox', 'Umb.PropertyEditorUi.TextArea', 'Umb.PropertyEditorUi.MarkdownEditor'];

/** The "…" menu and the wand of properties with these editors. */
export function propertyManifests(forPropertyEditorUis: string[], suffix = '') {
	const conditions = [{ alias: 'Umb.Condition.Property.Writable' }, { alias: HAS_PROMPTS }];
	return [
		{
			type: 'propertyAction',
			alias: `PromptDesk.PropertyAction.Prompts${suffix}`,
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
			alias: `PromptDesk.PropertyContext.Wand${suffix}`,
			name: 'Prompt Desk wand',
			forPropertyEditorUis,
			meta: {},
			api: () => import('./wand.property-context.ts'),
			conditions,
		},
	] as UmbExtensionManifest[];
}
