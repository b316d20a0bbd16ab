import type { UmbEntryPointOnInit } from '@umbraco-cms/backoffice/extension-api';
import { PdPromptChanges } from './prompt-changes.controller.ts';
import { PdRunsContext } from './runs.context.ts';

export const onInit: UmbEntryPointOnInit = (host) => {
	// The preview app runs entry points too, and has no room for a sidebar.
	if ((host as unknown as Element).localName !== 'umb-backoffice') return;
	new PdRunsContext(host);
	new PdPromptChanges(host);
};
