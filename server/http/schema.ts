import { z } from 'zod';
import { WARNING_CODES, type Warning } from '../base/warning.ts';

/** Shapes that several contracts share. */
export const Guid = z.guid().meta({ description: 'A GUID, lower case in answers.' });
export const DateTime = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
export const AuthorSchema = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Author' });

const RESERVED_ALIASES = new Set(['draft', 'export', 'import', 'capability', 'evaluator', 'exists']);
const GUID = /^[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}$/i;

export const Alias = z
	.string()
	.regex(/^[A-Za-z0-9_-]{1,100}$/, 'must be 1 to 100 letters, digits, - or _')
	.refine((alias) => !RESERVED_ALIASES.has(alias.toLowerCase()), 'is a reserved word')
	.refine((alias) => !GUID.test(alias), 'must not look like a GUID')
	.refine((alias) => !/^tpl_/i.test(alias), 'must not begin with tpl_');

export const Name = z.string().trim().min(1, 'must not be empty').max(255);

export const IdOrAlias = z.object({ idOrAlias: z.string().min(1).max(255) });

/** A number as it is written in an address. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER) {
	const text =
		most === Number.MAX_SAFE_INTEGER ? `must be a whole number of at least ${least}` : `must be a whole number from ${least} to ${most}`;
	return z.coerce.number(text).int(text).min(least, text).max(most, text);
}

/** The members of a query that asks for a page of a list. */
export const pagingShape = { skip: wholeNumber(0).default(0), take: wholeNumber(0, 1000).default(100) };

const Time = z
	.union([z.iso.date(), z.iso.datetime({ offset: true })], 'must be a day such as 2026-11-01 or a time such as 2026-11-01T12:00:00Z')
	.meta({ description: 'ISO 8601; without a time that day, in UTC.' });
/** The ends of a span in a query; both days count whole. */
export const spanShape = {
	from: Time.optional(),
	to: Time.transform((time) => (time.includes('T') ? time : `${time}T23:59:59.999Z`)).optional(),
};

export const ListQuery = z.object({
	...pagingShape,
	filter: z.string().max(255).optional().meta({ description: 'Name or alias contains this.' }),
});
export type ListQuery = z.output<typeof ListQuery>;

/** What lists of stored things are sorted by: in the order of the name where two are alike. */
const ORDERS = ['name', 'alias', 'version', 'dateModified', 'isActive', 'tags'] as const;

export const SortedListQuery = ListQuery.extend({
	orderBy: z.enum(ORDERS).default('name'),
	orderDirection: z.enum(['Ascending', 'Descending']).default('Ascending'),
});
export type SortedListQuery = z.output<typeof SortedListQuery>;

/** A page of a list; `total` counts all that match. */
export function pageOf<Item extends z.ZodType>(item: Item) {
	return z.object({ items: z.array(item), total: z.int() });
}

/** Members that every stored entity answers with. */
export const historyShape = {
	id: Guid,
	version: z.int(),
	dateCreated: DateTime,
	dateModified: DateTime,
	createdBy: AuthorSchema.nullable(),
	modifiedBy: AuthorSchema.nullable(),
};

/** The same members in a body: accepted and ignored, so that GET → change → PUT works. `version` is the concurrency token. */
export const readOnlyShape = {
	id: z.unknown().optional().meta({ readOnly: true }),
	version: z.int().optional().meta({ description: 'The version that this is based on; a stale one answers 409.' }),
	dateCreated: z.unknown().optional().meta({ readOnly: true }),
	dateModified: z.unknown().optional().meta({ readOnly: true }),
	createdBy: z.unknown().optional().meta({ readOnly: true }),
	modifiedBy: z.unknown().optional().meta({ readOnly: true }),
	labels: z.unknown().optional().meta({ readOnly: true }),
	warnings: z.unknown().optional().meta({ readOnly: true }),
	changeDescription: z.string().max(500).optional().meta({ description: 'Why, for the list of versions.' }),
};

export const WarningSchema = z
	.object({
		code: z.enum(WARNING_CODES),
		message: z.string(),
		subject: z.string().optional().meta({ description: 'The name, setting or piece of text that it is about, as it was written.' }),
		line: z.int().optional().meta({ description: 'Where the subject stands in the template, from 1.' }),
		column: z.int().optional(),
		suggestion: z.string().optional().meta({ description: 'What was probably meant in place of the subject.' }),
	})
	.meta({ id: 'Warning' }) satisfies z.ZodType<Warning>;
