import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { call } from '../api/api.ts';
import type { PdChoice } from '../ui/filter-chip.element.ts';

/** Every tag in use, by name. */
export async function tagChoices(host: HTMLElement): Promise<PdChoice[]> {
	const { data } = await call<{ items: { tags?: string[] }[] }>(host as unknown as UmbControllerHost, 'get', '/prompt', {
		query: { take: 1000 },
		quiet: true,
	});
	const tags = new Set((data?.items ?? []).flatMap((item) => item.tags ?? []));
	return [...tags].sort((a, b) => a.localeCompare(b)).map((tag) => ({ value: tag, name: tag }));
}

export async function statusChoices(host: HTMLElement): Promise<PdChoice[]> {
	const localize = new UmbLocalizationController(host as unknown as UmbControllerHost);
	return [
		{ value: 'true', name: localize.term('promptDesk_active') },
		{ value: 'false', name: localize.term('promptDesk_inactive') },
	];
}
