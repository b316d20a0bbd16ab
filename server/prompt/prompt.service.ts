import { isOpenTo, may, type Actor, type Need } from '../base/actor.ts';
import { AppError } from '../base/errors.ts';
import type { Warning } from '../base/warning.ts';
import type { Database } from '../db/database.ts';
import type { ProfileService } from '../profile/profile.service.ts';
import { notRestorable } from '../version/saved-content.ts';
import { historyOf, pageOfRows, versionedService, type SaveOptions } from '../version/versioned.service.ts';
import type { Restorable, VersionService } from '../version/version.service.ts';
import { promptColumns, type PromptRow } from './prompt-columns.ts';
import type { Prompt, PromptInput, PromptListQuery } from './prompt.contract.ts';
import { parseTemplate } from '../template/template.ts';
import { unknownNames } from '../template/variables.ts';

export type { PromptRow } from './prompt-columns.ts';
export type PromptService = ReturnType<typeof promptService>;

/** What belongs to the prompt itself and is always current, whichever version runs. */
const CURRENT = ['alias', 'name', 'icon', 'category', 'isActive', 'userGroups', 'scope', 'displayModes', 'tags'] as const;

/** Who sees every prompt with its instructions. */
const AUTHORS: Need = { right: 'author', scope: 'template.manage' };

export interface PromptDependencies {
	database: Database;
	now: () => number;
	profiles: ProfileService;
}

/** Prompts: their texts, where they show, who may run them. */
export function promptService(dependencies: PromptDependencies) {
	const { profiles } = dependencies;
	const rows = versionedService<PromptRow>(dependencies, {
		type: 'prompt',
		notFound: 'prompt_not_found',
		usedBy: async () => [],
		snapshot,
	});
	const saved = (row: PromptRow): Prompt => ({ ...promptOf(row), warnings: saveWarnings(row) });

	/** Inactive prompts and those of other groups do not exist for somebody who may only run. */
	function isVisible(row: PromptRow, actor: Actor): boolean {
		return may(actor, AUTHORS) || (row.isActive && isOpenTo(actor, row.userGroups));
	}

	async function visible(actor: Actor, idOrAlias: string): Promise<PromptRow> {
		const row = await rows.get(idOrAlias);
		if (!isVisible(row, actor)) throw new AppError('prompt_not_found');
		return row;
	}

	const restorable: Restorable = {
		get: rows.get,
		async restore(actor, id, content, changeDescription) {
			const input = content as unknown as PromptInput;
			if (input.profileId && !(await profiles.rows.find(input.profileId))) throw notRestorable('profile');
			const row = await rows.update(actor, id, { changeDescription }, async (current) => ({
				...(await promptColumns(input, profiles)),
				alias: current.alias,
				isActive: current.isActive,
			}));
			return promptOf(row);
		},
	};

	return {
		rows,
		restorable,
		visible,

		async page(actor: Actor, query: PromptListQuery) {
			const profileId = query.profileId?.toLowerCase();
			const all = (await rows.all()).filter(
				(row) =>
					isVisible(row, actor) &&
					(!profileId || row.profileId === profileId) &&
					(!query.tag || row.tags.includes(query.tag)) &&
					(query.isActive === undefined || row.isActive === query.isActive),
			);
			const { items, total } = pageOfRows(all, query);
			return { items: items.map((row) => promptFor(actor, row)), total };
		},

		/** Everything that the backoffice needs to offer prompts on fields, in one answer. */
		async actions(actor: Actor) {
			const allowed = (await rows.all()).filter((row) => row.isActive && isOpenTo(actor, row.userGroups));
			return {
				items: allowed.map((row) => {
					const { id, alias, name, description, icon, displayModes, applyMode, optionCount, outputFormat, maxLength, variables, scope } =
						promptOf(row);
					return { id, alias, name, description, icon, displayModes, applyMode, optionCount, outputFormat, maxLength, variables, scope };
				}),
			};
		},

		async get(
			actor: Actor,
			idOrAlias: string,
			which: { version?: number | undefined; label?: string | undefined },
			versions: VersionService,
		) {
			const row = await visible(actor, idOrAlias);
			if (which.label) throw new AppError('not_found', { detail: `No version of this prompt has the label "${which.label}".` });
			if (which.version === undefined || which.version === row.version) return promptFor(actor, row);
			const { snapshot } = await versions.detail('prompt', row.id, which.version);
			return promptFor(actor, asOfVersion(row, snapshot, which.version));
		},

		exists: async (alias: string, excludeId?: string) => {
			const row = (await rows.all()).find(({ aliasKey }) => aliasKey === alias.toLowerCase());
			return Boolean(row && row.id !== excludeId?.toLowerCase());
		},

		create: async (actor: Actor, input: PromptInput) =>
			saved(await rows.create(actor, await promptColumns(input, profiles), input.changeDescription)),
		update: async (actor: Actor, idOrAlias: string, input: PromptInput, options: SaveOptions) =>
			saved(await rows.update(actor, idOrAlias, options, () => promptColumns(input, profiles))),
		remove: rows.remove,

		/** A copy under a free alias, inactive so that nobody runs it unseen. */
		async duplicate(actor: Actor, idOrAlias: string, { alias, name }: { alias?: string | undefined; name?: string | undefined }) {
			const row = await rows.get(idOrAlias);
			const taken = new Set((await rows.all()).map(({ aliasKey }) => aliasKey));
			const copy = {
				...contentOf(row),
				alias: alias ?? freeAlias(row.alias, taken),
				name: name ?? `${row.name.slice(0, 240)} (copy)`,
				isActive: false,
			};
			return saved(await rows.create(actor, copy, `Copied from ${row.alias} v${row.version}`));
		},

		/** Names of the prompts that use a profile. */
		namesUsing: async (profileId: string) => (await rows.all()).filter((row) => row.profileId === profileId).map(({ name }) => name),
	};
}

/** The prompt as it ran at a version: that version's content under today's name, scope and switches. */
export function asOfVersion(row: PromptRow, content: Record<string, unknown>, version: number): PromptRow {
	const current = Object.fromEntries(CURRENT.map((field) => [field, row[field]]));
	return { ...row, ...(content as Partial<PromptRow>), ...current, version };
}

function contentOf(row: PromptRow) {
	const {
		id: _id,
		aliasKey: _key,
		version: _version,
		createdAt: _at,
		modifiedAt: _modifiedAt,
		createdBy: _by,
		modifiedBy: _modifiedBy,
		...content
	} = row;
	return content;
}

function snapshot(row: PromptRow): Record<string, unknown> {
	return contentOf(row);
}

function promptOf(row: PromptRow): Prompt {
	return { ...historyOf(row), ...contentOf(row), labels: [] } as unknown as Prompt;
}

/** With its instructions for those who may write them. */
function promptFor(actor: Actor, row: PromptRow) {
	const prompt = promptOf(row);
	if (may(actor, AUTHORS)) return prompt;
	const { instructions, ...rest } = prompt;
	return { ...rest, instructionsLength: instructions.length };
}

function saveWarnings(row: PromptRow): Warning[] {
	return unknownNames(
		parseTemplate(row.instructions),
		row.variables.map(({ name }) => String(name)),
	);
}

function freeAlias(alias: string, taken: ReadonlySet<string>): string {
	const base = `${alias.slice(0, 90)}-copy`;
	for (let number = 1; ; number++) {
		const candidate = number === 1 ? base : `${base}-${number}`;
		if (!taken.has(candidate.toLowerCase())) return candidate;
	}
}
