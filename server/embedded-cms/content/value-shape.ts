import type { Property, Structure } from './structure.ts';

/** Texts by the path of a value, as `$.values[3].value`. */
export type ShapeErrors = Record<string, string[]>;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' || (isText(value) && /^-?\d+(\.\d+)?$/.test(value as string));
const isWhole: Check = (value) => isNumber(value) && Number.isInteger(Number(value));
const isYesOrNo: Check = (value) => typeof value === 'boolean' || ['0', '1', 'true', 'false'].includes(String(value));
const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf =
	(check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.every(check);
const has =
	(name: string, check: Check): Check =>
	(value) =>
		isObject(value) && check((value as Record<string, unknown>)[name]);
const isBlock: Check = (value) => has('key', isText)(value) && has('contentTypeKey', isText)(value) && has('values', Array.isArray)(value);
const isBlocks: Check = (value) => has('layout', isObject)(value) && has('contentData', isListOf(isBlock))(value);
const isMarkup: Check = (value) => isText(value) || has('markup', isText)(value);
const isMediaChoice: Check = (value) => has('mediaKey', isText)(value);

/** What each editor of Umbraco hands over, and how to say so. An editor that is not here may hand over anything. */
const SHAPES: Record<string, readonly [Check, string]> = {
	'Umbraco.TextBox': [isText, 'must be a text'],
	'Umbraco.TextArea': [isText, 'must be a text'],
	'Umbraco.EmailAddress': [isText, 'must be a text'],
	'Umbraco.MarkdownEditor': [isText, 'must be a text'],
	'Umbraco.RadioButtonList': [isText, 'must be a text'],
	'Umbraco.Integer': [isWhole, 'must be a whole number'],
	'Umbraco.Decimal': [isNumber, 'must be a number'],
	'Umbraco.TrueFalse': [isYesOrNo, 'must be true or false'],
	'Umbraco.RichText': [isMarkup, 'must be rich text: an object with markup'],
	'Umbraco.BlockList': [isBlocks, 'must be blocks: an object with layout and contentData'],
	'Umbraco.BlockGrid': [isBlocks, 'must be blocks: an object with layout and contentData'],
	'Umbraco.MediaPicker3': [isListOf(isMediaChoice), 'must be a list of media, each with its mediaKey'],
	'Umbraco.DropDown.Flexible': [isListOf(isText), 'must be a list of texts'],
	'Umbraco.CheckBoxList': [isListOf(isText), 'must be a list of texts'],
	'Umbraco.Tags': [isListOf(isText), 'must be a list of texts'],
	'Umbraco.MultipleTextstring': [isListOf(isText), 'must be a list of texts'],
	'Umbraco.MultiUrlPicker': [isListOf(isObject), 'must be a list of links'],
	'Umbraco.MultiNodeTreePicker': [isListOf(isObject), 'must be a list of references'],
};

/** Says what the editor would have handed over; null for what it could have made, and for an empty value. */
export function shapeProblem(editorAlias: string, value: unknown): string | null {
	const [fits, text] = SHAPES[editorAlias] ?? [() => true, ''];
	return value === null || value === undefined || value === '' || fits(value) ? null : `The value ${text}.`;
}

interface Sent {
	alias: string;
	value?: unknown;
}

/** Values that their editors could not have made, those in blocks included. An empty one is none. */
export function shapeErrors(
	structure: Structure,
	properties: ReadonlyMap<string, Property>,
	values: readonly Sent[],
	path = '$',
): ShapeErrors {
	const errors: ShapeErrors = {};
	for (const [index, { alias, value }] of values.entries()) {
		const at = `${path}.values[${index}].value`;
		const problem = shapeProblem(properties.get(alias)?.editorAlias ?? '', value);
		if (problem) errors[at] = [problem];
		else
			for (const [block, { contentTypeKey, values: inside }] of blocksOf(value).entries())
				Object.assign(errors, shapeErrors(structure, structure.propertiesOf(contentTypeKey), inside, `${at}.contentData[${block}]`));
	}
	return errors;
}

export interface Block {
	contentTypeKey: string;
	values: (Sent & { culture?: string | null; segment?: string | null })[];
}

/** The blocks of a block list or of rich text; none when the value is something else. */
export function blocksOf(value: unknown): Block[] {
	if (!isObject(value)) return [];
	const { contentData, blocks } = value as { contentData?: unknown; blocks?: unknown };
	if (contentData === undefined) return isObject(blocks) ? blocksOf(blocks) : [];
	return Array.isArray(contentData) ? contentData.filter((block): block is Block => isBlock(block)) : [];
}
