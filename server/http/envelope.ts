import { z } from 'zod';
import { CATALOGUE, type AppError, type ErrorCode } from '../base/errors.ts';
import { retryAfterOf, type AnsweredRequest, type Renderer } from './renderer.ts';

const EnvelopeSchema = z
	.object({
		error: z.object({
			code: z.string(),
			message: z.string(),
			details: z.looseObject({
				reason: z.string().optional(),
				errors: z.record(z.string(), z.array(z.string())).optional(),
				execution_id: z.string().optional(),
				retry_after: z.number().optional(),
				retryable: z.boolean().optional().meta({ description: 'On every 429, 500 and 503.' }),
			}),
			request_id: z.string(),
			timestamp: z.iso.datetime(),
		}),
	})
	.meta({ id: 'Error', description: 'What went wrong and the way out.' });

const RETRYABLE_CODES = new Set(['RATE_LIMIT_EXCEEDED', 'CONCURRENT_LIMIT_EXCEEDED', 'SERVICE_OVERLOADED', 'EXECUTION_TIMEOUT']);
const RETRYABLE_CAUSES = new Set<ErrorCode>(['provider_rate_limited', 'provider_unavailable']);

/** The envelope in which the Prompt Execution API answers failures, with its limits and request id on every answer. */
export function envelope({ now }: { now: () => number }): Renderer {
	const described = (error: AppError, request: AnsweredRequest) => ({
		code: codeOf(error.code, request),
		message: error.message,
		details: detailsOf(error),
		request_id: `req_${request.requestId}`,
	});
	return {
		mediaType: 'application/json',
		schema: EnvelopeSchema,
		statusAndCode: (cause) => ({ status: CATALOGUE[cause].v2[0], code: CATALOGUE[cause].v2[1] }),
		body: (error, request) => ({ error: { ...described(error, request), timestamp: new Date(now()).toISOString() } }),
		event: described,
		headers: ({ requestId, rateLimit }) => ({
			'X-Request-Id': `req_${requestId}`,
			...(rateLimit && {
				'X-RateLimit-Limit': String(rateLimit.limit),
				'X-RateLimit-Remaining': String(rateLimit.remaining),
				'X-RateLimit-Reset': String(rateLimit.reset),
				'X-RateLimit-Window': String(rateLimit.window),
			}),
		}),
	};
}

function codeOf(cause: ErrorCode, { hasAuthorization }: AnsweredRequest): string {
	return cause === 'unauthenticated' && !hasAuthorization ? 'MISSING_AUTHORIZATION' : CATALOGUE[cause].v2[1];
}

function detailsOf({ code: cause, facts }: AppError): Record<string, unknown> {
	const [status, code, reason]: readonly [number, string, string?] = CATALOGUE[cause].v2;
	const { auditLogId, retryAfter: _, ...others } = facts;
	const retryAfter = retryAfterOf(facts, status);
	return {
		...(reason && { reason }),
		...Object.fromEntries(Object.entries(others).map(([name, value]) => [snakeCase(name), value])),
		...(auditLogId && { execution_id: `exec_${auditLogId.replaceAll('-', '')}` }),
		...(retryAfter !== undefined && { retry_after: retryAfter }),
		...([429, 500, 503].includes(status) && { retryable: RETRYABLE_CODES.has(code) || RETRYABLE_CAUSES.has(cause) }),
	};
}

function snakeCase(name: string): string {
	return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
