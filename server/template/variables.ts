import { AppError, throwIfInvalid } from '../base/errors.ts';
import type { Warning } from '../base/warning.ts';
import { readingsOf, RESERVED_NAMES, unknownNames } from './known-names.ts';
import type { ParsedTemplate, TemplateValues } from './template.ts';

export { BUILT_IN_NAMES, likelySlips, readsCurrentValue, readsProperty, RESERVED_NAMES, unknownNames } from './known-names.ts';

export interface DeclaredVariable {
	name: string;
	type: 'text' | 'number' | 'boolean' | 'choice';
	label?: string | null | undefined;
	required?: boolean | undefined;
	default?: unknown;
	choices?: readonly string[] | null | undefined;
	help?: string | null | undefined;
}

/** Where values come from, the first that has one winning: the request, the entity, the declared defaults. */
export interface VariableSources {
	/** Of the request: any JSON values, whoever declared them. */
	variables?: Readonly<Record<string, unknown>> | null | undefined;
	/** The entity's properties of the culture and segment by alias; undefined without an entity. */
	properties?: Readonly<Record<string, unknown>> | undefined;
	declared?: readonly DeclaredVariable[] | undefined;
	/** `entity`, `property`, `currentValue`, `selection`, `user`, `culture`, `segment`, `now`. */
	builtIn?: Readonly<Record<string, unknown>> | undefined;
}

export interface UsedVariable {
	/** As the template writes it first. */
	name: string;
	origin: 'variable' | 'property' | 'default' | 'builtIn';
}

export interface ResolvedVariables {
	values: TemplateValues;
	/** Names that the template reads and that have a value. */
	used: UsedVariable[];
	/** Names that the template reads and that nothing gives a value to. */
	unknown: string[];
	/** Declared as required and without a value. */
	missing: string[];
	warnings: Warning[];
}

/** Throws `validation_failed` at `variables.<name>` for a value that its declaration does not allow. Never throws for what is missing. */
export function resolveVariables(parsed: ParsedTemplate, sources: VariableSources): ResolvedVariables {
	const { declared = [], properties = {}, builtIn = {} } = sources;
	const values = new Map<string, unknown>();
	const origins = new Map<string, UsedVariable['origin']>();
	const set = (name: string, value: unknown, origin: UsedVariable['origin']) => {
		values.set(name.toLowerCase(), value);
		origins.set(name.toLowerCase(), origin);
	};
	for (const name of Object.keys(properties)) set(name, properties[name], 'property');
	for (const variable of declared) {
		if (!isEmpty(variable.default) && isEmpty(values.get(variable.name.toLowerCase()))) set(variable.name, variable.default, 'default');
	}
	const { given, warnings } = givenValues(sources.variables ?? {}, declared);
	for (const [name, value] of given) set(name, value, 'variable');
	for (const name of Object.keys(builtIn)) set(name, builtIn[name], 'builtIn');

	const missing = declared.filter(({ name, required }) => required && isEmpty(values.get(name.toLowerCase()))).map(({ name }) => name);
	const known = [...declared.map(({ name }) => name), ...given.keys()];
	warnings.push(...unknownNames(parsed, known, sources.properties && Object.keys(sources.properties)));
	return { values, missing, warnings, ...usage(parsed, origins) };
}

/** Throws `template_variable_missing`. Preview shows what is missing; a run needs it. */
export function requireVariables({ missing }: Pick<ResolvedVariables, 'missing'>): void {
	if (missing.length === 0) return;
	const names = missing.map((name) => `"${name}"`).join(', ');
	const detail = missing.length === 1 ? `The variable ${names} needs a value.` : `The variables ${names} need a value.`;
	throw new AppError('template_variable_missing', { detail, facts: { missing } });
}

function usage(parsed: ParsedTemplate, origins: ReadonlyMap<string, UsedVariable['origin']>): Pick<ResolvedVariables, 'used' | 'unknown'> {
	const used = new Map<string, UsedVariable>();
	const unknown = new Map<string, string>();
	for (const { root, at } of readingsOf(parsed)) {
		const origin = origins.get(root) ?? (RESERVED_NAMES.has(root) ? 'builtIn' : undefined);
		if (!origin) unknown.set(root, at.name);
		else if (!used.has(root)) used.set(root, { name: at.name, origin });
	}
	return { used: [...used.values()], unknown: [...unknown.values()] };
}

/** Null is absent. A built-in name is not the caller's to give. */
function givenValues(variables: Readonly<Record<string, unknown>>, declared: readonly DeclaredVariable[]) {
	const given = new Map<string, unknown>();
	const warnings: Warning[] = [];
	const errors: Record<string, string[]> = {};
	const declarations = new Map(declared.map((variable) => [variable.name.toLowerCase(), variable]));
	for (const name of Object.keys(variables)) {
		const value = variables[name];
		if (value === null || value === undefined) continue;
		const key = name.toLowerCase();
		const variable = declarations.get(key);
		if (RESERVED_NAMES.has(key))
			warnings.push({
				code: 'setting_ignored',
				message: `"${name}" is a built-in name. The value passed for it is ignored.`,
				subject: name,
			});
		else if (!variable) given.set(name, value);
		else if (value !== '' || variable.type === 'text') {
			const fitted = fit(variable, value);
			if ('error' in fitted) errors[`variables.${name}`] = [fitted.error];
			else given.set(name, fitted.value);
		}
	}
	throwIfInvalid(errors);
	return { given, warnings };
}

/** Why a declared default is none for its variable; undefined for one that is. */
export function misfitOf(variable: DeclaredVariable): string | undefined {
	if (isEmpty(variable.default)) return undefined;
	const fitted = fit(variable, variable.default);
	if ('error' in fitted) return fitted.error;
	return variable.type === 'boolean' && typeof fitted.value !== 'boolean' ? 'must be true or false' : undefined;
}

function fit({ type, choices }: DeclaredVariable, value: unknown): { value: unknown } | { error: string } {
	if (type === 'number') {
		const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
		return typeof number === 'number' && Number.isFinite(number) ? { value: number } : { error: 'must be a number' };
	}
	if (type === 'boolean') {
		const word = typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : '';
		if (word === 'true' || word === '1') return { value: true };
		return word === 'false' || word === '0' ? { value: false } : { value };
	}
	if (type !== 'choice') return { value };
	const text = typeof value === 'object' ? undefined : String(value).toLowerCase();
	const choice = choices?.find((one) => one.toLowerCase() === text);
	return choice === undefined ? { error: `must be one of: ${(choices ?? []).join(', ')}` } : { value: choice };
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}
