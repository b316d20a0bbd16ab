import { UmbContextBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { UmbBasicState } from '@umbraco-cms/backoffice/observable-api';
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import { Dock, modalOf } from './dock.ts';
import { Habits } from './habits.ts';
import { Insertion } from './insertion.ts';
import { LeaveGuard } from './leave-guard.ts';
import { Lifeline } from './lifeline.ts';
import { type Place, valueOf, writeValue } from './place.ts';
import type { PromptAction } from './prompt-action.ts';
import type { PdRunPanelElement, RunOwner } from './run-panel.element.ts';
import type { UndoData } from './undo-toast.element.ts';

export const RUNS_CONTEXT = 'PromptDesk.Runs';

/** Owns the sidebar. One run at a time; starting another ends the one before. */
export class PdRunsContext extends UmbContextBase implements RunOwner {
	#localize = new UmbLocalizationController(this);
	#panel?: PdRunPanelElement;
	#release = () => {};
	habits = new Habits('');
	#active = new UmbBasicState<Place | undefined>(undefined);
	/** The property that the open sidebar writes to. */
	readonly active = this.#active.asObservable();

	constructor(host: UmbControllerHost) {
		super(host, RUNS_CONTEXT);
		this.consumeContext(UMB_CURRENT_USER_CONTEXT, (user) =>
			this.observe(user?.unique, (unique) => (this.habits = new Habits(unique ?? '')), 'user'),
		);
	}

	async start(place: Place, prompt: PromptAction) {
		const { PdRunPanelElement } = await import('./run-panel.element.ts');
		if (this.#panel && !(await this.#panel.mayLeave())) return;
		this.end();
		const panel = (this.#panel = new PdRunPanelElement());
		Object.assign(panel, { place, prompt, runs: this });
		const dock = new Dock(panel, modalOf(place.element) ?? (this.getHostElement() as HTMLElement));
		const lifeline = new Lifeline(place, () => this.end());
		const guard = new LeaveGuard(place, { asks: () => panel.isEdited, ask: () => panel.mayLeave(), onLeave: () => this.end() });
		const split = this.observe(place.document.splitView.activeVariantsInfo, (open) => (dock.mayNarrow = open.length < 2));
		this.#release = () => {
			split?.destroy();
			guard.release();
			lifeline.release();
			dock.release();
		};
		this.#active.setValue(place);
	}

	/** Closes the sidebar, which aborts what still runs. Focus goes back to the property only if it was in the sidebar. */
	end({ focus = false } = {}) {
		const panel = this.#panel;
		if (!panel) return;
		this.#panel = undefined;
		this.#release();
		this.#active.setValue(undefined);
		if (focus) (panel.place.property.getEditor() as HTMLElement | undefined)?.focus();
	}

	/** The property was made anew (a save, another tab): focus goes to the one that is there. */
	adopt(property: Place['property']) {
		if (this.#panel) this.#panel.place.property = property;
	}

	async insert(place: Place, text: string) {
		const old = valueOf(place);
		if (!(await writeValue(place, text))) return false;
		const modal = modalOf(place.element);
		this.end({ focus: true });
		const insertion = new Insertion(place, text, old);
		const label = this.#localize.string(place.label);
		const message = this.#localize.term(modal ? 'promptDesk_runInsertedBlock' : 'promptDesk_runInserted', label);
		insertion.onUndone = await this.#showUndo({ message, undo: () => insertion.undo() }, modal);
		return true;
	}

	/** Gives back how to take it away. */
	async #showUndo(data: UndoData, modal: HTMLElement | undefined): Promise<() => void> {
		const { PdUndoToastElement, UNDO_SECONDS } = await import('./undo-toast.element.ts');
		if (modal) return PdUndoToastElement.showIn(modal, data);
		const options = { elementName: 'pd-undo-toast', duration: UNDO_SECONDS * 1000, data };
		const shown = (await this.getContext(UMB_NOTIFICATION_CONTEXT))?.peek('positive', options as never);
		return () => shown?.close();
	}
}
