import { z } from 'zod';
import { CostSchema } from '../audit/audit.contract.ts';
import { parseEntityContext } from '../document-value/entity-values.ts';
import { Guid, WarningSchema } from '../http/schema.ts';
import { EntityType } from '../prompt/prompt-variable.contract.ts';
import type { Outcome } from './part.ts';
import type { RunRequest } from './request.ts';

const short = z.string().min(1).max(255);

/** No template reads so many. */
const MOST_VARIABLES = 1_000;

export const ExecuteInput = z
	.strictObject({
		variables: z
			.looseObject({})
			.refine((values) => Object.keys(values).length <= MOST_VARIABLES, `must have at most ${MOST_VARIABLES} members`)
			.optional()
			.meta({ description: 'Values for the template, by name; any JSON.' }),
		entityId: short.optional().meta({ description: 'Of the document; the caller must be allowed to read it.' }),
		entityType: EntityType.optional(),
		entityContext: z.string().optional().meta({
			description:
				'Text about the entity, or the JSON of its unsaved values, which then stand for the stored ones: `{"documentType": {"alias": "coffee"}, "values": [{"alias": "headline", "editorAlias": "Umbraco.TextBox", "culture": "en-US", "segment": null, "value": "House blend"}], "variants": [{"culture": "en-US", "segment": null, "name": "House blend"}]}`.',
		}),
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

/** What a body asks for. `entityContext` is the entity itself where it is its JSON, and else text about it. */
export function requestOf(idOrAlias: string, body: ExecuteInput): Pick<RunRequest, 'source' | 'target' | 'material' | 'optionCount'> {
	const { promptVersion, label, variables, selection, context, entityContext, entityType: _document, optionCount, ...target } = body;
	const unsaved = parseEntityContext(entityContext) ?? undefined;
	return {
		source: { kind: 'prompt', idOrAlias, version: promptVersion, label },
		target: { ...target, unsaved },
		material: { variables, selection, text: unsaved ? undefined : entityContext, items: context },
		optionCount,
	};
}

const OptionSchema = z.object({ label: z.string(), value: z.string(), description: z.string().optional() }).meta({ id: 'Option' });

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

/** The members of the given contract, and ours after them. */
export function resultOf(outcome: Outcome): ExecuteResult {
	const { usage, finishReason } = outcome;
	return {
		response: outcome.text,
		promptId: outcome.promptId,
		promptVersion: outcome.promptVersion,
		profileId: outcome.profileId,
		model: outcome.model,
		usage: { ...usage, totalTokens: usage.inputTokens + usage.outputTokens },
		auditLogId: outcome.auditLogId,
		options: outcome.options,
		finishReason,
		// Prices are not known yet; an unknown cost is never zero.
		cost: null,
		durationMs: outcome.durationMs,
		truncated: finishReason === 'length',
		warnings: outcome.warnings,
	};
}

/** What a stream says, in order: `metadata`, then `content` or `option`, then `complete` or `error`. */
export const ExecutionEvents = {
	metadata: ExecuteResult.pick({ auditLogId: true, promptId: true, promptVersion: true, profileId: true, model: true })
		.extend({ optionCount: z.int() })
		.meta({ id: 'ExecutionMetadata' }),
	content: z.object({ delta: z.string() }).meta({ id: 'ExecutionContent' }),
	option: OptionSchema,
	complete: ExecuteResult.extend({ serverTiming: z.record(z.string(), z.number()) }).meta({
		id: 'ExecutionComplete',
		description: 'The figures of the header Server-Timing are in `serverTiming`.',
	}),
};

export const ExecutionStream = z.string().meta({
	description: 'Events, each with JSON: `metadata`, then `content` or `option`, then `complete` or `error`.',
});
