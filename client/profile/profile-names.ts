import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { call } from '../core/api.ts';
import type { PdChoice } from '../core/entity.ts';

export interface ProfileName {
	id: string;
	name: string;
	alias: string;
	model: { providerId: string; modelId: string };
	connectionId: string;
	isActive?: boolean;
}

let names: Promise<ProfileName[]> | undefined;

/** The profiles by name, asked for once per page view: cells, pickers and filters share the answer. */
export function profileNames(host: UmbControllerHost, fresh = false) {
	if (fresh) names = undefined;
	names ??= call<{ items: ProfileName[] }>(host, 'get', '/profile', { query: { take: 1000 }, quiet: true }).then(({ data }) => {
		if (!data) names = undefined;
		return data?.items ?? [];
	});
	return names;
}

export async function profileChoices(host: HTMLElement): Promise<PdChoice[]> {
	const profiles = await profileNames(host as unknown as UmbControllerHost, true);
	return profiles.map(({ id, name }) => ({ value: id, name }));
}
