import { createContext, Script } from 'node:vm';

/** Looks like a key of a model provider or a bearer token; never to be stored, whatever the settings say. */
const SECRET = /\b(?:sk|pk|rk)[-_][A-Za-z0-9_-]{16,}|\bBearer\s+[A-Za-z0-9._~+/-]{16,}=*/g;
const REPLACEMENT = '[redacted]';

/** Milliseconds for all patterns on one text. A pattern such as `(a|a)*b` would hold up the whole server for years. */
const TIME_LIMIT = 100;
const replacing = new Script('expressions.reduce((redacted, expression) => redacted.replace(expression, replacement), text)');
const sandbox = createContext(Object.assign(Object.create(null) as object, { replacement: REPLACEMENT }));

/**
 * A function that takes out what must not be stored. Patterns are regular expressions; a bad one is left out. A text that
 * they do not get through in time is taken out as a whole.
 */
export function redactor(patterns: readonly string[]): (text: string) => string {
	const expressions = patterns.flatMap(compile);
	return (text) => {
		const withoutSecrets = text.replace(SECRET, REPLACEMENT);
		return expressions.length === 0 || text === '' ? withoutSecrets : replaceInTime(withoutSecrets, expressions);
	};
}

function replaceInTime(text: string, expressions: readonly RegExp[]): string {
	Object.assign(sandbox, { text, expressions });
	try {
		return replacing.runInContext(sandbox, { timeout: TIME_LIMIT }) as string;
	} catch {
		return REPLACEMENT;
	} finally {
		Object.assign(sandbox, { text: '', expressions: [] });
	}
}

function compile(pattern: string): RegExp[] {
	try {
		return [new RegExp(pattern, 'gu')];
	} catch {
		return [];
	}
}
