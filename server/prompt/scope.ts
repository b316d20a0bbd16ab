/**
 * Where a prompt may run. The server enforces this and the backoffice offers prompts by it, so this file is bundled into
 * the browser too and must import nothing.
 */

export interface ScopeRule {
	contentTypeAliases: string[];
	propertyAliases: string[];
	propertyEditorUiAliases: string[];
}

export interface Scope {
	allowRules: ScopeRule[];
	denyRules: ScopeRule[];
}

/** What a request names of the place it runs in. */
export interface ScopePlace {
	/** The type's own alias and those of its compositions. */
	contentTypeAliases?: readonly string[] | undefined;
	propertyAlias?: string | null | undefined;
	propertyEditorUiAlias?: string | null | undefined;
}

/** Lists OR inside, AND across; an empty list matches any. No allow rule allows everywhere; a deny rule always wins. */
export function isAllowed(scope: Scope | null | undefined, place: ScopePlace): boolean {
	if (!scope) return true;
	if (scope.denyRules.some((rule) => denies(rule, place))) return false;
	return scope.allowRules.length === 0 || scope.allowRules.some((rule) => allows(rule, place));
}

/** What the request does not name is not held against it. */
function allows(rule: ScopeRule, place: ScopePlace): boolean {
	return matches(rule, place) !== false;
}

/**
 * A rule that denies some properties says nothing about the document as a whole, so it denies only when the request
 * names everything that the rule is about.
 */
function denies(rule: ScopeRule, place: ScopePlace): boolean {
	return matches(rule, place) === true;
}

/** `undefined` when the rule is about something that the request does not name. */
function matches(rule: ScopeRule, place: ScopePlace): boolean | undefined {
	const property = place.propertyAlias;
	const editor = property ? place.propertyEditorUiAlias : undefined;
	const results = [
		includesAny(rule.contentTypeAliases, place.contentTypeAliases),
		includesAny(rule.propertyAliases, property ? [property] : undefined),
		includesAny(rule.propertyEditorUiAliases, editor ? [editor] : undefined),
	];
	if (results.includes(false)) return false;
	return results.includes(undefined) ? undefined : true;
}

function includesAny(wanted: readonly string[], named: readonly string[] | undefined): boolean | undefined {
	if (wanted.length === 0) return true;
	if (!named || named.length === 0) return undefined;
	const lowered = named.map((alias) => alias.toLowerCase());
	return wanted.some((alias) => lowered.includes(alias.toLowerCase()));
}

/** As it is sent: also the older form, and rules whose lists are left out. */
export type ScopeInput =
	| { allowRules?: readonly Partial<ScopeRule>[] | undefined; denyRules?: readonly Partial<ScopeRule>[] | undefined }
	| { mode: 'None' | 'Allow' | 'Deny'; contentTypeAliases?: readonly string[] | undefined };

/** Null when there is nothing to restrict. */
export function normalizeScope(input: ScopeInput | null | undefined): Scope | null {
	if (!input) return null;
	const scope = 'mode' in input ? translated(input.mode, input.contentTypeAliases ?? []) : current(input.allowRules, input.denyRules);
	return scope.allowRules.length + scope.denyRules.length > 0 ? scope : null;
}

function current(allow: readonly Partial<ScopeRule>[] = [], deny: readonly Partial<ScopeRule>[] = []): Scope {
	return { allowRules: allow.map(toRule), denyRules: deny.map(toRule) };
}

/** A list of no types denied nothing then; as a rule it would deny everything. */
function translated(mode: 'None' | 'Allow' | 'Deny', contentTypeAliases: readonly string[]): Scope {
	const rule = toRule({ contentTypeAliases: [...contentTypeAliases] });
	const rules = rule.contentTypeAliases.length > 0 ? [rule] : [];
	return { allowRules: mode === 'Allow' ? rules : [], denyRules: mode === 'Deny' ? rules : [] };
}

function toRule(rule: Partial<ScopeRule>): ScopeRule {
	return {
		contentTypeAliases: toAliases(rule.contentTypeAliases),
		propertyAliases: toAliases(rule.propertyAliases),
		propertyEditorUiAliases: toAliases(rule.propertyEditorUiAliases),
	};
}

function toAliases(aliases: readonly string[] | undefined): string[] {
	return [...new Set((aliases ?? []).map((alias) => alias.trim()).filter((alias) => alias !== ''))];
}
