import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { request } from '../api/request.ts';
import type { Schema } from '../api/schema.ts';

export type ConnectionName = Schema<'Connection'>;

const KEPT_MS = 10_000;
let askedAt = 0;
let names: Promise<ConnectionName[]> | undefined;

/** The connections by name, asked for once in a while. */
export function connectionNames(host: UmbControllerHost, fresh = false) {
	if (fresh || Date.now() - askedAt > KEPT_MS) [names, askedAt] = [undefined, Date.now()];
	names ??= request(host, 'get', '/connection', { query: { take: 1000 }, quiet: true }).then(({ data }) => {
		if (!data) names = undefined;
		return data?.items ?? [];
	});
	return names;
}
