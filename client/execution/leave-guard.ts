import type { Place } from './place.ts';

/** As Umbraco's router tells it, before anything has changed. */
type WillChangeState = CustomEvent<{ url?: string | URL | null; eventName: string }>;

export interface LeaveAnswers {
	/** There is something that would be lost. */
	asks(): boolean;
	/** True when it may be lost. */
	ask(): Promise<boolean>;
	/** Called before the other page opens. */
	onLeave(): void;
}

/** Asks before another page is opened, or the window closed, over something that would be lost with this one. */
export class LeaveGuard {
	#place: Place;
	#answers: LeaveAnswers;
	#address = location.href;

	constructor(place: Place, answers: LeaveAnswers) {
		this.#place = place;
		this.#answers = answers;
		// Ahead of the workspace, which asks about its own changes when this question is answered.
		addEventListener('willchangestate', this.#onWillChange as EventListener, { capture: true });
		addEventListener('changestate', this.#onChange);
		addEventListener('beforeunload', this.#onUnload);
	}

	release() {
		removeEventListener('willchangestate', this.#onWillChange as EventListener, { capture: true });
		removeEventListener('changestate', this.#onChange);
		removeEventListener('beforeunload', this.#onUnload);
	}

	#onChange = () => (this.#address = location.href);

	#onUnload = (event: BeforeUnloadEvent) => {
		if (this.#answers.asks()) event.preventDefault();
	};

	#onWillChange = (event: WillChangeState) => {
		const { url, eventName } = event.detail;
		if (!url || this.#isOfThePage(String(url)) || !this.#answers.asks()) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		// The browser's Back has changed the address already.
		if (eventName === 'popstate') history.pushState(null, '', this.#address);
		void this.#leave(url);
	};

	/** Its tabs, languages and dialogs have its id in their address, or the way that a new page was made. */
	#isOfThePage(url: string) {
		const { document } = this.#place;
		const parts = [document.getUnique(), document.routes.getActiveLocalPath()];
		return parts.some((part) => part && url.includes(part));
	}

	async #leave(url: string | URL) {
		if (!(await this.#answers.ask())) return;
		this.#answers.onLeave();
		history.pushState(null, '', url);
	}
}
