import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

interface BulkActionManifest {
	forEntityTypes: string[];
	meta: unknown;
}

/** Takes the place of the filters while rows are selected: how many, and what can be done with them. */
@customElement('pd-bulk-bar')
export class PdBulkBarElement extends UmbLitElement {
	@property({ attribute: false })
	entityType = '';

	@property({ attribute: false })
	selection: string[] = [];

	@property({ attribute: false })
	total = 0;

	#clear = () => this.dispatchEvent(new Event('clear'));

	#onExecuted(event: Event) {
		event.stopPropagation();
		this.#clear();
	}

	override render() {
		const [selected, total] = [this.selection.length, this.total].map((value) => this.localize.number(value));
		return html`<uui-button look="secondary" label=${this.localize.term('buttons_clearSelection')} @click=${this.#clear}></uui-button>
			<span role="status">${this.localize.term('promptDesk_selected', selected!, total!)}</span>
			<umb-extension-with-api-slot
				type="entityBulkAction"
				default-element="umb-entity-bulk-action"
				.filter=${(manifest: BulkActionManifest) => manifest.forEntityTypes.includes(this.entityType)}
				.apiProps=${{ selection: this.selection }}
				.apiArgs=${(manifest: BulkActionManifest) => [{ entityType: this.entityType, meta: manifest.meta }]}
				@action-executed=${this.#onExecuted}
			></umb-extension-with-api-slot>`;
	}

	static override styles = css`
		:host {
			display: flex;
			align-items: center;
			gap: var(--uui-size-space-4);
			box-sizing: border-box;
			min-height: 48px;
			margin: -6px 0 12px;
			padding: 0 var(--uui-size-space-3);
			border-radius: var(--uui-border-radius);
			color: var(--uui-color-selected-contrast);
			/* A tenth darker than the theme's, whose dark one has 4.34:1. */
			background: color-mix(in srgb, var(--uui-color-selected) 90%, black);
		}
		umb-extension-with-api-slot {
			display: flex;
			gap: var(--uui-size-space-2);
			margin-left: auto;
		}
	`;
}
