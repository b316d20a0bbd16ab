import { z } from 'zod';
import { AuthorSchema, DateTime, Guid, WarningSchema } from '../http/schema.ts';

const DETAIL_LEVELS = ['Minimal', 'Standard', 'Full'] as const;

const Budget = z
	.strictObject({ tokens: z.int().min(0).nullish(), amount: z.number().min(0).nullish() })
	.meta({ id: 'Budget', description: 'In tokens or in money.' });

const Price = z
	.strictObject({ inputPerMillion: z.number().min(0), outputPerMillion: z.number().min(0), currency: z.string().length(3).default('USD') })
	.meta({ id: 'Price', outputId: 'PriceRead' });

/** A pattern that the redaction can compile and that is short enough to be run on every text. */
const Pattern = z
	.string()
	.min(1)
	.max(500)
	.refine((pattern) => {
		try {
			return new RegExp(pattern, 'gu') instanceof RegExp;
		} catch {
			return false;
		}
	}, 'is not a regular expression');

const AuditSettings = z
	.strictObject({
		detailLevel: z.enum(DETAIL_LEVELS).default('Full'),
		retentionDays: z.int().min(1).max(36_500).default(90),
		redactionPatterns: z.array(Pattern).max(50).default([]),
	})
	.meta({ id: 'AuditSettings', outputId: 'AuditSettingsRead' });

const values = {
	modelAliases: z.record(z.string().min(1).max(255), z.string().min(1).max(255)).default({}),
	prices: z.record(z.string().min(1).max(255), Price).default({}),
	budgets: z.strictObject({ perDay: Budget.nullish(), perMonth: Budget.nullish(), perUserPerDay: Budget.nullish() }).default({}),
	audit: AuditSettings.default({ detailLevel: 'Full', retentionDays: 90, redactionPatterns: [] }),
};

/** What is stored beside the default profile; members that are unknown are left out. */
export const StoredSettings = z.object({ ...values, audit: z.object(AuditSettings.shape).prefault({}) });
export type StoredSettings = z.output<typeof StoredSettings>;

export const SettingsInput = z
	.strictObject({
		defaultChatProfileId: Guid.nullish(),
		...values,
		version: z.int().optional(),
		dateModified: z.unknown().optional(),
		modifiedBy: z.unknown().optional(),
		warnings: z.unknown().optional(),
	})
	.meta({
		id: 'SettingsInput',
		description: 'Replaces all settings: begin with what GET answers, for a member that is left out takes its default.',
		examples: [
			{
				version: 1,
				defaultChatProfileId: '0197c0de-0000-7000-8000-000000000001',
				modelAliases: {},
				prices: {},
				budgets: {},
				audit: { detailLevel: 'Full', retentionDays: 90, redactionPatterns: [] },
			},
		],
	});
export type SettingsInput = z.output<typeof SettingsInput>;

export const SettingsSchema = z
	.object({
		defaultChatProfileId: Guid.nullable(),
		modelAliases: z.record(z.string(), z.string()),
		prices: z.record(z.string(), Price),
		budgets: z.object({ perDay: Budget.nullish(), perMonth: Budget.nullish(), perUserPerDay: Budget.nullish() }),
		audit: AuditSettings,
		version: z.int(),
		dateModified: DateTime,
		modifiedBy: AuthorSchema.nullable(),
		warnings: z.array(WarningSchema).optional().meta({ description: 'Members that are kept and have no effect yet.' }),
	})
	.meta({ id: 'Settings' });
export type Settings = z.infer<typeof SettingsSchema>;
