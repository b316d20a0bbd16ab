import { cmsCredentialsOf, isOpenTo, may, type Actor, type Need } from '../base/actor.ts';
import { AppError } from '../base/errors.ts';
import type { Warning } from '../base/warning.ts';
import type { Cms } from '../cms/cms.ts';
import type { Database } from '../db/database.ts';
import type { ProfileService } from '../profile/profile.service.ts';
import { historyOf, pageOfRows, versionedService, type SaveOptions } from '../version/versioned.service.ts';
import { referenceGone } from '../version/references.service.ts';
import type { Restorable } from '../version/version.service.ts';
import { contentOf, type VersionedRow } from '../version/versioned-row.ts';
import { checkContent, StoredPrompt, toContent } from './prompt-content.ts';
import { FIELDS_OF_ACTION, FIELDS_OF_PROMPT, FIELDS_OF_VERSION } from './prompt.contract.ts';
import type { OwnedByVersion, Prompt, PromptContent, PromptInput, PromptListQuery } from './prompt.contract.ts';
import { parseTemplate } from '../template/template.ts';
import { likelySlips, unknownNames } from '../template/variables.ts';
import { namesOf, propertiesInScope } from './page-properties.ts';

export type PromptRow = VersionedRow<PromptContent>;
export type PromptService = ReturnType<typeof promptService>;

/** Who sees every prompt with its instructions. */
const AUTHORS: Need = { right: 'author', scope: 'template.manage' };

export interface PromptDependencies {
	database: Database;
	now: () => number;
	profiles: ProfileService;
	cms: Pick<Cms, 'documentTypes'>;
}

/** Prompts: their texts, where they show, who may run them. */
export function promptService(dependencies: PromptDependencies) {
	const { profiles, cms } = dependencies;
	const rows = versionedService(dependencies, {
		type: 'prompt',
		notFound: 'prompt_not_found',
		content: StoredPrompt,
		snapshot: StoredPrompt,
		toSnapshot: (content) => content,
	});
	const saved = async (actor: Actor, row: PromptRow): Promise<Prompt> => ({ ...promptOf(row), warnings: await saveWarnings(actor, row) });

	/** Names that nothing will give a value to on any page that the scope allows. */
	async function saveWarnings(actor: Actor, { instructions, variables, scope }: PromptRow): Promise<Warning[]> {
		const template = parseTemplate(instructions);
		const declared = variables.map(({ name }) => name);
		const doubtful = unknownNames(template, declared, []);
		if (doubtful.length === 0) return doubtful;
		// What is saved is saved, whether or not the CMS can be asked about it.
		const types = await Promise.resolve()
			.then(() => cms.documentTypes(cmsCredentialsOf(actor)))
			.catch(() => []);
		const properties = propertiesInScope(types, scope);
		return properties ? unknownNames(template, declared, namesOf(properties)) : likelySlips(template, declared);
	}

	async function checked(input: PromptInput): Promise<PromptContent> {
		const content = toContent(input);
		await checkContent(content, profiles);
		return content;
	}

	/** Inactive prompts and those of other groups do not exist for somebody who may only run. */
	function isVisible(row: PromptRow, actor: Actor): boolean {
		return may(actor, AUTHORS) || (row.isActive && isOpenTo(actor, row.userGroups));
	}

	async function visible(actor: Actor, idOrAlias: string): Promise<PromptRow> {
		const row = await rows.get(idOrAlias);
		if (!isVisible(row, actor)) throw new AppError('prompt_not_found');
		return row;
	}

	/** The prompt as it ran at a version: that version's content under today's name, scope and switches. */
	async function atVersion(row: PromptRow, version: number): Promise<PromptRow> {
		if (version === row.version) return row;
		const { snapshot } = await rows.snapshotAt(row.id, version);
		return { ...row, ...ownedByVersion(snapshot), version };
	}

	const restorable: Restorable = {
		...rows,
		access: { read: { right: 'author' }, write: { right: 'author' } },
		async restore(actor, id, version, options) {
			const { snapshot } = await rows.snapshotAt(id, version);
			const { profileId } = snapshot;
			if (profileId && !(await profiles.rows.find(profileId))) throw referenceGone(version, 'profile', profileId);
			const row = await rows.update(actor, id, options, async (current) => {
				const content = { ...contentOf<PromptContent>(current), ...ownedByVersion(snapshot) };
				await checkContent(content, profiles);
				return content;
			});
			return { entity: promptOf(row), kept: FIELDS_OF_PROMPT };
		},
	};

	return {
		rows,
		restorable,
		visible,
		atVersion,

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
				items: allowed.map((row) => picked(row, FIELDS_OF_ACTION)),
			};
		},

		async get(actor: Actor, idOrAlias: string, which: { version?: number | undefined; label?: string | undefined }) {
			const row = await visible(actor, idOrAlias);
			if (which.label) throw new AppError('not_found', { detail: `No version of this prompt has the label "${which.label}".` });
			return promptFor(actor, await atVersion(row, which.version ?? row.version));
		},

		exists: async (alias: string, excludeId?: string) => {
			const row = (await rows.all()).find(({ aliasKey }) => aliasKey === alias.toLowerCase());
			return Boolean(row && row.id !== excludeId?.toLowerCase());
		},

		create: async (actor: Actor, input: PromptInput) =>
			saved(actor, await rows.create(actor, await checked(input), input.changeDescription)),
		update: async (actor: Actor, idOrAlias: string, input: PromptInput, options: SaveOptions) =>
			saved(actor, await rows.update(actor, idOrAlias, options, () => checked(input))),
		remove: rows.remove,

		/** A copy under a free alias, inactive so that nobody runs it unseen. */
		async duplicate(actor: Actor, idOrAlias: string, { alias, name }: { alias?: string | undefined; name?: string | undefined }) {
			const row = await rows.get(idOrAlias);
			const taken = new Set((await rows.all()).map(({ aliasKey }) => aliasKey));
			const copy = {
				...contentOf<PromptContent>(row),
				alias: alias ?? freeAlias(row.alias, taken),
				name: name ?? `${row.name.slice(0, 240)} (copy)`,
				isActive: false,
			};
			return saved(actor, await rows.create(actor, copy, `Copied from ${row.alias} v${row.version}`));
		},
	};
}

const ownedByVersion = (content: PromptContent): OwnedByVersion => picked(content, FIELDS_OF_VERSION);

function picked<Row extends object, Field extends keyof Row>(row: Row, fields: readonly Field[]): Pick<Row, Field> {
	return Object.fromEntries(fields.map((field) => [field, row[field]])) as Pick<Row, Field>;
}

function promptOf(row: PromptRow): Prompt {
	return { ...historyOf(row), ...contentOf<PromptContent>(row), labels: [] };
}

/** Whoever may only run a prompt is not shown its instructions. */
function promptFor(actor: Actor, row: PromptRow) {
	const prompt = promptOf(row);
	if (may(actor, AUTHORS)) return prompt;
	const { instructions, ...rest } = prompt;
	return { ...rest, instructionsLength: instructions.length };
}

function freeAlias(alias: string, taken: ReadonlySet<string>): string {
	const base = `${alias.slice(0, 90)}-copy`;
	for (let number = 1; ; number++) {
		const candidate = number === 1 ? base : `${base}-${number}`;
		if (!taken.has(candidate.toLowerCase())) return candidate;
	}
}
