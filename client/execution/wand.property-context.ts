import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { PdWandElement } from './wand.element.ts';

/**
 * Puts the wand beside the label. The hook is Umbraco's and its host is `umb-property`; the slot is the property layout's
 * own, and if that ever goes, the wand does, and the "…" menu stays.
 */
export class PdWandPropertyContext extends UmbControllerBase {
	#wand = new PdWandElement();

	constructor(host: UmbControllerHost) {
		super(host);
		void this.#place();
	}

	async #place() {
		const property = this.getHostElement() as HTMLElement & { updateComplete?: Promise<boolean> };
		await property.updateComplete;
		const layout = property.shadowRoot?.querySelector('umb-property-layout');
		if (!layout || !this._host) return;
		this.#wand.layout = layout;
		this.#wand.slot = 'action-menu';
		layout.prepend(this.#wand);
	}

	override destroy() {
		this.#wand.remove();
		super.destroy();
	}
}

export { PdWandPropertyContext as api };
