import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { request } from '../api/request.ts';
import type { Provider } from './connection.types.ts';

let providers: Promise<Provider[]> | undefined;

/** The providers of this server; they change with its version only, so they are asked for once. */
export function allProviders(host: UmbControllerHost) {
	providers ??= request(host, 'get', '/provider').then(({ data }) => {
		if (!data) providers = undefined;
		return data?.items ?? [];
	});
	return providers;
}

export const providerName = async (host: UmbControllerHost, id: string) =>
	(await allProviders(host)).find((provider) => provider.id === id)?.name ?? id;
