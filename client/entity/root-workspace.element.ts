import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { createPathOf, type PdEntity } from './entity.ts';
import '../lang/words.ts';

/** The page of a list: heading, the filled Create, the collection. */
@customElement('pd-root-workspace')
export class PdRootWorkspaceElement extends UmbLitElement {
	@property({ attribute: false })
	manifest?: { meta: { headline: string; entity: PdEntity } };

	/** While the first steps stand in the list, theirs is the one filled button. */
	@state()
	private _first = false;

	override render() {
		if (!this.manifest) return;
		const { headline, entity } = this.manifest.meta;
		const create = this.localize.term('general_create');
		return html`<umb-body-layout @first=${(event: CustomEvent<boolean>) => (this._first = event.detail)}>
			<div slot="header" id="header">
				<umb-icon name=${entity.icon}></umb-icon>
				<h1>${this.localize.string(headline)}</h1>
				${
					this._first
						? nothing
						: html`<uui-button look="primary" color="positive" label=${create} href=${createPathOf(entity)}>
								<uui-icon name="icon-add"></uui-icon> ${create}
							</uui-button>`
				}
			</div>
			<umb-collection alias=${`PromptDesk.Collection.${entity.name}`}></umb-collection>
		</umb-body-layout>`;
	}

	static override styles = css`
		#header {
			display: flex;
			width: 100%;
			align-items: center;
			gap: var(--uui-size-space-3);
		}
		h1 {
			flex: 1;
			margin: 0;
			font-size: 17px;
			line-height: 1.3;
		}
		umb-icon {
			font-size: 20px;
		}
		uui-button uui-icon {
			margin-right: var(--uui-size-space-2);
		}
	`;
}

export { PdRootWorkspaceElement as element };
