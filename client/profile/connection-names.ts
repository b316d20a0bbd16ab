import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { call } from '../core/api.ts';

export interface ConnectionName {
	id: string;
	name: string;
	providerId: string;
	isActive: boolean;
}

let names: Promise<ConnectionName[]> | undefined;

/** The connections by name, asked for once per page view. */
export function connectionNames(host: UmbControllerHost, fresh = false) {
	if (fresh) names = undefined;
	names ??= call<{ items: ConnectionName[] }>(host, 'get', '/connection', { query: { take: 1000 }, quiet: true }).then(({ data }) => {
		if (!data) names = undefined;
		return data?.items ?? [];
	});
	return names;
}
