import type { Option } from './part.ts';

/** Finds the options in an answer while it is still coming: each object of a list, as soon as it is whole. */
export class OptionReader {
	#text = '';
	#position = 0;
	#open: string[] = [];
	#start = -1;
	#startDepth = 0;
	#inString = false;
	#escaped = false;
	#wanted: number;
	readonly #given = new Set<string>();

	/** A model that gives more than were asked for is not listened to. */
	constructor(wanted = Number.POSITIVE_INFINITY) {
		this.#wanted = wanted;
	}

	/** The options that this piece of the answer has completed. */
	push(piece: string): Option[] {
		this.#text += piece;
		const found: Option[] = [];
		for (; this.#position < this.#text.length; this.#position++) {
			const whole = this.#step(this.#text[this.#position]!);
			const option = whole === undefined ? undefined : readOption(parseJson(whole));
			if (option && this.#wanted-- > 0) found.push(option);
		}
		for (const { value } of found) this.#given.add(value);
		return found;
	}

	/** Those of the whole answer that could not be told while it came, as in a list of texts or of lines. */
	notYetGiven(options: readonly Option[]): Option[] {
		return options.filter(({ value }) => !this.#given.has(value));
	}

	/** The text of an object in a list, when `character` ends one. */
	#step(character: string): string | undefined {
		if (this.#inString) {
			if (this.#escaped) this.#escaped = false;
			else if (character === '\\') this.#escaped = true;
			else if (character === '"') this.#inString = false;
		} else if (character === '"') this.#inString = this.#open.length > 0;
		else if (character === '{' || character === '[') this.#enter(character);
		else if (character === '}' || character === ']') return this.#leave();
		return undefined;
	}

	#enter(bracket: string): void {
		if (bracket === '{' && this.#start < 0 && this.#open.at(-1) === '[') {
			this.#start = this.#position;
			this.#startDepth = this.#open.length;
		}
		this.#open.push(bracket);
	}

	#leave(): string | undefined {
		this.#open.pop();
		if (this.#start < 0 || this.#open.length !== this.#startDepth) return undefined;
		const whole = this.#text.slice(this.#start, this.#position + 1);
		this.#start = -1;
		return whole;
	}
}

/** The options of a whole answer: the JSON that was asked for, any other list in JSON, such a list within a text, or the lines of a list. */
export function readOptions(answer: string): Option[] {
	const json = parseJson(withoutFence(answer));
	const list = Array.isArray(json) ? json : isRecord(json) ? Object.values(json).find(Array.isArray) : undefined;
	if (list) return (list as unknown[]).flatMap((entry) => readOption(entry) ?? []);
	const within = new OptionReader().push(answer);
	if (within.length > 0) return within;
	const lines = answer.split('\n').flatMap((line) => /^\s*(?:\d{1,2}[.)]|[-*•])\s+(.+)$/.exec(line)?.[1]?.trim() ?? []);
	return lines.length > 1 ? lines.map(asOption) : [];
}

function readOption(entry: unknown): Option | undefined {
	if (typeof entry === 'string' && entry.trim()) return asOption(entry.trim());
	if (!isRecord(entry)) return undefined;
	const value = [entry.value, entry.text, entry.option, entry.label].find((text) => typeof text === 'string' && text.trim() !== '');
	if (typeof value !== 'string') return undefined;
	const label = typeof entry.label === 'string' && entry.label.trim() ? entry.label : value;
	return { label, value, ...(typeof entry.description === 'string' && entry.description ? { description: entry.description } : {}) };
}

const asOption = (value: string): Option => ({ label: value, value });
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands in a Markdown fence, when it is all there is. */
export function withoutFence(text: string): string {
	return /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/.exec(text)?.[1] ?? text;
}

export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
