import { customElement, html, property, ref, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import '../lang/words.ts';
import { namedByContent } from '../ui/menu-item-name.ts';

/** A menu item that stays marked while one of its entities is open, which `umb-menu-item-default` does not. */
@customElement('pd-menu-item')
export class PdMenuItemElement extends UmbLitElement {
	@property({ attribute: false })
	manifest?: { meta: { label: string; icon: string; path: string; entityType: string } };

	@state()
	private _active = false;

	#check = () => {
		const meta = this.manifest?.meta;
		const path = `${location.pathname}/`;
		this._active = !!meta && (path.includes(`${meta.path}/`) || path.includes(`/workspace/${meta.entityType}/`));
	};

	override connectedCallback() {
		super.connectedCallback();
		window.addEventListener('navigationend', this.#check);
	}

	override willUpdate() {
		this.#check();
	}

	override disconnectedCallback() {
		window.removeEventListener('navigationend', this.#check);
		super.disconnectedCallback();
	}

	override render() {
		if (!this.manifest) return;
		const { label, icon, path } = this.manifest.meta;
		return html`<uui-menu-item ${ref(namedByContent)} label=${this.localize.string(label)} href=${path} ?active=${this._active}>
			<umb-icon slot="icon" name=${icon}></umb-icon>
		</uui-menu-item>`;
	}
}

export { PdMenuItemElement as element };
