import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../base/actor.ts';
import { AppError, invalidField } from '../base/errors.ts';
import type { Warning } from '../base/warning.ts';
import { isForeignKeyViolation, isUniqueViolation, mustChange, StaleWrite, type Database } from '../db/database.ts';
import { untilWritten } from '../db/until-written.ts';
import { authorOf } from '../version/versioned.service.ts';
import { SettingsInput, StoredSettings, type Settings } from './settings.contract.ts';

export type SettingsService = ReturnType<typeof settingsService>;

const ONLY = 'settings';
const NEVER_SAVED: Settings = {
	...settingsOf(SettingsInput.parse({}), null),
	version: 0,
	dateModified: new Date(0).toISOString(),
	modifiedBy: null,
};

/** The settings of the whole product; one row, read from memory. */
export function settingsService({ database, now }: { database: Database; now: () => number }) {
	const { settings: table } = database.tables;
	let loading: Promise<Settings> | undefined;
	database.onPublished((topic) => {
		if (topic === 'settings' || topic === '*') loading = undefined;
	});

	async function load(): Promise<Settings> {
		const [row] = await database.sql.select().from(table).where(eq(table.id, ONLY));
		if (!row) return NEVER_SAVED;
		return {
			...settingsOf(StoredSettings.parse(row.value), row.defaultChatProfileId),
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

	const save = (version: number, row: Omit<typeof table.$inferInsert, 'id' | 'version'>) =>
		version === 0
			? database.sql.insert(table).values({ id: ONLY, ...row, version: 1 })
			: mustChange(
					database.sql
						.update(table)
						.set({ ...row, version: version + 1 })
						.where(and(eq(table.id, ONLY), eq(table.version, version))),
				);

	return {
		get,
		/** A save that changes nothing does not make a version; without an expected version the last write wins. */
		async update(actor: Actor, input: SettingsInput, expected: number | undefined): Promise<Settings> {
			const defaultChatProfileId = input.defaultChatProfileId?.toLowerCase() ?? null;
			const { modelAliases, prices, budgets, audit } = input;
			const content = { defaultChatProfileId, value: { modelAliases, prices, budgets, audit } };
			const unchanged = await untilWritten(async () => {
				const current = await load();
				if (expected !== undefined && expected !== current.version) throw stale(current);
				if (current.version > 0 && isSame(content, current)) return current;
				try {
					await database.atomic([save(current.version, { ...content, modifiedAt: now(), modifiedBy: authorOf(actor) })]);
					return undefined;
				} catch (error) {
					if (isForeignKeyViolation(error)) throw invalidField('defaultChatProfileId', 'does not exist: no profile has this id');
					if (!(error instanceof StaleWrite) && !isUniqueViolation(error)) throw error;
					throw expected === undefined ? new StaleWrite() : stale(await load());
				}
			});
			if (unchanged) return unchanged;
			// On PostgreSQL the notification comes back later than this answer goes out.
			loading = undefined;
			await database.publish('settings');
			return get();
		},
	};
}

function settingsOf({ modelAliases, prices, budgets, audit }: StoredSettings, defaultChatProfileId: string | null) {
	const warnings = warningsOf({ modelAliases, prices, budgets });
	return { defaultChatProfileId, modelAliases, prices, budgets, audit, ...(warnings.length > 0 && { warnings }) };
}

/** A budget that somebody relies on must not be one that nobody keeps. */
function warningsOf({ modelAliases, prices, budgets }: Omit<StoredSettings, 'audit'>): Warning[] {
	const limits = Object.values(budgets).flatMap((budget) => Object.values(budget ?? {}));
	const given = {
		modelAliases: Object.keys(modelAliases).length > 0,
		prices: Object.keys(prices).length > 0,
		budgets: limits.some((limit) => limit !== null && limit !== undefined),
	};
	return Object.entries(given)
		.filter(([, isGiven]) => isGiven)
		.map(([subject]) => ({ code: 'setting_ignored', message: `"${subject}" is kept but has no effect yet.`, subject }));
}

function isSame(
	{ defaultChatProfileId, value }: { defaultChatProfileId: string | null; value: StoredSettings },
	current: Settings,
): boolean {
	const { modelAliases, prices, budgets, audit } = current;
	return isDeepStrictEqual(
		JSON.parse(JSON.stringify({ ...value, defaultChatProfileId })),
		JSON.parse(JSON.stringify({ modelAliases, prices, budgets, audit, defaultChatProfileId: current.defaultChatProfileId })),
	);
}

function stale(current: Settings): AppError {
	return new AppError('version_conflict', { facts: { currentVersion: current.version } });
}
