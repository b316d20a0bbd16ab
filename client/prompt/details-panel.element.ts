import { customElement, html, state } from '@umbraco-cms/backoffice/external/lit';
import { umbBindToValidation } from '@umbraco-cms/backoffice/validation';
import { panelStyles } from '../ui/panel.styles.ts';
import { pdTokens } from '../ui/tokens.ts';
import { PdWorkspacePart, textOf } from '../entity/workspace-part.ts';
import type { PdTagInputElement } from '../ui/tag-input.element.ts';
import { tagChoices } from './prompt-choices.ts';
import type { Prompt } from './prompt.types.ts';
import '../ui/field.element.ts';
import '../ui/tag-input.element.ts';

/** How editors and authors find the prompt. */
@customElement('pd-details-panel')
export class PdDetailsPanelElement extends PdWorkspacePart<Prompt> {
	@state()
	private _tags: { value: string }[] = [];

	override connectedCallback() {
		super.connectedCallback();
		tagChoices(this).then((tags) => (this._tags = tags));
	}

	override render() {
		if (!this._model) return;
		const { description, category, tags, isActive } = this._model;
		const words = (key: string) => this.localize.term(`promptDesk_${key}`);
		return html`<uui-box headline=${words('details')}>
			<div class="fields">
				<pd-field label=${words('description')} help=${words('descriptionHelp')}>
					<uui-textarea
						label=${words('description')}
						auto-height
						.value=${description ?? ''}
						@input=${(event: Event) => this.change({ description: textOf(event) })}
						${umbBindToValidation(this, '$.description', description)}
					></uui-textarea>
				</pd-field>
				<pd-field label=${words('category')} help=${words('categoryHelp')}>
					<uui-input
						label=${words('category')}
						.value=${category ?? ''}
						@input=${(event: Event) => this.change({ category: textOf(event) })}
						${umbBindToValidation(this, '$.category', category)}
					></uui-input>
				</pd-field>
				<pd-field label=${words('tags')}>
					<pd-tag-input
						label=${words('tags')}
						placeholder=${words('tagsHint')}
						.value=${tags}
						.suggestions=${this._tags}
						@change=${(event: Event) => this.change({ tags: (event.target as PdTagInputElement).value })}
					></pd-tag-input>
				</pd-field>
				<uui-toggle
					label=${words('activeForEditors')}
					.checked=${isActive}
					@change=${(event: Event) => this.change({ isActive: (event.target as HTMLInputElement).checked })}
				></uui-toggle>
			</div>
		</uui-box>`;
	}

	static override styles = [pdTokens, panelStyles];
}
