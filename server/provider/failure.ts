import { AppError, type ErrorCode } from '../base/errors.ts';
import { ProviderFailure } from './provider.ts';

const MAX_TEXT = 2000;
const MAX_READ = 64 * 1024;

/** What a provider's error answer says, in whichever of the usual shapes it came. */
export interface UpstreamError {
	message: string;
	/** Codes and types, lower case. */
	codes: string[];
	/** The member of the request that it is about. */
	param?: string;
	/** A status that stands inside the answer, as in an error in the middle of a stream. */
	status?: number;
}

const CODES: Record<string, ErrorCode> = {
	model_not_found: 'provider_model_unknown',
	context_length_exceeded: 'provider_context_length',
	exceed_context_size_error: 'provider_context_length',
	content_filter: 'provider_content_refused',
	content_policy: 'provider_content_refused',
	content_policy_violation: 'provider_content_refused',
	responsibleaipolicyviolation: 'provider_content_refused',
	moderation_blocked: 'provider_content_refused',
	insufficient_quota: 'provider_rate_limited',
	rate_limit_exceeded: 'provider_rate_limited',
	rate_limit_error: 'provider_rate_limited',
	invalid_api_key: 'provider_auth',
	authentication_error: 'provider_auth',
	permission_error: 'provider_auth',
	server_error: 'provider_unavailable',
	overloaded_error: 'provider_unavailable',
	invalid_request_error: 'provider_rejected',
};

const STATUSES: Record<number, ErrorCode> = {
	401: 'provider_auth',
	402: 'provider_rate_limited',
	403: 'provider_auth',
	404: 'provider_model_unknown',
	408: 'provider_timeout',
	429: 'provider_rate_limited',
	504: 'provider_timeout',
};

/** Codes that say less than a status does. */
const VAGUE = new Set(['invalid_request_error', 'server_error']);

/** vLLM and llama.cpp's descendants have no code for it: only the words, and newer ones the member of the request. */
const TOO_LONG = /\bcontext (?:length|window|size)\b/i;

/** `status` is undefined for an error that came inside a good answer. */
function classify(status: number | undefined, error: UpstreamError): ErrorCode {
	const named = error.codes.filter((code) => Object.hasOwn(CODES, code));
	const exact = named.find((code) => !VAGUE.has(code));
	if (exact) return CODES[exact]!;
	const number = status ?? error.status;
	if (number !== undefined) {
		const isTooLong = (number === 400 || number === 422) && (error.param === 'input_tokens' || TOO_LONG.test(error.message));
		if (isTooLong) return 'provider_context_length';
		return STATUSES[number] ?? (number >= 400 && number < 500 ? 'provider_rejected' : 'provider_unavailable');
	}
	return named[0] ? CODES[named[0]]! : 'provider_unavailable';
}

/** Reads `{error: {…}}`, `{error: "…"}`, `{message, type, code}`, `{detail}`, the first of a list of them, or plain text. */
function readUpstreamError(body: unknown): UpstreamError {
	const outer = asRecord(Array.isArray(body) ? body[0] : body);
	const inner = asRecord(outer?.['error']) ?? outer;
	if (!inner) return { message: typeof body === 'string' ? body : '', codes: [] };
	const text = inner['message'] ?? outer?.['message'] ?? outer?.['error'] ?? outer?.['detail'];
	const deeper = asRecord(inner['innererror']);
	const given = [inner['code'], deeper?.['code'], inner['type']];
	const codes = given.filter((code) => typeof code === 'string').map((code) => code.toLowerCase());
	// OpenRouter answers 403 for moderation and says so only here.
	if (Array.isArray(asRecord(inner['metadata'])?.['reasons'])) codes.unshift('moderation_blocked');
	const status = [inner['code'], inner['status']].map(Number).find((code) => Number.isInteger(code) && code >= 400 && code < 600);
	const message = typeof text === 'string' ? text : JSON.stringify(text ?? body);
	const param = inner['param'];
	return { message, codes, ...(typeof param === 'string' && { param }), ...(status !== undefined && { status }) };
}

/** Words that a log may keep: without the connection's secrets and whatever looks like one. */
function redact(text: string, secrets: readonly string[]): string {
	let clean = text;
	for (const secret of secrets) if (secret.length >= 4) clean = clean.replaceAll(secret, '***');
	return clean
		.replace(/\b(?:sk|pk|rk|gsk|xai|or|key)-[\w*.-]{6,}/gi, '***')
		.replace(/\bAIza[\w-]{20,}/g, '***')
		.replace(/\bBearer [^\s"']+/gi, 'Bearer ***');
}

export interface FailureDetails {
	status?: number | undefined;
	/** Seconds. */
	retryAfter?: number | undefined;
}

export type Fail = (code: ErrorCode, text: string, details?: FailureDetails) => AppError;

/** Makes the errors of one connection, whose secrets never appear in them. */
export function failureOf(secrets: readonly string[]): Fail {
	return (code, text, { status, retryAfter } = {}) =>
		new AppError(code, {
			facts: retryAfter === undefined ? {} : { retryAfter },
			cause: new ProviderFailure(redact(text.slice(0, MAX_READ), secrets).slice(0, MAX_TEXT), status),
		});
}

/** An answer with an error status, or an error that stands in place of an answer. */
export function upstreamFailure(fail: Fail, body: unknown, { status, retryAfter }: FailureDetails = {}): AppError {
	const error = readUpstreamError(body);
	return fail(classify(status, error), error.message, { status: status ?? error.status, retryAfter });
}

const DAY = 86_400;

/** Seconds of a `Retry-After`, which is a number of them or a date; undefined when it says nothing usable. */
export function retryAfterOf(header: unknown): number | undefined {
	if (typeof header !== 'string' || header.trim() === '') return undefined;
	const seconds = /^\d+(?:\.\d+)?$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
	return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 1), DAY) : undefined;
}

const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);

/** What a call threw: the signal's reason when it was aborted, our own errors as they are, all else as the transport's failure. */
export function transportFailure(fail: Fail, error: unknown, signal: AbortSignal): unknown {
	if (signal.aborted) return signal.reason;
	const chain: unknown[] = [];
	for (let link: unknown = error; link instanceof Error && chain.length < 5; link = link.cause) chain.push(link);
	const ours = chain.find((link) => link instanceof AppError);
	if (ours instanceof AppError) {
		if (ours.cause instanceof ProviderFailure) return ours;
		return fail(ours.code, ours.cause instanceof Error ? ours.cause.message : ours.message);
	}
	const codes = chain.map((link) => (link as NodeJS.ErrnoException).code ?? '');
	const deepest = chain.at(-1);
	const text = deepest instanceof Error ? deepest.message || (codes.at(-1) ?? deepest.name) : String(error);
	return fail(codes.some((code) => TIMEOUTS.has(code)) ? 'provider_timeout' : 'provider_unavailable', text);
}

export function asRecord(value: unknown): Record<string, unknown> | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}
