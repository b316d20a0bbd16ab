import { Answer } from '../http/answer.ts';
import { IdOrAlias } from '../http/schema.ts';
import { route, type Route, type RouteInput } from '../http/route.ts';
import { eventStream } from '../http/sse.ts';
import { ExecuteInput, ExecuteResult, StreamEvents } from './execution.contract.ts';
import type { ErrorCode } from '../base/errors.ts';
import type { Execution } from './execute.ts';

const tag = 'Execute';

const errors: ErrorCode[] = [
	'prompt_not_found',
	'prompt_inactive',
	'entity_not_found',
	'not_found',
	'prompt_not_allowed_here',
	'entity_forbidden',
	'template_failed',
	'template_variable_missing',
	'no_default_profile',
	'connection_unusable',
	'provider_rate_limited',
	'provider_auth',
	'provider_context_length',
	'provider_content_refused',
	'provider_model_unknown',
	'provider_unavailable',
	'provider_rejected',
	'provider_timeout',
	'overloaded',
];

type Input = RouteInput<{ idOrAlias: string }, undefined, ExecuteInput>;

export function executionRoutes({ execution }: { execution: Execution }): Route[] {
	const requestOf = ({ actor, params, body, traceId }: Input) => ({
		actor,
		idOrAlias: params.idOrAlias,
		input: body,
		featureType: 'prompt' as const,
		traceId,
	});
	const shared = {
		method: 'post',
		access: { right: 'run' },
		tag,
		params: IdOrAlias,
		body: ExecuteInput,
		bodyOptional: true,
		bodyMebibytes: 10,
		errors,
	} as const;
	return [
		route(
			{
				...shared,
				path: '/prompt/{idOrAlias}/execute',
				operationId: 'executePrompt',
				summary: 'Run a prompt and answer with its text',
				answers: { 200: ExecuteResult },
				headers: ['Server-Timing'],
			},
			async (input) => {
				const { result, timing } = await execution.execute({ ...requestOf(input), signal: input.signal, stream: false });
				return new Answer(200, result, { 'Server-Timing': timing.header() });
			},
		),
		route(
			{
				...shared,
				path: '/prompt/{idOrAlias}/execute/stream',
				operationId: 'streamPrompt',
				summary: 'Run a prompt and answer as it comes',
				answers: { 200: { mediaType: 'text/event-stream', schema: StreamEvents } },
			},
			async (input) => {
				const stopped = new AbortController();
				const signal = AbortSignal.any([input.signal, stopped.signal]);
				const asError = (error: unknown) => ({ event: 'error', data: input.failureEvent(error) });
				return eventStream(execution.stream({ ...requestOf(input), signal, stream: true }), asError, () => stopped.abort());
			},
		),
	];
}
