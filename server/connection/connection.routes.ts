import { z } from 'zod';
import { AppError, type ErrorCode } from '../base/errors.ts';
import { versioned } from '../http/answer.ts';
import { IdOrAlias, SortedListQuery, pageOf } from '../http/schema.ts';
import { route, type Route } from '../http/route.ts';
import type { Provider } from '../provider/provider.ts';
import { savingRoutes } from '../version/saving.routes.ts';
import { ConnectionInput, ConnectionSchema, ConnectionTest, ModelSchema, ProviderSchema } from './connection.contract.ts';
import type { ConnectionService } from './connection.service.ts';

const tag = 'Connections';
const one = '/connection/{idOrAlias}';

const LISTING: ErrorCode[] = [
	'provider_auth',
	'provider_unavailable',
	'provider_rate_limited',
	'provider_rejected',
	'provider_model_unknown',
	'provider_timeout',
];

export function connectionRoutes({
	connections,
	providers,
	basePath,
}: {
	connections: ConnectionService;
	providers: { list(): readonly Provider[]; get(id: string): Provider | undefined };
	basePath: string;
}): Route[] {
	return [
		route(
			{
				method: 'get',
				path: '/connection',
				access: { right: 'admin' },
				operationId: 'listConnections',
				summary: 'Connections by name',
				tag,
				query: SortedListQuery.extend({ providerId: z.string().optional() }),
				answers: { 200: pageOf(ConnectionSchema) },
			},
			async ({ query }) => connections.page(query),
		),
		route(
			{
				method: 'get',
				path: '/connection/capability',
				access: { right: 'author' },
				operationId: 'listCapabilities',
				summary: 'What connections can be used for',
				tag,
				answers: { 200: z.array(z.string()) },
			},
			async () => [...new Set(providers.list().flatMap(({ capabilities }) => capabilities))],
		),
		route(
			{
				method: 'get',
				path: one,
				access: { right: 'admin' },
				operationId: 'getConnection',
				summary: 'A connection, its secrets masked',
				tag,
				params: IdOrAlias,
				answers: { 200: ConnectionSchema },
				headers: ['ETag'],
				errors: ['not_found'],
			},
			async ({ params }) => versioned(await connections.get(params.idOrAlias)),
		),
		...savingRoutes({
			type: 'connection',
			tag,
			access: { right: 'admin' },
			input: ConnectionInput,
			entity: ConnectionSchema,
			notFound: 'not_found',
			basePath,
			deleting: 'Delete a connection that no profile uses',
			service: connections,
		}),
		route(
			{
				method: 'post',
				path: `${one}/test`,
				access: { right: 'admin' },
				operationId: 'testConnection',
				summary: 'Ask the provider whether the connection works',
				tag,
				params: IdOrAlias,
				answers: { 200: ConnectionTest },
				errors: ['not_found'],
			},
			async ({ params, signal }) => connections.test(params.idOrAlias, signal),
		),
		route(
			{
				method: 'get',
				path: `${one}/model`,
				access: { right: 'author' },
				operationId: 'listModels',
				summary: 'The models that a connection reaches',
				tag,
				params: IdOrAlias,
				answers: { 200: z.object({ items: z.array(ModelSchema) }) },
				errors: ['not_found', 'connection_unusable', ...LISTING],
			},
			async ({ params, signal }) => connections.models(params.idOrAlias, signal),
		),
		route(
			{
				method: 'get',
				path: '/provider',
				access: { right: 'author' },
				operationId: 'listProviders',
				summary: 'The providers of this server',
				tag: 'Providers',
				answers: { 200: pageOf(ProviderSchema) },
			},
			async () => {
				const items = providers.list().map(describeProvider);
				return { items, total: items.length };
			},
		),
		route(
			{
				method: 'get',
				path: '/provider/{id}',
				access: { right: 'author' },
				operationId: 'getProvider',
				summary: 'A provider and the settings it needs',
				tag: 'Providers',
				params: z.object({ id: z.string() }),
				answers: { 200: ProviderSchema },
				errors: ['not_found'],
			},
			async ({ params }) => {
				const provider = providers.get(params.id);
				if (!provider) throw new AppError('not_found', { detail: 'There is no such provider.' });
				return describeProvider(provider);
			},
		),
	];
}

function describeProvider({ id, name, capabilities, settingsSchema }: Provider) {
	return { id, name, capabilities, settingsSchema };
}
