import { z } from 'zod';
import { PromptInput } from './prompt.contract.ts';

const short = z.string().min(1).max(255);

/** What the CMS has beside documents. */
const OTHER_TYPES = new Set(['media', 'member', 'element']);

export const EntityType = z
	.string()
	.max(255)
	.superRefine((type, { addIssue }) => {
		if (OTHER_TYPES.has(type)) addIssue(`must be document: a run on ${type} is not possible yet`);
		else if (type !== 'document') addIssue('must be document');
	})
	.meta({ description: 'Only with entityId; document when left out.' });

const place = {
	entityId: short.optional().meta({ description: 'Of the document that samples are taken from; the caller must be allowed to read it.' }),
	entityType: EntityType.optional(),
	culture: z.string().max(35).optional(),
	segment: z.string().max(255).optional(),
	propertyAlias: short.optional(),
};

interface Named {
	entityId?: string | undefined;
	entityType?: string | undefined;
}

const namesItsEntity = ({ entityId, entityType }: Named) => entityId !== undefined || entityType === undefined;
const unnamed = { path: ['entityType'], error: 'needs an entityId' };

export const VariableQuery = z.object(place).refine(namesItsEntity, unnamed);
export type VariablePlace = z.output<typeof VariableQuery>;

const { variables, scope } = PromptInput.shape;

export const DraftVariableInput = z
	.strictObject({ prompt: z.object({ variables, scope }).partial().meta({ id: 'DraftNames' }), ...place })
	.refine(namesItsEntity, unnamed)
	.meta({ id: 'DraftVariableInput', examples: [{ prompt: { scope: { allowRules: [{ contentTypeAliases: ['coffee'] }] } } }] });
export type DraftVariableInput = z.output<typeof DraftVariableInput>;

const TemplateVariable = z
	.object({
		name: z.string().meta({ description: 'As a template writes it.' }),
		label: z.string(),
		type: z.enum(['text', 'number', 'boolean', 'choice', 'list', 'object']),
		origin: z.enum(['declared', 'entity', 'property', 'user', 'system']),
		sample: z.string().nullable().meta({ description: 'Its value on the given document, shortened; null when there is none.' }),
	})
	.meta({ id: 'TemplateVariable' });
export type TemplateVariable = z.infer<typeof TemplateVariable>;

export const VariableList = z.object({ items: z.array(TemplateVariable) });

const PlaceType = z
	.object({
		alias: z.string(),
		name: z.string(),
		isElement: z.boolean(),
		compositionAliases: z.array(z.string()),
		properties: z.array(z.object({ alias: z.string(), name: z.string(), editorAlias: z.string(), editorUiAlias: z.string() })),
	})
	.meta({ id: 'PlaceType', description: 'A document type with all its properties, those of its compositions among them.' });

export const PlaceTypeList = z.object({ items: z.array(PlaceType) });
export type PlaceTypeList = z.infer<typeof PlaceTypeList>;
