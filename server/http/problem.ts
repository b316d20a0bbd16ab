import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { CATALOGUE, type AppError } from '../base/errors.ts';
import { retryAfterOf, type AnsweredRequest, type Renderer } from './renderer.ts';

const RFC = 'https://tools.ietf.org/html/';

/** The RFC section of each status, as the problem's `type`. */
export const PROBLEM_TYPES: Record<number, string> = {
	400: `${RFC}rfc7231#section-6.5.1`,
	401: `${RFC}rfc7235#section-3.1`,
	403: `${RFC}rfc7231#section-6.5.3`,
	404: `${RFC}rfc7231#section-6.5.4`,
	405: `${RFC}rfc7231#section-6.5.5`,
	409: `${RFC}rfc7231#section-6.5.8`,
	413: `${RFC}rfc7231#section-6.5.11`,
	415: `${RFC}rfc7231#section-6.5.13`,
	422: `${RFC}rfc4918#section-11.2`,
	429: `${RFC}rfc6585#section-4`,
	500: `${RFC}rfc7231#section-6.6.1`,
	502: `${RFC}rfc7231#section-6.6.3`,
	503: `${RFC}rfc7231#section-6.6.4`,
	504: `${RFC}rfc7231#section-6.6.5`,
};

const ProblemSchema = z
	.looseObject({
		type: z.string(),
		title: z.string(),
		status: z.int(),
		detail: z.string(),
		instance: z.string(),
		traceId: z.string(),
		code: z.string(),
		errors: z.record(z.string(), z.array(z.string())).optional(),
		auditLogId: z.string().optional(),
		retryAfter: z.number().optional(),
	})
	.meta({ id: 'Problem', description: 'What went wrong and the way out.' });

/** Problem details (RFC 9457), as the management API answers failures. */
export const problemDetails: Renderer = {
	mediaType: 'application/problem+json',
	schema: ProblemSchema,
	statusAndCode: (code) => ({ status: CATALOGUE[code].status, code }),
	body: problem,
	event: problem,
};

function problem({ status, code, message, facts }: AppError, { path, traceId }: AnsweredRequest): z.output<typeof ProblemSchema> {
	const retryAfter = retryAfterOf(facts, status);
	return {
		type: PROBLEM_TYPES[status]!,
		title: STATUS_CODES[status]!,
		status,
		detail: message,
		instance: path,
		traceId,
		code,
		...facts,
		...(retryAfter !== undefined && { retryAfter }),
	};
}
