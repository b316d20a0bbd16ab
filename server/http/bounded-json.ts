import { AppError } from '../base/errors.ts';

/** Deeper ones take the call stack of whoever walks through them. */
const DEEPEST = 256;
/** Members and items in all: each costs time and memory far beyond its text. */
const MOST_VALUES = 200_000;
/** Shorter texts cannot hold enough of either to harm. */
const UNCHECKED = 4_096;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Parses a body of JSON that somebody has sent. Throws `validation_failed` for what is not JSON, too deep, or too much. */
export function parseBoundedJson(text: string): unknown {
	if (text.length > UNCHECKED) checkBounds(text);
	try {
		return JSON.parse(text);
	} catch (error) {
		throw unusable('is not valid JSON', `The body is not valid JSON: ${(error as Error).message}`);
	}
}

/** Looks at every sign outside of texts once, before anything is built. */
function checkBounds(text: string): void {
	let [depth, values] = [0, 0];
	for (let index = 0; index < text.length; index++) {
		const sign = text.charCodeAt(index);
		if (sign === QUOTE) index = endOfText(text, index);
		else if (sign === COMMA || sign === COLON) values++;
		else if (sign === OPEN_BRACE || sign === OPEN_BRACKET) depth++;
		else if (sign === CLOSE_BRACE || sign === CLOSE_BRACKET) depth--;
		if (depth > DEEPEST) throw unusable('is nested too deeply', `The body is nested more than ${DEEPEST} levels deep.`);
		if (values > MOST_VALUES) throw unusable('has too many values', 'The body has too many members and items. Send fewer at a time.');
	}
}

/** Of its last quotation mark: the first that no odd number of backslashes stands before. */
function endOfText(text: string, start: number): number {
	for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
		let backslashes = 0;
		while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++;
		if (backslashes % 2 === 0) return end;
	}
	return text.length;
}

function unusable(text: string, detail: string): AppError {
	return new AppError('validation_failed', { detail, facts: { errors: { '': [text] } } });
}
