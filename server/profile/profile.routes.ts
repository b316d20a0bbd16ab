import { versioned } from '../http/answer.ts';
import { IdOrAlias, pageOf } from '../http/schema.ts';
import { route, type Route } from '../http/route.ts';
import { savingRoutes } from '../version/saving.routes.ts';
import { ProfileInput, ProfileListQuery, ProfileSchema } from './profile.contract.ts';
import type { ProfileService } from './profile.service.ts';

const tag = 'Profiles';
const one = '/profile/{idOrAlias}';

export function profileRoutes({ profiles, basePath }: { profiles: ProfileService; basePath: string }): Route[] {
	return [
		route(
			{
				method: 'get',
				path: '/profile',
				access: { right: 'author' },
				operationId: 'listProfiles',
				summary: 'Profiles by name',
				tag,
				query: ProfileListQuery,
				answers: { 200: pageOf(ProfileSchema) },
			},
			async ({ query }) => profiles.page(query),
		),
		route(
			{
				method: 'get',
				path: one,
				access: { right: 'author' },
				operationId: 'getProfile',
				summary: 'A profile',
				tag,
				params: IdOrAlias,
				answers: { 200: ProfileSchema },
				headers: ['ETag'],
				errors: ['not_found'],
			},
			async ({ params }) => versioned(await profiles.get(params.idOrAlias)),
		),
		...savingRoutes({
			type: 'profile',
			tag,
			access: { right: 'admin' },
			input: ProfileInput,
			entity: ProfileSchema,
			notFound: 'not_found',
			basePath,
			deleting: 'Delete a profile that nothing uses',
			service: profiles,
		}),
	];
}
