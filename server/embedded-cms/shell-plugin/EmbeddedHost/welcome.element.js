import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { css, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';

/** What the Content section shows while no page is open. */
export class EmbeddedHostWelcomeElement extends UmbLitElement {
	static styles = [
		UmbTextStyles,
		css`
			:host {
				display: block;
				padding: var(--uui-size-layout-1);
			}
			uui-box {
				max-width: 72ch;
			}
			li {
				margin-bottom: var(--uui-size-space-2);
			}
		`,
	];

	static properties = { steps: { state: true } };

	constructor() {
		super();
		this.steps = ['open', 'run'];
		this.consumeContext(UMB_CURRENT_USER_CONTEXT, (user) => {
			this.observe(user?.allowedSections, (sections) => {
				this.steps = ['open', 'run', ...(sections?.includes('PromptDesk.Section') ? ['manage'] : [])];
			});
		});
	}

	render() {
		const text = (key) => this.localize.term(`embeddedHost_${key}`);
		return html`<uui-box headline=${text('headline')}>
			<p>${text('introduction')}</p>
			<ol>
				${this.steps.map((step) => html`<li>${text(step)}</li>`)}
			</ol>
		</uui-box>`;
	}
}

customElements.define('embedded-host-welcome', EmbeddedHostWelcomeElement);
export default EmbeddedHostWelcomeElement;
