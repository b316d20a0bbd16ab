import type { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';

/** What the server says of a field, and which words we have for it; the groups of the pattern are put into them. */
const TEXTS: readonly [RegExp, string][] = [
	[/^(?:must not be empty|is required|is missing)$/, 'required'],
	[/^must be 1 to 100 letters, digits, - or _$/, 'alias'],
	[/^is taken$/, 'taken'],
	[/^(?:is a reserved word|must not look like a GUID|must not begin with tpl_)$/, 'reserved'],
	[/^must begin with a letter and hold/, 'variableName'],
	[/^"(.+)" is a (?:word of the template language|built-in name)$/, 'builtInName'],
	[/^"(.+)" is declared twice$/, 'twice'],
	[/^must name at least one choice$/, 'noChoice'],
	[/^must be one of/, 'oneOf'],
	[/^does not exist/, 'gone'],
	[/^must be entered again/, 'enterAgain'],
	[/^must hold printable ASCII/, 'ascii'],
	[/^(.+) is not an address on the public internet/, 'address'],
	[/^must be an? (?:whole )?number/, 'number'],
	[/^must be (?:at most|no more than) ([\d.,]+)/, 'atMost'],
	[/^must be at least ([\d.,]+)/, 'atLeast'],
];

/** In the reader's language where we have words for it, else as the server says it. */
export function fieldText(localize: UmbLocalizationController, text: string): string {
	for (const [pattern, key] of TEXTS) {
		const found = pattern.exec(text);
		if (found) return localize.term(`promptDesk_refused_${key}`, ...(found.slice(1) as never[]));
	}
	return text;
}

/** `settings.baseUrl` and `variables[0].name` as the reader knows them; empty where the field has no name on the page. */
export function fieldName(localize: UmbLocalizationController, path: string): string {
	const parts = path.split(/[.[\]]+/).filter(Boolean);
	const names = parts.map((part) => {
		if (/^\d+$/.test(part)) return localize.number(Number(part) + 1);
		return ['field_', 'variable_', ''].map((kind) => localize.termOrDefault(`promptDesk_${kind}${part}`, '')).find(Boolean) ?? '';
	});
	return names.filter(Boolean).join(', ');
}
