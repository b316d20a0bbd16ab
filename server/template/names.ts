import { Expression, Tokenizer, TypeGuards, Value, type PropertyAccessToken, type Template, type Token } from 'liquidjs';
import { RANGE_BOUND } from './engine.ts';

/** More is a slip or an attack: every level takes a good part of the call stack. */
const DEPTH_LIMIT = 60;

/** A name that a template reads from the values it is given. */
export interface TemplateName {
	/** As written. */
	name: string;
	/** The members that follow, as far as they are known before rendering: `['blocks', '0', 'heading']`. */
	path: string[];
	line: number;
	column: number;
}

/** Words in an output or a condition that belong to nothing. */
export interface LeftOver {
	text: string;
	line: number;
	column: number;
}

export interface Survey {
	names: TemplateName[];
	leftOvers: LeftOver[];
}

export class TooDeep extends Error {
	readonly token: Token;

	constructor(token: Token) {
		super('This is nested too deeply');
		this.token = token;
	}
}

/** One walk over all that was parsed: finds the names, and makes ranges safe. */
export function survey(templates: readonly Template[], text: string): Survey {
	const found: Survey = { names: [], leftOvers: [] };
	const position = positions(text);
	const scopes: Set<string>[] = [new Set()];

	function visitAll(list: Iterable<Template>, depth: number): void {
		for (const template of list) visit(template, depth);
	}

	function visit(template: Template, depth: number): void {
		if (depth > DEPTH_LIMIT) throw new TooDeep(template.token);
		for (const argument of template.arguments?.() ?? []) {
			if (argument instanceof Value) visitValue(argument, depth);
			else visitToken(argument, depth);
		}
		for (const made of template.localScope?.() ?? []) scopes[0]!.add(made.content);
		const children = template.children?.(false, true).next().value as Template[] | undefined;
		if (!children) return;
		scopes.push(new Set(template.blockScope?.() ?? []));
		visitAll(children, depth + 1);
		scopes.pop();
	}

	function visitValue(value: Value, depth: number): void {
		const rest = leftOver(value.initial.postfix);
		for (const token of value.initial.postfix) {
			const known = found.names.length;
			visitToken(token, depth);
			// Reported once, as a word too many and not as an unknown name too.
			if (rest.includes(token)) found.names.length = known;
		}
		for (const filter of value.filters)
			for (const argument of filter.args) visitToken(Array.isArray(argument) ? argument[1] : argument, depth);
		for (const token of rest) found.leftOvers.push({ text: token.getText(), ...position(token.begin) });
	}

	function visitToken(token: Token | undefined, depth: number): void {
		if (!token) return;
		if (depth > DEPTH_LIMIT) throw new TooDeep(token);
		if (TypeGuards.isRangeToken(token)) {
			for (const bound of ['lhs', 'rhs'] as const) {
				visitToken(token[bound], depth + 1);
				token[bound] = bounded(token[bound]) as unknown as typeof token.lhs;
			}
		} else if (TypeGuards.isFilteredValueToken(token)) {
			for (const part of token.initial.postfix) visitToken(part, depth + 1);
			for (const filter of token.filters)
				for (const argument of filter.args) visitToken(Array.isArray(argument) ? argument[1] : argument, depth + 1);
		} else if (TypeGuards.isPropertyAccessToken(token)) {
			visitToken(token.variable, depth + 1);
			for (const part of token.props) visitToken(part, depth + 1);
			visitName(token);
		}
	}

	function visitName(token: PropertyAccessToken): void {
		const root = token.props[0];
		// `"text".size` has a root that is not a name.
		if (token.variable || !root) return;
		const name = fixed(root);
		if (name === undefined || scopes.some((scope) => scope.has(name))) return;
		found.names.push({ name, path: fixedPath(token.props.slice(1)), ...position(token.begin) });
	}

	visitAll(templates, 0);
	return found;
}

function fixed(token: Token): string | undefined {
	if (TypeGuards.isWordToken(token) || TypeGuards.isQuotedToken(token) || TypeGuards.isNumberToken(token)) return String(token.content);
	return undefined;
}

function fixedPath(tokens: readonly Token[]): string[] {
	const path: string[] = [];
	for (const token of tokens) {
		const part = fixed(token);
		if (part === undefined) break;
		path.push(part);
	}
	return path;
}

/** An expression is worth its first operand; a second one without an operator is never looked at. */
function leftOver(postfix: readonly Token[]): Token[] {
	const operands: Token[] = [];
	for (const token of postfix) {
		if (!TypeGuards.isOperatorToken(token)) operands.push(token);
		else if (token.operator !== 'not') operands.pop();
	}
	return operands.slice(1);
}

function bounded(bound: Token): Token {
	const guard = new Tokenizer('0').readFilteredValue();
	const filter = new Tokenizer('0 | to_integer').readFilteredValue().filters[0]!;
	filter.name = RANGE_BOUND;
	guard.initial = new Expression([bound]);
	guard.filters = [filter];
	return Object.assign(guard, { input: bound.input, begin: bound.begin, end: bound.end });
}

export interface Position {
	line: number;
	column: number;
}

/** Liquid counts from the start of the text for every position, which is slow for thousands of names. */
export function positions(text: string): (index: number) => Position {
	const starts = [0];
	for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
	return (index) => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= index) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: index - starts[low]! + 1 };
	};
}
