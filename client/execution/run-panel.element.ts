import { customElement, html, nothing, property, query, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import '../ui/note.element.ts';
import { pdText, pdTokens } from '../ui/tokens.ts';
import { composed, measured, type Way } from './insert.ts';
import { languageOf } from './language.ts';
import { panelStyles } from './panel.styles.ts';
import { currentText, isOneLine, type Place } from './place.ts';
import type { Habits } from './habits.ts';
import { isCheck, type PromptAction, type PromptVariable } from './prompt-action.ts';
import { requestOf } from './request.ts';
import './run-answer.element.ts';
import './run-changes.element.ts';
import './run-ending.element.ts';
import './run-failure.element.ts';
import './run-facts.element.ts';
import './run-footer.element.ts';
import './run-options.element.ts';
import { runPanelStyles } from './run-panel.styles.ts';
import { PdRunStream } from './run-stream.controller.ts';
import './run-variables.element.ts';
import { canInsert, isChoice, newRun, type Run, textOf } from './run.ts';
import type { PdRunAnswerElement } from './run-answer.element.ts';
import type { PdRunFooterElement } from './run-footer.element.ts';
import type { PdRunVariablesElement } from './run-variables.element.ts';
import { askedOf, isMissing, sentValues, startValues, type VariableValues } from './variables.ts';
import './words.ts';

/** What the panel asks of the one that opened it. */
export interface RunOwner {
	/** Closes the panel. */
	end(options: { focus: boolean }): void;
	/** False when the editor may not change the property (any more). */
	insert(place: Place, text: string): Promise<boolean>;
	readonly habits: Habits;
}

/** The sidebar of one run, beside the document. Nothing is changed until the editor inserts. */
@customElement('pd-run-panel')
export class PdRunPanelElement extends UmbLitElement {
	@property({ attribute: false })
	place!: Place;

	@property({ attribute: false })
	prompt!: PromptAction;

	runs!: RunOwner;

	@state()
	private _run: Run = newRun();

	@state()
	private _way: Way = 'Replace';

	@state()
	private _current = '';

	/** The property could be written to when the run began, but cannot now. */
	@state()
	private _refused = false;

	@query('pd-run-footer')
	private _footer!: PdRunFooterElement;

	#values: VariableValues = {};
	#variables: PromptVariable[] = [];
	#started = 0;
	/** How long the last run took. */
	#seconds = 0;
	#stream = new PdRunStream(this, (run) => this.#onRun(run));

	constructor() {
		super();
		this.addEventListener('keydown', (event) => this.#onKey(event));
	}

	override connectedCallback() {
		super.connectedCallback();
		this.setAttribute('role', 'complementary');
		this.setAttribute('aria-label', this.prompt.name);
	}

	protected override async firstUpdated() {
		if (this.prompt.applyMode !== 'AskEditor') this._way = this.prompt.applyMode;
		this._current = currentText(this.place);
		this.observe(this.place.owner.values, () => (this._current = currentText(this.place)), 'current');
		this.#variables = askedOf(this.prompt.variables);
		this.#values = this.runs.habits.startingWith(this.prompt.id, this.#variables, startValues(this.#variables));
		if (!isMissing(this.#variables, this.#values)) {
			this.#focusHeading();
			return this.#start();
		}
		this.requestUpdate();
		await this.updateComplete;
		return this.renderRoot.querySelector<HTMLElement>('pd-run-variables')?.focus();
	}

	/** The editor has typed in the new text. */
	get isEdited() {
		return this._run.edited;
	}

	/** Asks only when something would be lost. */
	mayLeave = async () => {
		if (!this.isEdited || (await this._footer.ask())) return true;
		this.#focusAnswer();
		return false;
	};

	async #start() {
		const hadFocus = this.matches(':focus-within');
		if (!(await this.mayLeave())) return;
		this.#started = Date.now();
		this._refused = false;
		this.runs.habits.keep(this.place.alias, this.prompt.id, this.#variables, this.#values);
		// What was pressed (Try again, Write another) goes away while it runs.
		if (hadFocus) this.#focusHeading();
		await this.#stream.start(this.prompt.id, requestOf(this.place, sentValues(this.#variables, this.#values)));
	}

	async #close() {
		if (await this.mayLeave()) this.runs.end({ focus: this.matches(':focus-within') });
	}

	async #insert(way: Way) {
		if (!canInsert(this._run) || isCheck(this.prompt)) return;
		const text = composed(way, currentText(this.place), textOf(this._run), isOneLine(this.place));
		this._refused = !(await this.runs.insert(this.place, text));
	}

	async #onRun(run: Run) {
		const ended = this._run.phase === 'running' && run.phase !== 'running';
		this._run = run;
		if (ended) this.#seconds = Math.max(1, Math.round((Date.now() - this.#started) / 1000));
		// Never out of the document: the editor may have gone on writing there.
		if (!ended || !this.matches(':focus-within')) return;
		await this.updateComplete;
		this.#focusAnswer();
	}

	#focusHeading() {
		this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
	}

	#focusAnswer() {
		this.renderRoot.querySelector<HTMLElement>('pd-run-answer, pd-run-options, pd-run-failure')?.focus();
	}

	#onKey(event: KeyboardEvent) {
		if (event.isComposing) return;
		if (event.key === 'Escape' && !this._footer.dismiss()) {
			if (this._run.phase === 'running') this.#stream.stop();
			else void this.#close();
		} else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this._footer.insert();
		else if (event.key !== 'Escape') return;
		event.preventDefault();
		// A dialog around the sidebar would close with it.
		event.stopPropagation();
	}

	#measure = (text: string) => {
		const oneLine = isOneLine(this.place);
		const texts = { added: text.trim(), result: composed(this._way, this._current, text, oneLine) };
		return measured(this._way, texts, { prompt: this.prompt.maxLength, field: this.place.maxChars });
	};

	override render() {
		const { _run: run, prompt } = this;
		const running = run.phase === 'running';
		const { count, limit } = this.#measure(textOf(run));
		return html`
			${this.#renderHeader()} ${running ? html`<uui-loader-bar></uui-loader-bar>` : nothing}
			<div class="content">
				${this.#variables.length > 0 ? this.#renderVariables() : nothing} ${this.#renderNotes()}
				${run.phase === 'failed' ? this.#renderFailure() : run.phase === 'asking' ? nothing : this.#renderAnswer(running)}
				${this.#renderChanges()}
				<pd-run-facts .answer=${run.answer} .auditLogId=${running ? undefined : run.auditLogId}></pd-run-facts>
			</div>
			<pd-run-footer
				.phase=${run.phase}
				.way=${this._way}
				?insertable=${canInsert(run) && !isCheck(prompt) && this.#next() !== this._current}
				?copyable=${canInsert(run) && isCheck(prompt)}
				?over=${limit !== undefined && count > limit}
				?beside=${this._current.trim() !== ''}
				?asks=${prompt.applyMode === 'AskEditor' && this._current.trim() !== ''}
				?choice=${isChoice(run)}
				.text=${textOf(run)}
				@stop=${() => this.#stream.stop()}
				@leave=${() => this.#close()}
				@insert=${(event: CustomEvent<Way>) => void this.#insert(event.detail)}
			></pd-run-footer>
		`;
	}

	#renderHeader() {
		const { place, prompt } = this;
		const label = this.localize.string(place.label);
		const language = languageOf(place, this.localize);
		const to = this.localize.term(isCheck(prompt) ? 'promptDesk_runOn' : 'promptDesk_runTo', label);
		return html`
			<div class="header">
				<span class="icon"><umb-icon name=${prompt.icon || 'icon-wand'}></umb-icon></span>
				<div class="grow">
					<h2 tabindex="-1">${prompt.name}</h2>
					<p class="small muted">${language ? `${to}, ${language}` : to}</p>
				</div>
				<uui-button compact label=${this.localize.term('general_close')} @click=${this.#close}>
					<uui-icon name="icon-delete"></uui-icon>
				</uui-button>
			</div>
		`;
	}

	#renderVariables() {
		return html`<pd-run-variables
			.variables=${this.#variables}
			.values=${this.#values}
			?asking=${this._run.phase === 'asking'}
			?disabled=${this._run.phase === 'running'}
			@change=${(event: Event) => {
				this.#values = (event.target as PdRunVariablesElement).values;
				this.requestUpdate();
			}}
			@run=${this.#start}
		></pd-run-variables>`;
	}

	#renderNotes() {
		const term = (key: string) => this.localize.term(`promptDesk_run${key}`);
		return html`
			${this._refused ? html`<pd-note color="danger" icon="icon-lock" role="alert">${term('ReadOnly')}</pd-note>` : nothing}
			<pd-run-ending .run=${this._run} .seconds=${this.#seconds} @retry=${this.#start}></pd-run-ending>
		`;
	}

	#renderAnswer(running: boolean) {
		const { _run: run, prompt } = this;
		const label = this.localize.term('promptDesk_runAnother');
		const again = html`<uui-button slot="actions" compact label=${label} title=${label} @click=${this.#start}>
			<uui-icon name="icon-refresh"></uui-icon>
		</uui-button>`;
		if (prompt.optionCount > 1 && (running || isChoice(run))) {
			return html`<pd-run-options
				.options=${run.options}
				.chosen=${run.chosen}
				?streaming=${running}
				.pending=${running ? Math.max(0, prompt.optionCount - run.options.length) : 0}
				.meterOf=${this.#measure}
				@choose=${(event: CustomEvent<number>) => this.#stream.change({ type: 'chosen', index: event.detail })}
				@change=${(event: any) => this.#stream.change({ type: 'edited', text: event.target.options[event.target.chosen].value })}
			>
				<div slot="legend" class="legend">
					<h3 class="grow">${this.localize.term('promptDesk_runChooseOne')}</h3>
					${running ? nothing : again}
				</div>
			</pd-run-options>`;
		}
		return html`<pd-run-answer
			.text=${textOf(run)}
			?streaming=${running}
			?whole=${run.phase === 'done'}
			?readonly=${isCheck(prompt)}
			?markdown=${prompt.outputFormat === 'markdown'}
			.meter=${this.#measure(textOf(run))}
			@change=${(event: Event) => this.#stream.change({ type: 'edited', text: (event.target as PdRunAnswerElement).text })}
		>
			${running ? nothing : again}
		</pd-run-answer>`;
	}

	#renderFailure() {
		return html`<pd-run-failure .failure=${this._run.failure!} .seconds=${this.#seconds} @retry=${this.#start}></pd-run-failure>`;
	}

	/** What the property would hold. */
	#next() {
		const { _run: run } = this;
		return canInsert(run) ? composed(this._way, this._current, textOf(run), isOneLine(this.place)) : undefined;
	}

	#renderChanges() {
		const { _run: run } = this;
		const next = this.#next();
		if (this._current.trim() === '' || isCheck(this.prompt) || (isChoice(run) && run.phase !== 'failed')) return nothing;
		if (next === this._current) return html`<pd-note>${this.localize.term('promptDesk_runSame')}</pd-note>`;
		return html`<pd-run-changes .current=${this._current} .next=${next}></pd-run-changes>`;
	}

	static override styles = [pdTokens, pdText, panelStyles, runPanelStyles];
}
