import { z } from 'zod';
import { Alias, Guid, historyShape, SortedListQuery, Name, pageOf, readOnlyShape, WarningSchema, wholeNumber } from '../http/schema.ts';

const DISPLAY_MODES = ['PropertyAction', 'TipTapTool', 'DocumentAction'] as const;
const APPLY_MODES = ['Replace', 'Append', 'Prepend', 'AskEditor'] as const;
const OUTPUT_FORMATS = ['text', 'markdown', 'html', 'json'] as const;

const aliases = z.array(z.string().max(255)).max(200).default([]);
const ScopeRule = z
	.strictObject({ contentTypeAliases: aliases, propertyAliases: aliases, propertyEditorUiAliases: aliases })
	.meta({ id: 'ScopeRule' });
const Scope = z
	.strictObject({ allowRules: z.array(ScopeRule).max(100).default([]), denyRules: z.array(ScopeRule).max(100).default([]) })
	.meta({ id: 'Scope', outputId: 'ScopeRead' });
const OlderScope = z.strictObject({ mode: z.enum(['None', 'Allow', 'Deny']), contentTypeAliases: aliases }).meta({ id: 'OlderScope' });

const VariableSchema = z
	.strictObject({
		name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/, 'must begin with a letter and hold letters, digits, - or _'),
		label: z.string().max(255).default(''),
		type: z.enum(['text', 'number', 'boolean', 'choice']).default('text'),
		required: z.boolean().default(false),
		default: z.union([z.string(), z.number(), z.boolean()]).nullish(),
		choices: z.array(z.string().max(255)).max(100).default([]),
		help: z.string().max(1000).default(''),
	})
	.meta({ id: 'Variable', outputId: 'VariableRead' });

const PromptSettings = z
	.strictObject({ temperature: z.number().min(0).max(2).nullish(), maxTokens: z.int().min(1).max(1_000_000).nullish() })
	.meta({ id: 'PromptSettings', description: "Override the profile's." });

const ids = z.array(Guid).max(100).default([]);

/** What a version owns. */
const versioned = {
	description: z.string().max(1000).nullish(),
	instructions: z.string().min(1, 'must not be empty'),
	profileId: Guid.nullish(),
	contextIds: ids,
	guardrailIds: ids,
	includeEntityContext: z.boolean().default(true),
	optionCount: z.int().min(0).max(10).default(1),
	applyMode: z.enum(APPLY_MODES).default('Replace'),
	maxLength: z.int().min(1).max(1_000_000).nullish(),
	requiresCurrentValue: z.boolean().default(false).meta({ description: 'Not offered on an empty property, and not run on one.' }),
	outputFormat: z.enum(OUTPUT_FORMATS).default('text'),
	outputSchema: z.record(z.string(), z.unknown()).nullish(),
	settings: PromptSettings.nullish(),
	variables: z.array(VariableSchema).max(50).default([]),
};

/** What belongs to the prompt itself and is always current, whichever version runs. */
const current = {
	alias: Alias,
	name: Name,
	icon: z.string().max(100).nullish(),
	category: z.string().max(100).nullish(),
	tags: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
	isActive: z.boolean().default(true),
	userGroups: z.array(Guid).max(100).default([]),
	displayModes: z.array(z.enum(DISPLAY_MODES)).min(1).max(3).default(['PropertyAction']),
	scope: z.union([Scope, OlderScope]).nullish(),
};

type OfVersion = keyof typeof versioned;
export const FIELDS_OF_VERSION = Object.keys(versioned) as OfVersion[];
export const FIELDS_OF_PROMPT = Object.keys(current) as (keyof typeof current)[];

export const PromptInput = z.strictObject({ ...current, ...versioned, ...readOnlyShape }).meta({
	id: 'PromptInput',
	examples: [
		{
			alias: 'shorten',
			name: 'Shorten',
			instructions: 'Say it in {{ words | default: 50 }} words:\n\n{{ currentValue }}',
			applyMode: 'Replace',
		},
	],
});
export type PromptInput = z.output<typeof PromptInput>;

const content = {
	alias: z.string(),
	name: z.string(),
	description: z.string().nullable(),
	icon: z.string().nullable(),
	category: z.string().nullable(),
	profileId: Guid.nullable(),
	contextIds: z.array(Guid),
	guardrailIds: z.array(Guid),
	tags: z.array(z.string()),
	isActive: z.boolean(),
	userGroups: z.array(Guid),
	includeEntityContext: z.boolean(),
	optionCount: z.int(),
	displayModes: z.array(z.enum(DISPLAY_MODES)),
	applyMode: z.enum(APPLY_MODES),
	maxLength: z.int().nullable(),
	requiresCurrentValue: z.boolean(),
	outputFormat: z.enum(OUTPUT_FORMATS),
	outputSchema: z.record(z.string(), z.unknown()).nullable(),
	settings: PromptSettings.nullable(),
	variables: z.array(VariableSchema),
	scope: Scope.nullable(),
};
const shared = { ...historyShape, ...content, labels: z.array(z.string()) };

/** Everything that is stored of a prompt, in its row and in its versions; members that are unknown are left out. */
export const PromptContent = z.object({
	...content,
	instructions: z.string(),
	settings: z.object(PromptSettings.shape).nullable(),
	variables: z.array(z.object(VariableSchema.shape)),
});
export type PromptContent = z.output<typeof PromptContent>;
/** What is taken from a version when it runs or is restored. */
export type OwnedByVersion = Pick<PromptContent, OfVersion>;

export const PromptSchema = z
	.object({ ...shared, instructions: z.string(), warnings: z.array(WarningSchema).optional() })
	.meta({ id: 'Prompt' });
export type Prompt = z.infer<typeof PromptSchema>;

/** What somebody sees who may run but not write prompts. */
export const RunnablePromptSchema = z.object({ ...shared, instructionsLength: z.int() }).meta({ id: 'RunnablePrompt' });

const PromptAction = PromptSchema.pick({
	id: true,
	alias: true,
	name: true,
	description: true,
	icon: true,
	displayModes: true,
	applyMode: true,
	optionCount: true,
	outputFormat: true,
	maxLength: true,
	requiresCurrentValue: true,
	variables: true,
	scope: true,
}).meta({ id: 'PromptAction' });

export const FIELDS_OF_ACTION = Object.keys(PromptAction.shape) as (keyof z.output<typeof PromptAction>)[];

export const PromptListQuery = SortedListQuery.extend({
	profileId: z.string().optional(),
	tag: z.string().optional(),
	isActive: z
		.stringbool({ truthy: ['true'], falsy: ['false'] })
		.meta({ enum: ['true', 'false'] })
		.optional(),
	for: z
		.literal('actions')
		.optional()
		.meta({ description: 'All active prompts that the caller may run, with what the backoffice needs to offer them.' }),
});
export type PromptListQuery = z.output<typeof PromptListQuery>;

export const PromptList = z.union([pageOf(z.union([PromptSchema, RunnablePromptSchema])), z.object({ items: z.array(PromptAction) })]);
export const WhichVersion = z.object({ version: wholeNumber(1).optional(), label: z.string().max(100).optional() });
export const DuplicateInput = z.strictObject({ alias: Alias.optional(), name: Name.optional() }).meta({ id: 'DuplicateInput' });
