import { and, eq } from 'drizzle-orm';
import type { Actor } from '../base/actor.ts';
import { AppError, invalidField } from '../base/errors.ts';
import { isForeignKeyViolation, isUniqueViolation, mustChange, StaleWrite, type Database } from '../db/database.ts';
import { authorOf } from '../version/versioned.service.ts';
import { SettingsInput, type Settings } from './settings.contract.ts';

export type SettingsService = ReturnType<typeof settingsService>;

const ONLY = 'settings';
const NEVER_SAVED: Settings = {
	...present(SettingsInput.parse({}), null),
	version: 0,
	dateModified: new Date(0).toISOString(),
	modifiedBy: null,
};

/** The settings of the whole product; one row, read from memory. */
export function settingsService({
	database,
	now,
	profileExists,
}: {
	database: Database;
	now: () => number;
	profileExists(id: string): Promise<boolean>;
}) {
	const { settings: table } = database.tables;
	let loading: Promise<Settings> | undefined;
	database.onAnnounced((topic) => {
		if (topic === 'settings' || topic === '*') loading = undefined;
	});

	async function load(): Promise<Settings> {
		const [row] = await database.sql.select().from(table).where(eq(table.id, ONLY));
		if (!row) return NEVER_SAVED;
		return {
			...present(row.value as SettingsInput, row.defaultChatProfileId),
			version: row.version,
			dateModified: new Date(row.modifiedAt).toISOString(),
			modifiedBy: row.modifiedBy,
		};
	}

	const get = () =>
		(loading ??= load().catch((error: unknown) => {
			loading = undefined;
			throw error;
		}));

	return {
		get,
		async update(actor: Actor, input: SettingsInput, expected: number | undefined): Promise<Settings> {
			const current = await load();
			if (expected !== undefined && expected !== current.version) throw stale(current);
			const defaultChatProfileId = input.defaultChatProfileId?.toLowerCase() ?? null;
			if (defaultChatProfileId && !(await profileExists(defaultChatProfileId)))
				throw invalidField('defaultChatProfileId', 'names no profile');
			const { modelAliases, prices, budgets, audit } = input;
			const row = {
				version: current.version + 1,
				defaultChatProfileId,
				value: { modelAliases, prices, budgets, audit },
				modifiedAt: now(),
				modifiedBy: authorOf(actor),
			};
			try {
				await database.atomic([
					current.version === 0
						? database.sql.insert(table).values({ id: ONLY, ...row })
						: mustChange(
								database.sql
									.update(table)
									.set(row)
									.where(and(eq(table.id, ONLY), eq(table.version, current.version))),
							),
				]);
			} catch (error) {
				if (error instanceof StaleWrite || isUniqueViolation(error)) throw stale(await load());
				if (isForeignKeyViolation(error)) throw invalidField('defaultChatProfileId', 'names no profile');
				throw error;
			}
			await database.announce('settings');
			return get();
		},
	};
}

function present(
	{ modelAliases, prices, budgets, audit }: Pick<SettingsInput, 'modelAliases' | 'prices' | 'budgets' | 'audit'>,
	defaultChatProfileId: string | null,
) {
	return { defaultChatProfileId, modelAliases, prices, budgets, audit };
}

function stale(current: Settings): AppError {
	return new AppError('version_conflict', { facts: { currentVersion: current.version } });
}
