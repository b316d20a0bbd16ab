import { z } from 'zod';
import { Alias, historyShape, Name, readOnlyShape } from '../http/schema.ts';

export const ConnectionInput = z
	.strictObject({
		alias: Alias,
		name: Name,
		providerId: z.string().min(1, 'must not be empty').max(100),
		settings: z.record(z.string(), z.unknown()).default({}),
		isActive: z.boolean().default(true),
		...readOnlyShape,
	})
	.meta({
		id: 'ConnectionInput',
		examples: [{ alias: 'openai', name: 'OpenAI', providerId: 'openai', settings: { apiKey: '$OPENAI_API_KEY' } }],
	});
export type ConnectionInput = z.output<typeof ConnectionInput>;

/** What is stored of a connection, in its row and, without secrets, in its versions. What `settings` holds is the provider's word. */
export const ConnectionContent = z.object({
	alias: z.string(),
	name: z.string(),
	providerId: z.string(),
	settings: z.record(z.string(), z.unknown()).default({}),
	isActive: z.boolean().default(true),
});
export type ConnectionContent = z.output<typeof ConnectionContent>;

export const ConnectionSchema = z
	.object({
		...historyShape,
		alias: z.string(),
		name: z.string(),
		providerId: z.string(),
		settings: z.record(z.string(), z.unknown()).meta({ description: 'Secrets are answered as *** and their last four characters.' }),
		isActive: z.boolean(),
	})
	.meta({ id: 'Connection' });
export type Connection = z.infer<typeof ConnectionSchema>;

export const ConnectionTest = z
	.object({ success: z.boolean(), errorMessage: z.string().optional(), latencyMs: z.number() })
	.meta({ id: 'ConnectionTest' });

export const ModelSchema = z
	.object({ id: z.string(), name: z.string(), capabilities: z.array(z.string()), contextWindow: z.int().optional() })
	.meta({ id: 'Model' });

const SettingsProperty = z
	.object({
		type: z.enum(['string', 'number', 'integer', 'boolean']),
		title: z.string(),
		description: z.string().optional(),
		format: z.string().optional(),
		enum: z.array(z.string()).optional(),
		default: z.unknown().optional(),
		minimum: z.number().optional(),
		maximum: z.number().optional(),
		'x-secret': z.boolean().optional().meta({ description: 'Write-only: encrypted at rest and answered masked.' }),
		'x-address': z.boolean().optional().meta({ description: 'An address that is called.' }),
		'x-da': z.object({ title: z.string(), description: z.string().optional() }).optional().meta({ description: 'In Danish.' }),
	})
	.meta({ id: 'SettingsProperty' });

const SettingsSchema = z
	.object({
		type: z.literal('object'),
		required: z.array(z.string()),
		additionalProperties: z.literal(false),
		properties: z.record(z.string(), SettingsProperty),
	})
	.meta({ id: 'SettingsSchema', description: 'JSON Schema with UI hints, from which the form is drawn.' });

export const ProviderSchema = z
	.object({
		id: z.string(),
		name: z.string(),
		capabilities: z.array(z.string()),
		settingsSchema: SettingsSchema,
	})
	.meta({ id: 'Provider' });
