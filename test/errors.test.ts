import { STATUS_CODES } from 'node:http';
import { describe, expect, test } from 'vitest';
import { AppError, CATALOGUE, type ErrorCode } from '../server/base/errors.ts';
import { envelope } from '../server/http/envelope.ts';
import { problemDetails, PROBLEM_TYPES } from '../server/http/problem.ts';
import { failureHeaders } from '../server/http/renderer.ts';
import { answered } from './support/answered.ts';

/** Code → status in the management API, status and code in the Prompt Execution API. */
const SPECIFIED: Record<ErrorCode, [number, number, string, string?]> = {
	unauthenticated: [401, 401, 'INVALID_API_KEY'],
	forbidden: [403, 403, 'INSUFFICIENT_PERMISSIONS'],
	prompt_not_allowed_here: [403, 403, 'INSUFFICIENT_PERMISSIONS'],
	entity_forbidden: [403, 403, 'INSUFFICIENT_PERMISSIONS'],
	prompt_not_found: [404, 404, 'NOT_FOUND'],
	entity_not_found: [404, 404, 'NOT_FOUND'],
	not_found: [404, 404, 'NOT_FOUND'],
	method_not_allowed: [405, 405, 'METHOD_NOT_ALLOWED'],
	validation_failed: [400, 400, 'INVALID_PARAMETERS'],
	prompt_inactive: [400, 400, 'INVALID_PARAMETERS', 'prompt_inactive'],
	template_failed: [400, 400, 'INVALID_PARAMETERS'],
	template_variable_missing: [400, 400, 'INVALID_PARAMETERS'],
	version_conflict: [409, 409, 'CONFLICT'],
	duplicate_alias: [409, 409, 'CONFLICT'],
	in_use: [409, 409, 'CONFLICT'],
	reference_gone: [409, 409, 'CONFLICT'],
	no_default_profile: [409, 500, 'MODEL_UNAVAILABLE'],
	connection_unusable: [409, 500, 'MODEL_UNAVAILABLE'],
	model_unknown: [409, 400, 'INVALID_MODEL'],
	payload_too_large: [413, 413, 'PAYLOAD_TOO_LARGE'],
	unsupported_media_type: [415, 415, 'UNSUPPORTED_MEDIA_TYPE'],
	guardrail_blocked: [422, 403, 'CONTENT_POLICY_VIOLATION'],
	rate_limited: [429, 429, 'RATE_LIMIT_EXCEEDED'],
	concurrency_limited: [429, 429, 'CONCURRENT_LIMIT_EXCEEDED'],
	budget_exceeded: [429, 429, 'QUOTA_EXCEEDED'],
	internal_error: [500, 500, 'INTERNAL_ERROR'],
	provider_rate_limited: [502, 500, 'MODEL_UNAVAILABLE'],
	provider_auth: [502, 500, 'MODEL_UNAVAILABLE'],
	provider_context_length: [502, 400, 'INVALID_PROMPT'],
	provider_content_refused: [502, 403, 'CONTENT_POLICY_VIOLATION'],
	provider_model_unknown: [502, 500, 'MODEL_UNAVAILABLE'],
	provider_unavailable: [502, 500, 'MODEL_UNAVAILABLE'],
	provider_rejected: [502, 500, 'MODEL_UNAVAILABLE'],
	provider_output_invalid: [502, 500, 'INTERNAL_ERROR', 'output_schema_mismatch'],
	provider_timeout: [504, 500, 'EXECUTION_TIMEOUT'],
	overloaded: [503, 503, 'SERVICE_OVERLOADED'],
	unavailable: [503, 503, 'SERVICE_OVERLOADED'],
	cms_unavailable: [503, 503, 'SERVICE_OVERLOADED'],
};

/** Texts that the given document states; callers compare them. */
const GIVEN = new Set<ErrorCode>(['prompt_not_found', 'prompt_inactive']);
const codes = Object.keys(CATALOGUE) as ErrorCode[];

test('every cause has the statuses and codes of both APIs that are promised', () => {
	const catalogue = Object.fromEntries(codes.map((code) => [code, [CATALOGUE[code].status, ...CATALOGUE[code].v2]]));
	expect(catalogue).toEqual(SPECIFIED);
});

describe.each(codes)('%s', (code) => {
	const { status, detail, retryable } = CATALOGUE[code];

	test('is answered with the reason and the type of its status', () => {
		const problem = problemDetails.body(new AppError(code), answered()) as Record<string, unknown>;
		expect(problem).toEqual({
			type: PROBLEM_TYPES[status],
			title: STATUS_CODES[status],
			status,
			detail,
			instance: answered().path,
			traceId: answered().traceId,
			code,
			...(status === 429 || status === 503 ? { retryAfter: 5 } : {}),
		});
		expect(problem.type).toMatch(/^https:\/\/tools\.ietf\.org\/html\/rfc\d+#section-[\d.]+$/);
		expect(Object.keys(problem).slice(0, 4)).toEqual(['type', 'title', 'status', 'detail']);
	});

	test('says what is wrong and the way out', () => {
		if (GIVEN.has(code)) return;
		if (code.startsWith('provider_')) expect(detail).toMatch(/^AI provider returned an error: [A-Z][a-z ]+$/);
		else expect(detail).toMatch(/^[A-Z][^.]+[.:] [^.]+\.(?: [^.]+\.)?$/);
	});

	test('tells when to come back where that is asked of it', () => {
		const error = new AppError(code, { facts: { retryAfter: 7 } });
		const headers = failureHeaders(error, status);
		expect(headers['Retry-After']).toBe('7');
		expect(problemDetails.body(error, answered())).toMatchObject({ retryAfter: 7 });
		expect(failureHeaders(new AppError(code), status)['Retry-After'] !== undefined).toBe(status === 429 || status === 503);
		expect(headers['WWW-Authenticate']).toBe(status === 401 ? 'Bearer' : undefined);
	});

	test('can be tried again only when waiting may help', () => {
		if ([400, 401, 403, 404, 405, 409, 413, 415, 422].includes(status)) expect(retryable).toBe(false);
		if ([429, 503, 504].includes(status)) expect(retryable).toBe(true);
	});
});

test('what a cause hides never reaches the caller', () => {
	const error = new AppError('provider_auth', { cause: new Error('the words of the provider') });
	for (const renderer of [problemDetails, envelope({ now: Date.now })])
		expect(JSON.stringify([renderer.body(error, answered()), renderer.event(error, answered())])).not.toContain('words');
});
