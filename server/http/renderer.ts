import type { z } from 'zod';
import type { AppError, ErrorCode } from '../base/errors.ts';

/** Where a caller's hourly limit stands. */
export interface RateLimit {
	limit: number;
	remaining: number;
	/** Unix time in seconds at which the window ends. */
	reset: number;
	/** Seconds. */
	window: number;
}

/** What may be told of the request that is answered. */
export interface AnsweredRequest {
	readonly path: string;
	/** From the caller's `traceparent`, else ours. */
	readonly traceId: string;
	/** Always ours, 32 hexadecimal digits. */
	readonly requestId: string;
	readonly hasAuthorization: boolean;
	/** Undefined where no limit is counted. */
	readonly rateLimit: RateLimit | undefined;
}

/** How an API tells of failures and limits. Each API has one; nothing else knows which. */
export interface Renderer {
	/** Of the body of a failure. */
	mediaType: string;
	/** The same for OpenAPI. */
	schema: z.ZodType;
	/** Status and code by which this API tells a cause. */
	statusAndCode(cause: ErrorCode): { status: number; code: string };
	body(error: AppError, request: AnsweredRequest): object;
	/** The failure of an answer that has already begun: the data of an event or of a socket's message. */
	event(error: AppError, request: AnsweredRequest): object;
	/** What every answer of this API carries. */
	headers?(request: AnsweredRequest): Record<string, string>;
}

/** Headers that go with the status of a failure: what to send, or when to come back. */
export function failureHeaders({ facts }: AppError, status: number): Record<string, string> {
	const headers: Record<string, string> = {};
	if (status === 401) headers['WWW-Authenticate'] = 'Bearer';
	const retryAfter = retryAfterOf(facts, status);
	if (retryAfter !== undefined) headers['Retry-After'] = String(retryAfter);
	if (status === 413) headers.Connection = 'close';
	if (Array.isArray(facts.allow)) headers.Allow = facts.allow.join(', ');
	return headers;
}

const RETRY_AFTER = 5;

/** Seconds until a retry makes sense, where that is known; these two statuses always say so. */
export function retryAfterOf({ retryAfter }: AppError['facts'], status: number): number | undefined {
	return retryAfter ?? (status === 429 || status === 503 ? RETRY_AFTER : undefined);
}
