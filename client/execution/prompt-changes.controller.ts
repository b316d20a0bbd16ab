import { UMB_ACTION_EVENT_CONTEXT } from '@umbraco-cms/backoffice/action';
import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import {
	type UmbEntityActionEvent,
	UmbEntityDeletedEvent,
	UmbEntityUpdatedEvent,
	UmbRequestReloadChildrenOfEntityEvent,
	UmbRequestReloadStructureForEntityEvent,
} from '@umbraco-cms/backoffice/entity-action';

const EVENTS = [
	UmbEntityUpdatedEvent,
	UmbEntityDeletedEvent,
	UmbRequestReloadChildrenOfEntityEvent,
	UmbRequestReloadStructureForEntityEvent,
];

/** Tells when a prompt was created, changed or deleted in this window, so that menus show it at once. */
export class PdPromptChanges extends UmbControllerBase {
	#onChange: () => void;
	#events?: EventTarget;
	#timer?: ReturnType<typeof setTimeout>;

	constructor(host: UmbControllerHost, onChange: () => void) {
		super(host);
		this.#onChange = onChange;
		this.consumeContext(UMB_ACTION_EVENT_CONTEXT, (events) => {
			this.#listen(false);
			this.#events = events;
			this.#listen(true);
		});
	}

	#listen(on: boolean) {
		for (const { TYPE } of EVENTS) this.#events?.[on ? 'addEventListener' : 'removeEventListener'](TYPE, this.#onEvent);
	}

	#onEvent = (event: Event) => {
		if (!(event as UmbEntityActionEvent).getEntityType().startsWith('pd-prompt')) return;
		// One save tells several of them.
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.#onChange, 50);
	};

	override destroy() {
		clearTimeout(this.#timer);
		this.#listen(false);
		super.destroy();
	}
}
