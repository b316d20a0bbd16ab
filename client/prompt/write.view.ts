import { css, customElement, html, nothing, query, state } from '@umbraco-cms/backoffice/external/lit';
import { debounce } from '@umbraco-cms/backoffice/utils';
import { umbBindToValidation } from '@umbraco-cms/backoffice/validation';
import { columnsStyles } from '../ui/columns.styles.ts';
import { PdWorkspacePart } from '../entity/workspace-part.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import type { Prompt } from './prompt.types.ts';
import type { PdTemplateEditorElement } from './template-editor.element.ts';
import type { Finding } from './template-lint.ts';
import { documentTypes, type DocumentType } from './document-types.ts';
import { namesFor, type Names } from './template-names.ts';
import '../ui/small-print.element.ts';
import './answer-panel.element.ts';
import './details-panel.element.ts';
import './template-editor.element.ts';
import './variables-panel.element.ts';

const SHOWN = 6;
/** What is not a fault while the name is still being chosen. */
const UNFINISHED = new Set<Finding['kind']>(['unclosed', 'valueExpected', 'unknownName', 'unknownMember']);

/** The template on the left; what it gives, what editors fill in, and what it is called on the right. */
@customElement('pd-prompt-write-view')
export class PdPromptWriteViewElement extends PdWorkspacePart<Prompt> {
	@state()
	private _findings: Finding[] = [];

	@query('pd-template-editor')
	private _editor?: PdTemplateEditorElement;

	@state()
	private _types: DocumentType[] = [];

	#names: Names = { suggestions: [], properties: undefined };
	#linted?: string;

	#lint = debounce(() => void this.#find(), 400);

	async #find() {
		if (!this._model) return;
		const { instructions, variables } = this._model;
		// The parser is as large as the rest of the editor, which does not wait for it.
		const { lintTemplate } = await import('./template-lint.ts');
		const findings = lintTemplate(instructions, variables, this.#names.properties);
		if (instructions !== this._model?.instructions) return;
		this._findings = this._editor?.isCompleting ? findings.filter(({ kind }) => !UNFINISHED.has(kind)) : findings;
	}

	override connectedCallback() {
		super.connectedCallback();
		documentTypes(this).then((types) => (this._types = types));
	}

	override willUpdate() {
		if (!this._model) return;
		const { instructions, variables, scope } = this._model;
		const state = JSON.stringify([instructions, variables, scope, this._types.length]);
		if (state === this.#linted) return;
		this.#linted = state;
		this.#names = namesFor(this._model, this._types, (name) => this.localize.term(`promptDesk_value_${name.replace('.', '_')}`));
		this.#lint();
	}

	override render() {
		if (!this._model) return;
		const { instructions } = this._model;
		const label = this.localize.term('promptDesk_instructions');
		return html`<div id="columns">
			<uui-box id="writing" headline=${label}>
				<umb-form-validation-message>
					<pd-template-editor
						.label=${label}
						.placeholder=${this.localize.term('promptDesk_instructionsHint')}
						.suggestions=${this.#names.suggestions}
						.found=${this._findings.filter(({ text }) => text)}
						.value=${instructions}
						@change=${(event: Event) => this.change({ instructions: (event.target as PdTemplateEditorElement).value ?? '' })}
						${umbBindToValidation(this, '$.instructions', instructions)}
					></pd-template-editor>
				</umb-form-validation-message>
				<div role="status">${this._findings.slice(0, SHOWN).map((finding) => this.#renderFinding(finding))}</div>
				${this.#renderFoot(instructions)}
			</uui-box>
			<div id="rail">
				<pd-answer-panel></pd-answer-panel>
				<pd-variables-panel></pd-variables-panel>
				<pd-details-panel></pd-details-panel>
			</div>
		</div>`;
	}

	#renderFinding({ kind, severity, line, text, suggestion, reason }: Finding) {
		return html`<div class="finding ${severity}">
			<uui-icon name="icon-alert" aria-hidden="true"></uui-icon>
			<span class="what">
				<b>${text}</b> ${this.localize.term(`promptDesk_lint_${kind}`, reason)}
				${suggestion ? html`<span>${this.localize.term('promptDesk_didYouMean')} <b>${suggestion}</b>?</span>` : nothing}
			</span>
			${
				suggestion
					? html`<uui-button
							look="outline"
							label=${this.localize.term('promptDesk_replaceWith', suggestion)}
							@click=${() => this._editor?.replace(text, suggestion, line)}
							>${this.localize.term('promptDesk_replace')}</uui-button
						>`
					: nothing
			}
			${line ? html`<small class="muted">${this.localize.term('promptDesk_line', this.localize.number(line))}</small>` : nothing}
		</div>`;
	}

	#renderFoot(instructions: string) {
		const tokens = Math.ceil(instructions.length / 4);
		return html`<div id="foot">
			<pd-small-print
				.facts=${[
					this.localize.term('promptDesk_aboutTokens', this.localize.number(tokens)),
					this.localize.term('promptDesk_withoutValues'),
				]}
			></pd-small-print>
			<small class="muted"><uui-key>{{</uui-key> ${this.localize.term('promptDesk_variablesKey')}</small>
		</div>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		columnsStyles,
		css`
			#writing {
				--uui-box-default-padding: 0;
			}
			#writing umb-form-validation-message {
				display: block;
				padding: 0 18px;
			}
			pd-template-editor {
				margin: 0 -18px;
			}
			#rail {
				display: grid;
				grid-template-columns: minmax(0, 1fr);
				gap: var(--uui-size-space-5);
			}
			.finding,
			#foot {
				display: flex;
				align-items: center;
				gap: var(--uui-size-space-4);
				padding: 9px 18px;
				border-top: 1px solid var(--pd-line);
				font-size: 13px;
			}
			#foot {
				justify-content: space-between;
			}
			.what {
				flex: 1;
				overflow-wrap: anywhere;
			}
			.error {
				background: color-mix(in srgb, var(--uui-color-danger) 4%, var(--uui-color-surface));
			}
			.error uui-icon,
			.error .what > b {
				color: var(--pd-negative);
			}
			.warning {
				background: color-mix(in srgb, var(--uui-color-warning) 10%, var(--uui-color-surface));
			}
			.warning uui-icon,
			.warning .what > b {
				color: var(--pd-amber);
			}
			.finding uui-button {
				--uui-button-height: 27px;
				font-size: 12px;
			}
			uui-key {
				font-size: 11px;
			}
		`,
	];
}

export { PdPromptWriteViewElement as element };
