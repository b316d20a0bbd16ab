import type { Context } from 'hono';
import type { z } from 'zod';
import { parseBoundedJson } from '../../http/bounded-json.ts';

/** What Umbraco's Management API refuses, with its own `operationStatus`, title and detail. */
const PROBLEM = {
	notFound: [404, 'NotFound', 'The document could not be found', ''],
	parentNotFound: [404, 'ParentNotFound', 'The targeted content parent could not be found', ''],
	documentTypeNotFound: [404, 'ContentTypeNotFound', 'The requested content type could not be found', ''],
	dataTypeNotFound: [404, 'NotFound', 'The data type could not be found', ''],
	duplicateTypeId: [400, 'DuplicateId', 'Duplicate id', 'There is a document type with this id already.'],
	duplicateAlias: [400, 'DuplicateAlias', 'Duplicate alias', 'The alias of a document type is already in use.'],
	invalidAlias: [400, 'InvalidAlias', 'Invalid alias', 'An alias begins with a letter and has letters, digits and underscores.'],
	duplicatePropertyAlias: [400, 'DuplicatePropertyTypeAlias', 'Duplicate property type alias', 'Two properties have the same alias.'],
	propertyDataTypeNotFound: [400, 'DataTypeNotFound', 'Data Type not found', 'A property has a data type that is not there.'],
	invalidPattern: [400, 'InvalidPattern', 'Invalid pattern', 'The regular expression of a property cannot be read.'],
	invalidComposition: [400, 'InvalidComposition', 'Invalid composition', 'A composition is not there, or is the document type itself.'],
	missingContainer: [400, 'MissingContainer', 'Missing container', 'A property or a group stands in a container that is not there.'],
	duplicateDataTypeId: [400, 'DuplicateKey', 'The id is already in use', 'There is a data type with this id already.'],
	dataTypeNotDeletable: [400, 'NonDeletable', 'Data type cannot be deleted', 'The data type belongs to the CMS itself.'],
	domainLanguageNotFound: [404, 'LanguageNotFound', 'Language not found', 'A domain has a language that is not one of this site.'],
	duplicateDomain: [400, 'DuplicateDomainName', 'Duplicate domain name', 'A domain name is there twice.'],
	conflictingDomain: [409, 'ConflictingDomainName', 'Conflicting domain name', 'A domain name belongs to another document.'],
	invalidIsoCode: [400, 'InvalidIsoCode', 'Invalid ISO code', 'The ISO code names no language.'],
	duplicateIsoCode: [400, 'DuplicateIsoCode', 'Duplicate ISO code', 'There is a language with this ISO code already.'],
	invalidFallback: [400, 'InvalidFallback', 'Invalid fallback', 'The fallback language is not there, or leads back here.'],
	missingDefaultLanguage: [400, 'MissingDefault', 'No default language', 'Make another language the default one.'],
	defaultLanguageStays: [400, 'MissingDefault', 'The default language cannot be deleted', 'Make another language the default one.'],
	languageNotFound: [404, 'NotFound', 'The requested Language could not be found', ''],
	userNotFound: [404, 'UserNotFound', 'The user was not found', ''],
	mediaNotFound: [404, 'NotFound', 'The media could not be found', ''],
	mediaTypeNotFound: [404, 'NotFound', 'The media type could not be found', ''],
	propertyTypeNotFound: [
		404,
		'PropertyTypeNotFound',
		'One or more property types could not be found',
		'A value names a property that the document type does not have.',
	],
	inTrash: [
		400,
		'InTrash',
		'Content is in the recycle bin',
		'Could not perform the operation because the targeted content was in the recycle bin.',
	],
	notInTrash: [400, 'NotInTrash', 'Content is not in the recycle bin', 'Only content in the recycle bin can be handled so.'],
	parentInvalid: [400, 'ParentInvalid', 'Invalid parent', 'The targeted parent was not valid for the operation.'],
	notAllowed: [400, 'NotAllowed', 'Operation not permitted', 'The document type is not allowed here.'],
	templateNotFound: [404, 'TemplateNotFound', 'The template could not be found', ''],
	invalidCulture: [400, 'InvalidCulture', 'Invalid culture', 'A culture is not one of the languages of this site.'],
	duplicateKey: [400, 'DuplicateKey', 'Invalid Id', 'The supplied id is already in use.'],
	cultureVariance: [
		400,
		'ContentTypeCultureVarianceMismatch',
		'Content type culture variance mismatch',
		'The variants do not fit how the document type varies.',
	],
	segmentVariance: [400, 'ContentTypeSegmentVarianceMismatch', 'Content type segment variance mismatch', 'This site has no segments.'],
	propertyCultureVariance: [
		400,
		'PropertyTypeCultureVarianceMismatch',
		'Property type culture variance mismatch',
		'A value does not fit how its property varies.',
	],
	duplicateValue: [400, 'DuplicateAlias', 'Duplicate property values', 'A property has two values for the same variant.'],
	invalid: [400, 'PropertyValidationError', 'Validation failed', 'One or more properties did not pass validation'],
	publishInvalid: [400, 'ContentInvalid', 'Invalid document', 'The specified document had an invalid configuration.'],
	invalidName: [400, '', 'Invalid name', 'A variant has no name, or one that is too long.'],
	invalidCultures: [400, 'InvalidCulture', 'Invalid cultures specified', 'A specified culture is not valid for the operation.'],
	invariantOfVariant: [
		400,
		'CannotPublishInvariantWhenVariant',
		'Cannot publish invariant when variant',
		'Cannot publish invariant culture when the document varies by culture.',
	],
	variantOfInvariant: [
		400,
		'CannotPublishVariantWhenNotVariant',
		'Cannot publish variant when not variant.',
		'Cannot publish a given culture when the document is invariant.',
	],
	failedBranch: [400, 'FailedBranch', 'Failed branch operation', 'One or more items in the branch could not complete the operation.'],
	taskNotFound: [404, 'TaskResultNotFound', 'The result of the submitted task could not be found', ''],
	cultureMissing: [400, 'CultureMissing', 'Culture missing', 'A culture needs to be specified to execute the operation.'],
	mandatoryCultureMissing: [
		400,
		'MandatoryCultureMissing',
		'Mandatory culture missing',
		'Must include all mandatory cultures when publishing.',
	],
	parentNotPublished: [
		400,
		'PathNotPublished',
		'Parent not published',
		'Could not publish the document because its parent was not published.',
	],
	scheduleNotOffered: [400, 'NotAllowed', 'Operation not permitted', 'Publishing at a later time is not offered by this CMS.'],
	invalidPage: [400, 'InvalidPage', 'Invalid skip/take', 'Skip must be a multiple of take, i.e. skip = 10, take = 5'],
	invalidBody: [400, 'InvalidBody', 'One or more validation errors occurred.', ''],
	forbidden: [403, 'Forbidden', 'Forbidden', ''],
} as const satisfies Record<string, readonly [number, string, string, string]>;

export type ProblemName = keyof typeof PROBLEM;

/** Thrown where the embedded CMS refuses; answered literally as Umbraco does. */
export class UmbracoProblem extends Error {
	readonly problem: ProblemName;
	readonly members: Record<string, unknown>;

	constructor(problem: ProblemName, members: Record<string, unknown> = {}) {
		super(PROBLEM[problem][2]);
		this.problem = problem;
		this.members = members;
	}
}

/** Umbraco's name for what is wrong. */
export function operationStatus({ problem }: UmbracoProblem): string {
	return PROBLEM[problem][1];
}

/** Error handler of the content routes; anything else is left to the host. */
export function answerProblem(error: Error, c: Context): Response {
	if (!(error instanceof UmbracoProblem)) throw error;
	const [status, name, title, detail] = PROBLEM[error.problem];
	if (error.problem === 'forbidden') return c.body(null, 403);
	const body = { type: 'Error', title, status, ...(detail && { detail }), ...(name && { operationStatus: name }), ...error.members };
	return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

/** The JSON body in the given shape. Umbraco ignores members that it does not know, and so do we. */
export async function bodyOf<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
	const json = await c.req
		.text()
		.then(parseBoundedJson)
		.catch(() => undefined);
	const parsed = schema.safeParse(json);
	if (parsed.success) return parsed.data;
	const errors: Record<string, string[]> = {};
	for (const issue of parsed.error.issues) (errors[`$.${issue.path.join('.')}`] ??= []).push(issue.message);
	throw new UmbracoProblem('invalidBody', { errors });
}

/** `skip` and `take` of a list; `take=0` asks for the count only. */
export function pageOf(c: Context): { skip: number; take: number } {
	const skip = Number(c.req.query('skip') ?? 0);
	const take = Number(c.req.query('take') ?? 100);
	if (!Number.isSafeInteger(skip) || !Number.isSafeInteger(take) || skip < 0 || take < 0) throw new UmbracoProblem('invalidPage');
	if (take > 0 && skip % take !== 0) throw new UmbracoProblem('invalidPage');
	return { skip, take };
}

export interface Page<T> {
	total: number;
	items: T[];
}

export function slice<T>(all: readonly T[], { skip, take }: { skip: number; take: number }): { total: number; items: T[] } {
	return { total: all.length, items: all.slice(skip, skip + take) };
}
