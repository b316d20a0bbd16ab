import type { PromptVariable } from './prompt-action.ts';

export type VariableValues = Record<string, unknown>;

export const hasValue = ({ name }: Pick<PromptVariable, 'name'>, values: VariableValues) => {
	const value = values[name];
	return value !== undefined && value !== null && value !== '';
};

/** Those without a label are for callers of the API: in the backoffice the page itself has their values. */
export const askedOf = (variables: PromptVariable[]) => variables.filter((variable) => variable.required || variable.label !== '');

export const startValues = (variables: PromptVariable[]): VariableValues =>
	Object.fromEntries(variables.map((variable) => [variable.name, variable.default ?? (variable.type === 'boolean' ? false : undefined)]));

export const isMissing = (variables: PromptVariable[], values: VariableValues) =>
	variables.some((variable) => variable.required && !hasValue(variable, values));

/** What the editor has given, in one line: a switch says its label when it is on, and nothing when it is off. */
export const summaryOf = (variables: PromptVariable[], values: VariableValues) =>
	variables
		.filter((variable) => hasValue(variable, values) && values[variable.name] !== false)
		.map(({ name, label }) => (values[name] === true ? label || name : String(values[name])))
		.join(', ');

/** What is sent: only what has a value, and numbers as numbers. */
export function sentValues(variables: PromptVariable[], values: VariableValues): VariableValues {
	const given = variables.filter((variable) => hasValue(variable, values));
	return Object.fromEntries(given.map(({ name, type }) => [name, type === 'number' ? Number(values[name]) : values[name]]));
}
