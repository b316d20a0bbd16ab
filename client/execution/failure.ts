/** Which words a failure gets; several codes are one thing to an editor. Keys of the words: `runFailed<Cause>`, `…Why`, `…Do`. */
const CAUSES: Record<string, string> = {
	provider_timeout: 'Timeout',
	provider_rate_limited: 'Busy',
	overloaded: 'Busy',
	concurrency_limited: 'Busy',
	provider_unavailable: 'Unreachable',
	provider_auth: 'Key',
	no_default_profile: 'NoModel',
	connection_unusable: 'NoModel',
	model_unknown: 'NoModel',
	provider_model_unknown: 'NoModel',
	provider_context_length: 'TooLong',
	provider_content_refused: 'Refused',
	provider_output_invalid: 'Unfit',
	provider_rejected: 'Rejected',
	prompt_not_found: 'Gone',
	prompt_inactive: 'Gone',
	prompt_not_allowed_here: 'NotHere',
	entity_forbidden: 'PageForbidden',
	entity_not_found: 'PageMissing',
	template_failed: 'Template',
	template_variable_missing: 'Variable',
	validation_failed: 'Request',
	payload_too_large: 'TooLong',
	rate_limited: 'Limit',
	budget_exceeded: 'Limit',
	guardrail_blocked: 'Rule',
	unauthenticated: 'SignedOut',
	forbidden: 'Forbidden',
	network: 'Network',
	offline_cannot: 'NoWriter',
	internal_error: 'Server',
	unavailable: 'Server',
	cms_unavailable: 'Server',
};

/** Trying again changes nothing before somebody has changed the prompt, the page or a right. */
const FINAL = new Set(['NoWriter', 'Gone', 'NotHere', 'PageForbidden', 'PageMissing', 'Forbidden', 'Template']);
/** Not a fault: something says no, and rightly. */
const REFUSALS = new Set(['NoWriter', 'Rule', 'Limit', 'NotHere', 'PageForbidden', 'Forbidden', 'Refused', 'TooLong', 'Variable']);
/** The answer did not come to its end, and what had come of it is as good as it was. */
const BREAKS = new Set(['Timeout', 'Busy', 'Unreachable', 'Network', 'Server']);

/** Mended by a connection. */
const UNCONNECTED = new Set(['NoModel', 'NoWriter', 'Key']);

export function causeOf(code: string) {
	const cause = CAUSES[code] ?? 'Server';
	return {
		cause,
		canRetry: !FINAL.has(cause),
		isRefusal: REFUSALS.has(cause),
		breaksOff: BREAKS.has(cause),
		isUnconnected: UNCONNECTED.has(cause),
	};
}
