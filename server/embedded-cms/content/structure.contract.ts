import { z } from 'zod';

const nullable = <T extends z.ZodType>(type: T) =>
	type
		.nullish()
		.transform((value) => value ?? null)
		.default(null);
const guid = z.guid().transform((id) => id.toLowerCase());
const reference = z.object({ id: guid });
const name = z.string().trim().min(1, 'A name is required.').max(255, 'A name has 255 characters at most.');
const alias = z.string().trim().min(1, 'An alias is required.').max(255, 'An alias has 255 characters at most.');
const flag = z.boolean().default(false);

const validation = z.object({
	mandatory: flag,
	mandatoryMessage: nullable(z.string()),
	regEx: nullable(z.string()),
	regExMessage: nullable(z.string()),
});
const property = z.object({
	id: guid,
	container: nullable(reference),
	sortOrder: z.int().default(0),
	alias,
	name,
	description: nullable(z.string()),
	dataType: reference,
	variesByCulture: flag,
	variesBySegment: flag,
	validation: validation.prefault({}),
	appearance: z.object({ labelOnTop: flag }).prefault({}),
});
const container = z.object({
	id: guid,
	parent: nullable(reference),
	name: nullable(z.string()),
	type: z.enum(['Tab', 'Group']),
	sortOrder: z.int().default(0),
});

/** What a save of a document type sends; what it may leave out has Umbraco's default. */
export const documentTypeBody = z.object({
	alias,
	name,
	description: nullable(z.string()),
	icon: z.string().default('icon-document'),
	allowedAsRoot: flag,
	variesByCulture: flag,
	variesBySegment: flag,
	collection: nullable(reference),
	isElement: flag,
	allowedInLibrary: flag,
	properties: z.array(property).default([]),
	containers: z.array(container).default([]),
	allowedDocumentTypes: z.array(z.object({ documentType: reference, sortOrder: z.int().default(0) })).default([]),
	compositions: z.array(z.object({ documentType: reference, compositionType: z.enum(['Composition', 'Inheritance']) })).default([]),
	allowedTemplates: z.array(reference).default([]),
	defaultTemplate: nullable(reference),
	cleanup: z
		.object({
			preventCleanup: flag,
			keepAllVersionsNewerThanDays: nullable(z.int()),
			keepLatestVersionPerDayForDays: nullable(z.int()),
		})
		.prefault({}),
});
export type DocumentTypeBody = z.output<typeof documentTypeBody>;
export const createDocumentTypeBody = documentTypeBody.extend({ id: nullable(guid) });

export const dataTypeBody = z.object({
	name,
	editorAlias: z.string().trim().min(1, 'An editor is required.'),
	editorUiAlias: z.string(),
	values: z.array(z.object({ alias: z.string(), value: z.unknown() })).default([]),
});
export type DataTypeBody = z.output<typeof dataTypeBody>;
export const createDataTypeBody = dataTypeBody.extend({ id: nullable(guid) });

export const languageBody = z.object({
	name,
	isDefault: flag,
	isMandatory: flag,
	fallbackIsoCode: nullable(z.string()),
});
export type LanguageBody = z.output<typeof languageBody>;
export const createLanguageBody = languageBody.extend({ isoCode: z.string() });
