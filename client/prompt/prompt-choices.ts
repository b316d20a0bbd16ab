import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { listPrompts } from '../api/list-prompts.ts';
import type { PdChoice } from '../ui/filter-chip.element.ts';

/** Every tag in use, by name. */
export async function tagChoices(host: UmbControllerHost): Promise<PdChoice[]> {
	const { items } = await listPrompts(host, { take: 1000 });
	const tags = new Set(items.flatMap((item) => item.tags));
	return [...tags].sort((a, b) => a.localeCompare(b)).map((tag) => ({ value: tag, name: tag }));
}

export async function statusChoices(host: UmbControllerHost): Promise<PdChoice[]> {
	const localize = new UmbLocalizationController(host);
	return [
		{ value: 'true', name: localize.term('promptDesk_active') },
		{ value: 'false', name: localize.term('promptDesk_inactive') },
	];
}
