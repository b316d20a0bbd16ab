import type { Actor } from '../base/actor.ts';
import { throwIfInvalid } from '../base/errors.ts';
import type { ConnectionService } from '../connection/connection.service.ts';
import type { Database } from '../db/database.ts';
import type { SortedListQuery } from '../http/schema.ts';
import { checkTemplate } from '../template/template.ts';
import { referenceGone } from '../version/references.service.ts';
import { checkReferences } from '../version/saved-content.ts';
import type { Restorable } from '../version/version.service.ts';
import { contentOf, type VersionedRow } from '../version/versioned-row.ts';
import { historyOf, pageOfRows, versionedService, type SaveOptions } from '../version/versioned.service.ts';
import { StoredProfile, StoredSnapshot, toContent, toSnapshot } from './profile-content.ts';
import type { Profile, ProfileContent, ProfileInput } from './profile.contract.ts';

export type ProfileRow = VersionedRow<ProfileContent>;
export type ProfileService = ReturnType<typeof profileService>;

export interface ProfileDependencies {
	database: Database;
	now: () => number;
	connections: ConnectionService;
}

/** Profiles: a model on a connection, with its parameters. */
export function profileService(dependencies: ProfileDependencies) {
	const { connections } = dependencies;
	const rows = versionedService(dependencies, {
		type: 'profile',
		notFound: 'not_found',
		content: StoredProfile,
		snapshot: StoredSnapshot,
		toSnapshot,
	});

	/** Throws `validation_failed` with a text for each field that cannot be used. `own` is the id of the profile itself. */
	async function checked(content: ProfileContent, own?: string): Promise<ProfileContent> {
		const errors: Record<string, string[]> = {};
		const connection = await connections.rows.find(content.connectionId);
		if (!connection) errors.connectionId = ['does not exist: no connection has this id'];
		else if (connection.providerId !== content.providerId)
			errors['model.providerId'] = [`must be "${connection.providerId}", the provider of the connection`];
		for (const [index, id] of content.fallbackProfileIds.entries()) {
			if (id === own) errors[`fallbackProfileIds[${index}]`] = ['must not be the profile itself'];
			else if (!(await rows.find(id))) errors[`fallbackProfileIds[${index}]`] = ['does not exist: no profile has this id'];
		}
		checkReferences(content, errors);
		throwIfInvalid(errors);
		checkTemplate(content.settings.systemPromptTemplate ?? '', 'settings.systemPromptTemplate');
		return content;
	}

	const restorable: Restorable = {
		...rows,
		access: { read: { right: 'author' }, write: { right: 'admin' } },
		async restore(actor, id, version, options) {
			const content = toContent((await rows.snapshotAt(id, version)).snapshot);
			const { connectionId, fallbackProfileIds } = content;
			if (!(await connections.rows.find(connectionId))) throw referenceGone(version, 'connection', connectionId);
			for (const fallback of fallbackProfileIds) if (!(await rows.find(fallback))) throw referenceGone(version, 'profile', fallback);
			const row = await rows.update(actor, id, options, ({ alias }) => checked({ ...content, alias }, id));
			return { entity: profileOf(row), kept: ['alias'] };
		},
	};

	return {
		rows,
		restorable,
		async page(query: SortedListQuery & { connectionId?: string | undefined; tag?: string | undefined }) {
			const all = (await rows.all()).filter(
				(row) =>
					(!query.connectionId || row.connectionId === query.connectionId.toLowerCase()) && (!query.tag || row.tags.includes(query.tag)),
			);
			const { items, total } = pageOfRows(all, query);
			return { items: items.map(profileOf), total };
		},
		get: async (idOrAlias: string) => profileOf(await rows.get(idOrAlias)),
		create: async (actor: Actor, input: ProfileInput) =>
			profileOf(await rows.create(actor, await checked(toContent(input)), input.changeDescription)),
		update: async (actor: Actor, idOrAlias: string, input: ProfileInput, options: SaveOptions) =>
			profileOf(await rows.update(actor, idOrAlias, options, ({ id }) => checked(toContent(input), id))),
		remove: rows.remove,
	};
}

function profileOf(row: ProfileRow): Profile {
	return { ...historyOf(row), ...toSnapshot(contentOf<ProfileContent>(row)) };
}
