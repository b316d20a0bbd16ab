import type { Actor } from '../base/actor.ts';
import { AppError } from '../base/errors.ts';
import type { ConnectionService } from '../connection/connection.service.ts';
import type { Database } from '../db/database.ts';
import type { Tables } from '../db/schema.ts';
import { checkTemplate } from '../template/template.ts';
import { historyOf, pageOfRows, versionedService, type SaveOptions } from '../version/versioned.service.ts';
import type { Restorable } from '../version/version.service.ts';
import type { ListQuery } from '../http/schema.ts';
import type { Profile, ProfileInput } from './profile.contract.ts';

export type ProfileRow = Tables['profile']['$inferSelect'];
export type ProfileService = ReturnType<typeof profileService>;

export interface ProfileDependencies {
	database: Database;
	now: () => number;
	connections: ConnectionService;
	/** Prompts and settings that stand on a profile, in words; asked before it is deleted. */
	usersOf(profileId: string): Promise<string[]>;
}

type Checks = (errors: Record<string, string[]>) => void;

/** Profiles: a model on a connection, with its parameters. */
export function profileService(dependencies: ProfileDependencies) {
	const { connections } = dependencies;
	const rows = versionedService<ProfileRow>(dependencies, {
		type: 'profile',
		notFound: 'not_found',
		async usedBy(row): Promise<string[]> {
			const fallbacks = (await rows.all()).filter(({ fallbackProfileIds }) => fallbackProfileIds.includes(row.id));
			return [...(await dependencies.usersOf(row.id)), ...fallbacks.map(({ name }) => `profile "${name}" as a fallback`)];
		},
		snapshot: (row) => {
			const {
				id: _id,
				version: _version,
				dateCreated: _created,
				dateModified: _modified,
				createdBy: _by,
				modifiedBy: _modifiedBy,
				...content
			} = present(row);
			return content;
		},
	});

	async function columns(input: ProfileInput, own?: string) {
		const errors: Record<string, string[]> = {};
		const connection = await connections.rows.find(input.connectionId);
		if (!connection) errors.connectionId = ['names no connection'];
		else if (connection.providerId !== input.model.providerId)
			errors['model.providerId'] = [`must be "${connection.providerId}", the provider of the connection`];
		for (const [index, id] of input.fallbackProfileIds.entries()) {
			if (id === own) errors[`fallbackProfileIds[${index}]`] = ['must not be the profile itself'];
			else if (!(await rows.find(id))) errors[`fallbackProfileIds[${index}]`] = ['names no profile'];
		}
		refuseLater(input)(errors);
		refuse(errors);
		checkTemplate(input.settings.systemPromptTemplate ?? '', 'settings.systemPromptTemplate');
		return {
			alias: input.alias,
			name: input.name,
			capability: input.capability,
			providerId: input.model.providerId,
			modelId: input.model.modelId,
			connectionId: input.connectionId.toLowerCase(),
			settings: withoutNulls(input.settings),
			fallbackProfileIds: input.fallbackProfileIds.map((id) => id.toLowerCase()),
			contextIds: input.contextIds,
			guardrailIds: input.guardrailIds,
			tags: input.tags,
		};
	}

	const restorable: Restorable = {
		get: rows.get,
		async restore(actor, id, snapshot, changeDescription) {
			const input = snapshot as unknown as ProfileInput;
			if (!(await connections.rows.find(input.connectionId))) throw gone('connection');
			for (const fallback of input.fallbackProfileIds) if (!(await rows.find(fallback))) throw gone('fallback profile');
			return present(
				await rows.update(actor, id, { changeDescription }, async (current) => ({
					...(await columns(input, current.id)),
					alias: current.alias,
				})),
			);
		},
	};

	return {
		rows,
		restorable,
		present,
		async page(query: ListQuery & { connectionId?: string | undefined; tag?: string | undefined }) {
			const all = (await rows.all()).filter(
				(row) =>
					(!query.connectionId || row.connectionId === query.connectionId.toLowerCase()) && (!query.tag || row.tags.includes(query.tag)),
			);
			const { items, total } = pageOfRows(all, query);
			return { items: items.map(present), total };
		},
		get: async (idOrAlias: string) => present(await rows.get(idOrAlias)),
		create: async (actor: Actor, input: ProfileInput) => present(await rows.create(actor, await columns(input), input.changeDescription)),
		update: async (actor: Actor, idOrAlias: string, input: ProfileInput, options: SaveOptions) =>
			present(await rows.update(actor, idOrAlias, options, (current) => columns(input, current.id))),
		remove: rows.remove,
	};
}

function present(row: ProfileRow): Profile {
	return {
		...historyOf(row),
		alias: row.alias,
		name: row.name,
		capability: 'Chat',
		model: { providerId: row.providerId, modelId: row.modelId },
		connectionId: row.connectionId,
		settings: row.settings as Profile['settings'],
		fallbackProfileIds: row.fallbackProfileIds,
		contextIds: row.contextIds,
		guardrailIds: row.guardrailIds,
		tags: row.tags,
	};
}

/** Contexts and guardrails cannot be made yet, so no id of one can be right. */
export function refuseLater({ contextIds, guardrailIds }: { contextIds: string[]; guardrailIds: string[] }): Checks {
	return (errors) => {
		if (contextIds.length) errors.contextIds = ['must be empty: there are no contexts yet'];
		if (guardrailIds.length) errors.guardrailIds = ['must be empty: there are no guardrails yet'];
	};
}

export function refuse(errors: Record<string, string[]>): void {
	const [first] = Object.entries(errors);
	if (first) throw new AppError('validation_failed', { detail: `${first[0]}: ${first[1][0]}`, facts: { errors } });
}

export function gone(what: string): AppError {
	return new AppError('version_conflict', { detail: `This version cannot be restored: it uses a ${what} that has been deleted.` });
}

export function withoutNulls(values: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}
