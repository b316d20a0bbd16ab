import { estimateTokenCount } from 'tokenx';

/** Up to here every character is looked at. */
const WHOLE_TEXT = 32_768;
const SAMPLE = 2_048;
const SAMPLES = 8;

/** About how many tokens a text is. A long text is judged by samples, so that megabytes cost no more than a page. */
export function estimateTokens(text: string): number {
	if (text.length <= WHOLE_TEXT) return estimateTokenCount(text);
	const step = (text.length - SAMPLE) / (SAMPLES - 1);
	let tokens = 0;
	for (let index = 0; index < SAMPLES; index++) {
		const start = Math.floor(index * step);
		tokens += estimateTokenCount(text.slice(start, start + SAMPLE));
	}
	return Math.ceil((tokens / (SAMPLE * SAMPLES)) * text.length);
}

/** The beginning of a text that is about so many tokens, ended between words where there are any. */
export function cutToTokens(text: string, tokens: number): string {
	let kept = text;
	for (let round = 0; round < 8; round++) {
		const estimate = estimateTokens(kept);
		if (estimate <= tokens) return kept;
		const length = Math.floor((kept.length * Math.max(tokens, 0)) / estimate);
		kept = atWord(kept, Math.min(length, kept.length - 1));
	}
	return estimateTokens(kept) <= tokens ? kept : '';
}

function atWord(text: string, length: number): string {
	const end = isLowSurrogate(text.charCodeAt(length)) ? length - 1 : length;
	const space = text.slice(Math.max(0, end - 40), end).search(/\s\S*$/);
	return text.slice(0, space === -1 ? Math.max(end, 0) : Math.max(0, end - 40) + space);
}

function isLowSurrogate(code: number): boolean {
	return code >= 0xdc00 && code <= 0xdfff;
}
