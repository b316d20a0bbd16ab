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
import { PD_PROMPTS_CONTEXT } from './prompts.context.ts';

const EVENTS = [
	UmbEntityUpdatedEvent,
	UmbEntityDeletedEvent,
	UmbRequestReloadChildrenOfEntityEvent,
	UmbRequestReloadStructureForEntityEvent,
];

/** Fetches the prompts again when one was created, changed or deleted in this window, so that menus show it at once. */
export class PdPromptChanges extends UmbControllerBase {
	#events?: EventTarget;
	#timer?: ReturnType<typeof setTimeout>;

	constructor(host: UmbControllerHost) {
		super(host);
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
		this.#timer = setTimeout(() => void this.getContext(PD_PROMPTS_CONTEXT).then((prompts) => prompts?.reload()), 50);
	};

	override destroy() {
		clearTimeout(this.#timer);
		this.#listen(false);
		super.destroy();
	}
}
