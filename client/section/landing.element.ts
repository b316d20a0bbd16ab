import { customElement } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { workspacePath } from './paths.ts';

/** Whoever opens the section without a page in it gets the prompts. */
@customElement('pd-landing')
export class PdLandingElement extends UmbLitElement {
	override connectedCallback() {
		super.connectedCallback();
		history.replaceState(null, '', workspacePath('pd-prompt-root'));
	}
}

export { PdLandingElement as element };
