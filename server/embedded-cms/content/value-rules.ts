import { isEmpty } from './document-merge.ts';
import type { Property, Structure } from './structure.ts';
import { blocksOf, shapeProblem } from './value-shape.ts';

type Settings = Property['settings'];
type Rule = (value: unknown, settings: Settings, structure: Structure) => string[];

/** What is wrong with a value that is to be published. A draft may hold it, as in Umbraco. */
export function ruleErrors(structure: Structure, { validation, settings, editorAlias }: Property, value: unknown): string[] {
	if (isEmpty(value) || (typeof value === 'string' && value.trim() === '')) {
		if (!validation.mandatory) return [];
		return [validation.mandatoryMessage || (value === undefined || value === null ? 'Value cannot be null' : 'Value cannot be empty')];
	}
	const problem = shapeProblem(editorAlias, value);
	if (problem) return [problem];
	const texts = RULES[editorAlias]?.(value, settings, structure) ?? [];
	if (typeof value === 'string' && validation.regEx && !new RegExp(validation.regEx, 'u').test(value))
		texts.push(validation.regExMessage || 'Value is invalid, it does not match the correct pattern');
	return texts;
}

const length: Rule = (value, { maxChars }) => {
	const over = typeof value === 'string' && Number(maxChars) > 0 ? value.length - Number(maxChars) : 0;
	return over > 0 ? [`The string length exceeds the maximum length of ${Number(maxChars)} characters, ${over} too many.`] : [];
};

/** In Umbraco 18 the choices are texts; older data types have them with an id. */
const choices: Rule = (value, { items }) => {
	const known = Array.isArray(items)
		? items.map((item: unknown) => (typeof item === 'object' ? (item as { value?: unknown })?.value : item))
		: [];
	const foreign = [value].flat().filter((choice) => !known.includes(choice));
	return foreign.map((choice) => `"${String(choice)}" is not one of the choices.`);
};

const single: Rule = (value, settings, structure) => [
	...choices(value, settings, structure),
	...(settings.multiple !== true && Array.isArray(value) && value.length > 1 ? ['Only one may be chosen.'] : []),
];

const range: Rule = (value, { min, max }) => [
	...(typeof min === 'number' && Number(value) < min
		? [`The value ${Number(value)} is less than the allowed minimum value of ${min}`]
		: []),
	...(typeof max === 'number' && Number(value) > max
		? [`The value ${Number(value)} is greater than the allowed maximum value of ${max}`]
		: []),
];

/** Zero as a maximum is none. */
function amount(count: number, { validationLimit }: Settings): string[] {
	const { min, max } = (validationLimit ?? {}) as { min?: unknown; max?: unknown };
	if (typeof min === 'number' && count < min) return [`There are ${count} entries; at least ${min} are needed.`];
	if (typeof max === 'number' && max > 0 && count > max) return [`There are ${count} entries; at most ${max} are allowed.`];
	return [];
}

const media: Rule = (value, settings, { media: known }) => {
	const picked = (value as { mediaKey: string }[]).map(({ mediaKey }) => mediaKey.toLowerCase());
	const types = typeof settings.filter === 'string' && settings.filter ? settings.filter.toLowerCase().split(',') : undefined;
	return [
		...picked.filter((id) => !known.has(id)).map((id) => `There is no medium ${id}.`),
		...picked
			.filter((id) => types && known.has(id) && !types.includes(known.get(id)!))
			.map((id) => `The medium ${id} is of a type that is not allowed.`),
		...(settings.multiple === true || picked.length < 2 ? amount(picked.length, settings) : ['Only one may be chosen.']),
	];
};

const blocks: Rule = (value, settings) => {
	const allowed = Array.isArray(settings.blocks) ? (settings.blocks as { contentElementTypeKey?: string }[]) : [];
	const types = new Set(allowed.map(({ contentElementTypeKey }) => contentElementTypeKey?.toLowerCase()));
	const found = blocksOf(value);
	const foreign = found.filter(({ contentTypeKey }) => !types.has(contentTypeKey.toLowerCase()));
	return [
		...foreign.map(({ contentTypeKey }) => `Blocks of the type ${contentTypeKey} are not allowed.`),
		...amount(found.length, settings),
	];
};

const mail: Rule = (value) => (/^\S+@\S+$/.test(String(value)) ? [] : ['Invalid email']);

const RULES: Record<string, Rule> = {
	'Umbraco.TextBox': length,
	'Umbraco.TextArea': length,
	'Umbraco.EmailAddress': mail,
	'Umbraco.Integer': range,
	'Umbraco.Decimal': range,
	'Umbraco.RadioButtonList': choices,
	'Umbraco.CheckBoxList': choices,
	'Umbraco.DropDown.Flexible': single,
	'Umbraco.MediaPicker3': media,
	'Umbraco.BlockList': blocks,
	'Umbraco.BlockGrid': blocks,
};
