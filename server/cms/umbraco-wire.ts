import { z } from 'zod';

/** What we read of the Management API's answers, as 17 and 18 both give it. Members that we do not know are let through. */

const id = z.string().transform((text) => text.toLowerCase());
const reference = z.object({ id });
/** Left out where there is none. */
const anything = z
	.unknown()
	.optional()
	.transform((value) => value ?? null);
const text = z
	.string()
	.nullish()
	.transform((value) => value ?? null);

const Value = z.object({
	alias: z.string(),
	editorAlias: z
		.string()
		.nullish()
		.transform((value) => value ?? ''),
	culture: text,
	segment: text,
	value: anything,
});

export const CurrentUser = z.object({
	id,
	name: z.string(),
	email: z.string(),
	isAdmin: z.boolean(),
	userGroupIds: z.array(reference),
	allowedSections: z.array(z.string()),
	fallbackPermissions: z.array(z.string()),
	permissions: z.array(
		z.looseObject({
			$type: z.string().optional(),
			propertyType: reference.optional().catch(undefined),
			verbs: z.array(z.string()).catch([]),
		}),
	),
});

export const Document = z.object({
	id,
	documentType: reference,
	values: z.array(Value),
	variants: z.array(z.object({ culture: text, segment: text, name: z.string(), state: z.string() })),
});

export const Ancestors = z.array(
	z.object({ id, noAccess: z.boolean().default(false), variants: z.array(z.object({ culture: text, name: z.string() })) }),
);

export const DocumentUrls = z.array(z.object({ id, urlInfos: z.array(z.object({ culture: text, url: text })) }));

export const DocumentType = z.object({
	id,
	alias: z.string(),
	name: z.string(),
	isElement: z.boolean(),
	variesByCulture: z.boolean(),
	variesBySegment: z.boolean(),
	properties: z.array(
		z.object({
			id,
			alias: z.string(),
			name: z.string(),
			description: text,
			dataType: reference,
			variesByCulture: z.boolean(),
			variesBySegment: z.boolean(),
		}),
	),
	compositions: z.array(z.object({ documentType: reference })),
});
export type DocumentType = z.output<typeof DocumentType>;

export const DataType = z.object({
	id,
	editorAlias: z.string(),
	editorUiAlias: text,
	values: z.array(z.object({ alias: z.string(), value: anything })),
});
export type DataType = z.output<typeof DataType>;

export const Language = z.object({ isoCode: z.string(), isDefault: z.boolean() });
export const TypeItem = z.object({ id, name: z.string() });
export const TypeTreeItem = z.object({ id, name: z.string(), isFolder: z.boolean(), hasChildren: z.boolean() });

export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ total: z.number(), items: z.array(item) });
