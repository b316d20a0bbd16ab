import type { Warning } from './warning.ts';

/**
 * Every cause of failure, once. `detail` is the default text; `v2` is its status and code in the Prompt Execution API,
 * and the `reason` where several causes share that code.
 * `retryable` says whether the same call can succeed later without a change.
 */
export const CATALOGUE = {
	unauthenticated: {
		status: 401,
		detail: 'Nobody is signed in. Sign in to Umbraco, or send a bearer token.',
		retryable: false,
		v2: [401, 'INVALID_API_KEY'],
	},
	forbidden: {
		status: 403,
		detail: 'You do not have the right to do this. Ask an administrator.',
		retryable: false,
		v2: [403, 'INSUFFICIENT_PERMISSIONS'],
	},
	prompt_not_allowed_here: {
		status: 403,
		detail: 'The scope of this prompt does not allow it here. Use it where it is offered, or ask its author.',
		retryable: false,
		v2: [403, 'INSUFFICIENT_PERMISSIONS'],
	},
	entity_forbidden: {
		status: 403,
		detail: 'You may not read this document. Ask whoever gives rights in the CMS.',
		retryable: false,
		v2: [403, 'INSUFFICIENT_PERMISSIONS'],
	},
	prompt_not_found: { status: 404, detail: 'Prompt not found', retryable: false, v2: [404, 'NOT_FOUND'] },
	entity_not_found: {
		status: 404,
		detail: 'The CMS has no such document. Save it first, or check its id.',
		retryable: false,
		v2: [404, 'NOT_FOUND'],
	},
	not_found: { status: 404, detail: 'Nothing was found here. Check the address.', retryable: false, v2: [404, 'NOT_FOUND'] },
	method_not_allowed: {
		status: 405,
		detail: 'This method is not allowed here. The header Allow names those that are.',
		retryable: false,
		v2: [405, 'METHOD_NOT_ALLOWED'],
	},
	validation_failed: {
		status: 400,
		detail: 'The request has fields that cannot be used. Change those that are named.',
		retryable: false,
		v2: [400, 'INVALID_PARAMETERS'],
	},
	prompt_inactive: { status: 400, detail: 'Prompt is not active', retryable: false, v2: [400, 'INVALID_PARAMETERS', 'prompt_inactive'] },
	template_failed: {
		status: 400,
		detail: 'The instructions could not be rendered. Change them at the place that is named.',
		retryable: false,
		v2: [400, 'INVALID_PARAMETERS'],
	},
	template_variable_missing: {
		status: 400,
		detail: 'A required variable has no value. Give it one.',
		retryable: false,
		v2: [400, 'INVALID_PARAMETERS'],
	},
	version_conflict: {
		status: 409,
		detail: 'Somebody else has saved this in the meantime. Load it again.',
		retryable: false,
		v2: [409, 'CONFLICT'],
	},
	duplicate_alias: { status: 409, detail: 'This alias is taken. Choose another one.', retryable: false, v2: [409, 'CONFLICT'] },
	in_use: {
		status: 409,
		detail: 'This is in use and cannot be deleted. Change what uses it first.',
		retryable: false,
		v2: [409, 'CONFLICT'],
	},
	reference_gone: {
		status: 409,
		detail: 'This names something that has been deleted. Choose another one.',
		retryable: false,
		v2: [409, 'CONFLICT'],
	},
	no_default_profile: {
		status: 409,
		detail: 'The prompt has no profile and there is no default profile. Choose one in the settings.',
		retryable: false,
		v2: [500, 'MODEL_UNAVAILABLE'],
	},
	connection_unusable: {
		status: 409,
		detail:
			'The connection of this profile is inactive, or its secret is missing or cannot be read. Ask an administrator to enter it again.',
		retryable: false,
		v2: [500, 'MODEL_UNAVAILABLE'],
	},
	model_unknown: { status: 409, detail: 'The model is not known. Choose one of the list.', retryable: false, v2: [400, 'INVALID_MODEL'] },
	payload_too_large: { status: 413, detail: 'The body is too large. Send less.', retryable: false, v2: [413, 'PAYLOAD_TOO_LARGE'] },
	unsupported_media_type: {
		status: 415,
		detail: 'The body is not JSON by its content type. Send it as application/json.',
		retryable: false,
		v2: [415, 'UNSUPPORTED_MEDIA_TYPE'],
	},
	guardrail_blocked: {
		status: 422,
		detail: 'A guardrail stopped this. Change the text that it names.',
		retryable: false,
		v2: [403, 'CONTENT_POLICY_VIOLATION'],
	},
	rate_limited: {
		status: 429,
		detail: 'Too many requests in this hour. Try again later.',
		retryable: true,
		v2: [429, 'RATE_LIMIT_EXCEEDED'],
	},
	concurrency_limited: {
		status: 429,
		detail: 'Too many requests at once. Try again in a moment.',
		retryable: true,
		v2: [429, 'CONCURRENT_LIMIT_EXCEEDED'],
	},
	budget_exceeded: {
		status: 429,
		detail: 'The budget is used up. Try again when it is renewed, or ask an administrator.',
		retryable: true,
		v2: [429, 'QUOTA_EXCEEDED'],
	},
	internal_error: {
		status: 500,
		detail: 'Something went wrong on the server. The log has the trace id of this answer.',
		retryable: true,
		v2: [500, 'INTERNAL_ERROR'],
	},
	provider_rate_limited: {
		status: 502,
		detail: 'AI provider returned an error: Rate limit exceeded',
		retryable: true,
		v2: [500, 'MODEL_UNAVAILABLE'],
	},
	provider_auth: {
		status: 502,
		detail: 'AI provider returned an error: Authentication failed',
		retryable: false,
		v2: [500, 'MODEL_UNAVAILABLE'],
	},
	provider_context_length: {
		status: 502,
		detail: 'AI provider returned an error: Context length exceeded',
		retryable: false,
		v2: [400, 'INVALID_PROMPT'],
	},
	provider_content_refused: {
		status: 502,
		detail: 'AI provider returned an error: Content refused',
		retryable: false,
		v2: [403, 'CONTENT_POLICY_VIOLATION'],
	},
	provider_model_unknown: {
		status: 502,
		detail: 'AI provider returned an error: Model not found',
		retryable: false,
		v2: [500, 'MODEL_UNAVAILABLE'],
	},
	provider_unavailable: {
		status: 502,
		detail: 'AI provider returned an error: Unavailable',
		retryable: true,
		v2: [500, 'MODEL_UNAVAILABLE'],
	},
	provider_rejected: {
		status: 502,
		detail: 'AI provider returned an error: Request rejected',
		retryable: false,
		v2: [500, 'MODEL_UNAVAILABLE'],
	},
	provider_output_invalid: {
		status: 502,
		detail: 'AI provider returned an error: Output does not fit the schema',
		retryable: true,
		v2: [500, 'INTERNAL_ERROR', 'output_schema_mismatch'],
	},
	provider_timeout: {
		status: 504,
		detail: 'AI provider returned an error: No answer in time',
		retryable: true,
		v2: [500, 'EXECUTION_TIMEOUT'],
	},
	overloaded: { status: 503, detail: 'The server is busy. Try again in a moment.', retryable: true, v2: [503, 'SERVICE_OVERLOADED'] },
	unavailable: {
		status: 503,
		detail: 'The server cannot answer now. Try again in a moment.',
		retryable: true,
		v2: [503, 'SERVICE_OVERLOADED'],
	},
	cms_unavailable: {
		status: 503,
		detail: 'The CMS does not answer. Try again in a moment.',
		retryable: true,
		v2: [503, 'SERVICE_OVERLOADED'],
	},
} as const satisfies Record<string, { status: number; detail: string; retryable: boolean; v2: readonly [number, string, string?] }>;

export type ErrorCode = keyof typeof CATALOGUE;

/** What an error may carry to its reader beside its text. */
export interface ErrorFacts {
	/** Texts by field path, for `validation_failed`: `settings.baseUrl`, `variables[0].name`. */
	errors?: Record<string, string[]>;
	/** Seconds until a retry makes sense. */
	retryAfter?: number;
	auditLogId?: string;
	warnings?: Warning[];
	/** Any further member of the answer: `currentVersion`, `usedBy`, `missing`, `allow`. */
	[member: string]: unknown;
}

/** The only error that a caller learns anything from. Everything else is answered as `internal_error`. */
export class AppError extends Error {
	readonly code: ErrorCode;
	facts: ErrorFacts;

	/** `cause` may hold what must not be told to the caller, such as a provider's own text. */
	constructor(code: ErrorCode, options: { detail?: string | undefined; facts?: ErrorFacts; cause?: unknown } = {}) {
		super(options.detail ?? CATALOGUE[code].detail, { cause: options.cause });
		this.name = 'AppError';
		this.code = code;
		this.facts = options.facts ?? {};
	}

	get status() {
		return CATALOGUE[this.code].status;
	}
}

/** The error itself, or the one that a library has wrapped, or an `internal_error` that tells nothing of it. */
export function asAppError(error: unknown): AppError {
	for (let at = error; at instanceof Error; at = at.cause) if (at instanceof AppError) return at;
	return new AppError('internal_error', { cause: error });
}

/** `validation_failed` with the texts of each field; the first one is its detail. */
export function invalidFields(errors: Record<string, string[]>): AppError {
	const [field, texts] = Object.entries(errors)[0]!;
	return new AppError('validation_failed', { detail: field ? `${field}: ${texts[0]}` : texts[0], facts: { errors } });
}

export function invalidField(field: string, text: string): AppError {
	return invalidFields({ [field]: [text] });
}

export function throwIfInvalid(errors: Record<string, string[]>): void {
	if (Object.keys(errors).length) throw invalidFields(errors);
}
