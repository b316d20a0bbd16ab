import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { request } from './request.ts';
import type { Input, Operation } from './route.ts';

type Query = Omit<NonNullable<Input<Operation<'get', '/prompt'>>['query']>, 'for'>;

/** The prompts as they are managed; none when they cannot be had, and whoever asks for a help says nothing then. */
export async function listPrompts(host: UmbControllerHost, query: Query) {
	const { data } = await request(host, 'get', '/prompt', { query, quiet: true });
	return data && 'total' in data ? data : { items: [], total: 0 };
}
