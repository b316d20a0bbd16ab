import { Answer } from '../http/answer.ts';
import { IdOrAlias } from '../http/schema.ts';
import { route, type Route, type RouteInput } from '../http/route.ts';
import { eventStream, type ServerEvent } from '../http/sse.ts';
import { ExecuteInput, ExecuteResult, ExecutionEvents, ExecutionStream, requestOf, resultOf } from './execution.contract.ts';
import type { ErrorCode } from '../base/errors.ts';
import type { Execute } from './execute.ts';
import { fold } from './fold.ts';
import type { RunPart, Timing } from './part.ts';

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
	'guardrail_blocked',
	'provider_rate_limited',
	'provider_auth',
	'provider_context_length',
	'provider_content_refused',
	'provider_model_unknown',
	'provider_unavailable',
	'provider_rejected',
	'provider_output_invalid',
	'provider_timeout',
	'overloaded',
];

type Input = RouteInput<{ idOrAlias: string }, undefined, ExecuteInput>;

export function executionRoutes({ execute }: { execute: Execute }): Route[] {
	const run = ({ actor, params, body, traceId, signal }: Input, stream: boolean) =>
		execute({ ...requestOf(params.idOrAlias, body), actor, featureType: 'prompt', traceId, stream, signal });
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
				const outcome = await fold(run(input, false));
				return new Answer(200, resultOf(outcome), { 'Server-Timing': serverTiming(outcome.timing) });
			},
		),
		route(
			{
				...shared,
				path: '/prompt/{idOrAlias}/execute/stream',
				operationId: 'streamPrompt',
				summary: 'Run a prompt and answer as it comes',
				answers: { 200: { mediaType: 'text/event-stream', schema: ExecutionStream, events: ExecutionEvents } },
			},
			async (input) => {
				const asError = (error: unknown) => ({ event: 'error', data: input.failureEvent(error) });
				return eventStream(input.context, run(input, true), eventOf, asError);
			},
		),
	];
}

function eventOf(part: RunPart): ServerEvent {
	switch (part.type) {
		case 'started': {
			const { type: _, ...metadata } = part;
			return { event: 'metadata', data: metadata };
		}
		case 'text':
			return { event: 'content', data: { delta: part.text } };
		case 'option': {
			const { type: _, ...option } = part;
			return { event: 'option', data: option };
		}
		case 'finished':
			return { event: 'complete', data: { ...resultOf(part), serverTiming: rounded(part.timing) } };
	}
}

/** As the `Server-Timing` header has it. */
function serverTiming(timing: Timing): string {
	const { resolve, render, provider, audit } = timing;
	return `resolve;dur=${resolve.toFixed(2)}, render;dur=${render.toFixed(2)}, provider;dur=${provider.toFixed(2)}, audit;dur=${audit.toFixed(2)}`;
}

function rounded(timing: Timing): Record<string, number> {
	return Object.fromEntries(Object.entries(timing).map(([stage, milliseconds]) => [stage, Math.round(milliseconds * 100) / 100]));
}
