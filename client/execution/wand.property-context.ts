import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { PdWandElement } from './wand.element.ts';

/** As the wand itself is. */
const IN_LINE = { display: 'inline-block', height: '24px', margin: '-5px 0 -3px', verticalAlign: 'middle' };

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
		// The "…" beside it would else push the label down and stand higher than the wand.
		const menu = layout.querySelector<HTMLElement>('umb-property-action-menu');
		if (menu) Object.assign(menu.style, IN_LINE);
	}

	override destroy() {
		this.#wand.remove();
		super.destroy();
	}
}

export { PdWandPropertyContext as api };
