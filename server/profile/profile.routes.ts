import { created, noContent, versioned } from '../http/answer.ts';
import { IdOrAlias, pageOf } from '../http/schema.ts';
import { route, type Route } from '../http/route.ts';
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
				right: 'author',
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
				right: 'author',
				operationId: 'getProfile',
				summary: 'A profile',
				tag,
				params: IdOrAlias,
				answers: { 200: ProfileSchema },
				errors: ['not_found'],
			},
			async ({ params }) => versioned(await profiles.get(params.idOrAlias)),
		),
		route(
			{
				method: 'post',
				path: '/profile',
				right: 'admin',
				operationId: 'createProfile',
				summary: 'Make a profile',
				tag,
				body: ProfileInput,
				answers: { 201: ProfileSchema },
				errors: ['duplicate_alias'],
			},
			async ({ actor, body }) => {
				const profile = await profiles.create(actor, body);
				return created(`${basePath}/profile/${profile.id}`, profile);
			},
		),
		route(
			{
				method: 'put',
				path: one,
				right: 'admin',
				operationId: 'updateProfile',
				summary: 'Replace a profile',
				tag,
				params: IdOrAlias,
				body: ProfileInput,
				answers: { 200: ProfileSchema },
				errors: ['not_found', 'version_conflict', 'duplicate_alias'],
			},
			async ({ actor, params, body, ifMatch }) =>
				versioned(
					await profiles.update(actor, params.idOrAlias, body, {
						expected: ifMatch ?? body.version,
						changeDescription: body.changeDescription,
					}),
				),
		),
		route(
			{
				method: 'delete',
				path: one,
				right: 'admin',
				operationId: 'deleteProfile',
				summary: 'Delete a profile that nothing uses',
				tag,
				params: IdOrAlias,
				answers: { 204: null },
				errors: ['not_found', 'version_conflict', 'in_use'],
			},
			async ({ params, ifMatch }) => {
				await profiles.remove(params.idOrAlias, ifMatch);
				return noContent;
			},
		),
	];
}
