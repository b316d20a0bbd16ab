import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { isConfirmed } from '../ui/confirm.ts';
import { panelStyles } from '../ui/panel.styles.ts';
import { pdTags } from '../ui/tag.styles.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { PdWorkspacePart } from '../entity/workspace-part.ts';
import type { Prompt, PromptVariable } from './prompt.types.ts';
import './variable-form.element.ts';

/** The values that an editor is asked for before a run. One is open for editing at a time. */
@customElement('pd-variables-panel')
export class PdVariablesPanelElement extends PdWorkspacePart<Prompt> {
	@state()
	private _open = -1;

	#set(index: number, variable: PromptVariable) {
		this.change({ variables: this._model!.variables.map((each, at) => (at === index ? variable : each)) });
	}

	#add() {
		const { variables } = this._model!;
		this.change({
			variables: [...variables, { name: '', label: '', type: 'text', required: false, default: null, choices: [], help: '' }],
		});
		this._open = variables.length;
	}

	async #remove(index: number) {
		const { name } = this._model!.variables[index]!;
		if (name) {
			const content = this.localize.term('promptDesk_removeVariableText', name);
			const headline = this.localize.term('promptDesk_removeVariable');
			const confirmLabel = this.localize.term('general_remove');
			if (!(await isConfirmed(this, { headline, content, color: 'danger', confirmLabel }))) return;
		}
		this._open = -1;
		this.change({ variables: this._model!.variables.filter((_, at) => at !== index) });
	}

	#summary({ name, default: value, choices, type, required }: PromptVariable) {
		const used = this._model!.instructions.toLowerCase().includes(name.toLowerCase());
		return [
			type === 'choice' && choices?.length ? choices.join(', ') : undefined,
			value !== null && value !== undefined && value !== '' ? this.localize.term('promptDesk_defaultIs', String(value)) : undefined,
			required ? this.localize.term('promptDesk_required') : undefined,
			used ? undefined : this.localize.term('promptDesk_notUsed'),
		]
			.filter(Boolean)
			.join('. ');
	}

	override render() {
		if (!this._model) return;
		const { variables } = this._model;
		return html`<uui-box headline=${this.localize.term('promptDesk_variables')}>
			<div class="fields">
				${repeat(
					variables,
					(_, index) => index,
					(variable, index) => (index === this._open ? this.#renderForm(variable, index) : this.#renderRow(variable, index)),
				)}
				${variables.length ? nothing : html`<small class="muted">${this.localize.term('promptDesk_variablesHelp')}</small>`}
				<uui-button look="placeholder" label=${this.localize.term('promptDesk_addVariable')} @click=${this.#add}></uui-button>
			</div>
		</uui-box>`;
	}

	#renderRow(variable: PromptVariable, index: number) {
		const { name, type } = variable;
		return html`<div class="row">
			<div>
				<b>${name || this.localize.term('promptDesk_unnamed')}</b>
				<uui-tag class="fact">${this.localize.term(`promptDesk_type_${type}`)}</uui-tag>
				<small class="muted">${this.#summary(variable)}</small>
			</div>
			<uui-button compact label=${this.localize.term('promptDesk_editVariable', name)} @click=${() => (this._open = index)}>
				<uui-icon name="icon-edit"></uui-icon>
			</uui-button>
			<uui-button compact label=${this.localize.term('promptDesk_remove', name)} @click=${() => this.#remove(index)}>
				<uui-icon name="icon-trash"></uui-icon>
			</uui-button>
		</div>`;
	}

	#renderForm(variable: PromptVariable, index: number) {
		return html`<pd-variable-form
			.variable=${variable}
			.path=${`$.variables[${index}]`}
			@change=${(event: CustomEvent<PromptVariable>) => this.#set(index, event.detail)}
			@done=${() => (this._open = -1)}
			@remove=${() => this.#remove(index)}
		></pd-variable-form>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		pdTags,
		panelStyles,
		css`
			.row {
				display: flex;
				align-items: flex-start;
			}
			.row > div {
				flex: 1;
				min-width: 0;
				overflow-wrap: anywhere;
			}
			.row uui-tag {
				--uui-tag-padding: 1px 7px;
				margin-left: 3px;
			}
			.row small {
				display: block;
			}
		`,
	];
}
