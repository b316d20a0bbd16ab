import { IdOrAlias } from '../http/schema.ts';
import { route, type Route } from '../http/route.ts';
import { DraftVariableInput, PlaceTypeList, VariableList, VariableQuery } from './prompt-variable.contract.ts';
import type { PromptVariableService } from './prompt-variable.service.ts';

const tag = 'Prompts';

export function promptVariableRoutes({ promptVariables }: { promptVariables: PromptVariableService }): Route[] {
	return [
		route(
			{
				method: 'get',
				path: '/document-type',
				access: { right: 'author' },
				operationId: 'listDocumentTypes',
				summary: 'The document types that a scope can name, as far as the CMS shows them to the caller',
				tag,
				answers: { 200: PlaceTypeList },
			},
			async ({ actor }) => promptVariables.documentTypes(actor),
		),
		route(
			{
				method: 'post',
				path: '/prompt/draft/variable',
				access: { right: 'author' },
				operationId: 'listDraftVariables',
				summary: 'What the template of a prompt that is not saved can use',
				tag,
				body: DraftVariableInput,
				answers: { 200: VariableList },
				errors: ['entity_not_found', 'entity_forbidden'],
			},
			async ({ actor, body }) => promptVariables.ofDraft(actor, body),
		),
		route(
			{
				method: 'get',
				path: '/prompt/{idOrAlias}/variable',
				access: { right: 'run' },
				operationId: 'listPromptVariables',
				summary: 'What the template of a prompt can use, with samples from a document',
				tag,
				params: IdOrAlias,
				query: VariableQuery,
				answers: { 200: VariableList },
				errors: ['prompt_not_found', 'entity_not_found', 'entity_forbidden'],
			},
			async ({ actor, params, query }) => promptVariables.ofPrompt(actor, params.idOrAlias, query),
		),
	];
}
