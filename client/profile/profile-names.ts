import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { request } from '../api/request.ts';
import type { PdChoice } from '../ui/filter-chip.element.ts';
import type { Schema } from '../api/schema.ts';

export type ProfileName = Schema<'Profile'>;

const KEPT_MS = 10_000;
let askedAt = 0;
let names: Promise<ProfileName[]> | undefined;

/** The profiles by name, asked for once in a while: cells, pickers and filters share the answer. */
export function profileNames(host: UmbControllerHost, fresh = false) {
	if (fresh || Date.now() - askedAt > KEPT_MS) [names, askedAt] = [undefined, Date.now()];
	names ??= request(host, 'get', '/profile', { query: { take: 1000 }, quiet: true }).then(({ data }) => {
		if (!data) names = undefined;
		return data?.items ?? [];
	});
	return names;
}

export async function profileChoices(host: UmbControllerHost): Promise<PdChoice[]> {
	const profiles = await profileNames(host, true);
	return profiles.map(({ id, name }) => ({ value: id, name }));
}
