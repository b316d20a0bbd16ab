/** Looks like a key of a model provider or a bearer token; never to be stored, whatever the settings say. */
const SECRET = /\b(?:sk|pk|rk)[-_][A-Za-z0-9_-]{16,}|\bBearer\s+[A-Za-z0-9._~+/-]{16,}=*/g;
const REPLACEMENT = '[redacted]';

/** A function that takes out what must not be stored. Patterns are regular expressions; a bad one is left out. */
export function redactor(patterns: readonly string[]): (text: string) => string {
	const expressions = [SECRET, ...patterns.flatMap(compile)];
	return (text) => expressions.reduce((redacted, expression) => redacted.replace(expression, REPLACEMENT), text);
}

function compile(pattern: string): RegExp[] {
	try {
		return [new RegExp(pattern, 'gu')];
	} catch {
		return [];
	}
}
