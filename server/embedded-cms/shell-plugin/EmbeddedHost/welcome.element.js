import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { DocumentService } from '@umbraco-cms/backoffice/external/backend-api';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';

/** A page with fields that prompts are made for; it is in the seed. */
const PAGE = 'c0ffee00-0004-4000-8000-000000000003';
/** Prompt Desk points the wand of this property out when the page opens. */
const POINT_OUT = ['prompt-desk-point-out', 'metaDescription'];

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

	static properties = { steps: { state: true }, hasPage: { state: true } };

	constructor() {
		super();
		this.steps = ['open', 'run'];
		this.hasPage = false;
		void this.#look();
		this.consumeContext(UMB_CURRENT_USER_CONTEXT, (user) => {
			this.observe(user?.allowedSections, (sections) => {
				this.steps = ['open', 'run', ...(sections?.includes('PromptDesk.Section') ? ['manage'] : [])];
			});
		});
	}

	/** It may have been deleted, or the site begun without pages. */
	async #look() {
		const { data } = await DocumentService.getItemDocument({ query: { id: [PAGE] } }).catch(() => ({}));
		this.hasPage = data?.some(({ isTrashed }) => !isTrashed) ?? false;
	}

	#renderOpen(label) {
		const culture = this.localize.lang().startsWith('da') ? 'da-DK' : 'en-US';
		return html`<uui-button
			look="primary"
			color="positive"
			label=${label}
			href="section/content/workspace/document/edit/${PAGE}/${culture}/view/content/tab/seo"
			@click=${() => sessionStorage.setItem(...POINT_OUT)}
		></uui-button>`;
	}

	render() {
		const text = (key) => this.localize.term(`embeddedHost_${key}`);
		return html`<uui-box headline=${text('headline')}>
			<p>${text('introduction')}</p>
			<ol>
				${this.steps.map((step) => html`<li>${step === 'run' ? html`<uui-icon name="icon-wand"></uui-icon>` : nothing} ${text(step)}</li>`)}
			</ol>
			${this.hasPage ? this.#renderOpen(text('try')) : nothing}
		</uui-box>`;
	}
}

customElements.define('embedded-host-welcome', EmbeddedHostWelcomeElement);
export default EmbeddedHostWelcomeElement;
