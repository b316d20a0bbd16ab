import { AppError } from '../base/errors.ts';

/** Contexts and guardrails cannot be made yet, so no id of one can be right. */
export function checkReferences(
	{ contextIds, guardrailIds }: { contextIds: string[]; guardrailIds: string[] },
	errors: Record<string, string[]>,
): void {
	if (contextIds.length) errors.contextIds = ['must be empty: there are no contexts yet'];
	if (guardrailIds.length) errors.guardrailIds = ['must be empty: there are no guardrails yet'];
}

/** An old version cannot come back when what it uses has been deleted. */
export function notRestorable(what: string): AppError {
	return new AppError('version_conflict', { detail: `This version cannot be restored: it uses a ${what} that has been deleted.` });
}

export function withoutNulls(values: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}
