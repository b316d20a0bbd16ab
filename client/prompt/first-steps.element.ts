import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { request } from '../api/request.ts';
import { workspacePath } from '../section/paths.ts';
import { pdTokens } from '../ui/tokens.ts';

interface Step {
	key: 'connect' | 'profile' | 'prompt';
	done: boolean;
	href: string;
	/** Only an administrator can do it. */
	admin: boolean;
}

/** The empty list of prompts: three steps to the first text, the next one open. */
@customElement('pd-first-steps')
export class PdFirstStepsElement extends UmbLitElement {
	@state()
	private _steps?: Step[];

	@state()
	private _isAdmin = false;

	constructor() {
		super();
		this.consumeContext(UMB_CURRENT_USER_CONTEXT, (user) => {
			this.observe(user?.isAdmin, (isAdmin) => {
				if (isAdmin === undefined) return;
				this._isAdmin = isAdmin;
				this.#load();
			});
		});
	}

	async #load() {
		const total = async (path: '/profile' | '/connection') =>
			(await request(this, 'get', path, { query: { take: 1 }, quiet: true })).data?.total ?? 0;
		// Authors may not read connections; a profile is the sign that there is one.
		const profiles = await total('/profile');
		const connections = profiles || (this._isAdmin ? await total('/connection') : 0);
		this._steps = [
			{ key: 'connect', done: connections > 0, href: workspacePath('pd-connection', 'create'), admin: true },
			{ key: 'profile', done: profiles > 0, href: workspacePath('pd-profile', 'create'), admin: true },
			{ key: 'prompt', done: false, href: workspacePath('pd-prompt', 'create'), admin: false },
		];
	}

	override render() {
		if (!this._steps) return html`<pd-skeleton-rows rows="3"></pd-skeleton-rows>`;
		const next = this._steps.findIndex(({ done }) => !done);
		return html`<div id="page">
			<h2>${this.localize.term('promptDesk_firstHeadline')}</h2>
			<p id="lead">${this.localize.term('promptDesk_firstLead')}</p>
			<uui-box>
				<ol>
					${this._steps.map((step, index) => this.#renderStep(step, index, index === next))}
				</ol>
			</uui-box>
		</div>`;
	}

	#renderStep({ key, done, href, admin }: Step, index: number, isNext: boolean) {
		const mayDo = this._isAdmin || !admin;
		return html`<li class=${done ? 'done' : isNext ? 'next' : ''} aria-current=${isNext ? 'step' : nothing}>
			<i
				>${done ? html`<uui-icon name="icon-check" label=${this.localize.term('promptDesk_stepDone')}></uui-icon>` : this.localize.number(index + 1)}</i
			>
			<div>
				<h3>${this.localize.term(`promptDesk_first_${key}`)}</h3>
				<p>${this.localize.term(mayDo || done ? `promptDesk_first_${key}Text` : 'promptDesk_askAdministrator')}</p>
				${
					isNext && mayDo
						? html`<uui-button
								look="primary"
								color="positive"
								href=${href}
								label=${this.localize.term(`promptDesk_first_${key}Do`)}
							></uui-button>`
						: nothing
				}
			</div>
		</li>`;
	}

	static override styles = [
		pdTokens,
		css`
			#page {
				max-width: 680px;
				margin: 12px auto 0;
			}
			h2 {
				margin: 0;
				font-size: 27px;
				line-height: 33px;
				letter-spacing: -0.01em;
			}
			#lead {
				margin: 3px 0 24px;
				font-size: 15px;
				color: var(--pd-muted);
			}
			ol {
				margin: 0;
				padding: 0;
				list-style: none;
			}
			li {
				display: flex;
				gap: 15px;
				position: relative;
				padding-bottom: 24px;
			}
			li:last-child {
				padding-bottom: 0;
			}
			li:not(:last-child)::after {
				content: '';
				position: absolute;
				left: 14.5px;
				top: 36px;
				bottom: 6px;
				width: 1px;
				background: var(--uui-color-border);
			}
			i {
				display: grid;
				place-items: center;
				flex: none;
				box-sizing: border-box;
				width: 30px;
				height: 30px;
				border: 1.5px solid var(--uui-color-border);
				border-radius: 50%;
				font-style: normal;
				font-weight: 700;
			}
			.next i {
				color: var(--uui-color-selected-contrast);
				background: var(--uui-color-selected);
				border-color: var(--uui-color-selected);
			}
			.done i {
				color: var(--pd-positive);
				background: var(--pd-add);
				border-color: transparent;
			}
			h3 {
				margin: 3px 0 0;
				font-size: 15px;
				line-height: 21px;
			}
			li:not(.next) h3 {
				color: var(--pd-muted);
			}
			p {
				margin: 0;
				color: var(--pd-muted);
			}
			uui-button {
				margin-top: 12px;
			}
		`,
	];
}
