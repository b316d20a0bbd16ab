/** Contexts and guardrails cannot be made yet, so no id of one can be right. */
export function checkReferences(
	{ contextIds, guardrailIds }: { contextIds: string[]; guardrailIds: string[] },
	errors: Record<string, string[]>,
): void {
	if (contextIds.length) errors.contextIds = ['must be empty: there are no contexts yet'];
	if (guardrailIds.length) errors.guardrailIds = ['must be empty: there are no guardrails yet'];
}
