import { type Place, valueOf, writeValue } from './place.ts';

/** A text that was put into a property, and the way back: by a call, or by the keys of any text field. */
export class Insertion {
	#place: Place;
	#text: string;
	#old: unknown;
	#isUndone = false;
	/** Told when the keys have taken it back. */
	onUndone = () => {};

	constructor(place: Place, text: string, old: unknown) {
		this.#place = place;
		this.#text = text;
		this.#old = old;
		// Ahead of the field's own history, which begins with what was inserted. Gone with the property.
		place.property.getHostElement().addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent), { capture: true });
	}

	/** False when the text has been changed since, so that the old one would overwrite that. */
	async undo() {
		if (this.#isUndone) return true;
		if (valueOf(this.#place) !== this.#text || !(await writeValue(this.#place, this.#old))) return false;
		this.#isUndone = true;
		return true;
	}

	async #redo() {
		if (await writeValue(this.#place, this.#text)) this.#isUndone = false;
	}

	#onKey(event: KeyboardEvent) {
		if ((!event.ctrlKey && !event.metaKey) || event.altKey) return;
		const key = event.key.toLowerCase();
		const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
		if (!isRedo && key !== 'z') return;
		const expected = isRedo ? this.#old : this.#text;
		if (isRedo !== this.#isUndone || valueOf(this.#place) !== expected) return;
		event.preventDefault();
		// Another insertion before this one would take the same key.
		event.stopImmediatePropagation();
		if (isRedo) void this.#redo();
		else void this.undo().then(() => this.onUndone());
	}
}
