import { describe, expect, test } from 'vitest';
import { AppError, CATALOGUE, type ErrorCode, type ErrorFacts } from '../server/base/errors.ts';
import { envelope } from '../server/http/envelope.ts';
import { answered } from './support/answered.ts';

const renderer = envelope({ now: () => Date.parse('2025-05-25T14:30:45Z') });

/** Cause → status, code and details, without facts. */
const RENDERED: Record<ErrorCode, [number, string, Record<string, unknown>]> = {
	unauthenticated: [401, 'INVALID_API_KEY', {}],
	forbidden: [403, 'INSUFFICIENT_PERMISSIONS', {}],
	prompt_not_allowed_here: [403, 'INSUFFICIENT_PERMISSIONS', {}],
	entity_forbidden: [403, 'INSUFFICIENT_PERMISSIONS', {}],
	prompt_not_found: [404, 'NOT_FOUND', {}],
	entity_not_found: [404, 'NOT_FOUND', {}],
	not_found: [404, 'NOT_FOUND', {}],
	method_not_allowed: [405, 'METHOD_NOT_ALLOWED', {}],
	validation_failed: [400, 'INVALID_PARAMETERS', {}],
	prompt_inactive: [400, 'INVALID_PARAMETERS', { reason: 'prompt_inactive' }],
	template_failed: [400, 'INVALID_PARAMETERS', {}],
	template_variable_missing: [400, 'INVALID_PARAMETERS', {}],
	version_conflict: [409, 'CONFLICT', {}],
	duplicate_alias: [409, 'CONFLICT', {}],
	in_use: [409, 'CONFLICT', {}],
	reference_gone: [409, 'CONFLICT', {}],
	no_default_profile: [500, 'MODEL_UNAVAILABLE', { retryable: false }],
	connection_unusable: [500, 'MODEL_UNAVAILABLE', { retryable: false }],
	model_unknown: [400, 'INVALID_MODEL', {}],
	payload_too_large: [413, 'PAYLOAD_TOO_LARGE', {}],
	unsupported_media_type: [415, 'UNSUPPORTED_MEDIA_TYPE', {}],
	guardrail_blocked: [403, 'CONTENT_POLICY_VIOLATION', {}],
	rate_limited: [429, 'RATE_LIMIT_EXCEEDED', { retry_after: 5, retryable: true }],
	concurrency_limited: [429, 'CONCURRENT_LIMIT_EXCEEDED', { retry_after: 5, retryable: true }],
	budget_exceeded: [429, 'QUOTA_EXCEEDED', { retry_after: 5, retryable: false }],
	internal_error: [500, 'INTERNAL_ERROR', { retryable: false }],
	provider_rate_limited: [500, 'MODEL_UNAVAILABLE', { retryable: true }],
	provider_auth: [500, 'MODEL_UNAVAILABLE', { retryable: false }],
	provider_context_length: [400, 'INVALID_PROMPT', {}],
	provider_content_refused: [403, 'CONTENT_POLICY_VIOLATION', {}],
	provider_model_unknown: [500, 'MODEL_UNAVAILABLE', { retryable: false }],
	provider_unavailable: [500, 'MODEL_UNAVAILABLE', { retryable: true }],
	provider_rejected: [500, 'MODEL_UNAVAILABLE', { retryable: false }],
	provider_output_invalid: [500, 'INTERNAL_ERROR', { reason: 'output_schema_mismatch', retryable: false }],
	provider_timeout: [500, 'EXECUTION_TIMEOUT', { retryable: true }],
	overloaded: [503, 'SERVICE_OVERLOADED', { retry_after: 5, retryable: true }],
	unavailable: [503, 'SERVICE_OVERLOADED', { retry_after: 5, retryable: true }],
	cms_unavailable: [503, 'SERVICE_OVERLOADED', { retry_after: 5, retryable: true }],
};

test.each(Object.entries(RENDERED) as [ErrorCode, (typeof RENDERED)[ErrorCode]][])('%s', (cause, [status, code, details]) => {
	const body = renderer.body(new AppError(cause), answered());
	expect(body).toEqual({
		error: {
			code,
			message: CATALOGUE[cause].detail,
			details,
			request_id: 'req_0af7651916cd43dd8448eb211c80319c',
			timestamp: '2025-05-25T14:30:45.000Z',
		},
	});
	expect(renderer.statusAndCode(cause).status).toBe(status);
	expect(renderer.schema.parse(body)).toEqual(body);
});

describe('what a cause carries stands in the details:', () => {
	test.each<[string, ErrorCode, ErrorFacts, Record<string, unknown>]>([
		[
			'members that are wrong',
			'validation_failed',
			{ errors: { temperature: ['is too high'] } },
			{ errors: { temperature: ['is too high'] } },
		],
		['the scope that is missing', 'forbidden', { requiredScope: 'analytics.read' }, { required_scope: 'analytics.read' }],
		['variables without a value', 'template_variable_missing', { missing: ['tone'] }, { missing: ['tone'] }],
		['models that there are', 'model_unknown', { availableModels: ['gpt-4'] }, { available_models: ['gpt-4'] }],
		['when to come back', 'rate_limited', { retryAfter: 1200 }, { retry_after: 1200, retryable: true }],
		[
			'the run that failed',
			'provider_auth',
			{ auditLogId: '0197c0de-0000-7000-8000-000000000001' },
			{ execution_id: 'exec_0197c0de000070008000000000000001', retryable: false },
		],
	])('%s', (_, cause, facts, details) => {
		expect(renderer.body(new AppError(cause, { facts }), answered())).toMatchObject({ error: { details } });
	});
});

test('a call without an Authorization header is told apart from one with a bad key', () => {
	const body = renderer.body(new AppError('unauthenticated'), answered({ hasAuthorization: false }));
	expect(body).toMatchObject({ error: { code: 'MISSING_AUTHORIZATION' } });
});

test('an answer that has begun ends with the same members, without the envelope', () => {
	expect(renderer.event(new AppError('provider_timeout'), answered())).toEqual({
		code: 'EXECUTION_TIMEOUT',
		message: CATALOGUE.provider_timeout.detail,
		details: { retryable: true },
		request_id: 'req_0af7651916cd43dd8448eb211c80319c',
	});
});
