import { z } from 'zod';
import { created, versioned } from '../http/answer.ts';
import { IdOrAlias } from '../http/schema.ts';
import { route, type Route } from '../http/route.ts';
import { savingRoutes } from '../version/saving.routes.ts';
import {
	DuplicateInput,
	PromptInput,
	PromptList,
	PromptListQuery,
	PromptSchema,
	RunnablePromptSchema,
	WhichVersion,
} from './prompt.contract.ts';
import type { PromptService } from './prompt.service.ts';

const tag = 'Prompts';
const one = '/prompt/{idOrAlias}';

export function promptRoutes({ prompts, basePath }: { prompts: PromptService; basePath: string }): Route[] {
	return [
		route(
			{
				method: 'get',
				path: '/prompt',
				access: { right: 'run' },
				operationId: 'listPrompts',
				summary: 'Prompts by name, or those to offer in the backoffice',
				tag,
				query: PromptListQuery,
				answers: { 200: PromptList },
			},
			async ({ actor, query }) => (query.for === 'actions' ? prompts.actions(actor) : prompts.page(actor, query)),
		),
		route(
			{
				method: 'get',
				path: one,
				access: { right: 'run' },
				operationId: 'getPrompt',
				summary: 'A prompt, of today or of a version',
				tag,
				params: IdOrAlias,
				query: WhichVersion,
				answers: { 200: z.union([PromptSchema, RunnablePromptSchema]) },
				headers: ['ETag'],
				errors: ['prompt_not_found', 'not_found'],
			},
			async ({ actor, params, query }) => versioned(await prompts.get(actor, params.idOrAlias, query)),
		),
		route(
			{
				method: 'get',
				path: '/prompt/{alias}/exists',
				access: { right: 'author' },
				operationId: 'promptAliasExists',
				summary: 'Whether an alias is taken',
				tag,
				params: z.object({ alias: z.string() }),
				query: z.object({ excludeId: z.string().optional() }),
				answers: { 200: z.boolean() },
			},
			async ({ params, query, context }) => context.json(await prompts.exists(params.alias, query.excludeId)),
		),
		...savingRoutes({
			type: 'prompt',
			tag,
			access: { right: 'author' },
			input: PromptInput,
			entity: PromptSchema,
			notFound: 'prompt_not_found',
			basePath,
			deleting: 'Delete a prompt and its versions; its runs stay in the audit log',
			service: prompts,
		}),
		route(
			{
				method: 'post',
				path: `${one}/duplicate`,
				access: { right: 'author' },
				operationId: 'duplicatePrompt',
				summary: 'Copy a prompt; the copy is inactive',
				tag,
				params: IdOrAlias,
				body: DuplicateInput,
				bodyOptional: true,
				answers: { 201: PromptSchema },
				headers: ['Location', 'ETag'],
				errors: ['prompt_not_found', 'duplicate_alias'],
			},
			async ({ actor, params, body }) => {
				const prompt = await prompts.duplicate(actor, params.idOrAlias, body);
				return created(`${basePath}/prompt/${prompt.id}`, prompt);
			},
		),
	];
}
