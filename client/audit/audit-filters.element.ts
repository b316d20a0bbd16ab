import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { css, customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { debounce } from '@umbraco-cms/backoffice/utils';
import { listPrompts } from '../api/list-prompts.ts';
import type { PdChoice, PdFilter } from '../ui/filter-chip.element.ts';
import { profileChoices } from '../profile/profile-names.ts';
import { PERIODS, type AuditFilter } from './audit-address.ts';
import { STATUSES, type AuditEntry } from './audit.types.ts';
import '../ui/filter-chip.element.ts';

async function promptChoices(host: UmbControllerHost): Promise<PdChoice[]> {
	const { items } = await listPrompts(host, { take: 1000 });
	return items.map(({ id, name }) => ({ value: id, name }));
}

/** Search and chips over the log. */
@customElement('pd-audit-filters')
export class PdAuditFiltersElement extends UmbLitElement {
	@property({ attribute: false })
	value: AuditFilter = {};

	/** The runs in sight: the people to choose from are those in them. */
	@property({ attribute: false })
	entries: AuditEntry[] = [];

	#people = new Map<string, string>();

	#search = debounce((text: string) => this.#set('searchText', text.trim() || undefined), 300);

	override willUpdate() {
		for (const { userId, userName } of this.entries) if (userId) this.#people.set(userId, userName ?? userId);
	}

	#filters: PdFilter[] = [
		{
			field: 'period',
			label: '#promptDesk_period',
			choices: async () => PERIODS.map((value) => ({ value, name: this.localize.term(`promptDesk_period_${value}`) })),
		},
		{
			field: 'status',
			label: '#promptDesk_status',
			choices: async () => STATUSES.map((value) => ({ value, name: this.localize.term(`promptDesk_status_${value}`) })),
		},
		{ field: 'promptId', label: '#promptDesk_prompt', choices: promptChoices },
		{ field: 'profileId', label: '#promptDesk_profile', choices: profileChoices },
		{ field: 'userId', label: '#promptDesk_person', choices: async () => [...this.#people].map(([value, name]) => ({ value, name })) },
	];

	#set(field: string, value: string | undefined) {
		this.value = { ...this.value, [field]: value };
		this.dispatchEvent(new Event('change'));
	}

	override render() {
		const label = this.localize.term('promptDesk_searchRuns');
		return html`<uui-input
				type="search"
				label=${label}
				placeholder=${label}
				.value=${this.value.searchText ?? ''}
				@input=${(event: InputEvent) => this.#search((event.target as HTMLInputElement).value)}
			>
				<uui-icon name="icon-search" slot="prepend"></uui-icon>
			</uui-input>
			${this.#filters.map(
				(filter) =>
					html`<pd-filter-chip
						.filter=${filter}
						.value=${this.value[filter.field as keyof AuditFilter]}
						@change=${(event: Event) => this.#set(filter.field, (event.target as unknown as { value?: string }).value)}
					></pd-filter-chip>`,
			)}`;
	}

	static override styles = css`
		:host {
			display: flex;
			flex-wrap: wrap;
			align-items: center;
			gap: var(--uui-size-space-3);
		}
		uui-input {
			width: 240px;
		}
		uui-input uui-icon {
			margin-left: var(--uui-size-space-3);
		}
	`;
}
