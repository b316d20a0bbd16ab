import { z } from 'zod';
import { DateTime, Guid, pageOf, pagingShape, spanShape } from '../http/schema.ts';
import { COUNTED, CURSOR } from './audit-page.ts';

export const STATUSES = ['Running', 'Succeeded', 'Failed', 'Cancelled', 'Blocked', 'Interrupted'] as const;
export type Status = (typeof STATUSES)[number];

const FEATURES = ['prompt', 'api', 'batch', 'chain', 'variant', 'test', 'draft'] as const;
export type Feature = (typeof FEATURES)[number];

const FINISH_REASONS = ['stop', 'length', 'contentFilter', 'toolCalls', 'other'] as const;
const OUTCOMES = ['inserted', 'edited', 'discarded'] as const;

const text = z.string().nullable();
const number = z.number().nullable();

export const CostSchema = z.object({ amount: z.number(), currency: z.string() }).meta({ id: 'Cost' });

export const AuditEntrySchema = z
	.object({
		id: Guid,
		status: z.enum(STATUSES),
		startTime: DateTime,
		endTime: DateTime.nullable(),
		durationMs: number,
		errorCode: text,
		errorMessage: text,
		userId: text,
		userName: text,
		entityType: text,
		entityId: text,
		entityName: text,
		contentTypeAlias: text,
		culture: text,
		segment: text,
		propertyAlias: text,
		promptId: text,
		promptAlias: text,
		promptName: text,
		promptVersion: number,
		promptHash: text,
		profileId: text,
		profileAlias: text,
		profileVersion: number,
		connectionId: text,
		providerId: text,
		modelId: text,
		featureType: z.enum(FEATURES),
		parentAuditLogId: text,
		inputTokens: number,
		outputTokens: number,
		totalTokens: number,
		cost: CostSchema.nullable(),
		finishReason: z.enum(FINISH_REASONS).nullable(),
		outcome: z.enum(OUTCOMES).nullable(),
		traceId: text,
		metadata: z.record(z.string(), z.unknown()).nullable(),
	})
	.meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntrySchema>;

export const AuditDetailSchema = AuditEntrySchema.extend({
	messages: z
		.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() }))
		.nullable()
		.meta({ description: 'As they were sent; only at the level Full, and not for callers who may only run.' }),
	promptSnapshot: text.meta({ description: 'The same messages as one text, each under its role.' }),
	responseSnapshot: text,
	providerMessage: text.meta({ description: "The provider's own words about a failure; admins only." }),
}).meta({ id: 'AuditDetail' });
export type AuditDetail = z.infer<typeof AuditDetailSchema>;

const filters = {
	...spanShape,
	status: z.enum(STATUSES).optional(),
	profileId: z.string().optional(),
	providerId: z.string().optional(),
	modelId: z.string().optional(),
	promptId: z.string().optional(),
	promptHash: z.string().optional(),
	userId: z.string().optional(),
	entityId: z.string().optional(),
	entityType: z.string().optional(),
	featureType: z.enum(FEATURES).optional(),
	searchText: z.string().max(255).optional(),
};

const paging = {
	...pagingShape,
	cursor: z
		.string()
		.regex(CURSOR, 'must be the nextCursor of the page before')
		.optional()
		.meta({ description: 'The `nextCursor` of the page before; constant cost at any depth.' }),
};

export const AuditQuery = z.object({ ...filters, ...paging });
export type AuditQuery = z.output<typeof AuditQuery>;
export const EntityAuditQuery = z.object(paging);

export const AuditPage = pageOf(AuditEntrySchema).extend({
	total: z.int().meta({ description: `All that match, counted up to ${COUNTED}; with a cursor, as counted for the first page.` }),
	isTotalExact: z.boolean().meta({ description: 'False when more than `total` match.' }),
	nextCursor: z.string().nullable(),
});
export const CleanupInput = z
	.strictObject({ olderThanDays: z.int().min(0).max(36_500) })
	.meta({ id: 'CleanupInput', examples: [{ olderThanDays: 90 }] });
export const CleanupResult = z.object({ deletedCount: z.int() }).meta({ id: 'CleanupResult' });
