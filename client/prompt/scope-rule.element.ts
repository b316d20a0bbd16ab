import { UmbDocumentTypeDetailRepository, UMB_DOCUMENT_TYPE_PICKER_MODAL } from '@umbraco-cms/backoffice/document-type';
import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import { css, customElement, html, property, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { pdText, pdTokens } from '../ui/tokens.ts';
import type { PdTagInputElement, PdTagSuggestion } from '../ui/tag-input.element.ts';
import type { ScopeRule } from './prompt.types.ts';
import '../ui/field.element.ts';
import '../ui/tag-input.element.ts';

const FIELDS = ['contentTypeAliases', 'propertyAliases', 'propertyEditorUiAliases'] as const;

interface UiManifest {
	alias: string;
	name: string;
	meta?: { label?: string };
}

/** One rule: document types, properties and editors. All that are filled in have to fit. */
@customElement('pd-scope-rule')
export class PdScopeRuleElement extends UmbLitElement {
	@property({ attribute: false })
	rule!: ScopeRule;

	@property({ type: Number })
	number = 1;

	/** What the picked document types bring along. */
	@state()
	private _properties: PdTagSuggestion[] = [];

	@state()
	private _editors: PdTagSuggestion[] = [];

	constructor() {
		super();
		this.observe(umbExtensionsRegistry.byType('propertyEditorUi'), (manifests) => {
			this._editors = (manifests as UiManifest[])
				.map(({ alias, name, meta }) => ({ value: alias, name: this.localize.string(meta?.label ?? name) }))
				.sort((a, b) => a.name.localeCompare(b.name));
		});
	}

	#set(fields: Partial<ScopeRule>) {
		this.dispatchEvent(new CustomEvent('change', { detail: { ...this.rule, ...fields } }));
	}

	/** Rules speak of aliases, the picker of ids: each picked type is asked for once. */
	async #pick() {
		const picked = await umbOpenModal(this, UMB_DOCUMENT_TYPE_PICKER_MODAL, { data: { multiple: true, hideTreeRoot: true } }).catch(
			() => undefined,
		);
		const repository = new UmbDocumentTypeDetailRepository(this);
		const found = await Promise.all((picked?.selection ?? []).filter((id) => id !== null).map((id) => repository.requestByUnique(id!)));
		const types = found.flatMap(({ data }) => data ?? []);
		this._properties = [
			...this._properties,
			...types.flatMap((type) => type.properties.map(({ alias, name }) => ({ value: alias, name }))),
		];
		const aliases = new Set([...this.rule.contentTypeAliases, ...types.map(({ alias }) => alias)]);
		this.#set({ contentTypeAliases: [...aliases] });
	}

	#suggestionsFor = (field: (typeof FIELDS)[number]) =>
		field === 'propertyAliases' ? this._properties : field === 'propertyEditorUiAliases' ? this._editors : [];

	override render() {
		return html`<div id="rule" role="group" aria-label=${this.localize.term('promptDesk_rule', this.number)}>
			<div id="fields">
				${FIELDS.map((field) => {
					const label = this.localize.term(`promptDesk_${field}`);
					return html`<pd-field label=${label}>
						<pd-tag-input
							label=${label}
							placeholder=${this.localize.term(`promptDesk_${field}Any`)}
							.value=${this.rule[field]}
							.suggestions=${this.#suggestionsFor(field)}
							@change=${(event: Event) => this.#set({ [field]: (event.target as PdTagInputElement).value })}
						></pd-tag-input>
					</pd-field>`;
				})}
			</div>
			<div id="actions">
				<uui-button look="outline" label=${this.localize.term('promptDesk_pickDocumentTypes')} @click=${this.#pick}></uui-button>
				<uui-button
					label=${this.localize.term('promptDesk_removeRule')}
					@click=${() => this.dispatchEvent(new Event('remove'))}
				></uui-button>
			</div>
		</div>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		css`
			#rule {
				padding: 12px 15px;
				border: 1px solid var(--pd-line);
				border-radius: var(--uui-border-radius);
			}
			#fields {
				display: grid;
				gap: var(--uui-size-space-3);
			}
			#actions {
				display: flex;
				gap: var(--uui-size-space-2);
				margin-top: var(--uui-size-space-4);
			}
			#actions uui-button {
				--uui-button-height: 30px;
				font-size: 13px;
			}
		`,
	];
}
