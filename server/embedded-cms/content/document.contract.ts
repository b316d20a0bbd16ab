import { z } from 'zod';

const nullable = <T extends z.ZodType>(type: T) =>
	type
		.nullish()
		.transform((value) => value ?? null)
		.default(null);
const guid = z.guid().transform((id) => id.toLowerCase());
const reference = z.object({ id: guid });

const value = z.object({ alias: z.string(), culture: nullable(z.string()), segment: nullable(z.string()), value: z.unknown().optional() });
const variant = z.object({ culture: nullable(z.string()), segment: nullable(z.string()), name: z.string() });

/** What a save sends. */
export const documentBody = z.object({ template: nullable(reference), values: z.array(value), variants: z.array(variant) });
export type DocumentBody = z.output<typeof documentBody>;

export const createBody = documentBody.extend({ id: nullable(guid), parent: nullable(reference), documentType: reference });
export type CreateBody = z.output<typeof createBody>;

const toPublish = { culturesToPublish: z.array(z.string()) };
export const updateAndPublishBody = documentBody.extend(toPublish);
export const createAndPublishBody = createBody.extend(toPublish);

export const validateUpdateBody = documentBody.extend({ cultures: nullable(z.array(z.string())) });

const schedule = nullable(z.object({ publishTime: nullable(z.string()), unpublishTime: nullable(z.string()) }));
export const publishBody = z.object({ publishSchedules: z.array(z.object({ culture: nullable(z.string()), schedule })) });
export const publishDescendantsBody = z.object({ includeUnpublishedDescendants: z.boolean(), cultures: z.array(z.string()) });
export const unpublishBody = z.object({ cultures: nullable(z.array(z.string())) });

export const copyBody = z.object({ target: nullable(reference), relateToOriginal: z.boolean(), includeDescendants: z.boolean() });

/** Where something goes; null is the root. */
export const targetBody = z.object({ target: nullable(reference) });
