import type { Actor } from '../base/actor.ts';
import { throwIfInvalid } from '../base/errors.ts';
import type { ConnectionService } from '../connection/connection.service.ts';
import type { Database } from '../db/database.ts';
import type { Tables } from '../db/schema.ts';
import { checkTemplate } from '../template/template.ts';
import { checkReferences, notRestorable, withoutNulls } from '../version/saved-content.ts';
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
			} = profileOf(row);
			return content;
		},
	});

	async function columns(input: ProfileInput, own?: string) {
		const errors: Record<string, string[]> = {};
		const connection = await connections.rows.find(input.connectionId);
		if (!connection) errors.connectionId = ['does not exist: no connection has this id'];
		else if (connection.providerId !== input.model.providerId)
			errors['model.providerId'] = [`must be "${connection.providerId}", the provider of the connection`];
		for (const [index, id] of input.fallbackProfileIds.entries()) {
			if (id === own) errors[`fallbackProfileIds[${index}]`] = ['must not be the profile itself'];
			else if (!(await rows.find(id))) errors[`fallbackProfileIds[${index}]`] = ['does not exist: no profile has this id'];
		}
		checkReferences(input, errors);
		throwIfInvalid(errors);
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
			if (!(await connections.rows.find(input.connectionId))) throw notRestorable('connection');
			for (const fallback of input.fallbackProfileIds) if (!(await rows.find(fallback))) throw notRestorable('fallback profile');
			return profileOf(
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
		async page(query: ListQuery & { connectionId?: string | undefined; tag?: string | undefined }) {
			const all = (await rows.all()).filter(
				(row) =>
					(!query.connectionId || row.connectionId === query.connectionId.toLowerCase()) && (!query.tag || row.tags.includes(query.tag)),
			);
			const { items, total } = pageOfRows(all, query);
			return { items: items.map(profileOf), total };
		},
		get: async (idOrAlias: string) => profileOf(await rows.get(idOrAlias)),
		create: async (actor: Actor, input: ProfileInput) => profileOf(await rows.create(actor, await columns(input), input.changeDescription)),
		update: async (actor: Actor, idOrAlias: string, input: ProfileInput, options: SaveOptions) =>
			profileOf(await rows.update(actor, idOrAlias, options, (current) => columns(input, current.id))),
		remove: rows.remove,
	};
}

function profileOf(row: ProfileRow): Profile {
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
