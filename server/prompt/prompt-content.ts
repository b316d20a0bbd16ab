import { z } from 'zod';
import { throwIfInvalid } from '../base/errors.ts';
import { jsonSchemaValidator } from '../base/json-schema.ts';
import { withoutNulls } from '../http/input.ts';
import type { ProfileService } from '../profile/profile.service.ts';
import { checkReferences } from '../version/saved-content.ts';
import { checkTemplate } from '../template/template.ts';
import { RESERVED_NAMES, misfitOf } from '../template/variables.ts';
import { FIELDS_OF_PROMPT, FIELDS_OF_VERSION, PromptContent, PromptInput } from './prompt.contract.ts';
import { normalizeScope } from './scope.ts';

/** No schema that a person or a model can follow has so many levels, and its validation takes a good part of the stack for each. */
const DEEPEST_SCHEMA = 100;

/** A template reads these as values of their own, never as names. */
const LIQUID_WORDS = new Set(['empty', 'blank', 'nil', 'null', 'true', 'false']);

/** What is stored for what a caller sent: each field as it is, and null for what was left out. */
export function toContent(input: PromptInput): PromptContent {
	return {
		...stored(input),
		description: input.description || null,
		icon: input.icon || null,
		category: input.category || null,
		profileId: input.profileId?.toLowerCase() ?? null,
		tags: [...new Set(input.tags)],
		userGroups: input.userGroups.map((id) => id.toLowerCase()),
		displayModes: [...new Set(input.displayModes)],
		settings: input.settings ? withoutNulls(input.settings) : null,
		variables: input.variables.map(withoutNulls),
		scope: normalizeScope(input.scope),
	};
}

type Field = (typeof FIELDS_OF_PROMPT | typeof FIELDS_OF_VERSION)[number];
type Stored = { [Name in Field]: undefined extends PromptInput[Name] ? Exclude<PromptInput[Name], undefined> | null : PromptInput[Name] };

function stored(input: PromptInput): Stored {
	return Object.fromEntries([...FIELDS_OF_PROMPT, ...FIELDS_OF_VERSION].map((field) => [field, input[field] ?? null])) as Stored;
}

/** What a new prompt has that names nothing but what it must. */
const {
	alias: _alias,
	name: _name,
	instructions: _instructions,
	...DEFAULTS
} = toContent(PromptInput.parse({ alias: 'new', name: 'New', instructions: 'New' }));

/** Reads what is stored; what it is too old to have is as in a new prompt. */
export const StoredPrompt = z.preprocess((stored) => ({ ...DEFAULTS, ...(stored as object) }), PromptContent);

/** Throws `validation_failed` with a text for each field that cannot be used. */
export async function checkContent(content: PromptContent, profiles: Pick<ProfileService, 'rows'>): Promise<void> {
	const errors: Record<string, string[]> = {};
	if (content.profileId && !(await profiles.rows.find(content.profileId))) errors.profileId = ['does not exist: no profile has this id'];
	checkReferences(content, errors);
	checkVariables(content, errors);
	await checkOutput(content, errors);
	throwIfInvalid(errors);
	checkTemplate(content.instructions, 'instructions');
}

function checkVariables({ variables }: PromptContent, errors: Record<string, string[]>): void {
	const seen = new Set<string>();
	for (const [index, variable] of variables.entries()) {
		const { name, type, choices } = variable;
		const key = name.toLowerCase();
		if (LIQUID_WORDS.has(key)) errors[`variables[${index}].name`] = [`"${name}" is a word of the template language`];
		else if (RESERVED_NAMES.has(key)) errors[`variables[${index}].name`] = [`"${name}" is a built-in name`];
		else if (seen.has(key)) errors[`variables[${index}].name`] = [`"${name}" is declared twice`];
		seen.add(key);
		if (type === 'choice' && choices.length === 0) errors[`variables[${index}].choices`] = ['must name at least one choice'];
		else {
			const misfit = misfitOf(variable);
			if (misfit) errors[`variables[${index}].default`] = [misfit];
		}
	}
}

async function checkOutput({ outputSchema, outputFormat }: PromptContent, errors: Record<string, string[]>): Promise<void> {
	if (!outputSchema) return;
	if (outputFormat !== 'json') return void (errors.outputSchema = ['needs the output format "json"']);
	if (isDeeperThan(outputSchema, DEEPEST_SCHEMA)) return void (errors.outputSchema = ['is nested too deeply']);
	const ajv = await jsonSchemaValidator();
	if (!ajv.validateSchema(outputSchema)) errors.outputSchema = [`is not a JSON Schema: ${ajv.errorsText(ajv.errors)}`];
}

/** Level by level: what walks into each value would run out of stack. */
function isDeeperThan(value: unknown, levels: number): boolean {
	let level = [value];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > levels) return true;
		level = level.flatMap((entry) => (typeof entry === 'object' && entry !== null ? (Object.values(entry) as unknown[]) : []));
	}
	return false;
}
