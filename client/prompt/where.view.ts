import { css, customElement, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { columnsStyles } from '../ui/columns.styles.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { PdWorkspacePart } from '../entity/workspace-part.ts';
import type { Prompt, PromptScope, ScopeRule } from './prompt.types.ts';
import '../ui/note.element.ts';
import './scope-rule.element.ts';

type Kind = keyof PromptScope;

const NO_SCOPE: PromptScope = { allowRules: [], denyRules: [] };

/** On which properties the prompt is offered, and to whom. */
@customElement('pd-prompt-where-view')
export class PdPromptWhereViewElement extends PdWorkspacePart<Prompt> {
	#set(kind: Kind, rules: ScopeRule[]) {
		const scope = { ...(this._model!.scope ?? NO_SCOPE), [kind]: rules };
		this.change({ scope: scope.allowRules.length + scope.denyRules.length ? scope : null });
	}

	override render() {
		if (!this._model) return;
		return html`<div id="columns">
			<div class="stack">${this.#renderRules('allowRules')} ${this.#renderRules('denyRules')}</div>
			<div class="stack">
				<uui-box headline=${this.localize.term('promptDesk_userGroups')}>
					<p>${this.localize.term(this._model.userGroups.length ? 'promptDesk_userGroupsSome' : 'promptDesk_userGroupsAll')}</p>
					<umb-user-group-input
						.selection=${this._model.userGroups}
						@change=${(event: Event) => this.change({ userGroups: (event.target as unknown as { selection: string[] }).selection })}
					></umb-user-group-input>
				</uui-box>
				<uui-box headline=${this.localize.term('promptDesk_shownAs')}>
					<p>${this.localize.term('promptDesk_shownAsProperty')}</p>
					<uui-toggle
						label=${this.localize.term('promptDesk_requiresCurrentValue')}
						.checked=${this._model.requiresCurrentValue}
						@change=${(event: Event) => this.change({ requiresCurrentValue: (event.target as HTMLInputElement).checked })}
					></uui-toggle>
					<p class="help">${this.localize.term('promptDesk_requiresCurrentValueHelp')}</p>
				</uui-box>
			</div>
		</div>`;
	}

	#renderRules(kind: Kind) {
		const rules = this._model!.scope?.[kind] ?? [];
		const blank: ScopeRule = { contentTypeAliases: [], propertyAliases: [], propertyEditorUiAliases: [] };
		return html`<uui-box headline=${this.localize.term(`promptDesk_${kind}`)}>
			<p>${this.localize.term(rules.length ? `promptDesk_${kind}Help` : `promptDesk_${kind}None`)}</p>
			${rules.map(
				(rule, index) =>
					html`${index ? html`<div class="or">${this.localize.term('promptDesk_or')}</div>` : nothing}
						<pd-scope-rule
							.rule=${rule}
							.number=${index + 1}
							@change=${(event: CustomEvent<ScopeRule>) =>
								this.#set(
									kind,
									rules.map((each, at) => (at === index ? event.detail : each)),
								)}
							@remove=${() =>
								this.#set(
									kind,
									rules.filter((_, at) => at !== index),
								)}
						></pd-scope-rule>`,
			)}
			<uui-button
				look="placeholder"
				label=${this.localize.term(`promptDesk_${kind}Add`)}
				@click=${() => this.#set(kind, [...rules, blank])}
			></uui-button>
		</uui-box>`;
	}

	static override styles = [
		pdTokens,
		pdText,
		columnsStyles,
		css`
			p {
				margin: 0 0 var(--uui-size-space-4);
				color: var(--pd-muted);
			}
			uui-box > p:last-child {
				margin: 0;
			}
			p.help {
				margin-top: var(--uui-size-space-1);
				font-size: 12px;
				line-height: 18px;
			}
			.or {
				margin: var(--uui-size-space-2) 0;
				font-size: 12px;
				font-weight: 700;
				text-align: center;
				color: var(--pd-muted);
			}
			uui-button[look='placeholder'] {
				width: 100%;
				margin-top: var(--uui-size-space-3);
			}
		`,
	];
}

export { PdPromptWhereViewElement as element };
