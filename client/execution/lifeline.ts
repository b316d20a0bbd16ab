import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import type { Place } from './place.ts';

/** Ends with the data owner: block closed, section left, or another document loaded. Tabs, languages and Save leave it alone. */
export class Lifeline extends UmbControllerBase {
	#onEnd: (() => void) | undefined;

	constructor({ owner }: Place, onEnd: () => void) {
		super(owner as never, 'promptDeskLifeline');
		this.#onEnd = onEnd;
		const was = owner.getUnique();
		this.observe(owner.unique, (unique) => unique !== was && this.#end());
	}

	override hostDisconnected() {
		super.hostDisconnected();
		this.#end();
	}

	override destroy() {
		super.destroy();
		this.#end();
	}

	/** Lets go without ending anything. */
	release() {
		this.#onEnd = undefined;
		this.destroy();
	}

	#end() {
		const onEnd = this.#onEnd;
		this.#onEnd = undefined;
		onEnd?.();
	}
}
