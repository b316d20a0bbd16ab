import { sql } from 'drizzle-orm';
import type { ColumnKit } from './columns.sqlite.ts';

/** The tables of what keeps its versions: each has the columns of `identity` and `history`. */
export const VERSIONED_TYPES = ['prompt', 'profile', 'connection'] as const;

/** Every table but those of the embedded CMS, for both databases. `aliasKey` is the alias in lower case: aliases are unique without regard to case. */
export function defineSchema(kit: ColumnKit) {
	const { table, text, integer, time, boolean, json, index, uniqueIndex, primaryKey } = kit;

	const identity = () => ({
		id: text().primaryKey(),
		alias: text().notNull(),
		aliasKey: text().notNull(),
		name: text().notNull(),
	});
	const history = () => ({
		version: integer().notNull(),
		createdAt: time().notNull(),
		modifiedAt: time().notNull(),
		createdBy: json<Author>(),
		modifiedBy: json<Author>(),
	});

	const connection = table(
		'connection',
		{
			...identity(),
			providerId: text().notNull(),
			settings: json<Record<string, unknown>>().notNull(),
			isActive: boolean().notNull(),
			...history(),
		},
		(row) => [uniqueIndex('connection_alias').on(row.aliasKey)],
	);

	const profile = table(
		'profile',
		{
			...identity(),
			capability: text().notNull(),
			providerId: text().notNull(),
			modelId: text().notNull(),
			connectionId: text()
				.notNull()
				.references(() => connection.id),
			settings: json<Record<string, unknown>>().notNull(),
			fallbackProfileIds: json<string[]>().notNull(),
			contextIds: json<string[]>().notNull(),
			guardrailIds: json<string[]>().notNull(),
			tags: json<string[]>().notNull(),
			...history(),
		},
		(row) => [uniqueIndex('profile_alias').on(row.aliasKey), index('profile_connection').on(row.connectionId)],
	);

	const prompt = table(
		'prompt',
		{
			...identity(),
			description: text(),
			icon: text(),
			category: text(),
			instructions: text().notNull(),
			profileId: text().references(() => profile.id),
			contextIds: json<string[]>().notNull(),
			guardrailIds: json<string[]>().notNull(),
			tags: json<string[]>().notNull(),
			isActive: boolean().notNull(),
			userGroups: json<string[]>().notNull(),
			includeEntityContext: boolean().notNull(),
			optionCount: integer().notNull(),
			displayModes: json<string[]>().notNull(),
			applyMode: text().notNull(),
			maxLength: integer(),
			requiresCurrentValue: boolean().notNull().default(false),
			outputFormat: text().notNull(),
			outputSchema: json<Record<string, unknown>>(),
			settings: json<Record<string, unknown>>(),
			variables: json<Record<string, unknown>[]>().notNull(),
			scope: json<Record<string, unknown>>(),
			...history(),
		},
		(row) => [uniqueIndex('prompt_alias').on(row.aliasKey), index('prompt_profile').on(row.profileId)],
	);

	/** The whole entity as it was after each save, secrets left out. */
	const entityVersion = table(
		'entity_version',
		{
			entityType: text().notNull(),
			entityId: text().notNull(),
			version: integer().notNull(),
			snapshot: json<Record<string, unknown>>().notNull(),
			changeDescription: text(),
			createdAt: time().notNull(),
			createdBy: json<Author>(),
		},
		(row) => [primaryKey({ columns: [row.entityType, row.entityId, row.version] })],
	);

	/** One row, `id` = `settings`. */
	const settings = table('settings', {
		id: text().primaryKey(),
		version: integer().notNull(),
		defaultChatProfileId: text().references(() => profile.id),
		value: json<Record<string, unknown>>().notNull(),
		modifiedAt: time().notNull(),
		modifiedBy: json<Author>(),
	});

	/** A server process and how long its lease runs; `Running` rows of one whose lease has ended are `Interrupted`. */
	const processInstance = table('process_instance', { id: text().primaryKey(), startedAt: time().notNull(), aliveAt: time().notNull() });

	/** One row a run. Its id is a UUIDv7, so the order of ids is the order of starts. */
	const auditLog = table(
		'audit_log',
		{
			id: text().primaryKey(),
			instanceId: text().notNull(),
			status: text().notNull(),
			startTime: time().notNull(),
			endTime: time(),
			durationMs: integer(),
			errorCode: text(),
			errorMessage: text(),
			/** The provider's own words, redacted; admins only. */
			providerMessage: text(),
			userId: text(),
			userName: text(),
			entityType: text(),
			entityId: text(),
			entityName: text(),
			contentTypeAlias: text(),
			culture: text(),
			segment: text(),
			propertyAlias: text(),
			promptId: text(),
			promptAlias: text(),
			promptName: text(),
			promptVersion: integer(),
			promptHash: text(),
			profileId: text(),
			profileAlias: text(),
			profileVersion: integer(),
			connectionId: text(),
			providerId: text(),
			modelId: text(),
			featureType: text().notNull(),
			parentAuditLogId: text(),
			inputTokens: integer(),
			outputTokens: integer(),
			totalTokens: integer(),
			costMicros: integer(),
			currency: text(),
			finishReason: text(),
			outcome: text(),
			traceId: text(),
			responseSnapshot: text(),
			metadata: json<Record<string, unknown>>(),
		},
		(row) => [
			index('audit_log_start').on(row.startTime),
			index('audit_log_prompt').on(row.promptId, row.id),
			index('audit_log_user').on(row.userId, row.id),
			index('audit_log_entity')
				.on(row.entityId, row.id)
				.where(sql`entity_id is not null`),
			index('audit_log_profile').on(row.profileId, row.id),
			index('audit_log_model').on(row.modelId, row.id),
			index('audit_log_hash')
				.on(row.promptHash)
				.where(sql`prompt_hash is not null`),
			index('audit_log_status')
				.on(row.status, row.id)
				.where(sql`status <> 'Succeeded'`),
		],
	);

	/** What was sent in a run. It lies beside its row, so that ending the run does not write it again. */
	const auditPrompt = table('audit_prompt', {
		auditLogId: text()
			.primaryKey()
			.references(() => auditLog.id, { onDelete: 'cascade' }),
		messages: json<unknown>().notNull(),
	});

	return { connection, profile, prompt, entityVersion, settings, processInstance, auditLog, auditPrompt };
}

export interface Author {
	id: string;
	name: string;
}

export type Tables = ReturnType<typeof defineSchema>;
