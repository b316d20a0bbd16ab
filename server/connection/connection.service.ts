import { createHash } from 'node:crypto';
import type { Actor } from '../base/actor.ts';
import { AppError, invalidField, throwIfInvalid } from '../base/errors.ts';
import { jsonSchemaValidator } from '../base/json-schema.ts';
import type { SecretBox } from '../base/secret-box.ts';
import type { Database } from '../db/database.ts';
import type { ConnectionSettings, ModelInfo, Provider, ProviderClient, SettingsSchema } from '../provider/provider.ts';
import { historyOf, pageOfRows, versionedService, type SaveOptions } from '../version/versioned.service.ts';
import { referencesTo } from '../version/references.service.ts';
import type { Restorable } from '../version/version.service.ts';
import type { VersionedRow } from '../version/versioned-row.ts';
import type { SortedListQuery } from '../http/schema.ts';
import { ConnectionContent, type Connection, type ConnectionInput } from './connection.contract.ts';
import { checkSecrets, checkSecretsStay, environmentName, isSealed, mask, open, seal, withoutSecrets } from './secret-settings.ts';

export type ConnectionRow = VersionedRow<ConnectionContent>;
export type ConnectionService = ReturnType<typeof connectionService>;

export interface ConnectionDependencies {
	database: Database;
	now: () => number;
	box: SecretBox;
	providers: { get(id: string): Provider | undefined; list(): readonly Provider[] };
	/** Names and values of the environment that a `$NAME` may reach; the value is read at every use. */
	environment: { allows(name: string): boolean; read(name: string): string | undefined };
	/** The reason why an address may not be called, or null. */
	checkAddress(url: string, options: { trusted: boolean }): Promise<string | null>;
	/** Milliseconds that a provider has to list its models. */
	listTimeout?: number | undefined;
}

const LIST_TIMEOUT = 10_000;

/** Connections to providers: their settings, their secrets, and one live client for each version. */
export function connectionService(dependencies: ConnectionDependencies) {
	const { providers, box, environment, listTimeout = LIST_TIMEOUT } = dependencies;
	const rows = versionedService(dependencies, {
		type: 'connection',
		notFound: 'not_found',
		content: ConnectionContent,
		snapshot: ConnectionContent,
		toSnapshot: (content) => ({ ...content, settings: withoutSecrets(content.settings) }),
	});
	const clients = new Map<string, { key: string; client: Promise<ProviderClient> }>();

	function providerOf(id: string): Provider {
		const provider = providers.get(id);
		if (!provider)
			throw invalidField(
				'providerId',
				`must be one of ${providers
					.list()
					.map((known) => known.id)
					.join(', ')}`,
			);
		return provider;
	}

	const connectionOf = (row: ConnectionRow): Connection => {
		const schema = providers.get(row.providerId)?.settingsSchema;
		return {
			...historyOf(row),
			alias: row.alias,
			name: row.name,
			providerId: row.providerId,
			settings: schema ? mask(schema, row.settings) : {},
			isActive: row.isActive,
		};
	};

	async function checked(input: ConnectionContent, stored?: ConnectionRow): Promise<ConnectionContent> {
		const { settingsSchema } = providerOf(input.providerId);
		if (stored && stored.providerId !== input.providerId) await checkUnused(stored);
		const kept = stored?.providerId === input.providerId ? stored.settings : {};
		checkSecrets(settingsSchema, input.settings, mask(settingsSchema, kept));
		const settings = seal(settingsSchema, box, input.settings, kept);
		checkSecretsStay(settingsSchema, kept, settings);
		await checkSettings(settingsSchema, input.settings, settings);
		return { alias: input.alias, name: input.name, providerId: input.providerId, settings, isActive: input.isActive };
	}

	/** The models of its profiles are those of the provider that it has. */
	async function checkUnused({ id, providerId }: ConnectionRow): Promise<void> {
		const [user] = await referencesTo(dependencies.database, 'connection', id);
		if (user) throw invalidField('providerId', `must stay "${providerId}" as long as the profile "${user.name}" uses the connection`);
	}

	/** Throws `validation_failed` with a text for each member of `settings` that does not fit. */
	async function checkSettings(schema: SettingsSchema, given: Record<string, unknown>, stored: Record<string, unknown>): Promise<void> {
		const errors: Record<string, string[]> = {};
		const report = (name: string, text: string) => (errors[`settings.${name}`] ??= []).push(text);
		for (const name of Object.keys(given)) if (!Object.hasOwn(schema.properties, name)) report(name, 'is not a known member');
		for (const name of schema.required) if (stored[name] === undefined) report(name, 'is required');
		for (const [name, value] of Object.entries(stored)) {
			const variable = environmentName(value);
			if (variable && !environment.allows(variable)) report(name, `$${variable} may not be read; SECRET_NAMES lists the names that may`);
			const property = schema.properties[name]!;
			if (!variable && !property['x-secret']) for (const text of await settingErrors(property, value)) report(name, text);
			if (property['x-address'] && !errors[`settings.${name}`]) await checkAddress(name, value, variable, report);
		}
		throwIfInvalid(errors);
	}

	async function checkAddress(
		name: string,
		value: unknown,
		variable: string | undefined,
		report: (name: string, text: string) => void,
	): Promise<void> {
		const address = variable ? environment.read(variable) : value;
		if (typeof address !== 'string') return;
		const reason = await dependencies.checkAddress(address, { trusted: Boolean(variable) });
		if (reason) report(name, reason);
	}

	/** The settings as the provider needs them. Throws `connection_unusable` when a secret cannot be had. */
	function opened(row: ConnectionRow): ConnectionSettings {
		const settings = open(row.settings, box, (name) => (environment.allows(name) ? environment.read(name) : undefined));
		const lost = Object.entries(settings).find(([, value]) => value === null || value === '')?.[0];
		if (lost) {
			const variable = environmentName(row.settings[lost]);
			const reason = variable
				? `the environment has no ${variable}, which its ${lost} names. Set it, or enter the value itself.`
				: `its ${lost} is missing or cannot be read. Enter it again.`;
			throw new AppError('connection_unusable', { detail: `The connection "${row.name}" cannot be used: ${reason}` });
		}
		const required = providerOf(row.providerId).settingsSchema.required.find((name) => settings[name] === undefined);
		if (required)
			throw new AppError('connection_unusable', {
				detail: `The connection "${row.name}" cannot be used: its ${required} is missing. Enter it.`,
			});
		return settings;
	}

	/** The live client of a connection; made once for each version and each value of its environment variables. */
	async function client(row: ConnectionRow): Promise<ProviderClient> {
		if (!row.isActive) throw new AppError('connection_unusable', { detail: `The connection "${row.name}" is not active.` });
		const known = clients.get(row.id);
		const usesEnvironment = Object.values(row.settings).some(environmentName);
		if (!usesEnvironment && known?.key === String(row.version)) return known.client;
		const provider = providers.get(row.providerId);
		if (!provider)
			throw new AppError('connection_unusable', {
				detail: `The provider "${row.providerId}" of the connection "${row.name}" is not there.`,
			});
		const settings = opened(row);
		const key = usesEnvironment ? `${row.version} ${digest(settings)}` : String(row.version);
		if (known?.key === key) return known.client;
		void known?.client.then((old) => old.close()).catch(() => undefined);
		const made = { key, client: Promise.resolve(provider.connect(settings, { trusted: addressIsFromEnvironment(provider, row) })) };
		clients.set(row.id, made);
		return made.client;
	}

	async function listModels(row: ConnectionRow, signal: AbortSignal): Promise<ModelInfo[]> {
		const late = AbortSignal.timeout(listTimeout);
		try {
			return await (await client(row)).listModels(AbortSignal.any([signal, late]));
		} catch (error) {
			if (!late.aborted) throw error;
			throw new AppError('provider_timeout', { detail: `AI provider returned an error: No answer within ${listTimeout / 1000} seconds` });
		}
	}

	const restorable: Restorable = {
		...rows,
		access: { read: { right: 'admin' }, write: { right: 'admin' } },
		async restore(actor, id, version, options) {
			const { snapshot } = await rows.snapshotAt(id, version);
			const settings = secretsLeftOut(snapshot.settings);
			const row = await rows.update(actor, id, options, (current) =>
				checked({ ...snapshot, settings, alias: current.alias, isActive: current.isActive }, current),
			);
			const secrets = Object.keys(row.settings).filter((name) => isSealed(row.settings[name]));
			return { entity: connectionOf(row), kept: ['alias', 'isActive', ...secrets.map((name) => `settings.${name}`)] };
		},
	};

	return {
		rows,
		restorable,
		client,
		async page(query: SortedListQuery & { providerId?: string | undefined }) {
			const all = (await rows.all()).filter((row) => !query.providerId || row.providerId === query.providerId);
			const { items, total } = pageOfRows(all, query);
			return { items: items.map(connectionOf), total };
		},
		get: async (idOrAlias: string) => connectionOf(await rows.get(idOrAlias)),
		create: async (actor: Actor, input: ConnectionInput) =>
			connectionOf(await rows.create(actor, await checked(input), input.changeDescription)),
		update: async (actor: Actor, idOrAlias: string, input: ConnectionInput, options: SaveOptions) =>
			connectionOf(await rows.update(actor, idOrAlias, options, (current) => checked(input, current))),
		remove: rows.remove,

		/** Asks the provider for its models. A failure is an answer here, not an error. */
		async test(idOrAlias: string, signal: AbortSignal): Promise<{ success: boolean; errorMessage?: string; latencyMs: number }> {
			const row = await rows.get(idOrAlias);
			const started = performance.now();
			const latency = () => Math.round(performance.now() - started);
			try {
				await listModels(row, signal);
				return { success: true, latencyMs: latency() };
			} catch (error) {
				const causes = error instanceof AppError ? [error, error.cause] : [new AppError('provider_unavailable')];
				const reason = causes.map((cause) => (cause as Error | undefined)?.message).filter(Boolean);
				return { success: false, errorMessage: reason.join(': '), latencyMs: latency() };
			}
		},

		models: async (idOrAlias: string, signal: AbortSignal) => ({ items: await listModels(await rows.get(idOrAlias), signal) }),

		async close() {
			await Promise.allSettled([...clients.values()].map(async ({ client: open }) => (await open).close()));
		},
	};
}

async function settingErrors(property: SettingsSchema['properties'][string], value: unknown): Promise<string[]> {
	const { type, enum: choices, minimum, maximum } = property;
	const schema = {
		type,
		...(choices && { enum: choices }),
		...(minimum !== undefined && { minimum }),
		...(maximum !== undefined && { maximum }),
	};
	const ajv = await jsonSchemaValidator();
	return ajv.validate(schema, value) ? [] : (ajv.errors ?? []).map(({ message }) => message ?? 'does not fit');
}

/** Addresses from the environment are trusted; those that a user typed are not. */
function addressIsFromEnvironment({ settingsSchema }: Provider, row: ConnectionRow): boolean {
	const addresses = Object.keys(settingsSchema.properties).filter((name) => settingsSchema.properties[name]!['x-address']);
	return addresses.some((name) => environmentName(row.settings[name]) !== undefined);
}

/** Secrets are never restored: what is stored now stays. */
function secretsLeftOut(settings: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(settings).filter(([, value]) => !(typeof value === 'string' && value.startsWith('***'))));
}

/** Changes when a variable of the environment does. */
function digest(settings: ConnectionSettings): string {
	return createHash('sha256').update(JSON.stringify(settings)).digest('base64url');
}
