import type { ModelInfo, Part } from './provider.ts';

/** Shorter ones would take ordinary words out. As much of one may be given before it is known for what it is. */
const SHORTEST = 4;
const MASK = '***';

/** A server that repeats the key of its connection, whole or cut in pieces, does not get it to whoever reads the answer. */
export async function* partsWithout(secret: string, parts: AsyncIterable<Part>): AsyncGenerator<Part> {
	if (secret.length < SHORTEST) return yield* parts;
	const masking = new Masking(secret);
	try {
		for await (const part of parts) {
			const text = part.type === 'text' ? masking.push(part.text) : masking.end();
			if (text) yield { type: 'text', text };
			if (part.type === 'finish') yield part.modelId === undefined ? part : { ...part, modelId: part.modelId.replaceAll(secret, MASK) };
		}
	} catch (error) {
		const text = masking.end();
		if (text) yield { type: 'text', text };
		throw error;
	}
}

/** Masks a text that comes in pieces, and holds back no more of it than may be the beginning of the secret. */
class Masking {
	readonly #secret: string;
	/** What was given last, too short to be told for a beginning, and what is held back. */
	#given = '';
	#held = '';

	constructor(secret: string) {
		this.#secret = secret;
	}

	push(piece: string): string {
		const whole = this.#given + this.#held + piece;
		const first = whole.indexOf(this.#secret);
		const start = first < 0 ? this.#given.length : Math.min(first, this.#given.length);
		const masked = first < 0 ? whole : whole.replaceAll(this.#secret, MASK);
		const end = Math.max(start, masked.length - beginningAtEnd(masked, this.#secret));
		this.#held = masked.slice(end);
		this.#given = masked.slice(Math.max(0, end - SHORTEST + 1), end);
		return masked.slice(start, end);
	}

	end(): string {
		const held = this.#held;
		this.#held = '';
		return held;
	}
}

export function modelsWithout(secret: string, models: ModelInfo[]): ModelInfo[] {
	if (secret.length < SHORTEST) return models;
	return models.map((model) => ({ ...model, id: model.id.replaceAll(secret, MASK), name: model.name.replaceAll(secret, MASK) }));
}

/** How many characters at the end of a text may be the beginning of the secret. */
function beginningAtEnd(text: string, secret: string): number {
	let length = Math.min(secret.length - 1, text.length);
	while (length >= SHORTEST && !text.endsWith(secret.slice(0, length))) length--;
	return length < SHORTEST ? 0 : length;
}
