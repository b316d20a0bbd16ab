import type { TemplateVariable } from './prompt-variable.contract.ts';

type Facts = Pick<TemplateVariable, 'label' | 'type' | 'origin'>;

/** What is said of the names that every template knows. */
export const BUILT_IN_VARIABLES: Readonly<Record<string, Facts>> = {
	'entity.name': { label: 'Name of the page', type: 'text', origin: 'entity' },
	'entity.url': { label: 'Address of the page', type: 'text', origin: 'entity' },
	'entity.contentTypeAlias': { label: 'Alias of the document type', type: 'text', origin: 'entity' },
	'entity.type': { label: 'Kind of content', type: 'text', origin: 'entity' },
	'entity.id': { label: 'Id of the page', type: 'text', origin: 'entity' },
	'entity.parent': { label: 'Page above', type: 'object', origin: 'entity' },
	'entity.ancestors': { label: 'All pages above, nearest first', type: 'list', origin: 'entity' },
	currentValue: { label: 'Text of the field', type: 'text', origin: 'property' },
	selection: { label: 'Selected words', type: 'text', origin: 'property' },
	'property.label': { label: 'Name of the field', type: 'text', origin: 'property' },
	'property.alias': { label: 'Alias of the field', type: 'text', origin: 'property' },
	'property.value': { label: 'Value of the field', type: 'text', origin: 'property' },
	'property.maxLength': { label: 'Limit of the field in characters', type: 'number', origin: 'property' },
	'user.name': { label: 'Name of the user', type: 'text', origin: 'user' },
	'user.email': { label: 'E-mail address of the user', type: 'text', origin: 'user' },
	'user.id': { label: 'Id of the user', type: 'text', origin: 'user' },
	culture: { label: 'Language', type: 'text', origin: 'system' },
	segment: { label: 'Segment', type: 'text', origin: 'system' },
	now: { label: 'Time of the run', type: 'text', origin: 'system' },
};
