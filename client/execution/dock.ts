import { UUIModalElement } from '@umbraco-cms/backoffice/external/uui';

// The section needs 200 px for its tree and 600 px for the editor beside the panel.
const WIDE = matchMedia('(min-width: 1240px)');
const dockedWidth = () => Math.min(500, Math.max(440, innerWidth - 800));

/** The dialog that an element stands in: what lies outside of an open dialog is inert. */
export function modalOf(element: Element): UUIModalElement | undefined {
	const up = (node: any): Node | null => node.assignedSlot ?? node.parentNode ?? node.host ?? null;
	for (let node: Node | null = element; node; node = up(node)) if (node instanceof UUIModalElement) return node;
	return undefined;
}

/**
 * Puts the panel beside the backoffice, or beside the dialog, by narrowing that one; where there is no room it covers.
 * The only place that styles an element of Umbraco's.
 */
export class Dock {
	#panel: HTMLElement;
	#host: HTMLElement;
	#modal: UUIModalElement | undefined;
	#mayNarrow = true;
	// The modal container writes the offset again whenever dialogs come or go.
	#observer = new MutationObserver(() => this.#arrange());
	#arrange = () => this.arrange();

	constructor(panel: HTMLElement, host: HTMLElement) {
		this.#panel = panel;
		this.#host = host;
		this.#modal = host instanceof UUIModalElement ? host : undefined;
		host.append(panel);
		this.#observer.observe(host, { attributes: true, attributeFilter: ['style', 'index'] });
		addEventListener('resize', this.#arrange);
		this.arrange();
	}

	/** False in split view, where two editors already share the width. */
	set mayNarrow(value: boolean) {
		this.#mayNarrow = value;
		this.arrange();
	}

	arrange() {
		const docked = WIDE.matches && this.#mayNarrow;
		const px = docked ? dockedWidth() : Math.min(500, innerWidth);
		this.#panel.style.width = `${px}px`;
		this.#panel.toggleAttribute('docked', docked);
		if (!this.#modal) return this.#set('width', docked ? `calc(100% - ${px}px)` : null);
		if (docked && this.#modal.index === 0) this.#set('--uui-modal-offset', `${px}px`);
		this.#set('--uui-modal-sidebar-left-gap', docked ? `${px + 64}px` : null);
	}

	release() {
		this.#observer.disconnect();
		removeEventListener('resize', this.#arrange);
		this.#panel.remove();
		if (!this.#modal) return this.#set('width', null);
		this.#set('--uui-modal-sidebar-left-gap', null);
		this.#set('--uui-modal-offset', '0px');
	}

	#set(name: string, value: string | null) {
		const { style } = this.#host;
		if (value === null) style.removeProperty(name);
		else if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
	}
}
