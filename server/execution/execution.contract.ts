import { z } from 'zod';
import { CostSchema } from '../audit/audit.contract.ts';
import { Guid, WarningSchema } from '../http/schema.ts';

const short = z.string().min(1).max(255);

/** What the CMS has beside documents. */
const OTHER_TYPES = new Set(['media', 'member', 'element']);

const EntityType = z
	.string()
	.max(255)
	.superRefine((type, { addIssue }) => {
		if (OTHER_TYPES.has(type)) addIssue(`must be document: a run on ${type} is not possible yet`);
		else if (type !== 'document') addIssue('must be document');
	})
	.meta({ description: 'Only with entityId; document when left out.' });

export const ExecuteInput = z
	.strictObject({
		variables: z.record(z.string(), z.unknown()).optional().meta({ description: 'Values for the template, by name; any JSON.' }),
		entityId: short.optional().meta({ description: 'Of the document; the caller must be allowed to read it.' }),
		entityType: EntityType.optional(),
		entityContext: z
			.string()
			.optional()
			.meta({ description: 'Text about the entity, or the JSON of its unsaved values, which then stand for the stored ones.' }),
		propertyAlias: short.optional(),
		contentTypeAlias: short.optional(),
		propertyEditorUiAlias: short.optional(),
		elementId: short.optional(),
		elementType: short.optional().meta({ description: 'Alias of the element type when the property is in a block.' }),
		culture: z.string().max(35).optional(),
		segment: z.string().max(255).optional(),
		context: z
			.array(z.strictObject({ description: z.string().max(1000), value: z.string().nullish() }))
			.max(50)
			.optional(),
		promptVersion: z.int().min(1).optional(),
		label: z.string().min(1).max(100).optional(),
		optionCount: z.int().min(0).max(10).optional(),
		selection: z.string().optional().meta({ description: 'The words that the editor has selected.' }),
	})
	.refine(({ entityId, entityType }) => entityId !== undefined || entityType === undefined, {
		path: ['entityType'],
		error: 'needs an entityId',
	})
	.meta({
		id: 'ExecuteInput',
		examples: [{ variables: { format: 'one sentence', content: 'Our house blend is roasted every Tuesday.' }, culture: 'en-US' }],
	});
export type ExecuteInput = z.output<typeof ExecuteInput>;

export const OptionSchema = z.object({ label: z.string(), value: z.string(), description: z.string().optional() }).meta({ id: 'Option' });
export type Option = z.infer<typeof OptionSchema>;

export const ExecuteResult = z
	.object({
		response: z.string(),
		promptId: Guid,
		promptVersion: z.int(),
		profileId: Guid,
		model: z.object({ providerId: z.string(), modelId: z.string() }),
		usage: z.object({ inputTokens: z.int(), outputTokens: z.int(), totalTokens: z.int() }),
		auditLogId: Guid,
		options: z.array(OptionSchema),
		finishReason: z.enum(['stop', 'length', 'contentFilter', 'toolCalls', 'other']),
		cost: CostSchema.nullable(),
		durationMs: z.int(),
		truncated: z.boolean(),
		warnings: z.array(WarningSchema),
	})
	.meta({ id: 'ExecuteResult' });
export type ExecuteResult = z.infer<typeof ExecuteResult>;

/** What a stream says, in order: `metadata`, then `content` or `option`, then `complete` or `error`. */
export const StreamEvents = z.string().meta({
	description:
		'Events: metadata {auditLogId, promptId, promptVersion, profileId, model, optionCount}, content {delta}, option {label, value, description?}, complete (ExecuteResult and serverTiming), error (Problem).',
});
