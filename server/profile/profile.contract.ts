import { z } from 'zod';
import { Alias, Guid, historyShape, SortedListQuery, Name, readOnlyShape } from '../http/schema.ts';

const ids = z.array(Guid).max(100).default([]);

const Model = z
	.strictObject({ providerId: z.string().min(1).max(100), modelId: z.string().min(1).max(255) })
	.meta({ id: 'ModelReference' });

const ProfileSettings = z
	.strictObject({
		temperature: z.number().min(0).max(2).nullish(),
		maxTokens: z.int().min(1).max(1_000_000).nullish(),
		topP: z.number().min(0).max(1).nullish(),
		systemPromptTemplate: z.string().max(65_536).nullish(),
		timeoutMs: z
			.int()
			.min(100)
			.max(600_000)
			.default(30_000)
			.meta({ description: 'To the first part, then between parts; in all at most five times this.' }),
		contextTokenBudget: z.int().min(0).max(1_000_000).default(8000).meta({ description: 'Tokens of page content that go along.' }),
	})
	.meta({ id: 'ProfileSettings', outputId: 'ProfileSettingsRead' });

export const ProfileInput = z
	.strictObject({
		alias: Alias,
		name: Name,
		capability: z.literal('Chat').default('Chat'),
		model: Model,
		connectionId: Guid,
		settings: ProfileSettings.default({ timeoutMs: 30_000, contextTokenBudget: 8000 }),
		fallbackProfileIds: z.array(Guid).max(10).default([]),
		contextIds: ids,
		guardrailIds: ids,
		tags: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
		...readOnlyShape,
	})
	.meta({
		id: 'ProfileInput',
		examples: [
			{
				alias: 'fast',
				name: 'Fast',
				connectionId: '0197c0de-0000-7000-8000-000000000001',
				model: { providerId: 'openai', modelId: 'gpt-5-mini' },
				settings: { maxTokens: 1000 },
			},
		],
	});
export type ProfileInput = z.output<typeof ProfileInput>;

const content = {
	alias: z.string(),
	name: z.string(),
	capability: z.literal('Chat'),
	connectionId: Guid,
	settings: ProfileSettings,
	fallbackProfileIds: z.array(Guid),
	contextIds: z.array(Guid),
	guardrailIds: z.array(Guid),
	tags: z.array(z.string()),
};
const stored = { ...content, settings: z.object(ProfileSettings.shape) };

/** What a version of a profile keeps; members that are unknown are left out. */
export const ProfileSnapshot = z.object({ ...stored, model: z.object(Model.shape) });
export type ProfileSnapshot = z.output<typeof ProfileSnapshot>;

/** The same in the columns of its row. */
export const ProfileContent = z.object({ ...stored, ...Model.shape });
export type ProfileContent = z.output<typeof ProfileContent>;

export const ProfileSchema = z.object({ ...historyShape, ...content, model: Model }).meta({ id: 'Profile' });
export type Profile = z.infer<typeof ProfileSchema>;

export const ProfileListQuery = SortedListQuery.extend({ connectionId: z.string().optional(), tag: z.string().optional() });
